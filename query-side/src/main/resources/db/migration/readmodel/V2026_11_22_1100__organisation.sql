CREATE TABLE readmodel.organisation (
    organisation    text COLLATE "C" NOT NULL,
    known           int8range NOT NULL,
    status          text COLLATE "C" NOT NULL CHECK (status IN ('open', 'closed')),
    unit            text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    agency_kind     text COLLATE "C",
    school_kind     text COLLATE "C",
    from_edtf       text,
    from_earliest   date,
    from_latest     date,
    cited_source    text COLLATE "C",
    cited_quote     text,
    cited_row       text,
    closed_edtf     text,
    closed_earliest date,
    closed_latest   date,
    closing_reason  text,
    closing_source  text COLLATE "C",
    closing_quote   text,
    closing_row     text,
    position        bigint NOT NULL,
    recorded_at     timestamptz NOT NULL,
    first_position  bigint NOT NULL
);
CREATE UNIQUE INDEX organisation_version ON readmodel.organisation (organisation, lower(known));
CREATE INDEX organisation_unit ON readmodel.organisation (unit, first_position);
CREATE INDEX organisation_order ON readmodel.organisation (first_position);
COMMENT ON TABLE readmodel.organisation IS 'Agencies, enterprises and schools on record.';
COMMENT ON COLUMN readmodel.organisation.organisation IS 'Id of the organisation.';
COMMENT ON COLUMN readmodel.organisation.status IS 'open or closed.';
COMMENT ON COLUMN readmodel.organisation.unit IS 'Id of the unit it lies in.';
COMMENT ON COLUMN readmodel.organisation.kind IS 'Code of the kind.';
COMMENT ON COLUMN readmodel.organisation.agency_kind IS 'Code of the kind, of an agency.';
COMMENT ON COLUMN readmodel.organisation.school_kind IS 'Code of the kind, of a school.';
COMMENT ON COLUMN readmodel.organisation.from_edtf IS 'First day as stated, EDTF.';
COMMENT ON COLUMN readmodel.organisation.cited_source IS 'Document the registration is taken from.';
COMMENT ON COLUMN readmodel.organisation.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.organisation.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.organisation.closed_edtf IS 'Last day as stated, EDTF.';
COMMENT ON COLUMN readmodel.organisation.closing_reason IS 'Why it was closed, in a few words.';
COMMENT ON COLUMN readmodel.organisation.closing_source IS 'Document the closing is taken from.';
COMMENT ON COLUMN readmodel.organisation.closing_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.organisation.closing_row IS 'Row of the imported file.';

CREATE TABLE readmodel.organisation_name (
    organisation   text COLLATE "C" NOT NULL,
    known          int8range NOT NULL,
    ordinal        int NOT NULL,
    alias          boolean NOT NULL,
    name           text NOT NULL,
    name_folded    text COLLATE "C" NOT NULL,
    since_edtf     text,
    since_earliest date,
    since_latest   date,
    cited_source   text COLLATE "C",
    cited_quote    text,
    cited_row      text,
    position       bigint NOT NULL,
    PRIMARY KEY (organisation, position, ordinal)
);
COMMENT ON TABLE readmodel.organisation_name IS 'What organisations are called, and since when.';
COMMENT ON COLUMN readmodel.organisation_name.organisation IS 'Id of the organisation.';
COMMENT ON COLUMN readmodel.organisation_name.alias IS 'Another name in print; such a one has no first day.';
COMMENT ON COLUMN readmodel.organisation_name.name IS 'Name of a public body or firm as printed; never a person.';
COMMENT ON COLUMN readmodel.organisation_name.name_folded IS 'The name as it is searched.';
COMMENT ON COLUMN readmodel.organisation_name.since_edtf IS 'First day of the name as stated, EDTF; null when it is the first.';
COMMENT ON COLUMN readmodel.organisation_name.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.organisation_name.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.organisation_name.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.organisation_size (
    organisation   text COLLATE "C" NOT NULL,
    known          int8range NOT NULL,
    size           text COLLATE "C" NOT NULL,
    since_edtf     text,
    since_earliest date,
    since_latest   date,
    cited_source   text COLLATE "C",
    cited_quote    text,
    cited_row      text,
    position       bigint NOT NULL,
    PRIMARY KEY (organisation, position)
);
COMMENT ON TABLE readmodel.organisation_size IS 'Sizes of enterprises, and since when.';
COMMENT ON COLUMN readmodel.organisation_size.organisation IS 'Id of the organisation.';
COMMENT ON COLUMN readmodel.organisation_size.size IS 'Code of the size.';
COMMENT ON COLUMN readmodel.organisation_size.since_edtf IS 'First day of the size as stated, EDTF; null when it is the first.';
COMMENT ON COLUMN readmodel.organisation_size.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.organisation_size.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.organisation_size.cited_row IS 'Row of the imported file.';
