-- Messages leave: who has one in hand, until when, how often it was tried, and what came of it. The table is laid anew, since what a state may be
-- cannot be changed in place on SQLite.

CREATE TABLE outbox_anew (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- What it is about: the booking's or the list entry's id, and that row's version; one message of a kind for each.
    subject_id UUID NOT NULL,
    subject_version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')),
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    -- Sent: a gateway has taken it. Delivered: the gateway says that it has arrived. Failed: given up, people take over. Dropped: no longer true.
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'delivered', 'failed', 'dropped')),
    created_at BIGINT NOT NULL,
    -- While waiting: not before then. While sending: when the lease ends, and whoever comes may take it.
    next_at BIGINT NOT NULL,
    -- How often it was taken in hand.
    attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- Whoever has it in hand; a process that lost its lease changes nothing any more.
    lease UUID,
    tried_at BIGINT,
    sent_at BIGINT,
    delivered_at BIGINT,
    -- Why the last try came to nothing, or why it was dropped: a word.
    last_error TEXT NOT NULL DEFAULT '',
    -- The gateway's own number for it.
    gateway_id TEXT,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, subject_id, kind, subject_version, recipient),
    CHECK ((state = 'sending') = (lease IS NOT NULL))
);
INSERT INTO outbox_anew (municipality_id, id, subject_id, subject_version, kind, channel, recipient, language, heading, body, state, created_at, next_at)
    SELECT municipality_id, id, subject_id, subject_version, kind, channel, recipient, language, heading, body, state, created_at, created_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
-- What is due, the longest due first.
CREATE INDEX outbox_due ON outbox (channel, next_at) WHERE state IN ('waiting', 'sending');
-- The outbox as staff read it.
CREATE INDEX outbox_newest ON outbox (municipality_id, created_at, id);
CREATE INDEX outbox_by_state ON outbox (municipality_id, state, created_at, id);

-- Text messages that came in: one is known again by its key, a seal of the gateway's number for it. What was written is kept only where staff are to
-- answer it, and goes with the person.
CREATE TABLE incoming_sms (
    message_key BYTEA PRIMARY KEY,
    -- Seal of the sender's number.
    sender BYTEA NOT NULL,
    received_at BIGINT NOT NULL,
    municipality_id UUID REFERENCES municipality (id),
    subject_id UUID,
    body TEXT NOT NULL
);
CREATE INDEX incoming_sms_by_sender ON incoming_sms (sender, received_at);
CREATE INDEX incoming_sms_by_subject ON incoming_sms (municipality_id, subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX incoming_sms_by_time ON incoming_sms (received_at);

-- The last sign of life of whoever sends: a process that remembers a later one knows that the database was restored.
CREATE TABLE sending_sign (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    alive_at BIGINT NOT NULL
);

-- The version for which a booking's reminder was made, or found to be needless: one reminder a version.
ALTER TABLE booking ADD COLUMN reminded BIGINT NOT NULL DEFAULT 0;
