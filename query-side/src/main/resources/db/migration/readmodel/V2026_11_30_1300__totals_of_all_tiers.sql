-- One series for what a unit, its districts and its communes say: a point holds the sums of all three,
-- so an answer looks up a third of the points. The rows are carried over as the projection would write
-- them; sums of provinces below another unit, which no answer showed, are left behind.

CREATE TEMP TABLE total_said ON COMMIT DROP AS
SELECT p.*, s.unit, s.year, s.tier, s.indicator, s.source, s.subject_type, s.subject_code, s.counted,
       CAST(NULL AS bigint) AS joined
  FROM readmodel.total_series s
  JOIN readmodel.total_point p USING (series)
 WHERE s.tier IN (0, 2, 3);

-- A series is numbered by the event that began it and its place among those the event changed.
CREATE TEMP TABLE total_joined ON COMMIT DROP AS
SELECT DISTINCT ON (unit, year, indicator, source, subject_type, subject_code, counted)
       position * 1000000 + place AS series, unit, year, indicator, source, subject_type,
       subject_code, counted
  FROM (SELECT *, dense_rank() OVER (
                      PARTITION BY position
                      ORDER BY unit, year, indicator, source, subject_type, subject_code,
                               counted) AS place
          FROM total_said) said
 ORDER BY unit, year, indicator, source, subject_type, subject_code, counted, position;

UPDATE total_said said
   SET joined = j.series
  FROM total_joined j
 WHERE j.unit = said.unit AND j.year = said.year AND j.indicator = said.indicator
   AND j.source = said.source AND j.subject_type = said.subject_type
   AND j.subject_code = said.subject_code AND j.counted = said.counted;
ANALYZE total_said;

DROP TABLE readmodel.total_point, readmodel.total_series;

CREATE TABLE readmodel.total_series (
    series       bigint PRIMARY KEY,
    unit         text COLLATE "C" NOT NULL,
    year         int NOT NULL,
    indicator    text COLLATE "C" NOT NULL,
    source       text COLLATE "C" NOT NULL,
    subject_type text COLLATE "C" NOT NULL,
    subject_code text COLLATE "C" NOT NULL,
    counted      text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX total_series_key ON readmodel.total_series
    (year, unit, indicator, subject_type, subject_code, counted, source) INCLUDE (series);
COMMENT ON TABLE readmodel.total_series IS 'What is added up under one heading, for each tier by itself.';
COMMENT ON COLUMN readmodel.total_series.series IS 'The position of the event that began it and its place among those the event changed.';
COMMENT ON COLUMN readmodel.total_series.unit IS 'Id of the unit that the sums are of.';
COMMENT ON COLUMN readmodel.total_series.indicator IS 'Code of what was counted.';
COMMENT ON COLUMN readmodel.total_series.source IS 'Document the figures are taken from.';
COMMENT ON COLUMN readmodel.total_series.subject_type IS 'Family of the subject code.';
COMMENT ON COLUMN readmodel.total_series.subject_code IS 'Code or printed name of the kind of thing counted; never a person.';
COMMENT ON COLUMN readmodel.total_series.counted IS 'What is counted, such as khẩu.';

-- The key holds the whole row, and no further column fits: PostgreSQL takes 32 into an index. Looking
-- for the last point at or below a position reads every entry of the series on one page of the index,
-- and of entries that hold a row there are a third as many on a page as of bare keys.
CREATE TABLE readmodel.total_point (
    series                bigint NOT NULL,
    position              bigint NOT NULL,
    own_lo                numeric,
    own_hi                numeric,
    own_facts             int,
    own_open_lo           int,
    own_open_hi           int,
    own_no_hi             int,
    own_lists             int,
    own_parts             int,
    own_overlapping       int,
    own_crowds            int,
    districts_lo          numeric,
    districts_hi          numeric,
    districts_facts       int,
    districts_open_lo     int,
    districts_open_hi     int,
    districts_no_hi       int,
    districts_lists       int,
    districts_parts       int,
    districts_overlapping int,
    districts_crowds      int,
    communes_lo           numeric,
    communes_hi           numeric,
    communes_facts        int,
    communes_open_lo      int,
    communes_open_hi      int,
    communes_no_hi        int,
    communes_lists        int,
    communes_parts        int,
    communes_overlapping  int,
    communes_crowds       int,
    PRIMARY KEY (series, position) INCLUDE (
        own_lo, own_hi, own_facts, own_open_lo, own_open_hi, own_no_hi,
        own_lists, own_parts, own_overlapping, own_crowds,
        districts_lo, districts_hi, districts_facts, districts_open_lo, districts_open_hi, districts_no_hi,
        districts_lists, districts_parts, districts_overlapping, districts_crowds,
        communes_lo, communes_hi, communes_facts, communes_open_lo, communes_open_hi, communes_no_hi,
        communes_lists, communes_parts, communes_overlapping, communes_crowds)
);
COMMENT ON TABLE readmodel.total_point IS 'What a series comes to from a position on: the sums of all tiers, whichever of them changed.';
COMMENT ON COLUMN readmodel.total_point.own_lo IS 'Sum of the lower ends of the figures about the unit itself; null when there never was one.';
COMMENT ON COLUMN readmodel.total_point.own_hi IS 'Sum of the upper ends that there are of the figures about the unit itself; null when there never was one.';
COMMENT ON COLUMN readmodel.total_point.own_facts IS 'How many figures about the unit itself; null for none.';
COMMENT ON COLUMN readmodel.total_point.own_open_lo IS 'How many parts leave out their lower end; null for none.';
COMMENT ON COLUMN readmodel.total_point.own_open_hi IS 'How many parts leave out their upper end; null for none.';
COMMENT ON COLUMN readmodel.total_point.own_no_hi IS 'How many parts have no upper end; then the sum has none. Null for none.';
COMMENT ON COLUMN readmodel.total_point.own_lists IS 'How many figures stand in a list that goes on; null for none.';
COMMENT ON COLUMN readmodel.total_point.own_parts IS 'How many figures may belong to the unit in part only; null for none.';
COMMENT ON COLUMN readmodel.total_point.own_overlapping IS 'In how many cells figures of one source may repeat each other; null for none.';
COMMENT ON COLUMN readmodel.total_point.own_crowds IS 'In how many cells there are more figures than are added; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_lo IS 'Sum of the lower ends of the figures about units of the second tier below it; null when there never was one.';
COMMENT ON COLUMN readmodel.total_point.districts_hi IS 'Sum of the upper ends that there are of the figures about units of the second tier below it; null when there never was one.';
COMMENT ON COLUMN readmodel.total_point.districts_facts IS 'How many figures about units of the second tier below it; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_open_lo IS 'How many parts leave out their lower end; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_open_hi IS 'How many parts leave out their upper end; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_no_hi IS 'How many parts have no upper end; then the sum has none. Null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_lists IS 'How many figures stand in a list that goes on; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_parts IS 'How many figures may belong to the unit in part only; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_overlapping IS 'In how many cells figures of one source may repeat each other; null for none.';
COMMENT ON COLUMN readmodel.total_point.districts_crowds IS 'In how many cells there are more figures than are added; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_lo IS 'Sum of the lower ends of the figures about units of the third tier below it; null when there never was one.';
COMMENT ON COLUMN readmodel.total_point.communes_hi IS 'Sum of the upper ends that there are of the figures about units of the third tier below it; null when there never was one.';
COMMENT ON COLUMN readmodel.total_point.communes_facts IS 'How many figures about units of the third tier below it; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_open_lo IS 'How many parts leave out their lower end; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_open_hi IS 'How many parts leave out their upper end; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_no_hi IS 'How many parts have no upper end; then the sum has none. Null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_lists IS 'How many figures stand in a list that goes on; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_parts IS 'How many figures may belong to the unit in part only; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_overlapping IS 'In how many cells figures of one source may repeat each other; null for none.';
COMMENT ON COLUMN readmodel.total_point.communes_crowds IS 'In how many cells there are more figures than are added; null for none.';

INSERT INTO readmodel.total_series (series, unit, year, indicator, source, subject_type, subject_code,
       counted)
SELECT series, unit, year, indicator, source, subject_type, subject_code, counted
  FROM total_joined;

INSERT INTO readmodel.total_point
SELECT moment.series, moment.position,
       own.lo, own.hi, nullif(own.facts, 0), nullif(own.open_lo, 0),
       nullif(own.open_hi, 0), nullif(own.no_hi, 0), nullif(own.lists, 0),
       nullif(own.parts, 0), nullif(own.overlapping, 0), nullif(own.crowds, 0),
       districts.lo, districts.hi, nullif(districts.facts, 0), nullif(districts.open_lo, 0),
       nullif(districts.open_hi, 0), nullif(districts.no_hi, 0), nullif(districts.lists, 0),
       nullif(districts.parts, 0), nullif(districts.overlapping, 0), nullif(districts.crowds, 0),
       communes.lo, communes.hi, nullif(communes.facts, 0), nullif(communes.open_lo, 0),
       nullif(communes.open_hi, 0), nullif(communes.no_hi, 0), nullif(communes.lists, 0),
       nullif(communes.parts, 0), nullif(communes.overlapping, 0), nullif(communes.crowds, 0)
  FROM (SELECT DISTINCT joined AS series, position,
               max(position) FILTER (WHERE tier = 0) OVER upto AS own,
               max(position) FILTER (WHERE tier = 2) OVER upto AS districts,
               max(position) FILTER (WHERE tier = 3) OVER upto AS communes
          FROM total_said
        WINDOW upto AS (PARTITION BY joined ORDER BY position)) moment
  LEFT JOIN total_said own
    ON own.joined = moment.series AND own.position = moment.own AND own.tier = 0
  LEFT JOIN total_said districts
    ON districts.joined = moment.series AND districts.position = moment.districts
   AND districts.tier = 2
  LEFT JOIN total_said communes
    ON communes.joined = moment.series AND communes.position = moment.communes
   AND communes.tier = 3
 ORDER BY moment.series, moment.position;
