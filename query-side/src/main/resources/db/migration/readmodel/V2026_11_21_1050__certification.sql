CREATE TABLE readmodel.certification (
    certification       text COLLATE "C" NOT NULL,
    known               int8range NOT NULL,
    status              text COLLATE "C" NOT NULL
        CHECK (status IN ('registered', 'assessed', 'recognised', 'refused', 'revoked')),
    subject_kind        text COLLATE "C" NOT NULL,
    subject_name        text NOT NULL,
    subject_folded      text COLLATE "C" NOT NULL,
    unit                text COLLATE "C" NOT NULL,
    agency_kind         text COLLATE "C",
    enterprise_size     text COLLATE "C",
    school_kind         text COLLATE "C",
    year                int NOT NULL,
    registered_edtf     text NOT NULL,
    registered_earliest date,
    registered_latest   date,
    assessed_edtf       text,
    assessed_earliest   date,
    assessed_latest     date,
    rules               text COLLATE "C",
    met                 boolean,
    subordinate_total       int,
    subordinate_registered  int,
    subordinate_recognised  int,
    assessment          bigint,
    decision            text,
    decided_edtf        text,
    decided_earliest    date,
    decided_latest      date,
    decided_by          text COLLATE "C",
    ground              text,
    reason              text,
    cited_source        text COLLATE "C",
    cited_quote         text,
    cited_row           text,
    position            bigint NOT NULL,
    recorded_at         timestamptz NOT NULL,
    first_position      bigint NOT NULL
);
CREATE UNIQUE INDEX certification_version ON readmodel.certification (certification, lower(known));
CREATE INDEX certification_unit ON readmodel.certification (unit, first_position);
CREATE INDEX certification_order ON readmodel.certification (first_position);
COMMENT ON TABLE readmodel.certification IS 'One subject on its way to the standard of one year.';
COMMENT ON COLUMN readmodel.certification.certification IS 'Id of the certification.';
COMMENT ON COLUMN readmodel.certification.status IS 'registered, assessed, recognised, refused or revoked.';
COMMENT ON COLUMN readmodel.certification.subject_kind IS 'Code of the kind of subject.';
COMMENT ON COLUMN readmodel.certification.subject_name IS 'Name of the village, agency, enterprise, school or commune; never a person.';
COMMENT ON COLUMN readmodel.certification.subject_folded IS 'The name as it is searched.';
COMMENT ON COLUMN readmodel.certification.unit IS 'Id of the commune it lies in, or of the commune itself.';
COMMENT ON COLUMN readmodel.certification.agency_kind IS 'Code of the kind, of an agency.';
COMMENT ON COLUMN readmodel.certification.rules IS 'Code of the circular the last assessment was made under.';
COMMENT ON COLUMN readmodel.certification.enterprise_size IS 'Code of the size, of an enterprise.';
COMMENT ON COLUMN readmodel.certification.school_kind IS 'Code of the kind, of a school.';
COMMENT ON COLUMN readmodel.certification.registered_edtf IS 'Day of registration as stated, EDTF.';
COMMENT ON COLUMN readmodel.certification.assessed_edtf IS 'Day of the last assessment as stated, EDTF.';
COMMENT ON COLUMN readmodel.certification.assessment IS 'Position of the last assessment; its criteria bear the same.';
COMMENT ON COLUMN readmodel.certification.decision IS 'Number of the decision that led to this state.';
COMMENT ON COLUMN readmodel.certification.decided_edtf IS 'Day of the decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.certification.decided_by IS 'Code of the body that decided.';
COMMENT ON COLUMN readmodel.certification.ground IS 'Legal text that a revocation names.';
COMMENT ON COLUMN readmodel.certification.reason IS 'Why it was refused or revoked, in a few words.';
COMMENT ON COLUMN readmodel.certification.cited_source IS 'Document the last step is taken from.';
COMMENT ON COLUMN readmodel.certification.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.certification.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.certification_criterion (
    certification text COLLATE "C" NOT NULL,
    assessment    bigint NOT NULL,
    ordinal       int NOT NULL,
    criterion     text COLLATE "C" NOT NULL,
    met           boolean NOT NULL,
    evidence      text,
    PRIMARY KEY (certification, assessment, ordinal)
);
COMMENT ON TABLE readmodel.certification_criterion IS 'The lines of an assessment.';
COMMENT ON COLUMN readmodel.certification_criterion.certification IS 'Id of the certification.';
COMMENT ON COLUMN readmodel.certification_criterion.criterion IS 'Code of the criterion.';
COMMENT ON COLUMN readmodel.certification_criterion.evidence IS 'Number of the document that shows it.';
