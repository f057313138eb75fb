-- When guides and rooms are busy, so that neither is ever in two places; rooms, absences, and times that somebody is about to book.

CREATE TABLE room (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    place_id UUID NOT NULL,
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);

ALTER TABLE offer ADD COLUMN room_id UUID;
-- Minutes that guide and room are busy after a meeting.
ALTER TABLE offer ADD COLUMN buffer_minutes BIGINT NOT NULL DEFAULT 0;
-- Residents book by themselves until so many hours before, and so many days ahead.
ALTER TABLE offer ADD COLUMN notice_hours BIGINT NOT NULL DEFAULT 0;
ALTER TABLE offer ADD COLUMN window_days BIGINT NOT NULL DEFAULT 365;
-- Meetings begin at multiples of so many minutes from the opening.
ALTER TABLE offer ADD COLUMN start_grid BIGINT NOT NULL DEFAULT 15;
-- Whoever has been here before gets times with the same guide, and nobody else sees any.
ALTER TABLE offer ADD COLUMN follow_up BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE session ADD COLUMN room_id UUID;
ALTER TABLE session ADD COLUMN buffer_minutes BIGINT NOT NULL DEFAULT 0;
CREATE INDEX session_by_guide ON session (municipality_id, guide_id, starts_at) WHERE guide_id IS NOT NULL;
CREATE INDEX session_by_room ON session (municipality_id, room_id, starts_at) WHERE room_id IS NOT NULL;

-- Five minutes of a guide or a room that belong to one meeting. The key forbids two on both databases.
CREATE TABLE claim (
    municipality_id UUID NOT NULL,
    -- The guide or the room.
    resource_id UUID NOT NULL,
    quantum_start BIGINT NOT NULL CHECK (quantum_start % 300000000 = 0),
    session_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, resource_id, quantum_start),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);
CREATE INDEX claim_by_session ON claim (municipality_id, session_id);

-- A guide is away. Nothing is offered meanwhile; what is booked stays until somebody decides.
CREATE TABLE absence (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    guide_id UUID NOT NULL REFERENCES person (id),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    -- Hours of each of these days, minutes since midnight.
    local_from BIGINT NOT NULL CHECK (local_from BETWEEN 0 AND 1439),
    local_to BIGINT NOT NULL CHECK (local_to BETWEEN 1 AND 1440 AND local_to > local_from),
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX absence_by_guide ON absence (municipality_id, guide_id, last_day);

-- A time that somebody is about to book: its seats are taken until the moment passes. Names nobody.
CREATE TABLE hold (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    session_id UUID NOT NULL,
    seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 20),
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);
CREATE INDEX hold_due ON hold (expires_at);
CREATE INDEX hold_by_session ON hold (municipality_id, session_id);

-- Whoever books twice for the same hour is told: by the number that they gave.
CREATE INDEX contact_by_phone ON contact (municipality_id, phone) WHERE phone IS NOT NULL;
