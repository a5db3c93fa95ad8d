-- A table of its own and no version of each commendation: it counts for all that are sealed for the
-- person, in whatever order the two arrive.
CREATE TABLE readmodel.erased_person (
    person   text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL
);
COMMENT ON TABLE readmodel.erased_person IS 'Whose name can no longer be read, since which position.';
COMMENT ON COLUMN readmodel.erased_person.person IS 'Id of the person; the name is nowhere.';
COMMENT ON COLUMN readmodel.erased_person.position IS 'Of the event that recorded the erasure.';
