CREATE TABLE readmodel.figure (
    figure             text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    status             text COLLATE "C" NOT NULL CHECK (status IN ('current', 'corrected', 'withdrawn')),
    unit               text COLLATE "C" NOT NULL,
    indicator          text COLLATE "C" NOT NULL,
    subject_type       text COLLATE "C" NOT NULL,
    subject_code       text NOT NULL,
    subject_folded     text COLLATE "C" NOT NULL,
    kind               text COLLATE "C" NOT NULL,
    value              numeric,
    counted            text NOT NULL,
    measure            text COLLATE "C" NOT NULL,
    said               text,
    list_open          boolean NOT NULL,
    asserted_none      boolean NOT NULL,
    period_edtf        text NOT NULL,
    period_shape       text COLLATE "C" NOT NULL,
    period_earliest    date,
    period_latest      date,
    stated_by          text,
    cited_source       text COLLATE "C" NOT NULL,
    cited_quote        text,
    cited_row          text,
    correction_kind    text COLLATE "C",
    correction_reason  text,
    correction_source  text COLLATE "C",
    correction_quote   text,
    correction_row     text,
    protected          boolean NOT NULL,
    small              boolean NOT NULL,
    total              boolean NOT NULL,
    words_folded       text COLLATE "C" NOT NULL,
    said_folded        text COLLATE "C" NOT NULL,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL,
    CONSTRAINT figure_small_is_protected CHECK (protected OR NOT small)
);
CREATE UNIQUE INDEX figure_version ON readmodel.figure (figure, lower(known));
CREATE INDEX figure_unit ON readmodel.figure (unit, first_position);
CREATE INDEX figure_indicator ON readmodel.figure (indicator, first_position);
CREATE INDEX figure_source ON readmodel.figure (cited_source, first_position);
CREATE INDEX figure_order ON readmodel.figure (first_position);
CREATE INDEX figure_small_cells ON readmodel.figure (unit) WHERE small;
COMMENT ON TABLE readmodel.figure IS 'Reported figures: each a claim of one source about one unit and period.';
COMMENT ON COLUMN readmodel.figure.figure IS 'Id of the figure.';
COMMENT ON COLUMN readmodel.figure.status IS 'current, corrected (reads otherwise than first recorded) or withdrawn.';
COMMENT ON COLUMN readmodel.figure.unit IS 'Id of the unit that the figure is about.';
COMMENT ON COLUMN readmodel.figure.indicator IS 'Code of what was counted.';
COMMENT ON COLUMN readmodel.figure.subject_type IS 'Family of the subject code.';
COMMENT ON COLUMN readmodel.figure.subject_code IS 'Code or printed name of the kind of thing counted; never a person.';
COMMENT ON COLUMN readmodel.figure.subject_folded IS 'The subject as it is searched.';
COMMENT ON COLUMN readmodel.figure.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.figure.counted IS 'What is counted, such as khẩu.';
COMMENT ON COLUMN readmodel.figure.measure IS 'STOCK, FLOW, RATE or CUMULATIVE.';
COMMENT ON COLUMN readmodel.figure.said IS 'The number in the words of the source, at most 12; suppressed with a small cell.';
COMMENT ON COLUMN readmodel.figure.period_edtf IS 'The time the figure speaks about, EDTF.';
COMMENT ON COLUMN readmodel.figure.period_shape IS 'POINT or SPAN.';
COMMENT ON COLUMN readmodel.figure.stated_by IS 'Office that stated it; never a person.';
COMMENT ON COLUMN readmodel.figure.cited_source IS 'Document the figure is taken from.';
COMMENT ON COLUMN readmodel.figure.cited_quote IS 'The words that say it, at most 12; suppressed with a small cell.';
COMMENT ON COLUMN readmodel.figure.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.figure.correction_kind IS 'What kind of change led to this version.';
COMMENT ON COLUMN readmodel.figure.correction_reason IS 'Why, in a few words; suppressed with a small cell.';
COMMENT ON COLUMN readmodel.figure.correction_source IS 'Document that shows it.';
COMMENT ON COLUMN readmodel.figure.correction_quote IS 'The words that show it; suppressed with a small cell.';
COMMENT ON COLUMN readmodel.figure.correction_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.figure.protected IS 'Counts persons under management: small cells are kept from the public view.';
COMMENT ON COLUMN readmodel.figure.small IS 'May be one to four of them, or fewer than five.';
COMMENT ON COLUMN readmodel.figure.total IS 'Counts all kinds together.';
COMMENT ON COLUMN readmodel.figure.words_folded IS 'Indicator, subject and office as they are searched; holds no number.';
COMMENT ON COLUMN readmodel.figure.said_folded IS 'Quote and said words as they are searched; not searched where the cell is suppressed.';
