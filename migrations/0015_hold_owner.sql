-- Whose hold it is: a program of others keeps times under its own name and for an hour at most; NULL for somebody on the pages, who brings the id along.
ALTER TABLE hold ADD COLUMN client_id UUID;
-- What the program asked for under the key that the id follows from: the same key with another wish is refused.
ALTER TABLE hold ADD COLUMN wish BYTEA;
ALTER TABLE hold ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX hold_by_client ON hold (municipality_id, client_id) WHERE client_id IS NOT NULL;
