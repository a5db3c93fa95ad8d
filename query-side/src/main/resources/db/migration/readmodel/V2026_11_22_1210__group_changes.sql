ALTER TABLE readmodel.founded_group
    DROP CONSTRAINT founded_group_status_check,
    ADD CONSTRAINT founded_group_status_check
        CHECK (status IN ('active', 'dissolved', 'merged')),
    ADD COLUMN founding_decided_edtf        text,
    ADD COLUMN founding_decided_earliest    date,
    ADD COLUMN founding_decided_latest      date,
    ADD COLUMN dissolution_decided_edtf     text,
    ADD COLUMN dissolution_decided_earliest date,
    ADD COLUMN dissolution_decided_latest   date,
    ADD COLUMN merged_into                  text COLLATE "C";
COMMENT ON COLUMN readmodel.founded_group.status IS 'active, dissolved or merged.';
COMMENT ON COLUMN readmodel.founded_group.founding_decided_edtf IS 'Day of the founding decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.founded_group.dissolved_edtf IS 'Last day as stated, EDTF; of a merged group as well.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_decision IS 'Number of the decision that ended it.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_decided_edtf IS 'Day of the decision that ended it as stated, EDTF.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_source IS 'Document the end is taken from.';
COMMENT ON COLUMN readmodel.founded_group.merged_into IS 'Id of the group it went over into.';

CREATE TABLE readmodel.group_change (
    group_id         text COLLATE "C" NOT NULL,
    known            int8range NOT NULL,
    attribute        text COLLATE "C" NOT NULL CHECK (attribute IN ('type', 'name')),
    was              text NOT NULL,
    was_folded       text COLLATE "C" NOT NULL,
    became           text NOT NULL,
    on_edtf          text NOT NULL,
    on_earliest      date,
    on_latest        date,
    decision         text,
    decided_edtf     text,
    decided_earliest date,
    decided_latest   date,
    cited_source     text COLLATE "C",
    cited_quote      text,
    cited_row        text,
    position         bigint NOT NULL,
    recorded_at      timestamptz NOT NULL,
    PRIMARY KEY (group_id, position)
);
COMMENT ON TABLE readmodel.group_change IS 'Kinds and names that a group had before.';
COMMENT ON COLUMN readmodel.group_change.group_id IS 'Id of the group.';
COMMENT ON COLUMN readmodel.group_change.attribute IS 'type or name.';
COMMENT ON COLUMN readmodel.group_change.was IS 'Code of the type, or the name, before.';
COMMENT ON COLUMN readmodel.group_change.was_folded IS 'The type or name before as it is searched.';
COMMENT ON COLUMN readmodel.group_change.became IS 'Code of the type, or the name, after.';
COMMENT ON COLUMN readmodel.group_change.on_edtf IS 'First day as stated, EDTF.';
COMMENT ON COLUMN readmodel.group_change.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.group_change.decided_edtf IS 'Day of the decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.group_change.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.group_change.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.group_change.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.group_rating (
    group_id         text COLLATE "C" NOT NULL,
    known            int8range NOT NULL,
    year             int NOT NULL,
    rating           text COLLATE "C" NOT NULL,
    decision         text,
    decided_edtf     text NOT NULL,
    decided_earliest date,
    decided_latest   date,
    cited_source     text COLLATE "C",
    cited_quote      text,
    cited_row        text,
    position         bigint NOT NULL,
    recorded_at      timestamptz NOT NULL,
    PRIMARY KEY (group_id, position)
);
COMMENT ON TABLE readmodel.group_rating IS 'How teams of the grassroots force were rated, by year.';
COMMENT ON COLUMN readmodel.group_rating.group_id IS 'Id of the group.';
COMMENT ON COLUMN readmodel.group_rating.rating IS 'Code of the rank.';
COMMENT ON COLUMN readmodel.group_rating.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.group_rating.decided_edtf IS 'Day of the rating as stated, EDTF.';
COMMENT ON COLUMN readmodel.group_rating.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.group_rating.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.group_rating.cited_row IS 'Row of the imported file.';
