package biennien.events.inspection;

import biennien.events.law.ConclusionKind;
import biennien.events.law.InspectionStep;
import biennien.events.law.RecommendationOutcome;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.InspectionId;
import biennien.events.values.Lists;
import biennien.events.values.Office;
import biennien.events.values.PartKey;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Remark;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened in one inspection of one unit. */
public sealed interface InspectionEvent {

    InspectionId id();

    /**
     * The inspection was planned.
     *
     * @param unit the unit to be inspected
     * @param plan number of the plan that lists it, absent when not recorded
     * @param plannedBy the body that issued the plan, absent when not recorded
     * @param programme whose carrying out is inspected, absent when not recorded
     * @param inspected the time that is checked (valid time), absent when not recorded
     * @param plannedFor the day it is planned for (valid time), absent when not recorded
     */
    record InspectionPlanned(
            InspectionId id,
            UnitId unit,
            @Nullable DocumentNumber plan,
            @Nullable Office plannedBy,
            @Nullable ProgrammeId programme,
            @Nullable Period inspected,
            @Nullable Edtf plannedFor,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * The team was appointed; one appointed later takes its place.
     *
     * @param number of the team, as printed: {@code 4} of "Đoàn kiểm tra số 4"; absent when it has
     *     none
     * @param head the office of its head
     * @param members the offices its members come from; empty when not recorded
     * @param decision that appoints it, absent when not recorded
     * @param on day of the decision (valid time), absent when not recorded
     */
    record InspectionTeamAppointed(
            InspectionId id,
            @Nullable TeamNumber number,
            Office head,
            List<Office> members,
            @Nullable DocumentNumber decision,
            @Nullable Edtf on,
            @Nullable Citation citation)
            implements InspectionEvent {
        public InspectionTeamAppointed {
            members = Lists.distinct("members", members);
        }
    }

    /**
     * The inspection took place. A source often tells only this; then it opens the record.
     *
     * @param inspectedBy the inspecting body, absent when not recorded
     * @param programme whose carrying out was inspected, absent when not recorded
     * @param on the day or days on the spot (valid time)
     */
    record InspectionHeld(
            InspectionId id,
            UnitId unit,
            @Nullable Office inspectedBy,
            @Nullable ProgrammeId programme,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * One step of it was done.
     *
     * @param on the day (valid time)
     * @param place the unit where it was done, absent when it was the inspected unit or is not
     *     recorded
     * @param document what the step left behind: a self-report, minutes, a conclusion
     * @param statedBy the office that spoke or signed, absent when not recorded
     */
    record InspectionStepHeld(
            InspectionId id,
            InspectionStep step,
            Edtf on,
            @Nullable UnitId place,
            @Nullable SourceId document,
            @Nullable Office statedBy,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * The conclusion makes a point.
     *
     * @param point key of the point within the inspection
     * @param on the day it was said or signed (valid time)
     * @param document that says it, absent when it was spoken or is not recorded
     */
    record ConclusionPointMade(
            InspectionId id,
            PartKey point,
            ConclusionKind kind,
            Remark text,
            Edtf on,
            @Nullable SourceId document,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * A recommendation was made. Its addressee is an office or a unit, or an office of a unit.
     *
     * @param recommendation key of it within the inspection
     * @param owner the office or body that is to carry it out
     * @param ownerUnit the unit that is to carry it out
     * @param due the last day for it (valid time), absent when none was set
     * @param on the day it was made (valid time)
     */
    record RecommendationMade(
            InspectionId id,
            PartKey recommendation,
            Remark text,
            @Nullable Office owner,
            @Nullable UnitId ownerUnit,
            @Nullable Edtf due,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * Whoever is to carry a recommendation out reported on it. There may be several answers.
     *
     * @param by the office that answered, absent when not recorded
     * @param document that holds the answer, absent when not recorded
     * @param on the day of the answer (valid time)
     */
    record RecommendationAnswered(
            InspectionId id,
            PartKey recommendation,
            Remark answer,
            @Nullable Office by,
            @Nullable SourceId document,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * A recommendation is done with.
     *
     * @param on the day (valid time)
     */
    record RecommendationClosed(
            InspectionId id,
            PartKey recommendation,
            RecommendationOutcome outcome,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionEvent {}

    /**
     * The inspection is done with. Recommendations that are still open stay open.
     *
     * @param on the day (valid time)
     * @param document that closes it, absent when not recorded
     */
    record InspectionClosed(
            InspectionId id, Edtf on, @Nullable SourceId document, @Nullable Citation citation)
            implements InspectionEvent {}
}
