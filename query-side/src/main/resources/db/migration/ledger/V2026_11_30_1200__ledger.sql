-- The transparency log over the events: a tree with a leaf for each position, and what was signed of
-- it. No read model: a rebuild of those never touches it. Whatever is here can be made again from the
-- events, except signatures, and what was seen elsewhere.

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of %.% is refused: what was signed stays signed',
        TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Tiles of C2SP tlog-tiles: up to 256 hashes of 32 bytes. A row that is not full grows at its end,
-- so that its beginning is every narrower tile that was ever published.
CREATE TABLE ledger.tile (
    level  int NOT NULL CHECK (level BETWEEN 0 AND 63),
    index  bigint NOT NULL CHECK (index >= 0),
    hashes bytea NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192
                                 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (level, index)
);
-- Hashes are as good as random; looking for a shorter form of them is in vain.
ALTER TABLE ledger.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE FUNCTION ledger.refuse_other_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.level <> OLD.level OR NEW.index <> OLD.index
       OR substring(NEW.hashes FOR octet_length(OLD.hashes)) IS DISTINCT FROM OLD.hashes THEN
        RAISE EXCEPTION 'Tile %/% grows and never changes', OLD.level, OLD.index
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER tile_only_grows BEFORE UPDATE ON ledger.tile
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_other_tile();
CREATE TRIGGER tile_stays BEFORE DELETE OR TRUNCATE ON ledger.tile
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- What it was decided to sign: one row, written in the transaction that decides. Its lock is what
-- makes one process of several the keeper.
CREATE TABLE ledger.head (
    singleton  boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    size       bigint NOT NULL CHECK (size >= 0),
    root       bytea NOT NULL CHECK (octet_length(root) = 32),
    decided_at timestamptz NOT NULL
) WITH (fillfactor = 50);
-- The tree of nothing: SHA-256 of nothing (RFC 6962, section 2.1).
INSERT INTO ledger.head (size, root, decided_at) VALUES (0, sha256(''), 'epoch');

CREATE FUNCTION ledger.refuse_other_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.size < OLD.size OR NEW.size = OLD.size AND NEW.root <> OLD.root THEN
        RAISE EXCEPTION 'The log has % leaves with root %; % with root % is refused',
            OLD.size, encode(OLD.root, 'hex'), NEW.size, encode(NEW.root, 'hex')
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER head_only_grows BEFORE UPDATE ON ledger.head
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_other_head();
CREATE TRIGGER head_stays BEFORE DELETE OR TRUNCATE ON ledger.head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- What was signed and published, every size of it, for ever: whoever shows another root for one of
-- these sizes is answered from here.
CREATE TABLE ledger.checkpoint (
    size      bigint PRIMARY KEY,
    root      bytea NOT NULL CHECK (octet_length(root) = 32),
    note      text COLLATE "C" NOT NULL,
    signed_at timestamptz NOT NULL
);
CREATE FUNCTION ledger.refuse_undecided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ledger.head WHERE size = NEW.size AND root = NEW.root) THEN
        RAISE EXCEPTION 'Nobody decided to sign % leaves with root %',
            NEW.size, encode(NEW.root, 'hex') USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER checkpoint_is_the_head BEFORE INSERT ON ledger.checkpoint
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_undecided();
CREATE TRIGGER checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- The public parts of the keys that sign. The first one names the log, for ever.
CREATE TABLE ledger.key (
    vkey       text COLLATE "C" PRIMARY KEY,
    origin     text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    retired_at timestamptz
);

-- What witnesses signed beside us.
CREATE TABLE ledger.cosignature (
    size     bigint NOT NULL REFERENCES ledger.checkpoint (size),
    witness  text COLLATE "C" NOT NULL,
    line     text COLLATE "C" NOT NULL,
    -- What the witness says that the time was.
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (size, witness)
);
-- The sizes whose cosignatures are as many as the policy asks for.
CREATE TABLE ledger.quorum (
    size       bigint PRIMARY KEY REFERENCES ledger.checkpoint (size),
    reached_at timestamptz NOT NULL
);
CREATE TABLE ledger.witness (
    name        text COLLATE "C" PRIMARY KEY,
    vkey        text COLLATE "C" NOT NULL,
    -- The last size that it is known to have.
    size        bigint NOT NULL,
    asked_at    timestamptz,
    cosigned_at timestamptz,
    trouble     text COLLATE "C"
);

-- Signs that somebody was told of another log than others were. Nobody takes them back; a steward
-- acknowledges them, by name and with a reason.
CREATE TABLE ledger.alarm (
    id        uuid PRIMARY KEY,
    kind      text COLLATE "C" NOT NULL,
    size      bigint NOT NULL,
    ours      bytea,
    theirs    bytea,
    told_by   text COLLATE "C" NOT NULL,
    evidence  text COLLATE "C" NOT NULL,
    raised_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX alarm_once ON ledger.alarm (kind, size, theirs, told_by) NULLS NOT DISTINCT;
CREATE TABLE ledger.acknowledgement (
    alarm           uuid PRIMARY KEY REFERENCES ledger.alarm (id),
    account         uuid NOT NULL,
    reason          text COLLATE "C" NOT NULL,
    acknowledged_at timestamptz NOT NULL
);
CREATE TRIGGER alarm_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.alarm
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER acknowledgement_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.acknowledgement
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- How far the stored bytes were hashed again and compared, and what was not as signed.
CREATE TABLE ledger.self_check (
    singleton    boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    -- The next position of the pass under way; when all are done, the next checkpoint by its size.
    position     bigint NOT NULL,
    checkpoints  boolean NOT NULL,
    begun_at     timestamptz,
    ended_at     timestamptz,
    succeeded_at timestamptz
) WITH (fillfactor = 50);
INSERT INTO ledger.self_check (position, checkpoints) VALUES (0, false);
CREATE TABLE ledger.fault (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    part       text COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    said       text COLLATE "C" NOT NULL,
    found_at   timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    gone_at    timestamptz
);
CREATE UNIQUE INDEX fault_once ON ledger.fault (part, position) WHERE gone_at IS NULL;
