package biennien.query.timeline;

import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Place;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * One recorded event as a line.
 *
 * @param position of the event
 * @param recordedAt when it was recorded (UTC)
 * @param kind stored name of the event, such as {@code figure.FigureReported}
 * @param valid when it was true, or what time it speaks about; null when the event does not say
 * @param unit id of the unit it is about
 * @param unitName what the unit was called then
 * @param heirs the units that now hold the area of a unit that has ended, its successors or, where
 *     its level ended and nothing succeeds, those that were made in it; empty while it exists
 * @param title what happened, in a few words and codes; null when they are suppressed
 * @param about what it happened to, in names and codes without the words for what happened; empty
 *     where the event names nothing, null when it is suppressed
 * @param quantity of a figure as it stood from this event on, or that it is suppressed; null for
 *     anything else
 * @param fact id of what it happened to
 * @param source id of the document it is taken from
 * @param supersedes position of the event of the same fact whose statement this one replaces
 * @param supersededBy position of the event that replaces this statement, as far as known at the
 *     basis
 */
@AllMembers
public record TimelineAnswer(
        long position,
        Instant recordedAt,
        String kind,
        @Nullable DayAnswer valid,
        @Nullable String unit,
        @Nullable String unitName,
        List<UnitRef> heirs,
        @Nullable String title,
        @Nullable String about,
        @Nullable QuantityAnswer quantity,
        String fact,
        @Nullable String source,
        @Nullable Long supersedes,
        @Nullable Long supersededBy)
        implements Explainable {

    /** As the figure stood from this event on. */
    @Override
    public @Nullable String explainedBy(Supplier<@Nullable String> place) {
        return quantity == null ? null : "figure=" + Place.encoded(fact) + "&version=" + position;
    }
}
