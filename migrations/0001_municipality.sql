-- Reference facts: municipalities, their names and numbers through time, postal codes. They are the same for everybody and come from
-- data/*.csv. Below them what each municipality and the installation decide for themselves.
-- Instants are whole microseconds since 1970 (UTC); local dates are text 'YYYY-MM-DD'; local times are minutes since midnight.

CREATE TABLE county (
    number TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE municipality (
    id UUID PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL UNIQUE,
    official_name TEXT NOT NULL,
    county_number TEXT NOT NULL REFERENCES county (number),
    written_standard TEXT NOT NULL CHECK (written_standard IN ('nb', 'nn', 'neutral')),
    sami_language TEXT CHECK (sami_language IN ('se', 'smj', 'sma')),
    population BIGINT NOT NULL,
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    organisation_number TEXT,
    website TEXT NOT NULL,
    tile_column BIGINT NOT NULL,
    tile_row BIGINT NOT NULL,
    UNIQUE (tile_column, tile_row)
);

CREATE TABLE municipality_name (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Official, or only in use.
    official BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_id, language, name)
);

-- Every number since 1994, today's among them. A divided municipality's number leads to several.
CREATE TABLE municipality_code (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    valid_from_year BIGINT,
    valid_to_year BIGINT,
    divided BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_id, number, name)
);

CREATE TABLE postal_code (
    code TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    municipality_id UUID REFERENCES municipality (id)
);

-- Which version of the reference facts is loaded, so that a start loads them again only when they have changed.
CREATE TABLE reference_load (
    name TEXT PRIMARY KEY,
    digest TEXT NOT NULL
);

CREATE TABLE municipality_setting (
    municipality_id UUID PRIMARY KEY REFERENCES municipality (id),
    phone TEXT NOT NULL,
    example BOOLEAN NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE installation_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);
