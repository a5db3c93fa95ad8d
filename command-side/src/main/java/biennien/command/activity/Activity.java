package biennien.command.activity;

import static biennien.command.kernel.Decision.reject;

import biennien.command.activity.ActivityCommand.CorrectActivity;
import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.command.activity.ActivityCommand.WithdrawActivity;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.law.Counting;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.activity.Festival;
import biennien.events.law.Channel;
import biennien.events.values.ActivityId;
import biennien.events.values.Correction;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What may become of the record of an activity. */
sealed interface Activity {

    record Unrecorded() implements Activity {}

    /**
     * As it reads now.
     *
     * @param unit null for the whole country
     * @param festival null for all other kinds
     * @param programme that it was held under, null when none is recorded
     */
    record Recorded(
            @Nullable UnitId unit,
            @Nullable Festival festival,
            @Nullable ProgrammeId programme,
            Period period,
            List<ActivityCount> counts,
            List<Channel> channels)
            implements Activity {

        /** The order of counts and channels means nothing. */
        boolean readsAs(CorrectActivity c) {
            return period.equals(c.period())
                    && Set.copyOf(counts).equals(Set.copyOf(c.counts()))
                    && Set.copyOf(channels).equals(Set.copyOf(c.channels()));
        }
    }

    record Withdrawn() implements Activity {}

    static Decision<ActivityEvent> decide(RecordActivity c, Activity state, Registers known) {
        return switch (state) {
            case Recorded _, Withdrawn() ->
                    reject(
                            ActivityRejection.ACTIVITY_ALREADY_RECORDED,
                            "The activity '"
                                    + c.id()
                                    + "' is already recorded; correct it instead.",
                            "/id");
            case Unrecorded() ->
                    place(c.unit(), c.period(), "/unit", known)
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    known.sources()
                                                            .refusal(
                                                                    c.citation(),
                                                                    "/citation/source")))
                            .and(() -> Findings.refuse(NamedPerson.refusalOf(c.title(), "/title")))
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    known.programmes()
                                                            .refusal(c.programme(), "/programme")))
                            .and(
                                    () ->
                                            Findings.warn(
                                                    known.programmes()
                                                            .doubts(
                                                                    c.programme(),
                                                                    c.period().edtf())))
                            .and(() -> FestivalRules.of(c))
                            .and(() -> FestivalRules.season(c.festival(), c.period()))
                            .and(() -> counts(c.counts()))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(
                                    () ->
                                            new ActivityHeld(
                                                    c.id(),
                                                    c.unit(),
                                                    c.kind(),
                                                    c.title(),
                                                    c.period(),
                                                    c.counts(),
                                                    c.channels(),
                                                    c.organisers(),
                                                    c.festival(),
                                                    c.programme(),
                                                    c.statedBy(),
                                                    c.citation()));
        };
    }

    static Decision<ActivityEvent> decide(CorrectActivity c, Activity state, Registers known) {
        return switch (state) {
            case Unrecorded() -> noSuchActivity(c.id());
            case Withdrawn() ->
                    reject(
                            ActivityRejection.ACTIVITY_WITHDRAWN,
                            "The activity '"
                                    + c.id()
                                    + "' is withdrawn and can't be corrected. Record another.");
            case Recorded now when now.readsAs(c) ->
                    reject(
                            ActivityRejection.NOTHING_CHANGES,
                            "The activity already reads so; nothing would change.");
            case Recorded now ->
                    place(now.unit(), c.period(), "/period/edtf", known)
                            .and(() -> knownSource(c.correction(), known))
                            .and(() -> FestivalRules.season(now.festival(), c.period()))
                            .and(
                                    () ->
                                            Findings.warn(
                                                    known.programmes()
                                                            .doubts(
                                                                    now.programme(),
                                                                    c.period().edtf())))
                            .and(() -> counts(c.counts()))
                            .decide(
                                    () ->
                                            new ActivityCorrected(
                                                    c.id(),
                                                    c.correction(),
                                                    c.period(),
                                                    c.counts(),
                                                    c.channels()));
        };
    }

    static Decision<ActivityEvent> decide(WithdrawActivity c, Activity state, Registers known) {
        return switch (state) {
            case Unrecorded() -> noSuchActivity(c.id());
            case Withdrawn() ->
                    reject(
                            ActivityRejection.ACTIVITY_WITHDRAWN,
                            "The activity '" + c.id() + "' is already withdrawn.");
            case Recorded _ ->
                    knownSource(c.correction(), known)
                            .decide(() -> new ActivityWithdrawn(c.id(), c.correction()));
        };
    }

    static Activity evolve(Activity state, ActivityEvent event) {
        return switch (event) {
            case ActivityHeld e ->
                    new Recorded(
                            e.unit(),
                            e.festival(),
                            e.programme(),
                            e.period(),
                            e.counts(),
                            e.channels());
            case ActivityCorrected e ->
                    state instanceof Recorded now
                            ? new Recorded(
                                    now.unit(),
                                    now.festival(),
                                    now.programme(),
                                    e.period(),
                                    e.counts(),
                                    e.channels())
                            : state;
            case ActivityWithdrawn _ -> new Withdrawn();
        };
    }

    private static Decision<ActivityEvent> noSuchActivity(ActivityId id) {
        return reject(ActivityRejection.NO_SUCH_ACTIVITY, "There is no activity '" + id + "'.");
    }

    private static Findings knownSource(Correction correction, Registers known) {
        return Findings.refuse(
                known.sources().refusal(correction.citation(), "/correction/citation/source"));
    }

    /** The whole country lives at any time. */
    private static Findings place(
            @Nullable UnitId unit, Period period, String pointer, Registers known) {
        return unit == null
                ? Findings.NONE
                : Findings.refuse(known.units().refusal(unit, period).map(no -> no.at(pointer)))
                        .and(() -> Findings.warn(known.units().doubts(unit, period.edtf())));
    }

    private static Findings counts(List<ActivityCount> counts) {
        var found = Findings.NONE;
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            String pointer = "/counts/" + i + "/quantity";
            found =
                    found.and(
                            () ->
                                    Counting.of(
                                            count.counter(),
                                            count.quantity(),
                                            Measure.FLOW,
                                            pointer));
        }
        return found;
    }
}
