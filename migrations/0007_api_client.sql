-- Programs of others that may use the API for a municipality. The token itself is shown once and not kept, only its hash.

CREATE TABLE api_client (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    -- Words with a space between them: `bookings:read bookings:write`.
    scopes TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    -- Since when it no longer works.
    ended_at BIGINT,
    PRIMARY KEY (municipality_id, id)
);

-- Which program booked: it sees its own bookings and no others.
ALTER TABLE booking ADD COLUMN api_client_id UUID;
ALTER TABLE wait_entry ADD COLUMN api_client_id UUID;
CREATE INDEX booking_by_api_client ON booking (municipality_id, api_client_id, id) WHERE api_client_id IS NOT NULL;
