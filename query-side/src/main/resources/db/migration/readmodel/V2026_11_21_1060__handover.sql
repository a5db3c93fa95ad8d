CREATE TABLE readmodel.handover (
    handover          text COLLATE "C" NOT NULL,
    known             int8range NOT NULL,
    status            text COLLATE "C" NOT NULL CHECK (status IN ('current', 'corrected')),
    unit              text COLLATE "C" NOT NULL,
    received_by       text,
    on_edtf           text NOT NULL,
    on_earliest       date,
    on_latest         date,
    record_number     text,
    cited_source      text COLLATE "C",
    cited_quote       text,
    cited_row         text,
    correction_kind   text COLLATE "C",
    correction_reason text,
    correction_source text COLLATE "C",
    correction_quote  text,
    correction_row    text,
    position          bigint NOT NULL,
    recorded_at       timestamptz NOT NULL,
    first_position    bigint NOT NULL
);
CREATE UNIQUE INDEX handover_version ON readmodel.handover (handover, lower(known));
CREATE INDEX handover_unit ON readmodel.handover (unit, first_position);
CREATE INDEX handover_order ON readmodel.handover (first_position);
COMMENT ON TABLE readmodel.handover IS 'Batches of weapons taken in; who handed them over is not recorded anywhere.';
COMMENT ON COLUMN readmodel.handover.handover IS 'Id of the batch.';
COMMENT ON COLUMN readmodel.handover.status IS 'current or corrected.';
COMMENT ON COLUMN readmodel.handover.unit IS 'Id of the unit where it was taken in.';
COMMENT ON COLUMN readmodel.handover.received_by IS 'Office that took it and keeps it; never a person.';
COMMENT ON COLUMN readmodel.handover.on_edtf IS 'Day as stated, EDTF.';
COMMENT ON COLUMN readmodel.handover.record_number IS 'Number of the written record.';
COMMENT ON COLUMN readmodel.handover.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.handover.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.handover.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.handover.correction_kind IS 'What kind of change led to this version.';
COMMENT ON COLUMN readmodel.handover.correction_reason IS 'Why, in a few words.';
COMMENT ON COLUMN readmodel.handover.correction_source IS 'Document that shows it.';
COMMENT ON COLUMN readmodel.handover.correction_quote IS 'The words that show it, at most 12.';
COMMENT ON COLUMN readmodel.handover.correction_row IS 'Row of the imported file.';

CREATE TABLE readmodel.handover_item (
    handover      text COLLATE "C" NOT NULL,
    version       bigint NOT NULL,
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
    PRIMARY KEY (handover, version, ordinal)
);
COMMENT ON TABLE readmodel.handover_item IS 'The lines of a batch; they belong to the version of the batch that was recorded at the same position.';
COMMENT ON COLUMN readmodel.handover_item.handover IS 'Id of the batch.';
COMMENT ON COLUMN readmodel.handover_item.type IS 'Code of the physical type.';
COMMENT ON COLUMN readmodel.handover_item.mode IS 'Code of the way it came in; totals never mix them.';
COMMENT ON COLUMN readmodel.handover_item.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.handover_item.counted IS 'What is counted, such as khẩu or kg.';
COMMENT ON COLUMN readmodel.handover_item.measure IS 'FLOW.';
COMMENT ON COLUMN readmodel.handover_item.said IS 'The number in the words of the source, at most 12.';
