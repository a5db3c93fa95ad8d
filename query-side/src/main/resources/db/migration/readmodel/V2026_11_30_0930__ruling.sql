CREATE TABLE readmodel.ruling (
    ruling             text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    status             text COLLATE "C" NOT NULL CHECK (status IN ('standing', 'revoked')),
    unit               text COLLATE "C" NOT NULL,
    indicator          text COLLATE "C" NOT NULL,
    subject_type       text COLLATE "C" NOT NULL,
    subject_code       text NOT NULL,
    subject_folded     text COLLATE "C" NOT NULL,
    prefers            text COLLATE "C",
    ground             text NOT NULL,
    office             text NOT NULL,
    on_edtf            text NOT NULL,
    on_earliest        date,
    on_latest          date,
    cited_source       text COLLATE "C",
    cited_quote        text,
    cited_row          text,
    correction_kind    text COLLATE "C",
    correction_reason  text,
    correction_source  text COLLATE "C",
    correction_quote   text,
    correction_row     text,
    protected          boolean NOT NULL,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL
);
CREATE UNIQUE INDEX ruling_version ON readmodel.ruling (ruling, lower(known));
CREATE INDEX ruling_unit ON readmodel.ruling (unit, first_position);
CREATE INDEX ruling_order ON readmodel.ruling (first_position);
COMMENT ON TABLE readmodel.ruling IS 'Rulings which of several claims about the same thing stands.';
COMMENT ON COLUMN readmodel.ruling.ruling IS 'Id of the ruling.';
COMMENT ON COLUMN readmodel.ruling.status IS 'standing or revoked.';
COMMENT ON COLUMN readmodel.ruling.unit IS 'Id of the unit that all of the claims are about.';
COMMENT ON COLUMN readmodel.ruling.indicator IS 'Code of what all of them counted.';
COMMENT ON COLUMN readmodel.ruling.subject_type IS 'Family of the subject code.';
COMMENT ON COLUMN readmodel.ruling.subject_code IS 'Code or printed name of the kind of thing counted; never a person.';
COMMENT ON COLUMN readmodel.ruling.subject_folded IS 'The subject as it is searched.';
COMMENT ON COLUMN readmodel.ruling.prefers IS 'Id of the figure that stands; null when none does.';
COMMENT ON COLUMN readmodel.ruling.ground IS 'Why, in a few words; not public where small counts are kept back.';
COMMENT ON COLUMN readmodel.ruling.office IS 'Office that ruled; never a person.';
COMMENT ON COLUMN readmodel.ruling.on_edtf IS 'Day of the ruling as stated, EDTF.';
COMMENT ON COLUMN readmodel.ruling.cited_source IS 'Document the ruling is taken from.';
COMMENT ON COLUMN readmodel.ruling.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.ruling.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.ruling.correction_kind IS 'What kind of change led to its revocation.';
COMMENT ON COLUMN readmodel.ruling.correction_reason IS 'Why it was revoked, in a few words.';
COMMENT ON COLUMN readmodel.ruling.correction_source IS 'Document that shows it.';
COMMENT ON COLUMN readmodel.ruling.correction_quote IS 'The words that show it.';
COMMENT ON COLUMN readmodel.ruling.correction_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.ruling.protected IS 'About counts of persons under management: its words are kept from the public view.';

CREATE TABLE readmodel.ruling_claim (
    ruling  text COLLATE "C" NOT NULL,
    ordinal int NOT NULL,
    figure  text COLLATE "C" NOT NULL,
    PRIMARY KEY (ruling, ordinal)
);
CREATE INDEX ruling_claim_figure ON readmodel.ruling_claim (figure);
COMMENT ON TABLE readmodel.ruling_claim IS 'The figures that a ruling is about; they never change.';
COMMENT ON COLUMN readmodel.ruling_claim.ruling IS 'Id of the ruling.';
COMMENT ON COLUMN readmodel.ruling_claim.figure IS 'Id of the figure.';
