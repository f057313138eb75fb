-- What is to be said to whom. A row is written in the transaction of the act that it tells about.

CREATE TABLE outbox (
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
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, subject_id, kind, subject_version, recipient)
);
