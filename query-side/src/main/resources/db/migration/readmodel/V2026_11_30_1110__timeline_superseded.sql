-- What supersedes a line is found in the index alone, the first position first.
DROP INDEX readmodel.timeline_supersedes;
CREATE INDEX timeline_supersedes ON readmodel.timeline (supersedes, position)
    WHERE supersedes IS NOT NULL;
