-- A code can be corrected, and be right again after all.
ALTER TABLE readmodel.unit_code DROP CONSTRAINT unit_code_pkey;
CREATE UNIQUE INDEX unit_code_version ON readmodel.unit_code (scheme, code, unit, lower(known));
COMMENT ON COLUMN readmodel.reorganisation.kind IS 'merge, split, part-transfer, rename, relevel, reparent or abolish.';
COMMENT ON COLUMN readmodel.reorganisation.unit IS 'The unit that was changed or ended, or gave a part; of a merger the new unit.';
COMMENT ON COLUMN readmodel.unit_edge.kind IS 'successor (merge, split), heir (abolish: no successor of its own kind) or part (both go on).';
