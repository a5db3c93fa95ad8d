-- Facts stored before say neither, so that nothing is to be filled in.
ALTER TABLE readmodel.source
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.unit_life
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.reorganisation
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.figure
    ADD COLUMN period_relative text,
    ADD COLUMN cited_place text,
    ADD COLUMN correction_place text;
ALTER TABLE readmodel.founded_group
    ADD COLUMN cited_place text,
    ADD COLUMN dissolution_place text;
ALTER TABLE readmodel.group_member_count
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.certification
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.handover
    ADD COLUMN cited_place text,
    ADD COLUMN correction_place text;
ALTER TABLE readmodel.commendation
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.model
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.model_stage
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.model_replication
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.model_count
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.activity
    ADD COLUMN period_relative text,
    ADD COLUMN cited_place text,
    ADD COLUMN correction_place text;
ALTER TABLE readmodel.programme
    ADD COLUMN term_relative text,
    ADD COLUMN cited_place text,
    ADD COLUMN supersession_place text;
ALTER TABLE readmodel.programme_phase
    ADD COLUMN period_relative text,
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.programme_target
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.programme_review
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.inspection
    ADD COLUMN inspected_relative text,
    ADD COLUMN plan_place text,
    ADD COLUMN held_place text,
    ADD COLUMN closing_place text;
ALTER TABLE readmodel.inspection_team
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.inspection_step
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.conclusion_point
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.recommendation
    ADD COLUMN cited_place text,
    ADD COLUMN closing_place text;
ALTER TABLE readmodel.recommendation_answer
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.organisation
    ADD COLUMN cited_place text,
    ADD COLUMN closing_place text;
ALTER TABLE readmodel.organisation_name
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.organisation_size
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.movement_ranking
    ADD COLUMN cited_place text,
    ADD COLUMN correction_place text;
ALTER TABLE readmodel.exemplary_title
    ADD COLUMN cited_place text,
    ADD COLUMN withdrawal_place text;
ALTER TABLE readmodel.group_change
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.group_rating
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.handover_part
    ADD COLUMN cited_place text;
ALTER TABLE readmodel.seal
    ADD COLUMN cited_place text,
    ADD COLUMN correction_place text;

COMMENT ON COLUMN readmodel.source.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.unit_life.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.reorganisation.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.figure.period_relative IS 'How the source told the time by another, as JSON; null when it did not.';
COMMENT ON COLUMN readmodel.figure.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.figure.correction_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.founded_group.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.founded_group.dissolution_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.group_member_count.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.certification.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.handover.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.handover.correction_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.commendation.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.model.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.model_stage.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.model_replication.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.model_count.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.activity.period_relative IS 'How the source told the time by another, as JSON; null when it did not.';
COMMENT ON COLUMN readmodel.activity.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.activity.correction_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.programme.term_relative IS 'How the source told the time by another, as JSON; null when it did not.';
COMMENT ON COLUMN readmodel.programme.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.programme.supersession_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.programme_phase.period_relative IS 'How the source told the time by another, as JSON; null when it did not.';
COMMENT ON COLUMN readmodel.programme_phase.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.programme_target.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.programme_review.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.inspection.inspected_relative IS 'How the source told the time by another, as JSON; null when it did not.';
COMMENT ON COLUMN readmodel.inspection.plan_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.inspection.held_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.inspection.closing_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.inspection_team.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.inspection_step.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.conclusion_point.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.recommendation.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.recommendation.closing_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.recommendation_answer.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.organisation.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.organisation.closing_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.organisation_name.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.organisation_size.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.movement_ranking.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.movement_ranking.correction_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.exemplary_title.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.exemplary_title.withdrawal_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.group_change.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.group_rating.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.handover_part.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.seal.cited_place IS 'Where in the document the words stand.';
COMMENT ON COLUMN readmodel.seal.correction_place IS 'Where in the document the words stand.';
