-- Letters leave too: by a way, where a municipality has decided so. The table is laid anew, since what a channel may be cannot be changed in place on
-- SQLite.

CREATE TABLE outbox_with_letters (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- What it is about: the booking's or the list entry's id, and that row's version; one message of a kind for each.
    subject_id UUID NOT NULL,
    subject_version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'email', 'letter')),
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
INSERT INTO outbox_with_letters SELECT municipality_id, id, subject_id, subject_version, kind, channel, recipient, language, heading, body, state, created_at,
    next_at, attempts, lease, tried_at, sent_at, delivered_at, last_error, gateway_id FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_letters RENAME TO outbox;
-- What is due, the longest due first.
CREATE INDEX outbox_due ON outbox (channel, next_at) WHERE state IN ('waiting', 'sending');
-- The outbox as staff read it.
CREATE INDEX outbox_newest ON outbox (municipality_id, created_at, id);
CREATE INDEX outbox_by_state ON outbox (municipality_id, state, created_at, id);
-- Letters of which nobody knows yet whether they arrived.
CREATE INDEX outbox_letters ON outbox (sent_at, id) WHERE channel = 'letter' AND state = 'sent';

-- Whether a municipality's letters leave by a way; without a row they are printed by its staff.
CREATE TABLE letter_way (
    municipality_id UUID PRIMARY KEY REFERENCES municipality (id),
    leaves BOOLEAN NOT NULL,
    changed_by UUID NOT NULL REFERENCES person (id),
    changed_at BIGINT NOT NULL
);

-- A municipality's own words for a message, a row for each time they were changed; the newest holds. Without words: the standard text holds again.
CREATE TABLE message_text (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    -- Which text, as it is called among the standard ones: `sms-booked`, `letter-booked` …
    text_key TEXT NOT NULL,
    language TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    body TEXT NOT NULL,
    changed_by UUID NOT NULL REFERENCES person (id),
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, text_key, language, number)
);
