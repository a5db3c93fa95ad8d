CREATE TABLE readmodel.movement_ranking (
    ranking          text COLLATE "C" NOT NULL,
    known            int8range NOT NULL,
    status           text COLLATE "C" NOT NULL CHECK (status IN ('current', 'corrected')),
    subject_kind     text COLLATE "C" NOT NULL,
    subject_name     text,
    subject_folded   text COLLATE "C",
    unit             text COLLATE "C" NOT NULL,
    organisation     text COLLATE "C",
    year             int NOT NULL,
    rank             text COLLATE "C" NOT NULL,
    points           numeric,
    decision         text,
    decided_edtf     text NOT NULL,
    decided_earliest date,
    decided_latest   date,
    decided_by       text,
    cited_source     text COLLATE "C",
    cited_quote      text,
    cited_row        text,
    correction_kind   text COLLATE "C",
    correction_reason text,
    correction_source text COLLATE "C",
    correction_quote  text,
    correction_row    text,
    position         bigint NOT NULL,
    recorded_at      timestamptz NOT NULL,
    first_position   bigint NOT NULL
);
CREATE UNIQUE INDEX movement_ranking_version ON readmodel.movement_ranking (ranking, lower(known));
CREATE INDEX movement_ranking_unit ON readmodel.movement_ranking (unit, first_position);
CREATE INDEX movement_ranking_order ON readmodel.movement_ranking (first_position);
COMMENT ON TABLE readmodel.movement_ranking IS 'The rank of one subject of the movement in one year; no certificate.';
COMMENT ON COLUMN readmodel.movement_ranking.ranking IS 'Id of the ranking.';
COMMENT ON COLUMN readmodel.movement_ranking.status IS 'current, or corrected when it stands as it was corrected.';
COMMENT ON COLUMN readmodel.movement_ranking.subject_kind IS 'Code of the kind of subject.';
COMMENT ON COLUMN readmodel.movement_ranking.subject_name IS 'Name of the village, agency, enterprise or school; null for a unit; never a person.';
COMMENT ON COLUMN readmodel.movement_ranking.subject_folded IS 'The name as it is searched.';
COMMENT ON COLUMN readmodel.movement_ranking.unit IS 'Id of the unit that was ranked, or that the subject lies in.';
COMMENT ON COLUMN readmodel.movement_ranking.organisation IS 'Id of the organisation that is the subject; null when it is told by its name only.';
COMMENT ON COLUMN readmodel.movement_ranking.rank IS 'Code of the rank.';
COMMENT ON COLUMN readmodel.movement_ranking.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.movement_ranking.decided_edtf IS 'Day of the decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.movement_ranking.decided_by IS 'Body or office that decided; never a person.';
COMMENT ON COLUMN readmodel.movement_ranking.cited_source IS 'Document the rank is taken from.';
COMMENT ON COLUMN readmodel.movement_ranking.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.movement_ranking.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.movement_ranking.correction_kind IS 'Code of the kind of correction.';
COMMENT ON COLUMN readmodel.movement_ranking.correction_reason IS 'Why it was corrected, in a few words.';
COMMENT ON COLUMN readmodel.movement_ranking.correction_source IS 'Document the correction is taken from.';
COMMENT ON COLUMN readmodel.movement_ranking.correction_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.movement_ranking.correction_row IS 'Row of the imported file.';
