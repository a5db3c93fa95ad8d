-- Read models: rows that were made of the log and can be made again. A row is a version: "known" are
-- the positions for which it is what was known, half-open; a later event closes it and opens another.
-- An answer for position N reads the rows with known @> N and nothing else. Days are local days of
-- Asia/Ho_Chi_Minh; "earliest" and "latest" are the first and the last possible day, both inclusive,
-- and null where there is no such end.

-- Ids, codes and folded texts have collation "C": their order must not change with the operating
-- system, since pages and answers are repeated years later.

CREATE TABLE readmodel.meaning (
    processing_group text COLLATE "C" NOT NULL,
    since_position   bigint NOT NULL,
    reason           text NOT NULL,
    PRIMARY KEY (processing_group, since_position)
);
COMMENT ON TABLE readmodel.meaning IS
    'A migration that changes what the rows of a projection mean says so here, once: answers for a basis below the position are then refused with the reason.';
COMMENT ON COLUMN readmodel.meaning.processing_group IS 'Whose rows changed their meaning.';
COMMENT ON COLUMN readmodel.meaning.reason IS 'What changed, in words for the reader; written by us.';
