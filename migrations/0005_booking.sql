-- Who comes, and who waits. What can name a person lies in `contact` alone and is erased alone.

CREATE TABLE contact (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- The one who comes.
    name TEXT NOT NULL,
    -- The one who booked for them, if it was another.
    companion_name TEXT,
    route TEXT NOT NULL CHECK (route IN ('sms', 'call', 'email', 'letter', 'none')),
    phone TEXT,
    email TEXT,
    -- Street, postal code and place, for letters.
    street TEXT,
    postal_code TEXT,
    postal_place TEXT,
    -- Whose phone or e-mail it is.
    reaches TEXT NOT NULL CHECK (reaches IN ('resident', 'companion', 'nobody')),
    language TEXT NOT NULL,
    -- The language of messages and letters: the companion's is that of the page they booked on.
    written_in TEXT NOT NULL,
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
    channel TEXT NOT NULL CHECK (channel IN ('web', 'phone', 'desk', 'list', 'api')),
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

-- The list of an offer. Whoever frees seats, promises seats or joins holds this row meanwhile.
CREATE TABLE wait_list (
    municipality_id UUID NOT NULL,
    offer_id UUID NOT NULL,
    -- The number that the last entry got. Entries stand 1,024 apart, so that staff can put one between two others.
    turn BIGINT NOT NULL,
    -- Freed seats are kept, neither promised nor public.
    suspended BOOLEAN NOT NULL,
    -- How often a group that needs more seats than are free may be passed; then seats are kept for it.
    bypass_limit BIGINT NOT NULL CHECK (bypass_limit >= 0),
    -- How often an invitation may end without an answer before the entry pauses.
    skip_limit BIGINT NOT NULL CHECK (skip_limit >= 1),
    -- After so many days an entry comes before every group.
    ageing_days BIGINT NOT NULL CHECK (ageing_days >= 1),
    PRIMARY KEY (municipality_id, offer_id),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id)
);

CREATE TABLE wait_entry (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    offer_id UUID NOT NULL,
    -- The meeting waited for, or NULL: any meeting on the wished days that lies between the wished times.
    session_id UUID,
    wish_days BIGINT NOT NULL CHECK (wish_days BETWEEN 1 AND 127),
    wish_from BIGINT NOT NULL CHECK (wish_from BETWEEN 0 AND 1440),
    wish_to BIGINT NOT NULL CHECK (wish_to BETWEEN wish_from AND 1440),
    -- Whether they would also begin when some of a course's meetings have been.
    joins_later BOOLEAN NOT NULL DEFAULT FALSE,
    -- Days, from and to in one number: entries with the same wish lie together in the indexes, and by the number alone it is seen whether it fits.
    wish BIGINT NOT NULL GENERATED ALWAYS AS (wish_days * 4194304 + wish_from * 2048 + wish_to) STORED,
    contact_id UUID,
    party_size BIGINT NOT NULL CHECK (party_size BETWEEN 1 AND 20),
    -- 1 comes before 2; why somebody comes first is one of a few words, each with a text that the person reads.
    priority BIGINT NOT NULL CHECK (priority BETWEEN 1 AND 9),
    priority_reason TEXT NOT NULL,
    -- Order on the list, handed out under the list's lock; never a time of day.
    seq BIGINT NOT NULL,
    -- Since when this place in the order is held.
    waiting_since BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'invited', 'placed', 'paused', 'withdrawn', 'removed')),
    skip_count BIGINT NOT NULL CHECK (skip_count >= 0),
    bypass_count BIGINT NOT NULL CHECK (bypass_count >= 0),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'phone', 'desk', 'api')),
    made_by UUID REFERENCES person (id),
    on_behalf BOOLEAN NOT NULL,
    ref_code TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, offer_id, seq),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES wait_list (municipality_id, offer_id),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id),
    FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id)
);
CREATE INDEX wait_entry_by_contact ON wait_entry (municipality_id, contact_id);
-- Those who wait, in the order of groups, of numbers and of age: for one meeting, and for any meeting with a wish.
CREATE INDEX wait_entry_for_session ON wait_entry (municipality_id, session_id, priority, seq) WHERE state = 'waiting';
CREATE INDEX wait_entry_for_session_by_number ON wait_entry (municipality_id, session_id, seq) WHERE state = 'waiting';
CREATE INDEX wait_entry_for_session_by_age ON wait_entry (municipality_id, session_id, waiting_since, seq) WHERE state = 'waiting';
CREATE INDEX wait_entry_for_any ON wait_entry (municipality_id, offer_id, wish, priority, seq) WHERE state = 'waiting' AND session_id IS NULL;
CREATE INDEX wait_entry_for_any_by_number ON wait_entry (municipality_id, offer_id, wish, seq) WHERE state = 'waiting' AND session_id IS NULL;
CREATE INDEX wait_entry_for_any_by_age ON wait_entry (municipality_id, offer_id, wish, waiting_since, seq) WHERE state = 'waiting' AND session_id IS NULL;
-- The lists as staff read them.
CREATE INDEX wait_entry_open ON wait_entry (municipality_id, offer_id, state) WHERE state IN ('waiting', 'invited', 'paused');
CREATE INDEX session_with_list ON session (municipality_id, offer_id) WHERE waiting > 0;

-- A seat that is promised to somebody on the list until a moment. While it is open its seats are taken.
CREATE TABLE invitation (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    entry_id UUID NOT NULL,
    session_id UUID NOT NULL,
    seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 20),
    -- The number of the meeting from which the seat is theirs, when the course has begun; else NULL.
    from_meeting BIGINT,
    -- An enquiry only asks «can you come?»; its seats are held by the round.
    kind TEXT NOT NULL CHECK (kind IN ('promise', 'enquiry')),
    route TEXT NOT NULL,
    -- HMAC of what stands in the link; who has the link may say yes or no and sees nothing personal.
    token_hash BYTEA NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'revoked')),
    -- The answer to an enquiry whose round is not over yet.
    can_come BOOLEAN,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, entry_id) REFERENCES wait_entry (municipality_id, id),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);
CREATE UNIQUE INDEX invitation_open ON invitation (municipality_id, entry_id) WHERE state = 'open';
CREATE INDEX invitation_due ON invitation (expires_at) WHERE state = 'open';
CREATE INDEX invitation_by_session ON invitation (municipality_id, session_id);

-- The short-notice round of a session: its seats are held while several are asked at once.
CREATE TABLE enquiry_round (
    municipality_id UUID NOT NULL,
    session_id UUID NOT NULL,
    -- Seats that it holds; 0 once it is over. There is one round for a session, never a second.
    seats BIGINT NOT NULL CHECK (seats >= 0),
    closes_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, session_id),
    FOREIGN KEY (municipality_id, session_id) REFERENCES session (municipality_id, id)
);
CREATE INDEX enquiry_round_due ON enquiry_round (closes_at) WHERE seats > 0;

-- What people must do because no message can: call, write, decide. Names nobody: who it is about is read from the booking or the list entry.
CREATE TABLE staff_task (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'letter', 'decide')),
    -- What is to be said: the same words as the kinds of messages.
    about TEXT NOT NULL,
    -- The booking or the list entry, the meeting, and the invitation if it is about one.
    subject_id UUID NOT NULL,
    session_id UUID NOT NULL,
    invitation_id UUID,
    -- The one meeting of a course that it is about, if it is.
    meeting_id UUID,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    -- Calls that nobody answered, and the days of the first and the last of them.
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    first_attempt_on TEXT,
    last_attempt_on TEXT,
    done_by UUID REFERENCES person (id),
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX staff_task_open ON staff_task (municipality_id, due_on) WHERE state = 'open';
CREATE INDEX staff_task_by_subject ON staff_task (municipality_id, subject_id);

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
    -- NULL for somebody who waits for any meeting.
    session_id UUID,
    -- HMAC of the booking's or entry's id with a key of the municipality's own that is not in the database: nothing here leads to a person.
    pseudonym BYTEA NOT NULL,
    -- Staff who did it; NULL when the resident did.
    actor_id UUID,
    -- A word for the reason; empty when there was none. What staff wrote lies in event_note.
    reason TEXT NOT NULL,
    -- What a number was and what it became.
    number_before BIGINT,
    number_after BIGINT,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX booking_event_by_pseudonym ON booking_event (municipality_id, pseudonym);
