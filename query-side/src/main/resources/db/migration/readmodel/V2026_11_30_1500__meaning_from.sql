-- Answers below it are the same as ever: a dropped event is lacking only from its position on.
ALTER TABLE readmodel.meaning ADD COLUMN from_position bigint NOT NULL DEFAULT -1;
COMMENT ON COLUMN readmodel.meaning.from_position IS
    'First basis whose answers are refused; those of before are the same in both meanings.';
