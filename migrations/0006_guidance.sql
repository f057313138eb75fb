-- One act of help. There is no column for a name, and none that leads to one.

CREATE TABLE visit (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    place_id UUID NOT NULL,
    offer_id UUID,
    form TEXT NOT NULL CHECK (form IN ('drop_in', 'individual', 'course', 'phone')),
    local_date TEXT NOT NULL,
    iso_week BIGINT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 1439),
    outcome TEXT NOT NULL CHECK (outcome IN ('solved', 'partly', 'referred', 'unsolved', 'not_asked')),
    -- Whether the guide had known about it beforehand.
    booked BOOLEAN NOT NULL,
    -- Who wrote the row, so that they can undo it; not part of any count.
    logged_by UUID NOT NULL REFERENCES person (id),
    logged_at BIGINT NOT NULL,
    form_key BYTEA NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, form_key),
    FOREIGN KEY (municipality_id, place_id) REFERENCES place (municipality_id, id),
    FOREIGN KEY (municipality_id, offer_id) REFERENCES offer (municipality_id, id)
);
CREATE INDEX visit_by_week ON visit (municipality_id, iso_week);

CREATE TABLE visit_theme (
    municipality_id UUID NOT NULL,
    visit_id UUID NOT NULL,
    theme TEXT NOT NULL,
    PRIMARY KEY (municipality_id, visit_id, theme),
    FOREIGN KEY (municipality_id, visit_id) REFERENCES visit (municipality_id, id)
);

CREATE TABLE visit_obstacle (
    municipality_id UUID NOT NULL,
    visit_id UUID NOT NULL,
    obstacle TEXT NOT NULL,
    PRIMARY KEY (municipality_id, visit_id, obstacle),
    FOREIGN KEY (municipality_id, visit_id) REFERENCES visit (municipality_id, id)
);
