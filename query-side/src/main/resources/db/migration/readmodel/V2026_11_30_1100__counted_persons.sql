-- "Đối tượng" are persons, whatever indicator counts them: their small cells are kept from the public
-- like those of persons under management (docs/adr/0013).
WITH counted AS (
    SELECT figure, position, value, kind
      FROM readmodel.figure
     WHERE NOT protected AND lower(normalize(counted, NFC)) LIKE 'đối tượng%')
UPDATE readmodel.figure f
   SET protected = true,
       small = counted.value > 0
               AND (counted.value < 5
                    OR counted.value = 5 AND counted.kind IN ('NEARLY', 'AT_MOST'))
  FROM counted
 WHERE f.figure = counted.figure AND f.position = counted.position AND counted.value IS NOT NULL;
UPDATE readmodel.figure
   SET protected = true
 WHERE NOT protected AND lower(normalize(counted, NFC)) LIKE 'đối tượng%';
CREATE INDEX figure_small_stocks ON readmodel.figure (unit, measure) WHERE small;
