-- The keys of personal names. Deleting a row makes its person's stored names unreadable for ever.
CREATE TABLE person_key (
    person      text COLLATE "C" PRIMARY KEY,
    -- Encrypted under the key-encryption-key, which is not in the database.
    wrapped_key bytea       NOT NULL,
    -- Which key-encryption-key: the first bytes of its hash.
    wrapped_by  text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

-- Who was erased, so that "no key" is not mistaken for "never seen".
CREATE TABLE tombstone (
    person    text COLLATE "C" PRIMARY KEY,
    erased_at timestamptz NOT NULL DEFAULT now()
);

-- A first key and an erasure of the same person wait for each other: whichever commits first is
-- seen by the other.
CREATE FUNCTION take_turns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.person, 909));
    IF TG_TABLE_NAME = 'person_key' AND EXISTS (
            SELECT FROM keys.tombstone WHERE tombstone.person = NEW.person) THEN
        RETURN NULL;  -- No key is made; the append then finds none and is refused.
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER first_key BEFORE INSERT ON person_key FOR EACH ROW EXECUTE FUNCTION take_turns();
CREATE TRIGGER erasure BEFORE INSERT ON tombstone FOR EACH ROW EXECUTE FUNCTION take_turns();

-- An erasure is never taken back.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of a tombstone is refused: who was erased stays erased', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER tombstone_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON tombstone
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
