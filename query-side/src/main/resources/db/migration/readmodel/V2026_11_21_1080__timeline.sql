-- Every event of every feature is a line, written once: what a line is superseded by is found from
-- the lines that supersede it. A line holds no number of a figure: numbers stay where small cells
-- are suppressed.
CREATE TABLE readmodel.timeline (
    position       bigint PRIMARY KEY,
    recorded_at    timestamptz NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    feature        text COLLATE "C" NOT NULL,
    fact           text COLLATE "C" NOT NULL,
    valid_edtf     text COLLATE "C",
    valid_earliest date,
    valid_latest   date,
    unit           text COLLATE "C",
    about          text NOT NULL,
    title          text NOT NULL,
    cited_source   text COLLATE "C",
    supersedes     bigint
);
CREATE INDEX timeline_fact ON readmodel.timeline (fact, position);
CREATE INDEX timeline_order ON readmodel.timeline
    ((coalesce(valid_earliest, '-infinity')), (coalesce(valid_latest, 'infinity')),
     (coalesce(valid_edtf, '')), position);
CREATE INDEX timeline_supersedes ON readmodel.timeline (supersedes) WHERE supersedes IS NOT NULL;
COMMENT ON TABLE readmodel.timeline IS 'Every recorded event as one line.';
COMMENT ON COLUMN readmodel.timeline.kind IS 'Stored name of the event.';
COMMENT ON COLUMN readmodel.timeline.feature IS 'The part of the stored name before the dot.';
COMMENT ON COLUMN readmodel.timeline.fact IS 'Id of what the event happened to; its stream.';
COMMENT ON COLUMN readmodel.timeline.valid_edtf IS 'When it was true, EDTF; null when the event says nothing of it.';
COMMENT ON COLUMN readmodel.timeline.unit IS 'Id of the unit it is about.';
COMMENT ON COLUMN readmodel.timeline.about IS 'What it happened to, in codes and names; taken over by later events of the same fact.';
COMMENT ON COLUMN readmodel.timeline.title IS 'What happened, in a few English words and codes; holds no number of a figure and no person.';
COMMENT ON COLUMN readmodel.timeline.cited_source IS 'Document it is taken from.';

CREATE TABLE readmodel.timeline_unit (
    position bigint NOT NULL,
    unit     text COLLATE "C" NOT NULL,
    PRIMARY KEY (unit, position)
);
COMMENT ON TABLE readmodel.timeline_unit IS 'All units that a line is about.';
COMMENT ON COLUMN readmodel.timeline_unit.unit IS 'Id of the unit.';
