-- When a figure is corrected or withdrawn, only the end of its last version changes. While known was
-- part of an index, each such change made a new entry in every index. A version begins at its own
-- position.
DROP INDEX readmodel.figure_version;
CREATE UNIQUE INDEX figure_version ON readmodel.figure (figure, position);

-- Room for one more row in each page, as a changed one stays in its page then.
ALTER TABLE readmodel.figure SET (fillfactor = 85);
