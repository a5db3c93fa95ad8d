CREATE TABLE readmodel.founded_group (
    group_id           text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    status             text COLLATE "C" NOT NULL CHECK (status IN ('active', 'dissolved')),
    unit               text COLLATE "C" NOT NULL,
    type               text COLLATE "C" NOT NULL,
    name               text NOT NULL,
    name_folded        text COLLATE "C" NOT NULL,
    founded_edtf       text NOT NULL,
    founded_earliest   date,
    founded_latest     date,
    founding_decision  text,
    cited_source       text COLLATE "C",
    cited_quote        text,
    cited_row          text,
    dissolved_edtf     text,
    dissolved_earliest date,
    dissolved_latest   date,
    dissolution_reason text,
    dissolution_decision text,
    dissolution_source text COLLATE "C",
    dissolution_quote  text,
    dissolution_row    text,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL
);
CREATE UNIQUE INDEX founded_group_version ON readmodel.founded_group (group_id, lower(known));
CREATE INDEX founded_group_unit ON readmodel.founded_group (unit, first_position);
CREATE INDEX founded_group_order ON readmodel.founded_group (first_position);
COMMENT ON TABLE readmodel.founded_group IS 'Self-management groups from their founding on.';
COMMENT ON COLUMN readmodel.founded_group.group_id IS 'Id of the group.';
COMMENT ON COLUMN readmodel.founded_group.status IS 'active or dissolved.';
COMMENT ON COLUMN readmodel.founded_group.unit IS 'Id of the unit it works in.';
COMMENT ON COLUMN readmodel.founded_group.type IS 'Code of the type of group.';
COMMENT ON COLUMN readmodel.founded_group.name IS 'Name as printed; never a person.';
COMMENT ON COLUMN readmodel.founded_group.name_folded IS 'The name as it is searched.';
COMMENT ON COLUMN readmodel.founded_group.founded_edtf IS 'Day of founding as stated, EDTF.';
COMMENT ON COLUMN readmodel.founded_group.founding_decision IS 'Number of the founding decision.';
COMMENT ON COLUMN readmodel.founded_group.cited_source IS 'Document the founding is taken from.';
COMMENT ON COLUMN readmodel.founded_group.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.founded_group.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.founded_group.dissolved_edtf IS 'Last day as stated, EDTF.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_reason IS 'Why it was dissolved, in a few words.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_decision IS 'Number of the decision that dissolved it.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_source IS 'Document the dissolution is taken from.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_row IS 'Row of the imported file.';

CREATE TABLE readmodel.group_member_count (
    group_id      text COLLATE "C" NOT NULL,
    known         int8range NOT NULL,
    kind          text COLLATE "C" NOT NULL,
    value         numeric,
    counted       text NOT NULL,
    measure       text COLLATE "C" NOT NULL,
    said          text,
    list_open     boolean NOT NULL,
    asserted_none boolean NOT NULL,
    on_edtf       text NOT NULL,
    on_earliest   date,
    on_latest     date,
    cited_source  text COLLATE "C",
    cited_quote   text,
    cited_row     text,
    position      bigint NOT NULL,
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (group_id, position)
);
COMMENT ON TABLE readmodel.group_member_count IS 'Counts of the members of a group.';
COMMENT ON COLUMN readmodel.group_member_count.group_id IS 'Id of the group.';
COMMENT ON COLUMN readmodel.group_member_count.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.group_member_count.counted IS 'What is counted.';
COMMENT ON COLUMN readmodel.group_member_count.measure IS 'STOCK.';
COMMENT ON COLUMN readmodel.group_member_count.said IS 'The number in the words of the source, at most 12.';
COMMENT ON COLUMN readmodel.group_member_count.on_edtf IS 'Day of the count as stated, EDTF.';
COMMENT ON COLUMN readmodel.group_member_count.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.group_member_count.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.group_member_count.cited_row IS 'Row of the imported file.';
