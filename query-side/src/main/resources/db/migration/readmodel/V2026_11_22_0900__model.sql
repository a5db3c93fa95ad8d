-- A model is named once; its stages, names, replications and counts are added one by one, and none
-- of them is ever another. So a row is known from its position on and is never closed.

CREATE TABLE readmodel.model (
    model        text COLLATE "C" PRIMARY KEY,
    known        int8range NOT NULL,
    unit         text COLLATE "C" NOT NULL,
    host         text,
    on_edtf      text NOT NULL,
    on_earliest  date,
    on_latest    date,
    cited_source text COLLATE "C",
    cited_quote  text,
    cited_row    text,
    position     bigint NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX model_unit ON readmodel.model (unit, position);
CREATE INDEX model_order ON readmodel.model (position);
COMMENT ON TABLE readmodel.model IS 'Models of the movement, each under its home.';
COMMENT ON COLUMN readmodel.model.model IS 'Id of the model.';
COMMENT ON COLUMN readmodel.model.unit IS 'Id of the unit where it was first carried out.';
COMMENT ON COLUMN readmodel.model.host IS 'Enterprise, market or school that carries it out; never a person.';
COMMENT ON COLUMN readmodel.model.on_edtf IS 'When the source knows of it, EDTF; not when it began.';
COMMENT ON COLUMN readmodel.model.cited_source IS 'Document its naming is taken from.';
COMMENT ON COLUMN readmodel.model.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.model.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.model_name (
    model        text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    ordinal      int NOT NULL,
    known        int8range NOT NULL,
    name         text NOT NULL,
    name_folded  text COLLATE "C" NOT NULL,
    PRIMARY KEY (model, position, ordinal)
);
COMMENT ON TABLE readmodel.model_name IS 'What a model is called in print; the first by position and ordinal is its name, the others are aliases.';
COMMENT ON COLUMN readmodel.model_name.model IS 'Id of the model.';
COMMENT ON COLUMN readmodel.model_name.name IS 'As printed; never a person.';
COMMENT ON COLUMN readmodel.model_name.name_folded IS 'The name as it is searched.';

CREATE TABLE readmodel.model_stage (
    model        text COLLATE "C" NOT NULL,
    stage        text COLLATE "C" NOT NULL CHECK (stage IN ('piloted', 'launched', 'retired')),
    known        int8range NOT NULL,
    on_edtf      text NOT NULL,
    on_earliest  date,
    on_latest    date,
    decision     text,
    reason       text,
    cited_source text COLLATE "C",
    cited_quote  text,
    cited_row    text,
    position     bigint NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (model, stage)
);
COMMENT ON TABLE readmodel.model_stage IS 'The beginnings and the end of a model, as far as they are recorded.';
COMMENT ON COLUMN readmodel.model_stage.model IS 'Id of the model.';
COMMENT ON COLUMN readmodel.model_stage.stage IS 'piloted, launched or retired.';
COMMENT ON COLUMN readmodel.model_stage.on_edtf IS 'Day as stated, EDTF; of the end the last day.';
COMMENT ON COLUMN readmodel.model_stage.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.model_stage.reason IS 'Why it was retired, in a few words.';
COMMENT ON COLUMN readmodel.model_stage.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.model_stage.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.model_stage.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.model_replication (
    model         text COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    known         int8range NOT NULL,
    all_others_of text COLLATE "C",
    on_edtf       text NOT NULL,
    on_earliest   date,
    on_latest     date,
    decision      text,
    cited_source  text COLLATE "C",
    cited_quote   text,
    cited_row     text,
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (model, position)
);
COMMENT ON TABLE readmodel.model_replication IS 'How a model was carried to other places.';
COMMENT ON COLUMN readmodel.model_replication.model IS 'Id of the model.';
COMMENT ON COLUMN readmodel.model_replication.all_others_of IS 'Id of the unit whose every other subordinate unit is meant; null when the units are named.';
COMMENT ON COLUMN readmodel.model_replication.on_edtf IS 'Day as stated, EDTF.';
COMMENT ON COLUMN readmodel.model_replication.decision IS 'Number of the decision.';
COMMENT ON COLUMN readmodel.model_replication.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.model_replication.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.model_replication.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.model_replication_unit (
    model    text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    ordinal  int NOT NULL,
    unit     text COLLATE "C" NOT NULL,
    PRIMARY KEY (model, position, ordinal)
);
COMMENT ON TABLE readmodel.model_replication_unit IS 'The units that a replication names.';
COMMENT ON COLUMN readmodel.model_replication_unit.model IS 'Id of the model.';
COMMENT ON COLUMN readmodel.model_replication_unit.unit IS 'Id of the unit.';

CREATE TABLE readmodel.model_count (
    model         text COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    known         int8range NOT NULL,
    counter       text COLLATE "C" NOT NULL,
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
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (model, position)
);
COMMENT ON TABLE readmodel.model_count IS 'What was counted of a model; two counters never add up.';
COMMENT ON COLUMN readmodel.model_count.model IS 'Id of the model.';
COMMENT ON COLUMN readmodel.model_count.counter IS 'points, groups, participants, accounts or cameras.';
COMMENT ON COLUMN readmodel.model_count.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.model_count.counted IS 'What is counted, such as điểm.';
COMMENT ON COLUMN readmodel.model_count.measure IS 'STOCK.';
COMMENT ON COLUMN readmodel.model_count.said IS 'The number in the words of the source, at most 12.';
COMMENT ON COLUMN readmodel.model_count.on_edtf IS 'Day of the count as stated, EDTF.';
COMMENT ON COLUMN readmodel.model_count.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.model_count.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.model_count.cited_row IS 'Row of the imported file.';
