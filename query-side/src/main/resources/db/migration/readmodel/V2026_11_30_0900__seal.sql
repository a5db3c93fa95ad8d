CREATE TABLE readmodel.seal (
    seal               text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    status             text COLLATE "C" NOT NULL CHECK (status IN ('standing', 'withdrawn')),
    unit               text COLLATE "C",
    year               int NOT NULL,
    calendar           text COLLATE "C" NOT NULL,
    first_day          date NOT NULL,
    last_day           date NOT NULL,
    basis              bigint NOT NULL,
    sealed_by          text NOT NULL,
    sealed_edtf        text NOT NULL,
    sealed_earliest    date,
    sealed_latest      date,
    decision           text,
    cited_source       text COLLATE "C",
    cited_quote        text,
    cited_row          text,
    correction_kind    text COLLATE "C",
    correction_reason  text,
    correction_source  text COLLATE "C",
    correction_quote   text,
    correction_row     text,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL
);
CREATE UNIQUE INDEX seal_version ON readmodel.seal (seal, lower(known));
CREATE INDEX seal_order ON readmodel.seal (first_position);
COMMENT ON TABLE readmodel.seal IS 'Seals: an office signed off what was recorded of a year up to a position.';
COMMENT ON COLUMN readmodel.seal.seal IS 'Id of the seal.';
COMMENT ON COLUMN readmodel.seal.status IS 'standing or withdrawn.';
COMMENT ON COLUMN readmodel.seal.unit IS 'Id of the unit whose year it is, with all below it; null for the whole record.';
COMMENT ON COLUMN readmodel.seal.year IS 'As it is called in its calendar.';
COMMENT ON COLUMN readmodel.seal.calendar IS 'Code of the calendar that says which days count.';
COMMENT ON COLUMN readmodel.seal.first_day IS 'The first of these days.';
COMMENT ON COLUMN readmodel.seal.last_day IS 'The last of them, included.';
COMMENT ON COLUMN readmodel.seal.basis IS 'Last position that was looked at; all above it came after the seal.';
COMMENT ON COLUMN readmodel.seal.sealed_by IS 'Office that signed off; never a person.';
COMMENT ON COLUMN readmodel.seal.sealed_edtf IS 'Day of signing as stated, EDTF.';
COMMENT ON COLUMN readmodel.seal.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.seal.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.seal.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.seal.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.seal.correction_kind IS 'Why it was withdrawn: what kind of change it is.';
COMMENT ON COLUMN readmodel.seal.correction_reason IS 'Why, in a few words.';
COMMENT ON COLUMN readmodel.seal.correction_source IS 'Document that shows it.';
COMMENT ON COLUMN readmodel.seal.correction_quote IS 'The words that show it, at most 12.';
COMMENT ON COLUMN readmodel.seal.correction_row IS 'Row of the imported file.';
