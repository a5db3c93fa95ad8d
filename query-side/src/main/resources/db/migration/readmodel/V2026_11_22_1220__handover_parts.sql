CREATE TABLE readmodel.handover_part (
    handover      text COLLATE "C" NOT NULL,
    version       bigint NOT NULL,
    known         int8range NOT NULL,
    item          int NOT NULL,
    ordinal       int NOT NULL,
    type          text COLLATE "C" NOT NULL,
    mode          text COLLATE "C" NOT NULL,
    kind          text COLLATE "C" NOT NULL,
    value         numeric,
    counted       text NOT NULL,
    measure       text COLLATE "C" NOT NULL,
    said          text,
    list_open     boolean NOT NULL,
    asserted_none boolean NOT NULL,
    cited_source  text COLLATE "C",
    cited_quote   text,
    cited_row     text,
    position      bigint NOT NULL,
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (handover, position, ordinal)
);
CREATE INDEX handover_part_version ON readmodel.handover_part (version);
COMMENT ON TABLE readmodel.handover_part IS 'What lines of a batch were told to hold, of the version of the batch that was known then.';
COMMENT ON COLUMN readmodel.handover_part.handover IS 'Id of the batch.';
COMMENT ON COLUMN readmodel.handover_part.type IS 'Code of the physical type.';
COMMENT ON COLUMN readmodel.handover_part.mode IS 'Code of the way it came in; totals never mix them.';
COMMENT ON COLUMN readmodel.handover_part.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.handover_part.counted IS 'What is counted, such as khẩu or kg.';
COMMENT ON COLUMN readmodel.handover_part.measure IS 'FLOW.';
COMMENT ON COLUMN readmodel.handover_part.said IS 'The number in the words of the source, at most 12.';
COMMENT ON COLUMN readmodel.handover_part.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.handover_part.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.handover_part.cited_row IS 'Row of the imported file.';
