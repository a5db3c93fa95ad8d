-- Which key-encryption-keys wrap the keys of persons. Old ones unwrap until no key needs them.
CREATE TABLE wrapping_key (
    -- The first bytes of its hash, as in person_key.wrapped_by.
    fingerprint text COLLATE "C" PRIMARY KEY,
    state       text COLLATE "C" NOT NULL CHECK (state IN ('current', 'old', 'retired')),
    since       timestamptz NOT NULL DEFAULT now(),
    -- Since when nothing in this database needs it; copies made before still do.
    retired_at  timestamptz,
    -- The account that asked for it; null for one that a start has made or found.
    made_by     text COLLATE "C",
    CHECK ((state = 'retired') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_current_wrapping_key ON wrapping_key (state) WHERE state = 'current';

INSERT INTO wrapping_key (fingerprint, state, since)
SELECT wrapped_by, 'current', min(created_at) FROM person_key GROUP BY wrapped_by;

CREATE INDEX person_key_wrapped_by ON person_key (wrapped_by);
