CREATE TABLE readmodel.exemplary_title (
    title              text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    status             text COLLATE "C" NOT NULL CHECK (status IN ('conferred', 'withdrawn')),
    subject_kind       text COLLATE "C" NOT NULL,
    subject_name       text,
    subject_folded     text COLLATE "C",
    unit               text COLLATE "C" NOT NULL,
    organisation       text COLLATE "C",
    year               int,
    decision           text,
    decided_edtf       text NOT NULL,
    decided_earliest   date,
    decided_latest     date,
    decided_by         text,
    cited_source       text COLLATE "C",
    cited_quote        text,
    cited_row          text,
    withdrawn_edtf     text,
    withdrawn_earliest date,
    withdrawn_latest   date,
    withdrawal_reason   text,
    withdrawal_decision text,
    withdrawal_source   text COLLATE "C",
    withdrawal_quote    text,
    withdrawal_row      text,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL
);
CREATE UNIQUE INDEX exemplary_title_version ON readmodel.exemplary_title (title, lower(known));
CREATE INDEX exemplary_title_unit ON readmodel.exemplary_title (unit, first_position);
CREATE INDEX exemplary_title_order ON readmodel.exemplary_title (first_position);
COMMENT ON TABLE readmodel.exemplary_title IS 'Exemplary titles; neither a certificate nor a rank.';
COMMENT ON COLUMN readmodel.exemplary_title.title IS 'Id of the title.';
COMMENT ON COLUMN readmodel.exemplary_title.status IS 'conferred or withdrawn.';
COMMENT ON COLUMN readmodel.exemplary_title.subject_kind IS 'Code of the kind of subject.';
COMMENT ON COLUMN readmodel.exemplary_title.subject_name IS 'Name of the village, agency, enterprise or school; null for a unit; never a person.';
COMMENT ON COLUMN readmodel.exemplary_title.subject_folded IS 'The name as it is searched.';
COMMENT ON COLUMN readmodel.exemplary_title.unit IS 'Id of the unit that bears it, or that the subject lies in.';
COMMENT ON COLUMN readmodel.exemplary_title.organisation IS 'Id of the organisation that is the subject; null when it is told by its name only.';
COMMENT ON COLUMN readmodel.exemplary_title.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.exemplary_title.decided_edtf IS 'Day of the decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.exemplary_title.decided_by IS 'Body or office that decided; never a person.';
COMMENT ON COLUMN readmodel.exemplary_title.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.exemplary_title.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.exemplary_title.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawn_edtf IS 'First day without it as stated, EDTF.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawal_reason IS 'Why it was withdrawn, in a few words.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawal_decision IS 'Number of the decision that withdrew it.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawal_source IS 'Document the withdrawal is taken from.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawal_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawal_row IS 'Row of the imported file.';
