-- Who may sign in. Events name an account by its id only, so a row is never deleted.
CREATE TABLE account (
    id            uuid        PRIMARY KEY,
    name          text        NOT NULL UNIQUE COLLATE "C" CHECK (name ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
    role          text        NOT NULL CHECK (role IN ('reader', 'inspector', 'recorder', 'steward')),
    -- Absent for accounts of the system, as which nobody can sign in.
    password_hash text,
    -- Grows with every change, so that sessions and remembered passwords end with it.
    version       integer     NOT NULL DEFAULT 1,
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    changed_at    timestamptz NOT NULL DEFAULT now()
);
