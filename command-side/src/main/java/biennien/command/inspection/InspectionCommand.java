package biennien.command.inspection;

import biennien.command.kernel.Command;
import biennien.events.inspection.TeamNumber;
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
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of an inspection. */
public sealed interface InspectionCommand extends Command {

    @Override
    InspectionId id();

    record PlanInspection(
            @TargetAggregateIdentifier InspectionId id,
            UnitId unit,
            @Nullable DocumentNumber plan,
            @Nullable Office plannedBy,
            @Nullable ProgrammeId programme,
            @Nullable Period inspected,
            @Nullable Edtf plannedFor,
            @Nullable Citation citation)
            implements InspectionCommand, BeginsStream {}

    record AppointInspectionTeam(
            @TargetAggregateIdentifier InspectionId id,
            @Nullable TeamNumber number,
            Office head,
            List<Office> members,
            @Nullable DocumentNumber decision,
            @Nullable Edtf on,
            @Nullable Citation citation)
            implements InspectionCommand {
        public AppointInspectionTeam {
            members = Lists.distinct("members", members);
        }
    }

    record HoldInspection(
            @TargetAggregateIdentifier InspectionId id,
            UnitId unit,
            @Nullable Office inspectedBy,
            @Nullable ProgrammeId programme,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionCommand {}

    record HoldInspectionStep(
            @TargetAggregateIdentifier InspectionId id,
            InspectionStep step,
            Edtf on,
            @Nullable UnitId place,
            @Nullable SourceId document,
            @Nullable Office statedBy,
            @Nullable Citation citation)
            implements InspectionCommand {}

    record MakeConclusionPoint(
            @TargetAggregateIdentifier InspectionId id,
            PartKey point,
            ConclusionKind kind,
            Remark text,
            Edtf on,
            @Nullable SourceId document,
            @Nullable Citation citation)
            implements InspectionCommand {}

    record MakeRecommendation(
            @TargetAggregateIdentifier InspectionId id,
            PartKey recommendation,
            Remark text,
            @Nullable Office owner,
            @Nullable UnitId ownerUnit,
            @Nullable Edtf due,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionCommand {}

    record AnswerRecommendation(
            @TargetAggregateIdentifier InspectionId id,
            PartKey recommendation,
            Remark answer,
            @Nullable Office by,
            @Nullable SourceId document,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionCommand {}

    record CloseRecommendation(
            @TargetAggregateIdentifier InspectionId id,
            PartKey recommendation,
            RecommendationOutcome outcome,
            Edtf on,
            @Nullable Citation citation)
            implements InspectionCommand {}

    record CloseInspection(
            @TargetAggregateIdentifier InspectionId id,
            Edtf on,
            @Nullable SourceId document,
            @Nullable Citation citation)
            implements InspectionCommand {}
}
