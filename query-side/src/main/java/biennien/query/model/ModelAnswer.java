package biennien.query.model;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A model of the movement.
 *
 * @param id of the model
 * @param unit its home, where it was first carried out, as it was called then
 * @param name as printed; null when it is suppressed
 * @param aliases other printed names, in the order in which they were recorded
 * @param host the enterprise, market or school that carries it out; null when none is recorded or
 *     it is suppressed
 * @param status named, piloted, launched or retired
 * @param on when the source knows of it (valid time); not when it began
 * @param piloted how it was begun on trial; null when that is not recorded
 * @param launched how it was launched; null when that is not recorded
 * @param replications how it was carried to other places, in order of their days
 * @param counters what was counted of it, one entry for each counter; two counters never add up
 * @param retired how it ended; null when no end is recorded
 * @param citation where its naming is taken from
 * @param recordedAt when it was named in the record (UTC)
 * @param position of the event that named it
 */
@AllMembers
public record ModelAnswer(
        String id,
        UnitRef unit,
        @Nullable String name,
        List<String> aliases,
        @Nullable String host,
        String status,
        DayAnswer on,
        @Nullable ModelBeginningAnswer piloted,
        @Nullable ModelBeginningAnswer launched,
        List<ModelReplicationAnswer> replications,
        List<ModelCounterAnswer> counters,
        @Nullable ModelEndAnswer retired,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position)
        implements Addressed {

    @Override
    public String address() {
        return "/api/v1/models/" + id;
    }

    /**
     * How a model began.
     *
     * @param on the day as far as it is known (valid time)
     * @param decision number of the decision
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ModelBeginningAnswer(
            DayAnswer on,
            @Nullable String decision,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * How a model was carried to other places.
     *
     * @param on the day as far as it is known (valid time)
     * @param units to which, as they were called then
     * @param count how many units that are; null when they can't be derived because the day is not
     *     known at all
     * @param derived whether the source names no units and they follow from the register of units:
     *     those directly below {@code allOthersOf} on the last possible day, without the home
     * @param allOthersOf the unit whose every other subordinate unit is meant; null when the source
     *     names the units
     * @param decision number of the decision
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ModelReplicationAnswer(
            DayAnswer on,
            List<UnitRef> units,
            @Nullable Integer count,
            boolean derived,
            @Nullable UnitRef allOthersOf,
            @Nullable String decision,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position)
            implements Explainable {
        @Override
        public @Nullable String explainedBy(Supplier<@Nullable String> place) {
            return count == null ? null : place.get();
        }
    }

    /**
     * All counts of one counter.
     *
     * @param counter code: points, groups, participants, accounts or cameras
     * @param counts in order of their days
     */
    @AllMembers
    public record ModelCounterAnswer(String counter, List<ModelCountAnswer> counts) {}

    /**
     * A count.
     *
     * @param counted a stock
     * @param on the day of the count (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ModelCountAnswer(
            QuantityAnswer counted,
            DayAnswer on,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position)
            implements Explainable {}

    /**
     * How a model ended.
     *
     * @param on the last day (valid time)
     * @param reason in a few words
     * @param decision number of the decision
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ModelEndAnswer(
            DayAnswer on,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}
}
