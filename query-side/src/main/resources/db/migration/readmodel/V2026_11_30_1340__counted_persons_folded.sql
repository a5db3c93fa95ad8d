-- "Đối tượng" are persons however they are spelled: with a capital, without marks, in either Unicode
-- form, or abbreviated (docs/adr/0013). A collation of bytes knows no small letters beyond ASCII, so marks go first.
ALTER TABLE readmodel.total_series ADD COLUMN protected boolean NOT NULL GENERATED ALWAYS AS (
    regexp_replace(
        translate(lower(regexp_replace(normalize(counted, NFKD), '[\u0300-\u036f]', '', 'g')),
                  'đĐðÐ', 'dddd'),
        '[^a-z0-9]+', ' ', 'g') ~ '(^| )(doi tuong|dt|d tuong)( |$)') STORED;
DROP INDEX readmodel.total_series_key;
CREATE UNIQUE INDEX total_series_key ON readmodel.total_series
    (year, unit, indicator, subject_type, subject_code, counted, source)
    INCLUDE (series, protected);
COMMENT ON COLUMN readmodel.total_series.protected IS 'Whether it counts persons whose small counts the public may not see.';

WITH counted AS (
    SELECT figure, position, value, kind
      FROM readmodel.figure
     WHERE NOT protected
       AND regexp_replace(
               translate(lower(regexp_replace(normalize(counted, NFKD), '[\u0300-\u036f]', '', 'g')),
                         'đĐðÐ', 'dddd'),
               '[^a-z0-9]+', ' ', 'g') ~ '(^| )(doi tuong|dt|d tuong)( |$)')
UPDATE readmodel.figure f
   SET protected = true,
       small = coalesce(counted.value > 0
                        AND (counted.value < 5
                             OR counted.value = 5 AND counted.kind IN ('NEARLY', 'AT_MOST')),
                        false)
  FROM counted
 WHERE f.figure = counted.figure AND f.position = counted.position;
