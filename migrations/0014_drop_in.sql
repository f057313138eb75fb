-- The drop-in queue: numbers, whose turn it is, who helps now, and the screens that show it. No row here names a resident.

-- A place's queue on one local day. Numbers come out of this row, never out of a count. When the day's tickets are deleted, what they came to
-- stays here.
CREATE TABLE queue_day (
    municipality_id UUID NOT NULL,
    place_id UUID NOT NULL,
    local_date TEXT NOT NULL,
    -- The number that was given out last.
    last_number BIGINT NOT NULL CHECK (last_number >= 0),
    -- Between which shares of the first answer nine of ten waits lay in the four weeks before this day.
    spread_low DOUBLE PRECISION NOT NULL,
    spread_high DOUBLE PRECISION NOT NULL,
    -- Counts, once the tickets are gone: tickets, helped, gone without help; seconds that those who were called had waited; first answers, and
    -- those of them that held.
    counted BOOLEAN NOT NULL,
    tickets BIGINT NOT NULL,
    helped BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    waited_seconds BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    answers_held BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, place_id, local_date),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);
CREATE INDEX queue_day_uncounted ON queue_day (local_date) WHERE NOT counted;

CREATE TABLE ticket (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    place_id UUID NOT NULL,
    local_date TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    channel TEXT NOT NULL CHECK (channel IN ('desk', 'tablet', 'phone', 'appointment', 'paper')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'serving', 'done', 'left')),
    -- The time of an appointment that checked in for it; NULL for walk-ins and for whoever came too late for their time.
    due_at BIGINT,
    -- Order among walk-ins: numbers stand 1,024 apart, so that somebody can be put between two others.
    position BIGINT NOT NULL,
    -- The appointment, and who called it; both are forgotten on the next day.
    booking_id UUID,
    guide_id UUID REFERENCES person (id),
    desk BIGINT,
    recalls BIGINT NOT NULL CHECK (recalls >= 0),
    -- How often nobody came when the number was called.
    absences BIGINT NOT NULL CHECK (absences BETWEEN 0 AND 2),
    taken_at BIGINT NOT NULL,
    first_called_at BIGINT,
    called_at BIGINT,
    recalled_at BIGINT,
    absent_at BIGINT,
    serving_at BIGINT,
    ended_at BIGINT,
    -- How many were ahead when it was taken, the wait that was expected then, and the range that was told, minutes.
    met BIGINT NOT NULL CHECK (met >= 0),
    expected_seconds BIGINT,
    told_low BIGINT,
    told_high BIGINT,
    -- By what its own page is found, and the form that it came from.
    token_hash BYTEA NOT NULL,
    form_key BYTEA NOT NULL,
    -- Whether the day is over for it: no appointment, no guide, nobody's turn.
    settled BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, place_id, local_date, number),
    UNIQUE (municipality_id, form_key),
    UNIQUE (token_hash),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id),
    FOREIGN KEY (municipality_id, booking_id) REFERENCES booking (municipality_id, id)
);
CREATE INDEX ticket_waiting ON ticket (municipality_id, place_id, local_date, position, number) WHERE state = 'waiting';
CREATE INDEX ticket_in_hand ON ticket (municipality_id, guide_id) WHERE state IN ('called', 'serving');
CREATE UNIQUE INDEX ticket_of_booking ON ticket (municipality_id, booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX ticket_unsettled ON ticket (local_date) WHERE NOT settled;

-- Who helps now, and where. The row is also what one guide's presses wait for.
CREATE TABLE queue_guide (
    municipality_id UUID NOT NULL,
    guide_id UUID NOT NULL REFERENCES person (id),
    place_id UUID NOT NULL,
    local_date TEXT NOT NULL,
    -- The number on the table, if the tables have numbers.
    desk BIGINT CHECK (desk BETWEEN 1 AND 99),
    since BIGINT NOT NULL,
    presses BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, guide_id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);
CREATE INDEX queue_guide_by_place ON queue_guide (municipality_id, place_id, local_date);

-- The last press of each guide, with the ticket as it was before, so that it can be undone.
CREATE TABLE queue_press (
    municipality_id UUID NOT NULL,
    guide_id UUID NOT NULL REFERENCES person (id),
    act TEXT NOT NULL CHECK (act IN ('next', 'recall', 'begin', 'done', 'absent', 'back', 'left')),
    pressed_at BIGINT NOT NULL,
    ticket_id UUID NOT NULL,
    -- The ticket's version after the press: if it has another by now, somebody else did something since.
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT,
    position BIGINT NOT NULL,
    was_guide_id UUID,
    desk BIGINT,
    recalls BIGINT NOT NULL,
    absences BIGINT NOT NULL,
    first_called_at BIGINT,
    called_at BIGINT,
    recalled_at BIGINT,
    absent_at BIGINT,
    serving_at BIGINT,
    ended_at BIGINT,
    PRIMARY KEY (municipality_id, guide_id),
    FOREIGN KEY (municipality_id, ticket_id) REFERENCES ticket (municipality_id, id)
);
CREATE INDEX queue_press_of_ticket ON queue_press (municipality_id, ticket_id);

-- A secret address that staff made: a tablet that gives numbers, or a screen on the wall that shows them.
CREATE TABLE queue_screen (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    place_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('tablet', 'wall')),
    -- What a screen may let be heard when a number is called.
    sound TEXT NOT NULL CHECK (sound IN ('off', 'gong', 'voice')),
    token_hash BYTEA NOT NULL,
    made_by UUID NOT NULL REFERENCES person (id),
    made_at BIGINT NOT NULL,
    -- Since when the address leads nowhere.
    ended_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (token_hash),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);
CREATE INDEX queue_screen_by_place ON queue_screen (municipality_id, place_id) WHERE ended_at IS NULL;
