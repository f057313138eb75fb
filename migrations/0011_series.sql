-- Courses of several meetings: one seat in the course, and for each booking and meeting whether they came. The seats are the session's; a session of
-- one meeting has no rows here.

CREATE TABLE series (
    municipality_id UUID NOT NULL,
    session_id UUID NOT NULL,
    -- How it was planned: so many meetings, every so many weeks; and what a closed day does: the course ends later, or has one meeting fewer.
    planned BIGINT NOT NULL CHECK (planned >= 1),
    weeks BIGINT NOT NULL CHECK (weeks BETWEEN 1 AND 8),
    on_closed_day TEXT NOT NULL CHECK (on_closed_day IN ('later', 'fewer')),
    -- Whether staff are asked to call somebody who has missed three meetings in a row.
    ask_when_missed BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_id, session_id),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);

CREATE TABLE meeting (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    session_id UUID NOT NULL,
    -- 1, 2, 3 … as planned; it stays, whatever becomes of the others.
    number BIGINT NOT NULL CHECK (number >= 1),
    local_date TEXT NOT NULL,
    local_from BIGINT NOT NULL,
    local_to BIGINT NOT NULL,
    zone TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
    iso_week BIGINT NOT NULL,
    title TEXT NOT NULL,
    -- Closed: the place is closed that day, and staff have not yet moved or cancelled it. Cancelled: everybody is told.
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'cancelled')),
    state_reason TEXT NOT NULL,
    closed_by UUID,
    version BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, session_id, number),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);
CREATE INDEX meeting_by_day ON meeting (municipality_id, local_date);

-- Whether they came to a meeting. Marking moves no seat. 'before': they joined when it had been.
CREATE TABLE attendance (
    municipality_id UUID NOT NULL,
    booking_id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    came TEXT NOT NULL CHECK (came IN ('unknown', 'yes', 'no', 'before')),
    PRIMARY KEY (municipality_id, booking_id, meeting_id),
    FOREIGN KEY (municipality_id, booking_id) REFERENCES booking (municipality_id, id),
    FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id)
);
CREATE INDEX attendance_by_meeting ON attendance (municipality_id, meeting_id);

-- Those who wait, or have waited, for one meeting: it is called off, or begins.
CREATE INDEX wait_entry_by_session ON wait_entry (municipality_id, session_id) WHERE session_id IS NOT NULL;
