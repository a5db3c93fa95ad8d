ALTER TABLE readmodel.certification ADD COLUMN organisation text COLLATE "C";
COMMENT ON COLUMN readmodel.certification.organisation IS 'Id of the organisation that is the subject; null when it is told by its name only.';
CREATE INDEX certification_organisation ON readmodel.certification (organisation, first_position)
    WHERE organisation IS NOT NULL;
