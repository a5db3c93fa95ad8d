-- Which person a sealed name in the log belongs to: an id, neither the name nor anything sealed.
ALTER TABLE readmodel.commendation ADD COLUMN person text COLLATE "C";
UPDATE readmodel.commendation c
   SET person = convert_from(e.payload, 'UTF8')::jsonb #>> '{recipient,person,subject}'
  FROM eventstore.event e
 WHERE c.sealed AND e.position = c.first_position;
CREATE INDEX commendation_person ON readmodel.commendation (person, first_position)
    WHERE person IS NOT NULL;
COMMENT ON COLUMN readmodel.commendation.person IS 'Id of the person whose sealed name is in the log, for who may ask for names; null when nobody is named.';
