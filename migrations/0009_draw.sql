-- Seats given by draw, and the wish for an earlier time.

-- Until when applications are collected; nobody but staff books before. NULL: seats go as they come, or the draw has been.
ALTER TABLE session ADD COLUMN draws_at BIGINT;

-- The draw of a meeting's seats. The seed follows from the program's secret and this row's id, so it is kept nowhere until it is published.
CREATE TABLE draw (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    session_id UUID NOT NULL,
    -- When it is to be held.
    draws_at BIGINT NOT NULL,
    -- SHA-256 of the seed, lower-case hex: published from the beginning.
    seed_hash TEXT NOT NULL,
    -- The seed, lower-case hex: from the moment of the draw.
    seed TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'drawn', 'called_off')),
    -- When it was held, and the member of staff who did it; NULL when the program did.
    drawn_at BIGINT,
    drawn_by UUID REFERENCES person (id),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    CHECK ((state = 'drawn') = (seed IS NOT NULL)),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);
CREATE UNIQUE INDEX draw_of_session ON draw (municipality_id, session_id) WHERE state <> 'called_off';
CREATE INDEX draw_due ON draw (draws_at) WHERE state = 'open';

-- What a draw came to: each application with its lot. Names nobody.
CREATE TABLE draw_lot (
    municipality_id UUID NOT NULL,
    draw_id UUID NOT NULL,
    -- 1 is the lowest lot.
    place BIGINT NOT NULL CHECK (place >= 1),
    entry_id UUID NOT NULL,
    -- SHA-256 of `seed:entry-id`, lower-case hex.
    lot TEXT NOT NULL,
    people BIGINT NOT NULL,
    -- Whether it got seats; else it stands on the list.
    seated BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_id, draw_id, place),
    FOREIGN KEY (municipality_id, draw_id) REFERENCES draw (municipality_id, id)
);
CREATE INDEX draw_lot_of_entry ON draw_lot (municipality_id, entry_id);

-- Somebody who has a meeting alone with a guide and would come earlier. They are told, nothing is held for them.
CREATE TABLE earlier_wish (
    municipality_id UUID NOT NULL,
    booking_id UUID NOT NULL,
    offer_id UUID NOT NULL,
    open BOOLEAN NOT NULL,
    -- How often this wish was answered by a message or a call, and the local day of the last one.
    told BIGINT NOT NULL CHECK (told BETWEEN 0 AND 3),
    told_on TEXT,
    wished_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, booking_id),
    FOREIGN KEY (municipality_id, booking_id) REFERENCES booking (municipality_id, id)
);
CREATE INDEX earlier_wish_open ON earlier_wish (municipality_id, offer_id, wished_at) WHERE open;
