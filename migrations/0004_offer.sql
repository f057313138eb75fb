-- Where, what and when: place, offer, opening rule, exception, and the sessions that follow from them as rows.

CREATE TABLE organisation (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);

CREATE TABLE place (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    postal_place TEXT NOT NULL,
    -- Floor, room, which door: how to find the way in.
    way_in TEXT NOT NULL,
    bus_stop TEXT NOT NULL,
    phone TEXT NOT NULL,
    wheelchair TEXT NOT NULL CHECK (wheelchair IN ('yes', 'no', 'unknown')),
    hearing_loop TEXT NOT NULL CHECK (hearing_loop IN ('yes', 'no', 'unknown')),
    -- Whether a screen stands between the tables, so that nobody reads along.
    screened TEXT NOT NULL CHECK (screened IN ('yes', 'no', 'unknown')),
    -- The place's own position where the coordinator gave it, else the municipality's point serves.
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    example BOOLEAN NOT NULL,
    archived BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation (municipality_id, id)
);

CREATE TABLE offer (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    place_id UUID NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('drop_in', 'individual', 'course', 'phone')),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    bring TEXT NOT NULL,
    -- The language that the three texts above are written in.
    text_language TEXT NOT NULL CHECK (text_language IN ('nb', 'nn', 'se', 'en')),
    -- Length of one meeting and how many people it holds at once.
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    seats BIGINT NOT NULL CHECK (seats BETWEEN 0 AND 500),
    -- How many of a hundred seats are kept for phone and desk until shortly before, and how many may be booked together.
    reserve_percent BIGINT NOT NULL CHECK (reserve_percent BETWEEN 0 AND 100),
    most_together BIGINT NOT NULL CHECK (most_together BETWEEN 1 AND 20),
    who_may_book TEXT NOT NULL CHECK (who_may_book IN ('staff', 'everyone')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'archived')),
    checked_on TEXT NOT NULL,
    example BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);
CREATE INDEX offer_by_place ON offer (municipality_id, place_id);

CREATE TABLE offer_theme (
    municipality_id UUID NOT NULL,
    offer_id UUID NOT NULL,
    theme TEXT NOT NULL,
    PRIMARY KEY (municipality_id, offer_id, theme),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id)
);

CREATE TABLE offer_language (
    municipality_id UUID NOT NULL,
    offer_id UUID NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (municipality_id, offer_id, language),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id)
);

CREATE TABLE offer_audience (
    municipality_id UUID NOT NULL,
    offer_id UUID NOT NULL,
    audience TEXT NOT NULL,
    PRIMARY KEY (municipality_id, offer_id, audience),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id)
);

-- Weekly opening by the local wall clock; 9 o'clock stays 9 o'clock when the clocks change.
CREATE TABLE opening_rule (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    offer_id UUID NOT NULL,
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    local_from BIGINT NOT NULL CHECK (local_from BETWEEN 0 AND 1439),
    local_to BIGINT NOT NULL CHECK (local_to BETWEEN 1 AND 1440 AND local_to > local_from),
    first_day TEXT NOT NULL,
    last_day TEXT CHECK (last_day IS NULL OR last_day >= first_day),
    zone TEXT NOT NULL,
    guide_id UUID REFERENCES person (id),
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id)
);
CREATE INDEX opening_rule_by_offer ON opening_rule (municipality_id, offer_id);

-- Days on which the rules do not hold. Public holidays are reckoned and closed; 'open' opens one, here only.
CREATE TABLE calendar_exception (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- One place, or all of the municipality's.
    place_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'open')),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    reason TEXT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);

-- One dated meeting. All seats pass through this row.
CREATE TABLE session (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    offer_id UUID NOT NULL,
    place_id UUID NOT NULL,
    rule_id UUID,
    form TEXT NOT NULL,
    -- What a course's meeting is about; empty for the others.
    title TEXT NOT NULL,
    local_date TEXT NOT NULL,
    -- 1 for Monday, 2 for Tuesday, 4 for Wednesday … 64 for Sunday: what a wish for certain days is compared with.
    day_bit BIGINT NOT NULL,
    local_from BIGINT NOT NULL,
    local_to BIGINT NOT NULL,
    zone TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
    iso_week BIGINT NOT NULL,
    -- How many meetings a course has. More than one are rows of `meeting`; then the times here are the beginning of the first and the end of
    -- the last of those that are not cancelled.
    meetings BIGINT NOT NULL DEFAULT 1 CHECK (meetings >= 1),
    guide_id UUID REFERENCES person (id),
    capacity BIGINT NOT NULL CHECK (capacity >= 0),
    -- Seats that staff have added beyond the capacity, one by one and with a reason.
    overbook BIGINT NOT NULL CHECK (overbook >= 0),
    -- Seats that may be taken: capacity and overbook, but never below what is taken.
    allowed BIGINT NOT NULL CHECK (allowed >= 0),
    -- Seats of bookings, open invitations and open enquiries; of them those that residents booked themselves.
    taken BIGINT NOT NULL CHECK (taken BETWEEN 0 AND allowed),
    taken_web BIGINT NOT NULL CHECK (taken_web >= 0),
    -- Seats of `allowed` that only phone and desk may take until shortly before.
    reserve BIGINT NOT NULL CHECK (reserve >= 0),
    -- People who wait for a seat in just this meeting.
    waiting BIGINT NOT NULL CHECK (waiting >= 0),
    -- Those who wait have been asked once at short notice: what is free now is everybody's.
    list_over BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'cancelled')),
    -- Why it is closed or cancelled, in words; and the exception that closed it.
    state_reason TEXT NOT NULL,
    closed_by UUID,
    version BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, rule_id, local_date, local_from),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);
CREATE INDEX session_by_offer ON session (municipality_id, offer_id, starts_at);
CREATE INDEX session_by_day ON session (municipality_id, local_date, starts_at);
CREATE INDEX session_series_by_end ON session (ends_at) WHERE meetings > 1;
CREATE INDEX session_waited_for ON session (starts_at) WHERE waiting > 0;
