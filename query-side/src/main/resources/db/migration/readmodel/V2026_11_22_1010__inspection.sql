CREATE TABLE readmodel.inspection (
    inspection text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('planned', 'held', 'closed')),
    unit text COLLATE "C" NOT NULL,
    programme text COLLATE "C",
    planned boolean NOT NULL,
    plan text,
    planned_by text,
    inspected_edtf text,
    inspected_earliest date,
    inspected_latest date,
    inspected_shape text COLLATE "C",
    planned_for_edtf text,
    planned_for_earliest date,
    planned_for_latest date,
    plan_source text COLLATE "C",
    plan_quote text,
    plan_row text,
    inspected_by text,
    held_edtf text,
    held_earliest date,
    held_latest date,
    held_source text COLLATE "C",
    held_quote text,
    held_row text,
    closed_edtf text,
    closed_earliest date,
    closed_latest date,
    closing_document text COLLATE "C",
    closing_source text COLLATE "C",
    closing_quote text,
    closing_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    first_position bigint NOT NULL
);
CREATE UNIQUE INDEX inspection_version ON readmodel.inspection (inspection, lower(known));
CREATE INDEX inspection_unit ON readmodel.inspection (unit, first_position);
CREATE INDEX inspection_order ON readmodel.inspection (first_position);
COMMENT ON TABLE readmodel.inspection IS 'Inspections from their plan or their holding on.';
COMMENT ON COLUMN readmodel.inspection.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.inspection.status IS 'planned, held or closed.';
COMMENT ON COLUMN readmodel.inspection.unit IS 'Id of the inspected unit.';
COMMENT ON COLUMN readmodel.inspection.programme IS 'Id of the programme whose carrying out is inspected.';
COMMENT ON COLUMN readmodel.inspection.plan IS 'Number of the plan.';
COMMENT ON COLUMN readmodel.inspection.planned_by IS 'Body that issued the plan; an office, never a person.';
COMMENT ON COLUMN readmodel.inspection.inspected_edtf IS 'The time that is checked as stated, EDTF.';
COMMENT ON COLUMN readmodel.inspection.inspected_shape IS 'POINT or SPAN.';
COMMENT ON COLUMN readmodel.inspection.planned_for_edtf IS 'The day it is planned for as stated, EDTF.';
COMMENT ON COLUMN readmodel.inspection.plan_source IS 'Document the plan is taken from.';
COMMENT ON COLUMN readmodel.inspection.plan_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.inspection.plan_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.inspection.inspected_by IS 'Inspecting body; an office, never a person.';
COMMENT ON COLUMN readmodel.inspection.held_edtf IS 'The day it was held as stated, EDTF.';
COMMENT ON COLUMN readmodel.inspection.held_source IS 'Document the holding is taken from.';
COMMENT ON COLUMN readmodel.inspection.held_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.inspection.held_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.inspection.closed_edtf IS 'The day it was closed as stated, EDTF.';
COMMENT ON COLUMN readmodel.inspection.closing_document IS 'Id of the document that closes it.';
COMMENT ON COLUMN readmodel.inspection.closing_source IS 'Document the closing is taken from.';
COMMENT ON COLUMN readmodel.inspection.closing_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.inspection.closing_row IS 'Row of the imported file.';

CREATE TABLE readmodel.inspection_team (
    inspection text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    number text COLLATE "C",
    head text NOT NULL,
    decision text,
    on_edtf text,
    on_earliest date,
    on_latest date,
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (inspection, position)
);
COMMENT ON TABLE readmodel.inspection_team IS 'Teams of inspections; the last of each is the one that went.';
COMMENT ON COLUMN readmodel.inspection_team.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.inspection_team.number IS 'Which of the teams of the plan.';
COMMENT ON COLUMN readmodel.inspection_team.head IS 'Office of its head, never a person.';
COMMENT ON COLUMN readmodel.inspection_team.decision IS 'Number of the decision that appoints it.';
COMMENT ON COLUMN readmodel.inspection_team.on_edtf IS 'Day of the decision as stated, EDTF.';
COMMENT ON COLUMN readmodel.inspection_team.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.inspection_team.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.inspection_team.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.inspection_team_member (
    inspection text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    ordinal int NOT NULL,
    member text NOT NULL,
    PRIMARY KEY (inspection, position, ordinal)
);
COMMENT ON TABLE readmodel.inspection_team_member IS 'Where the members of a team come from.';
COMMENT ON COLUMN readmodel.inspection_team_member.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.inspection_team_member.member IS 'An office or a body, never a person.';

CREATE TABLE readmodel.inspection_step (
    inspection text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    step text COLLATE "C" NOT NULL,
    on_edtf text NOT NULL,
    on_earliest date,
    on_latest date,
    place text COLLATE "C",
    document text COLLATE "C",
    stated_by text,
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (inspection, position)
);
COMMENT ON TABLE readmodel.inspection_step IS 'Steps of inspections.';
COMMENT ON COLUMN readmodel.inspection_step.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.inspection_step.step IS 'Code of the step.';
COMMENT ON COLUMN readmodel.inspection_step.on_edtf IS 'Day of the step as stated, EDTF.';
COMMENT ON COLUMN readmodel.inspection_step.place IS 'Id of the unit where it was held.';
COMMENT ON COLUMN readmodel.inspection_step.document IS 'Id of the document it left behind.';
COMMENT ON COLUMN readmodel.inspection_step.stated_by IS 'Office that spoke or signed, never a person.';
COMMENT ON COLUMN readmodel.inspection_step.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.inspection_step.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.inspection_step.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.conclusion_point (
    inspection text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    point text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    text text NOT NULL,
    on_edtf text NOT NULL,
    on_earliest date,
    on_latest date,
    document text COLLATE "C",
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (inspection, position)
);
COMMENT ON TABLE readmodel.conclusion_point IS 'Points of the conclusions of inspections.';
COMMENT ON COLUMN readmodel.conclusion_point.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.conclusion_point.point IS 'Key of the point within the inspection.';
COMMENT ON COLUMN readmodel.conclusion_point.kind IS 'strength, shortcoming or cause.';
COMMENT ON COLUMN readmodel.conclusion_point.text IS 'The point in at most 30 words; never about a person.';
COMMENT ON COLUMN readmodel.conclusion_point.on_edtf IS 'Day it was made as stated, EDTF.';
COMMENT ON COLUMN readmodel.conclusion_point.document IS 'Id of the document it left behind.';
COMMENT ON COLUMN readmodel.conclusion_point.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.conclusion_point.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.conclusion_point.cited_row IS 'Row of the imported file.';

CREATE TABLE readmodel.recommendation (
    inspection text COLLATE "C" NOT NULL,
    recommendation text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('open', 'answered', 'closed')),
    unit text COLLATE "C" NOT NULL,
    text text NOT NULL,
    owner text,
    owner_unit text COLLATE "C",
    due_edtf text,
    due_earliest date,
    due_latest date,
    made_edtf text NOT NULL,
    made_earliest date,
    made_latest date,
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    outcome text COLLATE "C",
    closed_edtf text,
    closed_earliest date,
    closed_latest date,
    closing_source text COLLATE "C",
    closing_quote text,
    closing_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    first_position bigint NOT NULL
);
CREATE UNIQUE INDEX recommendation_version ON readmodel.recommendation (inspection, recommendation, lower(known));
CREATE INDEX recommendation_unit ON readmodel.recommendation (unit, first_position);
CREATE INDEX recommendation_owner ON readmodel.recommendation (owner_unit, first_position);
CREATE INDEX recommendation_order ON readmodel.recommendation (first_position);
COMMENT ON TABLE readmodel.recommendation IS 'Recommendations of inspections and what became of them.';
COMMENT ON COLUMN readmodel.recommendation.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.recommendation.recommendation IS 'Key of it within the inspection.';
COMMENT ON COLUMN readmodel.recommendation.status IS 'open, answered or closed.';
COMMENT ON COLUMN readmodel.recommendation.unit IS 'Id of the inspected unit.';
COMMENT ON COLUMN readmodel.recommendation.text IS 'What is recommended in at most 30 words; never about a person.';
COMMENT ON COLUMN readmodel.recommendation.owner IS 'Office that is to carry it out, never a person.';
COMMENT ON COLUMN readmodel.recommendation.owner_unit IS 'Id of the unit that is to carry it out.';
COMMENT ON COLUMN readmodel.recommendation.due_edtf IS 'Last day for it as stated, EDTF.';
COMMENT ON COLUMN readmodel.recommendation.made_edtf IS 'Day it was made as stated, EDTF.';
COMMENT ON COLUMN readmodel.recommendation.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.recommendation.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.recommendation.cited_row IS 'Row of the imported file.';
COMMENT ON COLUMN readmodel.recommendation.outcome IS 'fulfilled, partly-fulfilled or dropped.';
COMMENT ON COLUMN readmodel.recommendation.closed_edtf IS 'Day it was closed as stated, EDTF.';
COMMENT ON COLUMN readmodel.recommendation.closing_source IS 'Document the closing is taken from.';
COMMENT ON COLUMN readmodel.recommendation.closing_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.recommendation.closing_row IS 'Row of the imported file.';

CREATE TABLE readmodel.recommendation_answer (
    inspection text COLLATE "C" NOT NULL,
    recommendation text COLLATE "C" NOT NULL,
    known int8range NOT NULL,
    answer text NOT NULL,
    answered_by text,
    document text COLLATE "C",
    on_edtf text NOT NULL,
    on_earliest date,
    on_latest date,
    cited_source text COLLATE "C",
    cited_quote text,
    cited_row text,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (inspection, position)
);
COMMENT ON TABLE readmodel.recommendation_answer IS 'Answers to recommendations.';
COMMENT ON COLUMN readmodel.recommendation_answer.inspection IS 'Id of the inspection.';
COMMENT ON COLUMN readmodel.recommendation_answer.recommendation IS 'Key of the recommendation within the inspection.';
COMMENT ON COLUMN readmodel.recommendation_answer.answer IS 'The answer in at most 30 words; never about a person.';
COMMENT ON COLUMN readmodel.recommendation_answer.answered_by IS 'Office that answered, never a person.';
COMMENT ON COLUMN readmodel.recommendation_answer.document IS 'Id of the document it left behind.';
COMMENT ON COLUMN readmodel.recommendation_answer.on_edtf IS 'Day of the answer as stated, EDTF.';
COMMENT ON COLUMN readmodel.recommendation_answer.cited_source IS 'Document it is taken from.';
COMMENT ON COLUMN readmodel.recommendation_answer.cited_quote IS 'The words that say so, at most 12.';
COMMENT ON COLUMN readmodel.recommendation_answer.cited_row IS 'Row of the imported file.';
