-- Rebuilds of the read models: what was asked for, how far each came and what the comparison said.

CREATE TABLE rebuild.run (
    id                 uuid PRIMARY KEY,
    state              text COLLATE "C" NOT NULL CHECK (state IN ('building', 'ready', 'switching',
                           'switched', 'rolling-back', 'rolled-back', 'failed', 'dropped')),
    started_by         uuid NOT NULL,
    started_at         timestamptz NOT NULL,
    ended_at           timestamptz,
    automatic          boolean NOT NULL,
    compared_at        bigint,
    switched_at        bigint,
    held_ms            bigint,
    parked_before      bigint,
    fault              text
);
-- One at a time.
CREATE UNIQUE INDEX run_under_way ON rebuild.run ((true))
    WHERE state IN ('building', 'ready', 'switching', 'rolling-back');
COMMENT ON TABLE rebuild.run IS 'Rebuilds of the read models, also those that ended.';
COMMENT ON COLUMN rebuild.run.started_by IS 'Id of the account.';
COMMENT ON COLUMN rebuild.run.automatic IS 'Whether it switches by itself when the comparison allows it.';
COMMENT ON COLUMN rebuild.run.compared_at IS 'Position at which live and rebuilt tables were compared.';
COMMENT ON COLUMN rebuild.run.switched_at IS 'Position at which the rebuilt tables took over.';
COMMENT ON COLUMN rebuild.run.held_ms IS 'How long readers waited for the switch at most.';
COMMENT ON COLUMN rebuild.run.parked_before IS 'Parked events that the tables before lacked; with any there is no way back to them.';
COMMENT ON COLUMN rebuild.run.fault IS 'Why it ended or waits, in words of ours.';

CREATE TABLE rebuild.part (
    run              uuid NOT NULL REFERENCES rebuild.run,
    projection       text COLLATE "C" NOT NULL,
    processing_group text COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    events           bigint NOT NULL,
    tables           text[] NOT NULL,
    PRIMARY KEY (run, projection)
);
COMMENT ON TABLE rebuild.part IS 'How far each projection came, written in the transaction of its rows.';
COMMENT ON COLUMN rebuild.part.projection IS 'Name of its class.';
COMMENT ON COLUMN rebuild.part.tables IS 'The tables it wrote to.';

CREATE TABLE rebuild.changed_meaning (
    run              uuid NOT NULL REFERENCES rebuild.run,
    processing_group text COLLATE "C" NOT NULL,
    reason           text NOT NULL,
    PRIMARY KEY (run, processing_group)
);
COMMENT ON TABLE rebuild.changed_meaning IS 'Whose rows are meant to differ, and what readers of older answers are told.';
COMMENT ON COLUMN rebuild.changed_meaning.reason IS 'What changed, in words for the reader; written by a steward.';

CREATE TABLE rebuild.checksum (
    run          uuid NOT NULL REFERENCES rebuild.run,
    table_name   text COLLATE "C" NOT NULL,
    live_rows    bigint NOT NULL,
    live         text COLLATE "C" NOT NULL,
    rebuilt_rows bigint NOT NULL,
    rebuilt      text COLLATE "C" NOT NULL,
    differences  text[] NOT NULL,
    PRIMARY KEY (run, table_name)
);
COMMENT ON TABLE rebuild.checksum IS 'Order-free checksums of each table at one position, live and rebuilt.';
COMMENT ON COLUMN rebuild.checksum.table_name IS 'Name of the table.';
COMMENT ON COLUMN rebuild.checksum.live IS 'Exclusive or and sum modulo 2^64 of two 64-bit hashes of each row, hexadecimal.';
COMMENT ON COLUMN rebuild.checksum.rebuilt IS 'The same of the rebuilt table.';
COMMENT ON COLUMN rebuild.checksum.differences IS 'Keys of the first rows that differ, and on which side they stand.';
