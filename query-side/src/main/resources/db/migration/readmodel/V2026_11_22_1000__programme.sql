CREATE TABLE readmodel.programme (
    programme text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    title_folded text COLLATE "C" NOT NULL,
    signed_edtf text NOT NULL,
    signed_earliest date,
    signed_latest date,
    term_edtf text NOT NULL,
    term_earliest date,
    term_latest date,
    term_shape text COLLATE "C" NOT NULL,
    unit text COLLATE "C",
    under text COLLATE "C",
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    superseded_by text COLLATE "C",
    superseded_edtf text,
    superseded_earliest date,
    superseded_latest date,
    supersession_source text COLLATE "C",
    supersession_quote text,
    supersession_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    first_position bigint NOT NULL
);
CREATE UNIQUE INDEX programme_version ON readmodel.programme (programme, lower(known));
CREATE INDEX programme_order ON readmodel.programme (first_position);
COMMENT ON TABLE readmodel.programme IS 'Coordination programmes from their signing on.';
COMMENT ON COLUMN readmodel.programme.programme IS 'Id of the programme.';
COMMENT ON COLUMN readmodel.programme.number IS 'Number as printed.';
COMMENT ON COLUMN readmodel.programme.title IS 'Title as printed; never a person.';
COMMENT ON COLUMN readmodel.programme.title_folded IS 'The title as it is searched.';
COMMENT ON COLUMN readmodel.programme.signed_edtf IS 'Day of signing as stated, EDTF.';
COMMENT ON COLUMN readmodel.programme.term_edtf IS 'The years it is meant for as stated, EDTF.';
COMMENT ON COLUMN readmodel.programme.term_shape IS 'POINT or SPAN.';
COMMENT ON COLUMN readmodel.programme.unit IS 'Id of the unit it is for; null for the whole country.';
COMMENT ON COLUMN readmodel.programme.under IS 'Id of the programme it carries out.';
COMMENT ON COLUMN readmodel.programme.cited_source IS 'Document the signing is taken from.';
COMMENT ON COLUMN readmodel.programme.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.programme.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.programme.superseded_by IS 'Id of the programme that took over.';
COMMENT ON COLUMN readmodel.programme.superseded_edtf IS 'Day on which it took over as stated, EDTF.';
COMMENT ON COLUMN readmodel.programme.supersession_source IS 'Document the supersession is taken from.';
COMMENT ON COLUMN readmodel.programme.supersession_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.programme.supersession_row IS 'Row of the imported file.';

CREATE TABLE readmodel.programme_number (
    programme text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    number text NOT NULL,
    number_key text COLLATE "C" NOT NULL,
    ordinal int NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (programme, number_key)
);
CREATE INDEX programme_number_key ON readmodel.programme_number (number_key);
COMMENT ON TABLE readmodel.programme_number IS 'Every printed number of a programme.';
COMMENT ON COLUMN readmodel.programme_number.programme IS 'Id of the programme.';
COMMENT ON COLUMN readmodel.programme_number.number IS 'A number as printed.';
COMMENT ON COLUMN readmodel.programme_number.number_key IS 'What all spellings of the number have in common.';

CREATE TABLE readmodel.programme_partner (
    programme text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    ordinal int NOT NULL,
    partner text NOT NULL,
    PRIMARY KEY (programme, ordinal)
);
COMMENT ON TABLE readmodel.programme_partner IS 'The bodies that signed a programme.';
COMMENT ON COLUMN readmodel.programme_partner.programme IS 'Id of the programme.';
COMMENT ON COLUMN readmodel.programme_partner.partner IS 'An office or a body, never a person.';

CREATE TABLE readmodel.programme_phase (
    programme text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    phase text NOT NULL,
    period_edtf text NOT NULL,
    period_earliest date,
    period_latest date,
    period_shape text COLLATE "C" NOT NULL,
    plan text,
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (programme, position)
);
COMMENT ON TABLE readmodel.programme_phase IS 'Phases of programmes.';
COMMENT ON COLUMN readmodel.programme_phase.programme IS 'Id of the programme.';
COMMENT ON COLUMN readmodel.programme_phase.phase IS 'What it is called; never a person.';
COMMENT ON COLUMN readmodel.programme_phase.period_edtf IS 'When it runs as stated, EDTF.';
COMMENT ON COLUMN readmodel.programme_phase.period_shape IS 'POINT or SPAN.';
COMMENT ON COLUMN readmodel.programme_phase.plan IS 'Number of the document that sets it.';
COMMENT ON COLUMN readmodel.programme_phase.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.programme_phase.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.programme_phase.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.programme_target (
    programme text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    indicator text COLLATE "C" NOT NULL,
    subject_type text COLLATE "C",
    subject_code text COLLATE "C",
    kind text COLLATE "C" NOT NULL,
    value numeric,
    counted text NOT NULL,
    measure text COLLATE "C" NOT NULL,
    said text,
    list_open boolean NOT NULL,
    asserted_none boolean NOT NULL,
    due_edtf text NOT NULL,
    due_earliest date,
    due_latest date,
    unit text COLLATE "C",
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (programme, position)
);
COMMENT ON TABLE readmodel.programme_target IS 'Targets of programmes; never of tips or people under management.';
COMMENT ON COLUMN readmodel.programme_target.programme IS 'Id of the programme.';
COMMENT ON COLUMN readmodel.programme_target.indicator IS 'Code of the indicator.';
COMMENT ON COLUMN readmodel.programme_target.subject_type IS 'Family of the subject.';
COMMENT ON COLUMN readmodel.programme_target.subject_code IS 'Code of what is counted; never a name.';
COMMENT ON COLUMN readmodel.programme_target.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.programme_target.counted IS 'What is counted.';
COMMENT ON COLUMN readmodel.programme_target.measure IS 'How it stands in time.';
COMMENT ON COLUMN readmodel.programme_target.said IS 'The number in the words of the source, at most 12.';
COMMENT ON COLUMN readmodel.programme_target.due_edtf IS 'Last day to reach it as stated, EDTF.';
COMMENT ON COLUMN readmodel.programme_target.unit IS 'Id of the unit that is to reach it.';
COMMENT ON COLUMN readmodel.programme_target.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.programme_target.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.programme_target.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.programme_review (
    programme text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    review text COLLATE "C" NOT NULL,
    on_edtf text NOT NULL,
    on_earliest date,
    on_latest date,
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (programme, position)
);
COMMENT ON TABLE readmodel.programme_review IS 'Reviews of programmes.';
COMMENT ON COLUMN readmodel.programme_review.programme IS 'Id of the programme.';
COMMENT ON COLUMN readmodel.programme_review.review IS 'interim or final.';
COMMENT ON COLUMN readmodel.programme_review.on_edtf IS 'Day of the review as stated, EDTF.';
COMMENT ON COLUMN readmodel.programme_review.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.programme_review.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.programme_review.cited_row IS 'Row of the imported file.';
