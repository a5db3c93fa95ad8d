package biennien.query.timeline;

import biennien.events.activity.ActivityEvent;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationEvent.CertificationRevoked;
import biennien.events.commendation.CommendationEvent;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.commendation.Recipient;
import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleWithdrawn;
import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.group.GroupEvent;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.group.GroupEvent.GroupMerged;
import biennien.events.group.GroupEvent.GroupRated;
import biennien.events.group.GroupEvent.GroupRenamed;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.handover.HandoverEvent;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.inspection.InspectionEvent;
import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionClosed;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.InspectionStepHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.model.ModelEvent;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.movement.MovementSubject;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.person.PersonEvent;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.programme.ProgrammeEvent.ProgrammeAliasAdded;
import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeReviewed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.ranking.RankingEvent;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.ranking.RankingEvent.MovementRankingCorrected;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.ruling.RulingEvent;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;
import biennien.events.seal.SealEvent;
import biennien.events.seal.SealEvent.PeriodSealed;
import biennien.events.seal.SealEvent.SealWithdrawn;
import biennien.events.source.SourceEvent;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.unit.UnitDescription;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import java.util.List;
import java.util.Set;

/** Events → lines: total over every event there is. */
final class Lines {

    private Lines() {}

    static Line of(SourceEvent event) {
        return switch (event) {
            case SourceRegistered e ->
                    Line.first(
                            e.id().value(),
                            "Document registered",
                            e.title().value(),
                            e.published(),
                            null,
                            e.citation());
            case SourceAliasAdded e ->
                    Line.later(
                            e.id().value(),
                            "Document also known as " + e.alias(),
                            null,
                            e.citation());
            case PublicationStated e ->
                    Line.later(e.id().value(), "Document published", e.published(), null);
        };
    }

    static Line of(UnitEvent event) {
        return switch (event) {
            case UnitEstablished(var id, var description, var from, _, var citation) ->
                    Line.first(
                            id.value(),
                            "Unit established",
                            fullName(description),
                            from,
                            id,
                            citation);
            case UnitCodeCorrected e ->
                    Line.first(
                            e.id().value(),
                            "Code of a unit corrected",
                            "%s %s to %s".formatted(e.scheme(), e.wrong(), e.right()),
                            null,
                            e.id(),
                            e.correction().citation());
        };
    }

    static Line of(ReorganisationEvent event) {
        return switch (event) {
            case UnitsMerged e ->
                    by(e, "Units merged into " + fullName(e.into().description()), e.into().id())
                            .with(units(e.from()));
            case UnitSplit e -> by(e, "Unit split", e.unit()).with(units(e.into()));
            case PartTransferred e ->
                    by(e, "Part of a unit transferred", e.from()).with(List.of(e.to()));
            case UnitRenamed e -> by(e, "Unit renamed to " + e.name(), e.unit());
            case UnitRelevelled e ->
                    by(
                            e,
                            "Unit became a " + e.level().code() + " (" + e.level().label() + ")",
                            e.unit());
            case UnitReparented e -> {
                UnitId parent = e.parent();
                yield by(
                                e,
                                parent == null
                                        ? "Unit came under no other"
                                        : "Unit came under another",
                                e.unit())
                        .with(parent == null ? List.of() : List.of(parent));
            }
            case UnitAbolished e -> by(e, "Unit abolished", e.unit()).with(units(e.heirs()));
        };
    }

    static Line of(FigureEvent event) {
        return switch (event) {
            case FigureReported e ->
                    Line.first(
                            e.id().value(),
                            "Figure reported",
                            e.indicator().code() + ", " + e.subject().code(),
                            e.period().edtf(),
                            e.unit(),
                            e.citation());
            case FigureCorrected e ->
                    Line.later(
                                    e.id().value(),
                                    "Figure corrected",
                                    e.period().edtf(),
                                    e.correction().citation())
                            .superseding();
            case FigureWithdrawn e ->
                    Line.later(e.id().value(), "Figure withdrawn", null, e.correction().citation())
                            .superseding();
        };
    }

    /** Not the ground: its words may tell of a number. */
    static Line of(RulingEvent event) {
        return switch (event) {
            case ClaimsRuled e ->
                    Line.first(
                            e.id().value(),
                            e.prefers() == null
                                    ? "Claims ruled, none of them stands"
                                    : "Claims ruled, one of them stands",
                            "%s, %s, %d claims"
                                    .formatted(
                                            e.indicator().code(),
                                            e.subject().code(),
                                            e.figures().size()),
                            e.on(),
                            e.unit(),
                            e.citation());
            case RulingRevoked e ->
                    Line.later(e.id().value(), "Ruling revoked", null, e.correction().citation())
                            .superseding();
        };
    }

    static Line of(GroupEvent event) {
        return switch (event) {
            case GroupFounded e ->
                    Line.first(
                            e.id().value(),
                            "Group founded",
                            e.name() + " (" + e.type().code() + ")",
                            e.founded(),
                            e.unit(),
                            e.citation());
            case GroupMembersCounted e ->
                    Line.later(e.id().value(), "Members of a group counted", e.on(), e.citation());
            case GroupRetyped e ->
                    Line.later(
                            e.id().value(),
                            "Group became a " + e.type().code() + " (" + e.type().label() + ")",
                            e.on(),
                            e.citation());
            case GroupMerged e ->
                    Line.later(
                            e.id().value(), "Group merged into " + e.into(), e.on(), e.citation());
            case GroupRenamed e ->
                    Line.later(
                            e.id().value(), "Group renamed to " + e.name(), e.on(), e.citation());
            case GroupRated e ->
                    Line.later(
                            e.id().value(),
                            "Group rated %s for %d".formatted(e.rating().code(), e.year()),
                            e.decidedOn(),
                            e.citation());
            case GroupDissolved e ->
                    Line.later(e.id().value(), "Group dissolved", e.on(), e.citation());
        };
    }

    static Line of(CertificationEvent event) {
        return switch (event) {
            case CertificationRegistered e ->
                    Line.first(
                            e.id().value(),
                            "Registered for certification",
                            "%s (%s, %d)"
                                    .formatted(
                                            e.subject().name(),
                                            e.subject().kind().code(),
                                            e.year()),
                            e.registeredOn(),
                            e.subject().unit(),
                            e.citation());
            case CertificationAssessed e ->
                    Line.later(
                            e.id().value(),
                            e.met() ? "Assessed: standard met" : "Assessed: standard not met",
                            e.assessedOn(),
                            e.citation());
            case CertificationRecognised e ->
                    Line.later(
                            e.id().value(),
                            "Recognised by " + e.decision(),
                            e.decidedOn(),
                            e.citation());
            case CertificationRefused e ->
                    Line.later(e.id().value(), "Recognition refused", e.decidedOn(), e.citation());
            case CertificationRevoked e ->
                    Line.later(
                            e.id().value(),
                            "Recognition revoked by " + e.decision(),
                            e.decidedOn(),
                            e.citation());
        };
    }

    static Line of(HandoverEvent event) {
        return switch (event) {
            case WeaponsReceived e ->
                    Line.first(
                            e.id().value(),
                            "Weapons taken in",
                            String.join(
                                    ", ",
                                    e.items().stream()
                                            .map(item -> item.type().code())
                                            .distinct()
                                            .toList()),
                            e.on(),
                            e.unit(),
                            e.citation());
            case HandoverItemised e ->
                    Line.later(
                            e.id().value(),
                            "Batch of weapons told apart: "
                                    + String.join(
                                            ", ",
                                            e.items().stream()
                                                    .map(part -> part.type().code())
                                                    .distinct()
                                                    .toList()),
                            null,
                            e.citation());
            case HandoverCorrected e ->
                    Line.later(
                                    e.id().value(),
                                    "Batch of weapons corrected",
                                    e.on(),
                                    e.correction().citation())
                            .superseding();
        };
    }

    static Line of(CommendationEvent event) {
        return switch (event) {
            case CommendationConferred e ->
                    Line.first(
                            e.id().value(),
                            "Commendation conferred",
                            "%s, %s, %s"
                                    .formatted(
                                            e.form().code(),
                                            e.conferrer().code(),
                                            recipient(e.recipient())),
                            e.conferredOn(),
                            e.unit(),
                            e.citation());
            case CommendationAnnulled e ->
                    Line.later(
                            e.id().value(), "Commendation annulled", e.annulledOn(), e.citation());
        };
    }

    static Line of(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e ->
                    Line.first(
                            e.id().value(),
                            "Organisation registered",
                            e.name() + " (" + e.kind().code() + ")",
                            e.from(),
                            e.unit(),
                            e.citation());
            case OrganisationRenamed e ->
                    Line.later(
                            e.id().value(),
                            "Organisation renamed to " + e.name(),
                            e.on(),
                            e.citation());
            case OrganisationResized e ->
                    Line.later(
                            e.id().value(),
                            "Enterprise became of size " + e.size().code(),
                            e.on(),
                            e.citation());
            case OrganisationClosed e ->
                    Line.later(e.id().value(), "Organisation closed", e.on(), e.citation());
        };
    }

    static Line of(RankingEvent event) {
        return switch (event) {
            case MovementRanked e ->
                    Line.first(
                            e.id().value(),
                            "Movement ranked " + e.rank().code(),
                            subject(e.subject()) + ", " + e.year(),
                            e.decidedOn(),
                            e.subject().unit(),
                            e.citation());
            case MovementRankingCorrected e ->
                    Line.later(
                                    e.id().value(),
                                    "Ranking corrected to " + e.rank().code(),
                                    null,
                                    e.correction().citation())
                            .superseding();
        };
    }

    static Line of(ModelEvent event) {
        return switch (event) {
            case ModelNamed e ->
                    Line.first(
                            e.id().value(),
                            "Model named",
                            e.name().value(),
                            e.on(),
                            e.unit(),
                            e.citation());
            case ModelPiloted e ->
                    Line.later(e.id().value(), "Model piloted", e.on(), e.citation());
            case ModelLaunched e ->
                    Line.later(e.id().value(), "Model launched", e.on(), e.citation());
            case ModelReplicated e -> {
                UnitId others = e.allOthersOf();
                yield Line.later(
                                e.id().value(),
                                others == null
                                        ? "Model replicated"
                                        : "Model replicated to all other units",
                                e.on(),
                                e.citation())
                        .with(others == null ? e.to() : List.of(others));
            }
            case ModelCounted e ->
                    Line.later(
                            e.id().value(),
                            "Model counted (" + e.counter().code() + ")",
                            e.on(),
                            e.citation());
            case ModelAliasAdded e ->
                    Line.later(
                            e.id().value(), "Model also known as " + e.alias(), null, e.citation());
            case ModelRetired e ->
                    Line.later(e.id().value(), "Model retired", e.on(), e.citation());
        };
    }

    static Line of(ActivityEvent event) {
        return switch (event) {
            case ActivityHeld e ->
                    Line.first(
                            e.id().value(),
                            "Activity held",
                            about(e),
                            e.period().edtf(),
                            e.unit(),
                            e.citation());
            case ActivityCorrected e ->
                    Line.later(
                                    e.id().value(),
                                    "Activity corrected",
                                    e.period().edtf(),
                                    e.correction().citation())
                            .superseding();
            case ActivityWithdrawn e ->
                    Line.later(
                                    e.id().value(),
                                    "Activity withdrawn",
                                    null,
                                    e.correction().citation())
                            .superseding();
        };
    }

    static Line of(ExemplaryEvent event) {
        return switch (event) {
            case ExemplaryTitleConferred e ->
                    Line.first(
                            e.id().value(),
                            "Exemplary title conferred",
                            e.year() == null
                                    ? subject(e.subject())
                                    : subject(e.subject()) + ", " + e.year(),
                            e.decidedOn(),
                            e.subject().unit(),
                            e.citation());
            case ExemplaryTitleWithdrawn e ->
                    Line.later(e.id().value(), "Exemplary title withdrawn", e.on(), e.citation());
        };
    }

    /** A unit is told by the line's own unit. */
    private static String subject(MovementSubject subject) {
        var name = subject.name();
        return name == null ? subject.kind().code() : name + " (" + subject.kind().code() + ")";
    }

    static Line of(SealEvent event) {
        return switch (event) {
            case PeriodSealed e ->
                    Line.first(
                            e.id().value(),
                            "Year sealed",
                            "%d (%s)".formatted(e.year(), e.calendar().code()),
                            e.on(),
                            e.unit(),
                            e.citation());
            case SealWithdrawn e ->
                    Line.later(e.id().value(), "Seal withdrawn", null, e.correction().citation());
        };
    }

    static Line of(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeSigned e ->
                    Line.first(
                            e.id().value(),
                            "Programme signed",
                            e.number() + ", " + e.title(),
                            e.signedOn(),
                            e.unit(),
                            e.citation());
            case ProgrammeAliasAdded e ->
                    Line.later(
                            e.id().value(),
                            "Programme also printed as " + e.alias(),
                            null,
                            e.citation());
            case ProgrammePhaseSet e ->
                    Line.later(
                            e.id().value(),
                            "Phase of a programme set",
                            e.period().edtf(),
                            e.citation());
            case ProgrammeTargetSet e ->
                    Line.later(
                                    e.id().value(),
                                    "Target of a programme set for " + e.indicator().code(),
                                    e.due(),
                                    e.citation())
                            .with(e.unit());
            case ProgrammeReviewed e ->
                    Line.later(
                            e.id().value(),
                            "Programme reviewed, " + e.review().code(),
                            e.on(),
                            e.citation());
            case ProgrammeSuperseded e ->
                    Line.later(
                            e.id().value(),
                            "Programme superseded by " + e.by(),
                            e.on(),
                            e.citation());
        };
    }

    static Line of(InspectionEvent event) {
        return switch (event) {
            case InspectionPlanned e -> {
                var plan = e.plan();
                yield new Line(
                        e.id().value(),
                        "Inspection planned",
                        plan == null ? null : plan.value(),
                        e.plannedFor(),
                        e.unit(),
                        Set.of(),
                        e.citation(),
                        false);
            }
            case InspectionTeamAppointed e ->
                    Line.later(e.id().value(), "Inspection team appointed", e.on(), e.citation());
            case InspectionHeld e ->
                    new Line(
                            e.id().value(),
                            "Inspection held",
                            null,
                            e.on(),
                            e.unit(),
                            Set.of(),
                            e.citation(),
                            false);
            case InspectionStepHeld e ->
                    Line.later(
                                    e.id().value(),
                                    "Step of an inspection held, " + e.step().code(),
                                    e.on(),
                                    e.citation())
                            .with(e.place());
            case ConclusionPointMade e ->
                    Line.later(
                            e.id().value(),
                            "Point of a conclusion made, " + e.kind().code() + " " + e.point(),
                            e.on(),
                            e.citation());
            case RecommendationMade e ->
                    Line.later(
                                    e.id().value(),
                                    "Recommendation made, " + e.recommendation(),
                                    e.on(),
                                    e.citation())
                            .with(e.ownerUnit());
            case RecommendationAnswered e ->
                    Line.later(
                            e.id().value(),
                            "Recommendation answered, " + e.recommendation(),
                            e.on(),
                            e.citation());
            case RecommendationClosed e ->
                    Line.later(
                            e.id().value(),
                            "Recommendation closed, %s %s"
                                    .formatted(e.recommendation(), e.outcome().code()),
                            e.on(),
                            e.citation());
            case InspectionClosed e ->
                    Line.later(e.id().value(), "Inspection closed", e.on(), e.citation());
        };
    }

    /**
     * Everybody may see that a name was read or erased, and when; who did it, what for, and whose
     * it is stays away, so the fact is no id. No unit and no day of the world either: it is nothing
     * that happened to the commendation.
     */
    static Line of(PersonEvent event) {
        return switch (event) {
            case NameRevealed _ ->
                    Line.first("person", "Name read", "a commended person", null, null, null);
            case PersonErased _ ->
                    Line.first("person", "Name erased", "a commended person", null, null, null);
        };
    }

    private static String about(ActivityHeld activity) {
        var title = activity.title();
        return title == null ? activity.kind().code() : title + " (" + activity.kind().code() + ")";
    }

    private static Line by(ReorganisationEvent event, String what, UnitId unit) {
        return Line.first(
                event.id().value(),
                what,
                event.act().legalText().value(),
                Edtf.of(event.act().operativeOn().toString()),
                unit,
                event.citation());
    }

    private static List<UnitId> units(List<Edge> edges) {
        return edges.stream().map(Edge::unit).toList();
    }

    /** Never a person, sealed or not. */
    private static String recipient(Recipient recipient) {
        var collective = recipient.collective();
        return collective == null
                ? "%d × %s".formatted(recipient.count(), recipient.kind().code())
                : collective.value();
    }

    private static String fullName(UnitDescription unit) {
        return unit.level().label() + " " + unit.name();
    }
}
