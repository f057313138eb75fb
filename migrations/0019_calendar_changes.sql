-- Openings that staff change: one day of them, or all from a day on.

-- The room of this opening, instead of its offer's.
ALTER TABLE opening_rule ADD COLUMN room_id UUID;
-- An opening of one day that stands in for one day of another: which one, and for which of its days. Without the day it stands in no more.
ALTER TABLE opening_rule ADD COLUMN instead_of UUID;
ALTER TABLE opening_rule ADD COLUMN instead_of_day TEXT;
CREATE INDEX opening_rule_instead ON opening_rule (municipality_id, instead_of, instead_of_day) WHERE instead_of IS NOT NULL;
CREATE INDEX opening_rule_by_guide ON opening_rule (municipality_id, guide_id) WHERE guide_id IS NOT NULL;
CREATE INDEX opening_rule_by_room ON opening_rule (municipality_id, room_id) WHERE room_id IS NOT NULL;

-- A day on which an opening does not hold as it says.
CREATE TABLE opening_skip (
    municipality_id UUID NOT NULL,
    rule_id UUID NOT NULL,
    local_date TEXT NOT NULL,
    -- Why it is not held, in words that people read; empty where another opening stands in, or where nothing was said.
    reason TEXT NOT NULL,
    PRIMARY KEY (municipality_id, rule_id, local_date),
    FOREIGN KEY (municipality_id, rule_id) REFERENCES opening_rule (municipality_id, id)
);

-- An absence that recurs: on the weekday of its first day, every so many weeks, until its last day. NULL: every day from the first to the last.
ALTER TABLE absence ADD COLUMN every_weeks BIGINT CHECK (every_weeks BETWEEN 1 AND 8);

-- A calendar that a guide keeps elsewhere: when they are busy there, nothing is offered here.
CREATE TABLE busy_calendar (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    guide_id UUID NOT NULL REFERENCES person (id),
    -- Its address, which is a secret of the guide's: sealed with the program's secret. Shown is the machine's name alone.
    sealed BYTEA NOT NULL,
    host TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- When it is read next, and when it was last.
    next_at BIGINT NOT NULL,
    worked_at BIGINT,
    -- Why it could not be read the last time, a word; empty when it could. How often in a row.
    failed TEXT NOT NULL,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    -- Events in a zone that nobody knows, and events that could not be read.
    unknown_zones BIGINT NOT NULL,
    unreadable BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX busy_calendar_due ON busy_calendar (next_at);
CREATE INDEX busy_calendar_by_guide ON busy_calendar (municipality_id, guide_id);

-- When a guide is busy elsewhere: from, to, and not a word of what it is.
CREATE TABLE busy_time (
    municipality_id UUID NOT NULL,
    guide_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
    calendar_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, guide_id, starts_at, ends_at, calendar_id),
    FOREIGN KEY (municipality_id, calendar_id) REFERENCES busy_calendar (municipality_id, id)
);
CREATE INDEX busy_time_of_calendar ON busy_time (municipality_id, calendar_id);
