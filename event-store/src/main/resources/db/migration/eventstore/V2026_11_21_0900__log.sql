-- The log. Rows of "event" are written once, in the order of their positions, and never again.

-- The counter: one row, taken by UPDATE in the statement that appends. Its row lock is held until
-- the commit, so that positions have no gap and follow commit order, whichever process appends.
CREATE TABLE eventstore.log_head (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    next      bigint NOT NULL CHECK (next >= 0),
    rec       timestamptz NOT NULL,
    -- Of the last append that changed what decisions of other streams stand on, such as the units.
    ground    bigint NOT NULL DEFAULT -1
) WITH (fillfactor = 50);
INSERT INTO eventstore.log_head (next, rec) VALUES (0, 'epoch');

-- Text that is compared byte by byte has collation "C": a new version of the operating system's
-- collations must not be able to damage an index of a log that is kept for decades.
CREATE TABLE eventstore.event (
    position    bigint PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    event_id    uuid NOT NULL,
    stream      text COLLATE "C" NOT NULL,
    sequence    bigint NOT NULL CHECK (sequence >= 0),
    type        text COLLATE "C" NOT NULL,
    revision    int NOT NULL CHECK (revision >= 1),
    salt        bytea NOT NULL CHECK (octet_length(salt) = 16),
    payload     bytea NOT NULL,
    metadata    bytea NOT NULL,
    CONSTRAINT event_stream_sequence UNIQUE (stream, sequence)
);

CREATE FUNCTION eventstore.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of %.% is refused: what is recorded stays recorded',
        TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
-- Once per statement and never for INSERT: an append does not feel it.
CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.event
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER log_head_stays BEFORE DELETE OR TRUNCATE ON eventstore.log_head
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();

-- What may exist only once across streams, such as the number of a document.
CREATE TABLE eventstore.claim (
    scope    text COLLATE "C" NOT NULL,
    key      text COLLATE "C" NOT NULL,
    stream   text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (scope, key)
);

-- Answers already given, so that a repeated request makes nothing new. Kept 7 days.
CREATE TABLE eventstore.idempotency (
    principal   text COLLATE "C" NOT NULL,
    key         text COLLATE "C" NOT NULL,
    fingerprint bytea NOT NULL,
    status      int NOT NULL,
    response    bytea NOT NULL,
    position    bigint NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_created_at ON eventstore.idempotency USING brin (created_at);

-- Axon's own tables (JdbcTokenStore, JdbcSequencedDeadLetterQueue), with bytea for what is serialised.
CREATE TABLE eventstore.token_entry (
    processor_name text NOT NULL,
    segment        int NOT NULL,
    token          bytea,
    token_type     text,
    touched_at     text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

CREATE TABLE eventstore.dead_letter (
    dead_letter_id        text PRIMARY KEY,
    processing_group      text NOT NULL,
    sequence_identifier   text NOT NULL,
    sequence_index        bigint NOT NULL,
    message_type          text NOT NULL,
    event_identifier      text NOT NULL,
    event_timestamp       text NOT NULL,
    payload_type          text NOT NULL,
    payload_revision      text,
    payload               bytea NOT NULL,
    metadata              bytea,
    aggregate_type        text,
    aggregate_identifier  text,
    sequence_number       bigint,
    token_type            text,
    token                 bytea,
    enqueued_at           text NOT NULL,
    last_touched          text,
    processing_started    text,
    cause_type            text,
    cause_message         text,
    diagnostics           bytea,
    CONSTRAINT dead_letter_order UNIQUE (processing_group, sequence_identifier, sequence_index)
);
