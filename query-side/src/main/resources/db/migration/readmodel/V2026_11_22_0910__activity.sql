CREATE TABLE readmodel.activity (
    activity             text COLLATE "C" NOT NULL,
    known                int8range NOT NULL,
    status               text COLLATE "C" NOT NULL CHECK (status IN ('current', 'corrected', 'withdrawn')),
    version              bigint NOT NULL,
    unit                 text COLLATE "C",
    kind                 text COLLATE "C" NOT NULL,
    title                text,
    period_edtf          text NOT NULL,
    period_shape         text COLLATE "C" NOT NULL,
    period_earliest      date,
    period_latest        date,
    festival_year        int,
    festival_anniversary int,
    programme            text COLLATE "C",
    stated_by            text,
    cited_source         text COLLATE "C",
    cited_quote          text,
    cited_row            text,
    correction_kind      text COLLATE "C",
    correction_reason    text,
    correction_source    text COLLATE "C",
    correction_quote     text,
    correction_row       text,
    position             bigint NOT NULL,
    recorded_at          timestamptz NOT NULL,
    first_position       bigint NOT NULL
);
CREATE UNIQUE INDEX activity_version ON readmodel.activity (activity, lower(known));
CREATE INDEX activity_unit ON readmodel.activity (unit, first_position);
CREATE INDEX activity_kind ON readmodel.activity (kind, first_position);
CREATE INDEX activity_order ON readmodel.activity (first_position);
COMMENT ON TABLE readmodel.activity IS 'What was held for the movement.';
COMMENT ON COLUMN readmodel.activity.activity IS 'Id of the record of the activity.';
COMMENT ON COLUMN readmodel.activity.status IS 'current, corrected or withdrawn.';
COMMENT ON COLUMN readmodel.activity.version IS 'Position under which its counts and channels are kept; a withdrawal keeps those of the version before.';
COMMENT ON COLUMN readmodel.activity.unit IS 'Id of the unit where it was held; null for the whole country.';
COMMENT ON COLUMN readmodel.activity.kind IS 'Code of the kind of activity.';
COMMENT ON COLUMN readmodel.activity.title IS 'What it was called in print; never a person.';
COMMENT ON COLUMN readmodel.activity.period_edtf IS 'When it was held, EDTF.';
COMMENT ON COLUMN readmodel.activity.period_shape IS 'POINT or SPAN.';
COMMENT ON COLUMN readmodel.activity.programme IS 'Id of the coordination programme.';
COMMENT ON COLUMN readmodel.activity.stated_by IS 'Office that stated it; never a person.';
COMMENT ON COLUMN readmodel.activity.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.activity.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.activity.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.activity.correction_kind IS 'What kind of change led to this version.';
COMMENT ON COLUMN readmodel.activity.correction_reason IS 'Why, in a few words.';
COMMENT ON COLUMN readmodel.activity.correction_source IS 'Document that shows it.';
COMMENT ON COLUMN readmodel.activity.correction_quote IS 'The words that show it, at most 12.';
COMMENT ON COLUMN readmodel.activity.correction_row IS 'Row of the imported file.';

CREATE TABLE readmodel.activity_count (
    activity      text COLLATE "C" NOT NULL,
    version       bigint NOT NULL,
    ordinal       int NOT NULL,
    counter       text COLLATE "C" NOT NULL,
    kind          text COLLATE "C" NOT NULL,
    value         numeric,
    counted       text NOT NULL,
    measure       text COLLATE "C" NOT NULL,
    said          text,
    list_open     boolean NOT NULL,
    asserted_none boolean NOT NULL,
    PRIMARY KEY (activity, version, ordinal)
);
COMMENT ON TABLE readmodel.activity_count IS 'What was counted of a version of an activity; two counters never add up.';
COMMENT ON COLUMN readmodel.activity_count.activity IS 'Id of the record of the activity.';
COMMENT ON COLUMN readmodel.activity_count.counter IS 'Code of what was counted.';
COMMENT ON COLUMN readmodel.activity_count.kind IS 'How the stated number relates to the real one.';
COMMENT ON COLUMN readmodel.activity_count.counted IS 'The unit of count, such as cuộc or lượt người.';
COMMENT ON COLUMN readmodel.activity_count.measure IS 'FLOW.';
COMMENT ON COLUMN readmodel.activity_count.said IS 'The number in the words of the source, at most 12.';

CREATE TABLE readmodel.activity_channel (
    activity text COLLATE "C" NOT NULL,
    version  bigint NOT NULL,
    ordinal  int NOT NULL,
    channel  text COLLATE "C" NOT NULL,
    PRIMARY KEY (activity, version, ordinal)
);
COMMENT ON TABLE readmodel.activity_channel IS 'The ways in which people were reached.';
COMMENT ON COLUMN readmodel.activity_channel.activity IS 'Id of the record of the activity.';
COMMENT ON COLUMN readmodel.activity_channel.channel IS 'Code of the channel.';

CREATE TABLE readmodel.activity_organiser (
    activity  text COLLATE "C" NOT NULL,
    ordinal   int NOT NULL,
    organiser text NOT NULL,
    PRIMARY KEY (activity, ordinal)
);
COMMENT ON TABLE readmodel.activity_organiser IS 'Offices and bodies that held an activity.';
COMMENT ON COLUMN readmodel.activity_organiser.activity IS 'Id of the record of the activity.';
COMMENT ON COLUMN readmodel.activity_organiser.organiser IS 'An office or a body; never a person.';
