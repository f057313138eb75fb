-- A program reads the list entries that it made, page by page.
CREATE INDEX wait_entry_by_api_client ON wait_entry (municipality_id, api_client_id, id) WHERE api_client_id IS NOT NULL;
