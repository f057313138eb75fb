-- Secret addresses at which calendar programs read what is held at a place, of an offer, or by a guide. Kept is the address's hash alone.

CREATE TABLE calendar_feed (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('place', 'offer', 'guide')),
    place_id UUID,
    offer_id UUID,
    guide_id UUID REFERENCES person (id),
    -- The language of its words.
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
    token_hash BYTEA NOT NULL UNIQUE,
    made_by UUID NOT NULL REFERENCES person (id),
    made_at BIGINT NOT NULL,
    -- Since when it leads nowhere.
    ended_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id),
    CHECK ((kind = 'place') = (place_id IS NOT NULL) AND (kind = 'offer') = (offer_id IS NOT NULL) AND (kind = 'guide') = (guide_id IS NOT NULL))
);

-- Grows when the rule ends, and when a day on which it would hold closes or opens: calendar programs ask for it.
ALTER TABLE opening_rule ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
