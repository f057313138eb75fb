-- Who comes, and who waits. What can name a person lies in `contact` alone and is erased alone.

CREATE TABLE contact (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- The one who comes.
    name TEXT NOT NULL,
    -- The one who booked for them, if it was another.
    companion_name TEXT,
    route TEXT NOT NULL CHECK (route IN ('sms', 'call', 'email', 'none')),
    phone TEXT,
    email TEXT,
    -- Whose phone or e-mail it is.
    reaches TEXT NOT NULL CHECK (reaches IN ('resident', 'companion', 'nobody')),
    language TEXT NOT NULL,
    access_needs TEXT NOT NULL,
    needs TEXT NOT NULL,
    -- HMAC of the code word; the word itself is shown once and kept nowhere.
    word_hash BYTEA NOT NULL,
    delete_after TEXT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX contact_by_end ON contact (delete_after);

-- Reference numbers that have been given out. A number is unique in its municipality and says nothing about anybody.
CREATE TABLE reference_code (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    code TEXT NOT NULL,
    -- The booking or the list entry that it leads to; NULL once the contact is erased.
    subject_id UUID,
    -- The first day on which it may be given out again; NULL while it leads to something.
    rests_until TEXT,
    PRIMARY KEY (municipality_id, code)
);
CREATE INDEX reference_code_resting ON reference_code (rests_until) WHERE rests_until IS NOT NULL;

CREATE TABLE booking (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    session_id UUID NOT NULL,
    contact_id UUID,
    party_size BIGINT NOT NULL CHECK (party_size BETWEEN 1 AND 20),
    state TEXT NOT NULL CHECK (state IN ('confirmed', 'attended', 'no_show', 'cancelled_by_resident', 'cancelled_by_service')),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'phone', 'desk', 'list')),
    made_by UUID REFERENCES person (id),
    on_behalf BOOLEAN NOT NULL,
    ref_code TEXT NOT NULL,
    -- Whether a visit has been logged for it. The visit itself does not know the booking.
    logged BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id),
    FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id)
);
CREATE INDEX booking_by_session ON booking (municipality_id, session_id);
CREATE INDEX booking_by_contact ON booking (municipality_id, contact_id);

CREATE TABLE wait_entry (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    session_id UUID NOT NULL,
    contact_id UUID,
    party_size BIGINT NOT NULL CHECK (party_size BETWEEN 1 AND 20),
    -- Order on the list, handed out under the session's lock; never a time of day.
    seq BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'placed', 'withdrawn', 'removed')),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'phone', 'desk')),
    made_by UUID REFERENCES person (id),
    on_behalf BOOLEAN NOT NULL,
    ref_code TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, session_id, seq),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id),
    FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id)
);
CREATE INDEX wait_entry_by_contact ON wait_entry (municipality_id, contact_id);

-- The answer to an act that may be sent twice. `target_id` is the booking or the list entry that the first one made.
CREATE TABLE idempotency (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    form_key BYTEA NOT NULL,
    -- HMAC of what was asked: the same key with another wish is refused, not answered.
    wish BYTEA NOT NULL,
    target TEXT NOT NULL CHECK (target IN ('booking', 'wait_entry')),
    target_id UUID NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, form_key)
);

-- What happened to a booking or a list entry, in order. Rows are only added; they name nobody.
CREATE TABLE booking_event (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    happened_at BIGINT NOT NULL,
    act TEXT NOT NULL,
    session_id UUID NOT NULL,
    subject_id UUID NOT NULL,
    -- Staff who did it; NULL when the resident did.
    actor_id UUID,
    reason TEXT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
