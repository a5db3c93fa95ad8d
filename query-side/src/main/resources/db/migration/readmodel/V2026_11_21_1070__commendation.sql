-- No column for a person: what is sealed in the log is revealed by a separate, recorded call.
CREATE TABLE readmodel.commendation (
    commendation       text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    status             text COLLATE "C" NOT NULL CHECK (status IN ('conferred', 'annulled')),
    form               text COLLATE "C" NOT NULL,
    conferrer          text COLLATE "C" NOT NULL,
    recipient_kind     text COLLATE "C" NOT NULL,
    recipient_count    int NOT NULL,
    collective         text,
    collective_folded  text COLLATE "C",
    sealed             boolean NOT NULL,
    unit               text COLLATE "C" NOT NULL,
    conferred_edtf     text NOT NULL,
    conferred_earliest date,
    conferred_latest   date,
    decision           text,
    ground             text COLLATE "C" NOT NULL,
    cited_source       text COLLATE "C",
    cited_row          text,
    annulment_ground   text COLLATE "C",
    annulment_decision text,
    annulled_edtf      text,
    annulled_earliest  date,
    annulled_latest    date,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL
);
CREATE UNIQUE INDEX commendation_version ON readmodel.commendation (commendation, lower(known));
CREATE INDEX commendation_unit ON readmodel.commendation (unit, first_position);
CREATE INDEX commendation_order ON readmodel.commendation (first_position);
COMMENT ON TABLE readmodel.commendation IS 'Commendations, without the name of any person.';
COMMENT ON COLUMN readmodel.commendation.commendation IS 'Id of the commendation.';
COMMENT ON COLUMN readmodel.commendation.status IS 'conferred or annulled.';
COMMENT ON COLUMN readmodel.commendation.form IS 'Code of the form of award.';
COMMENT ON COLUMN readmodel.commendation.conferrer IS 'Code of the office that decided it.';
COMMENT ON COLUMN readmodel.commendation.recipient_kind IS 'Code of the kind of recipient.';
COMMENT ON COLUMN readmodel.commendation.collective IS 'Name of a collective; never of a person.';
COMMENT ON COLUMN readmodel.commendation.collective_folded IS 'The name of the collective as it is searched.';
COMMENT ON COLUMN readmodel.commendation.sealed IS 'Whether a sealed personal name is in the log.';
COMMENT ON COLUMN readmodel.commendation.unit IS 'Id of the unit the recipient belongs to.';
COMMENT ON COLUMN readmodel.commendation.conferred_edtf IS 'Day of the decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.commendation.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.commendation.ground IS 'Code of what it was conferred for.';
COMMENT ON COLUMN readmodel.commendation.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.commendation.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.commendation.annulment_ground IS 'Code of what it was annulled for.';
COMMENT ON COLUMN readmodel.commendation.annulment_decision IS 'Number of the decision that annulled it.';
COMMENT ON COLUMN readmodel.commendation.annulled_edtf IS 'Day of the annulment as stated, EDTF.';
