-- People who work here, what they may do where, and who is signed in.

CREATE TABLE person (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- The address in small letters: by it people sign in, so it is unique.
    email_folded TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    installation_administrator BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    example BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE person_role (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    person_id UUID NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('guide', 'coordinator', 'administrator')),
    PRIMARY KEY (municipality_id, person_id, role)
);
CREATE INDEX person_role_by_person ON person_role (person_id);

-- One row a browser that is signed in. The cookie itself is not kept, only its hash.
CREATE TABLE web_session (
    token_hash BYTEA PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    municipality_id UUID REFERENCES municipality (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL
);
CREATE INDEX web_session_by_person ON web_session (person_id);
