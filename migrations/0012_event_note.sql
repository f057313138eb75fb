-- What staff wrote in their own words about an act. The history itself keeps a word for the reason; this lies apart, so that it can be erased
-- with the person whom it is about.
CREATE TABLE event_note (
    municipality_id UUID NOT NULL,
    event_id UUID NOT NULL,
    -- NULL: it is about a meeting or a list, not about a person.
    contact_id UUID,
    note TEXT NOT NULL,
    PRIMARY KEY (municipality_id, event_id),
    FOREIGN KEY (municipality_id, event_id) REFERENCES booking_event (municipality_id, id),
    FOREIGN KEY (municipality_id, contact_id) REFERENCES contact (municipality_id, id)
);
CREATE INDEX event_note_by_contact ON event_note (municipality_id, contact_id) WHERE contact_id IS NOT NULL;

-- The entries that one act took off the list together, so that it can be taken back as one; forgotten after a day.
CREATE TABLE removal_batch (
    municipality_id UUID NOT NULL,
    batch_id UUID NOT NULL,
    entry_id UUID NOT NULL,
    removed_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, batch_id, entry_id),
    FOREIGN KEY (municipality_id, entry_id) REFERENCES wait_entry (municipality_id, id)
);
CREATE INDEX removal_batch_by_time ON removal_batch (removed_at);

-- The places at which somebody works. Whoever has no row here works at all places of the municipality.
CREATE TABLE person_place (
    municipality_id UUID NOT NULL,
    person_id UUID NOT NULL REFERENCES person (id),
    place_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, person_id, place_id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id)
);

-- Municipalities whose reference numbers of six digits are a tenth used, live and resting together: they give out seven.
CREATE TABLE crowded_numbers (
    municipality_id UUID PRIMARY KEY REFERENCES municipality (id)
);

-- When somebody last left the list or began to rest: how long lists take is reckoned from it, since the history does not lead to entries.
ALTER TABLE wait_entry ADD COLUMN left_at BIGINT;
