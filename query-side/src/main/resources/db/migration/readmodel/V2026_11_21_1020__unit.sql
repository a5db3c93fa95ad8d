-- Both axes: "valid" are the days on which the row holds, half-open; "known" the positions.

CREATE TABLE readmodel.unit_life (
    unit           text COLLATE "C" NOT NULL,
    known          int8range NOT NULL,
    valid          daterange NOT NULL,
    from_edtf      text,
    legal_text     text,
    ended_by       text COLLATE "C",
    cited_source   text COLLATE "C",
    cited_quote    text,
    cited_row      text,
    position       bigint NOT NULL,
    recorded_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX unit_life_version ON readmodel.unit_life (unit, lower(known));
COMMENT ON TABLE readmodel.unit_life IS 'Administrative units and the days on which they existed.';
COMMENT ON COLUMN readmodel.unit_life.unit IS 'Id of the unit; ours, never used again.';
COMMENT ON COLUMN readmodel.unit_life.from_edtf IS 'First day as stated, EDTF; null when not recorded.';
COMMENT ON COLUMN readmodel.unit_life.legal_text IS 'Number of the text that made it.';
COMMENT ON COLUMN readmodel.unit_life.ended_by IS 'Id of the reorganisation that ended it.';
COMMENT ON COLUMN readmodel.unit_life.cited_source IS 'Document its establishing is taken from.';
COMMENT ON COLUMN readmodel.unit_life.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.unit_life.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.unit_attribute (
    unit      text COLLATE "C" NOT NULL,
    attribute text COLLATE "C" NOT NULL CHECK (attribute IN ('name', 'level', 'parent')),
    known     int8range NOT NULL,
    valid     daterange NOT NULL,
    value     text COLLATE "C",
    folded    text COLLATE "C",
    CONSTRAINT unit_attribute_value CHECK (value IS NOT NULL OR attribute = 'parent')
);
CREATE UNIQUE INDEX unit_attribute_version ON readmodel.unit_attribute (unit, attribute, lower(known), valid);
CREATE INDEX unit_attribute_value ON readmodel.unit_attribute (attribute, value);
CREATE INDEX unit_attribute_folded ON readmodel.unit_attribute (folded) WHERE folded IS NOT NULL;
COMMENT ON TABLE readmodel.unit_attribute IS 'Name, level and parent of a unit, each with its days.';
COMMENT ON COLUMN readmodel.unit_attribute.unit IS 'Id of the unit.';
COMMENT ON COLUMN readmodel.unit_attribute.attribute IS 'name, level or parent.';
COMMENT ON COLUMN readmodel.unit_attribute.value IS 'Name without its level word, code of the level, or id of the parent; null for no parent.';
COMMENT ON COLUMN readmodel.unit_attribute.folded IS 'The name as it is searched.';

CREATE TABLE readmodel.unit_alias (
    unit   text COLLATE "C" NOT NULL,
    known  int8range NOT NULL,
    alias  text NOT NULL,
    folded text COLLATE "C" NOT NULL,
    PRIMARY KEY (unit, alias)
);
CREATE INDEX unit_alias_folded ON readmodel.unit_alias (folded);
COMMENT ON TABLE readmodel.unit_alias IS 'Other spellings of the name of a unit.';
COMMENT ON COLUMN readmodel.unit_alias.unit IS 'Id of the unit.';
COMMENT ON COLUMN readmodel.unit_alias.alias IS 'The spelling, without its level word.';
COMMENT ON COLUMN readmodel.unit_alias.folded IS 'The spelling as it is searched.';

CREATE TABLE readmodel.unit_code (
    unit   text COLLATE "C" NOT NULL,
    scheme text COLLATE "C" NOT NULL,
    code   text COLLATE "C" NOT NULL,
    known  int8range NOT NULL,
    PRIMARY KEY (scheme, code, unit)
);
CREATE INDEX unit_code_unit ON readmodel.unit_code (unit);
COMMENT ON TABLE readmodel.unit_code IS 'Official codes; a unit bears its code as long as it lives, and another unit may bear it later.';
COMMENT ON COLUMN readmodel.unit_code.unit IS 'Id of the unit.';
COMMENT ON COLUMN readmodel.unit_code.scheme IS 'List the code is from, such as nso.';
COMMENT ON COLUMN readmodel.unit_code.code IS 'The code as printed.';

CREATE TABLE readmodel.reorganisation (
    reorganisation text COLLATE "C" PRIMARY KEY,
    known          int8range NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    legal_text     text NOT NULL,
    adopted_on     date,
    operative_on   date NOT NULL,
    unit           text COLLATE "C" NOT NULL,
    changed_to     text,
    cited_source   text COLLATE "C",
    cited_quote    text,
    cited_row      text,
    position       bigint NOT NULL,
    recorded_at    timestamptz NOT NULL
);
CREATE INDEX reorganisation_order ON readmodel.reorganisation (operative_on, position);
COMMENT ON TABLE readmodel.reorganisation IS 'Legal acts that changed units; they hold from the operative day, not from the adoption.';
COMMENT ON COLUMN readmodel.reorganisation.reorganisation IS 'Id of the reorganisation.';
COMMENT ON COLUMN readmodel.reorganisation.kind IS 'merge, split, rename, relevel, reparent or abolish.';
COMMENT ON COLUMN readmodel.reorganisation.legal_text IS 'Number of the legal text as printed.';
COMMENT ON COLUMN readmodel.reorganisation.unit IS 'The unit that was changed or ended; of a merger the new unit.';
COMMENT ON COLUMN readmodel.reorganisation.changed_to IS 'The new name, level code or parent id, where one was given.';
COMMENT ON COLUMN readmodel.reorganisation.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.reorganisation.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.reorganisation.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.unit_edge (
    reorganisation text COLLATE "C" NOT NULL,
    ordinal        int NOT NULL,
    known          int8range NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    from_unit      text COLLATE "C" NOT NULL,
    to_unit        text COLLATE "C" NOT NULL,
    share          text COLLATE "C" NOT NULL,
    PRIMARY KEY (reorganisation, ordinal)
);
CREATE INDEX unit_edge_from ON readmodel.unit_edge (from_unit);
CREATE INDEX unit_edge_to ON readmodel.unit_edge (to_unit);
COMMENT ON TABLE readmodel.unit_edge IS 'Which unit went into which.';
COMMENT ON COLUMN readmodel.unit_edge.reorganisation IS 'Id of the reorganisation.';
COMMENT ON COLUMN readmodel.unit_edge.kind IS 'successor (merge, split) or heir (abolish: no successor of its own kind).';
COMMENT ON COLUMN readmodel.unit_edge.from_unit IS 'Id of the unit before.';
COMMENT ON COLUMN readmodel.unit_edge.to_unit IS 'Id of the unit after.';
COMMENT ON COLUMN readmodel.unit_edge.share IS 'How much of the unit before: whole, part (unknown) or part:0.25.';
