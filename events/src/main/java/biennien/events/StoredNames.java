package biennien.events;

import biennien.events.activity.ActivityEvent;
import biennien.events.certification.CertificationEvent;
import biennien.events.commendation.CommendationEvent;
import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.figure.FigureEvent;
import biennien.events.group.GroupEvent;
import biennien.events.handover.HandoverEvent;
import biennien.events.inspection.InspectionEvent;
import biennien.events.model.ModelEvent;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.person.PersonEvent;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.ranking.RankingEvent;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.ruling.RulingEvent;
import biennien.events.seal.SealEvent;
import biennien.events.source.SourceEvent;
import biennien.events.unit.UnitEvent;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one place that says under which name and revision an event is stored. Names are ours, not
 * Java's: classes and packages may move, a name never changes. Every entry has a committed sample
 * that must stay readable for ever.
 */
public final class StoredNames {

    /** Who may read the stored payload of a kind of event. */
    public enum Payload {
        /** Anybody, but for a payload with words that tell of one to four persons. */
        PUBLIC,
        /** Signed-in readers only: it may hold a small cell or a sealed name. */
        SIGNED_IN
    }

    /**
     * @param name {@code feature.Event}
     * @param revision starts at 1 and grows when the meaning of the stored form changes
     */
    public record StoredName(String name, int revision, Class<?> type, Payload payload) {}

    private record Key(String name, int revision) {}

    private static final Map<Class<?>, StoredName> BY_TYPE = new LinkedHashMap<>();
    private static final Map<Key, StoredName> BY_NAME = new LinkedHashMap<>();

    static {
        register("source.SourceRegistered", SourceEvent.SourceRegistered.class, Payload.PUBLIC);
        register("source.SourceAliasAdded", SourceEvent.SourceAliasAdded.class, Payload.PUBLIC);
        register("source.PublicationStated", SourceEvent.PublicationStated.class, Payload.PUBLIC);

        register("unit.UnitEstablished", UnitEvent.UnitEstablished.class, Payload.PUBLIC);
        register("unit.UnitCodeCorrected", UnitEvent.UnitCodeCorrected.class, Payload.PUBLIC);
        register(
                "reorganisation.UnitsMerged",
                ReorganisationEvent.UnitsMerged.class,
                Payload.PUBLIC);
        register("reorganisation.UnitSplit", ReorganisationEvent.UnitSplit.class, Payload.PUBLIC);
        register(
                "reorganisation.PartTransferred",
                ReorganisationEvent.PartTransferred.class,
                Payload.PUBLIC);
        register(
                "reorganisation.UnitRenamed",
                ReorganisationEvent.UnitRenamed.class,
                Payload.PUBLIC);
        register(
                "reorganisation.UnitRelevelled",
                ReorganisationEvent.UnitRelevelled.class,
                Payload.PUBLIC);
        register(
                "reorganisation.UnitReparented",
                ReorganisationEvent.UnitReparented.class,
                Payload.PUBLIC);
        register(
                "reorganisation.UnitAbolished",
                ReorganisationEvent.UnitAbolished.class,
                Payload.PUBLIC);

        register("figure.FigureReported", FigureEvent.FigureReported.class, Payload.SIGNED_IN);
        register("figure.FigureCorrected", FigureEvent.FigureCorrected.class, Payload.SIGNED_IN);
        register("figure.FigureWithdrawn", FigureEvent.FigureWithdrawn.class, Payload.SIGNED_IN);

        register("ruling.ClaimsRuled", RulingEvent.ClaimsRuled.class, Payload.SIGNED_IN);
        register("ruling.RulingRevoked", RulingEvent.RulingRevoked.class, Payload.SIGNED_IN);

        register("group.GroupFounded", GroupEvent.GroupFounded.class, Payload.PUBLIC);
        register("group.GroupMembersCounted", GroupEvent.GroupMembersCounted.class, Payload.PUBLIC);
        register("group.GroupDissolved", GroupEvent.GroupDissolved.class, Payload.PUBLIC);
        register("group.GroupRetyped", GroupEvent.GroupRetyped.class, Payload.PUBLIC);
        register("group.GroupMerged", GroupEvent.GroupMerged.class, Payload.PUBLIC);
        register("group.GroupRenamed", GroupEvent.GroupRenamed.class, Payload.PUBLIC);
        register("group.GroupRated", GroupEvent.GroupRated.class, Payload.PUBLIC);

        register(
                "certification.CertificationRegistered",
                CertificationEvent.CertificationRegistered.class,
                Payload.PUBLIC);
        register(
                "certification.CertificationAssessed",
                CertificationEvent.CertificationAssessed.class,
                Payload.PUBLIC);
        register(
                "certification.CertificationRecognised",
                CertificationEvent.CertificationRecognised.class,
                Payload.PUBLIC);
        register(
                "certification.CertificationRefused",
                CertificationEvent.CertificationRefused.class,
                Payload.PUBLIC);
        register(
                "certification.CertificationRevoked",
                CertificationEvent.CertificationRevoked.class,
                Payload.PUBLIC);

        register(
                "handover.WeaponsReceived", HandoverEvent.WeaponsReceived.class, Payload.SIGNED_IN);
        register(
                "handover.HandoverItemised",
                HandoverEvent.HandoverItemised.class,
                Payload.SIGNED_IN);
        register(
                "handover.HandoverCorrected",
                HandoverEvent.HandoverCorrected.class,
                Payload.SIGNED_IN);

        register(
                "commendation.CommendationConferred",
                CommendationEvent.CommendationConferred.class,
                Payload.SIGNED_IN);
        register(
                "commendation.CommendationAnnulled",
                CommendationEvent.CommendationAnnulled.class,
                Payload.SIGNED_IN);

        register(
                "organisation.OrganisationRegistered",
                OrganisationEvent.OrganisationRegistered.class,
                Payload.PUBLIC);
        register(
                "organisation.OrganisationRenamed",
                OrganisationEvent.OrganisationRenamed.class,
                Payload.PUBLIC);
        register(
                "organisation.OrganisationResized",
                OrganisationEvent.OrganisationResized.class,
                Payload.PUBLIC);
        register(
                "organisation.OrganisationClosed",
                OrganisationEvent.OrganisationClosed.class,
                Payload.PUBLIC);

        register("ranking.MovementRanked", RankingEvent.MovementRanked.class, Payload.PUBLIC);
        register(
                "ranking.MovementRankingCorrected",
                RankingEvent.MovementRankingCorrected.class,
                Payload.PUBLIC);
        register(
                "exemplary.ExemplaryTitleConferred",
                ExemplaryEvent.ExemplaryTitleConferred.class,
                Payload.PUBLIC);
        register(
                "exemplary.ExemplaryTitleWithdrawn",
                ExemplaryEvent.ExemplaryTitleWithdrawn.class,
                Payload.PUBLIC);

        register("seal.PeriodSealed", SealEvent.PeriodSealed.class, Payload.PUBLIC);
        register("seal.SealWithdrawn", SealEvent.SealWithdrawn.class, Payload.PUBLIC);

        register("programme.ProgrammeSigned", ProgrammeEvent.ProgrammeSigned.class, Payload.PUBLIC);
        register(
                "programme.ProgrammeAliasAdded",
                ProgrammeEvent.ProgrammeAliasAdded.class,
                Payload.PUBLIC);
        register(
                "programme.ProgrammePhaseSet",
                ProgrammeEvent.ProgrammePhaseSet.class,
                Payload.PUBLIC);
        register(
                "programme.ProgrammeTargetSet",
                ProgrammeEvent.ProgrammeTargetSet.class,
                Payload.PUBLIC);
        register(
                "programme.ProgrammeReviewed",
                ProgrammeEvent.ProgrammeReviewed.class,
                Payload.PUBLIC);
        register(
                "programme.ProgrammeSuperseded",
                ProgrammeEvent.ProgrammeSuperseded.class,
                Payload.PUBLIC);

        register(
                "inspection.InspectionPlanned",
                InspectionEvent.InspectionPlanned.class,
                Payload.PUBLIC);
        register(
                "inspection.InspectionTeamAppointed",
                InspectionEvent.InspectionTeamAppointed.class,
                Payload.PUBLIC);
        register("inspection.InspectionHeld", InspectionEvent.InspectionHeld.class, Payload.PUBLIC);
        register(
                "inspection.InspectionStepHeld",
                InspectionEvent.InspectionStepHeld.class,
                Payload.PUBLIC);
        register(
                "inspection.ConclusionPointMade",
                InspectionEvent.ConclusionPointMade.class,
                Payload.PUBLIC);
        register(
                "inspection.RecommendationMade",
                InspectionEvent.RecommendationMade.class,
                Payload.PUBLIC);
        register(
                "inspection.RecommendationAnswered",
                InspectionEvent.RecommendationAnswered.class,
                Payload.PUBLIC);
        register(
                "inspection.RecommendationClosed",
                InspectionEvent.RecommendationClosed.class,
                Payload.PUBLIC);
        register(
                "inspection.InspectionClosed",
                InspectionEvent.InspectionClosed.class,
                Payload.PUBLIC);

        register("model.ModelNamed", ModelEvent.ModelNamed.class, Payload.PUBLIC);
        register("model.ModelPiloted", ModelEvent.ModelPiloted.class, Payload.PUBLIC);
        register("model.ModelLaunched", ModelEvent.ModelLaunched.class, Payload.PUBLIC);
        register("model.ModelReplicated", ModelEvent.ModelReplicated.class, Payload.PUBLIC);
        register("model.ModelCounted", ModelEvent.ModelCounted.class, Payload.PUBLIC);
        register("model.ModelAliasAdded", ModelEvent.ModelAliasAdded.class, Payload.PUBLIC);
        register("model.ModelRetired", ModelEvent.ModelRetired.class, Payload.PUBLIC);

        register("activity.ActivityHeld", ActivityEvent.ActivityHeld.class, Payload.PUBLIC);
        register(
                "activity.ActivityCorrected",
                ActivityEvent.ActivityCorrected.class,
                Payload.PUBLIC);
        register(
                "activity.ActivityWithdrawn",
                ActivityEvent.ActivityWithdrawn.class,
                Payload.PUBLIC);

        register("person.NameRevealed", PersonEvent.NameRevealed.class, Payload.SIGNED_IN);
        register("person.PersonErased", PersonEvent.PersonErased.class, Payload.SIGNED_IN);
    }

    private StoredNames() {}

    private static void register(String name, Class<?> type, Payload payload) {
        var entry = new StoredName(name, 1, type, payload);
        if (BY_TYPE.put(type, entry) != null || BY_NAME.put(new Key(name, 1), entry) != null) {
            throw new IllegalStateException(name + " is registered twice");
        }
    }

    public static Collection<StoredName> all() {
        return BY_TYPE.values();
    }

    /** The name of a kind of event, null when the class is no event. */
    public static @Nullable StoredName of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** The kind of event stored under a name and revision, null when there is none. */
    public static @Nullable StoredName of(String name, int revision) {
        return BY_NAME.get(new Key(name, revision));
    }
}
