-- Totals of calendar years as running sums. A point holds what a series comes to from its position
-- on, so an answer for position N reads the last point at or below N of each series and nothing
-- else. Sums of intervals: ends that are open or missing are counted, so that they can be taken
-- away again.

CREATE TABLE readmodel.total_unit (
    unit      text COLLATE "C" NOT NULL,
    attribute text COLLATE "C" NOT NULL CHECK (attribute IN ('level', 'parent')),
    known     int8range NOT NULL,
    valid     daterange NOT NULL,
    value     text COLLATE "C"
);
CREATE UNIQUE INDEX total_unit_version ON readmodel.total_unit (unit, attribute, lower(known), valid);
CREATE INDEX total_unit_value ON readmodel.total_unit (attribute, value);
COMMENT ON TABLE readmodel.total_unit IS 'Level and parent of a unit, each with its days: where figures count.';
COMMENT ON COLUMN readmodel.total_unit.unit IS 'Id of the unit.';
COMMENT ON COLUMN readmodel.total_unit.attribute IS 'level or parent.';
COMMENT ON COLUMN readmodel.total_unit.value IS 'Code of the level, or id of the parent; null for no parent.';

CREATE TABLE readmodel.total_figure (
    figure       text COLLATE "C" NOT NULL,
    known        int8range NOT NULL,
    unit         text COLLATE "C" NOT NULL,
    indicator    text COLLATE "C" NOT NULL,
    source       text COLLATE "C" NOT NULL,
    year         int,
    subject_type text COLLATE "C",
    subject_code text COLLATE "C",
    counted      text COLLATE "C",
    earliest     date,
    latest       date,
    lo           numeric,
    lo_open      boolean,
    hi           numeric,
    hi_open      boolean,
    list_open    boolean,
    CONSTRAINT total_figure_counts CHECK (
        (year IS NULL) = (subject_type IS NULL) AND (year IS NULL) = (subject_code IS NULL)
        AND (year IS NULL) = (counted IS NULL) AND (year IS NULL) = (earliest IS NULL)
        AND (year IS NULL) = (latest IS NULL) AND (year IS NULL) = (lo IS NULL))
);
CREATE UNIQUE INDEX total_figure_version ON readmodel.total_figure (figure, lower(known));
CREATE INDEX total_figure_cell ON readmodel.total_figure (unit, year, indicator, source)
    WHERE upper_inf(known);
COMMENT ON TABLE readmodel.total_figure IS 'How each figure counts in the totals; a figure that is withdrawn has no open version.';
COMMENT ON COLUMN readmodel.total_figure.figure IS 'Id of the figure.';
COMMENT ON COLUMN readmodel.total_figure.unit IS 'Id of the unit that the figure is about.';
COMMENT ON COLUMN readmodel.total_figure.indicator IS 'Code of what was counted.';
COMMENT ON COLUMN readmodel.total_figure.source IS 'Document the figure is taken from.';
COMMENT ON COLUMN readmodel.total_figure.year IS 'The calendar year in which it counts; null with all that follows when it counts in none.';
COMMENT ON COLUMN readmodel.total_figure.subject_type IS 'Family of the subject code.';
COMMENT ON COLUMN readmodel.total_figure.subject_code IS 'Code or printed name of the kind of thing counted; never a person.';
COMMENT ON COLUMN readmodel.total_figure.counted IS 'What is counted, such as khẩu.';

CREATE TABLE readmodel.total_series (
    series       bigint PRIMARY KEY,
    unit         text COLLATE "C" NOT NULL,
    year         int NOT NULL,
    tier         int NOT NULL,
    indicator    text COLLATE "C" NOT NULL,
    source       text COLLATE "C" NOT NULL,
    subject_type text COLLATE "C" NOT NULL,
    subject_code text COLLATE "C" NOT NULL,
    counted      text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX total_series_key ON readmodel.total_series
    (year, unit, indicator, subject_type, subject_code, counted, tier, source) INCLUDE (series);
COMMENT ON TABLE readmodel.total_series IS 'What is added up under one heading.';
COMMENT ON COLUMN readmodel.total_series.series IS 'The position of the event that began it and its place among those the event began.';
COMMENT ON COLUMN readmodel.total_series.unit IS 'Id of the unit that the sum is of.';
COMMENT ON COLUMN readmodel.total_series.tier IS '0: said of the unit itself; 2 and 3: added up of its districts, of its communes.';
COMMENT ON COLUMN readmodel.total_series.indicator IS 'Code of what was counted.';
COMMENT ON COLUMN readmodel.total_series.source IS 'Document the figures are taken from.';
COMMENT ON COLUMN readmodel.total_series.subject_type IS 'Family of the subject code.';
COMMENT ON COLUMN readmodel.total_series.subject_code IS 'Code or printed name of the kind of thing counted; never a person.';
COMMENT ON COLUMN readmodel.total_series.counted IS 'What is counted, such as khẩu.';

CREATE TABLE readmodel.total_point (
    series      bigint NOT NULL,
    position    bigint NOT NULL,
    lo          numeric NOT NULL,
    hi          numeric NOT NULL,
    facts       int NOT NULL,
    open_lo     int NOT NULL,
    open_hi     int NOT NULL,
    no_hi       int NOT NULL,
    lists       int NOT NULL,
    parts       int NOT NULL,
    overlapping int NOT NULL,
    crowds      int NOT NULL,
    PRIMARY KEY (series, position)
);
COMMENT ON TABLE readmodel.total_point IS 'What a series comes to from a position on.';
COMMENT ON COLUMN readmodel.total_point.lo IS 'Sum of the lower ends.';
COMMENT ON COLUMN readmodel.total_point.hi IS 'Sum of the upper ends that there are.';
COMMENT ON COLUMN readmodel.total_point.facts IS 'How many figures; 0: nothing is reported any more.';
COMMENT ON COLUMN readmodel.total_point.open_lo IS 'How many parts leave out their lower end.';
COMMENT ON COLUMN readmodel.total_point.open_hi IS 'How many parts leave out their upper end.';
COMMENT ON COLUMN readmodel.total_point.no_hi IS 'How many parts have no upper end; then the sum has none.';
COMMENT ON COLUMN readmodel.total_point.lists IS 'How many figures stand in a list that goes on.';
COMMENT ON COLUMN readmodel.total_point.parts IS 'How many figures may belong to the unit in part only.';
COMMENT ON COLUMN readmodel.total_point.overlapping IS 'In how many cells figures of one source may repeat each other.';
COMMENT ON COLUMN readmodel.total_point.crowds IS 'In how many cells there are more figures than are added.';
