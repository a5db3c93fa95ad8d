package biennien.command.ruling;

import biennien.command.register.OtherStreams;
import biennien.events.figure.FigureClaim;
import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.values.FigureId;
import biennien.events.values.SourceId;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a ruling knows it.
 *
 * @param claim what it speaks about, as it reads now; null when there is no such figure
 * @param source the document that says it; null when there is no such figure
 */
record RuledFigure(
        FigureId id, @Nullable FigureClaim claim, @Nullable SourceId source, boolean withdrawn) {

    /** As it is in the log; the append proves that it still is. */
    static RuledFigure find(FigureId id, OtherStreams streams) {
        var known = new RuledFigure(id, null, null, false);
        for (Object event : streams.events(id.value())) {
            known = known.after((FigureEvent) event);
        }
        return known;
    }

    private RuledFigure after(FigureEvent event) {
        return switch (event) {
            case FigureReported e ->
                    new RuledFigure(
                            id,
                            new FigureClaim(
                                    e.unit(),
                                    e.indicator(),
                                    e.subject(),
                                    e.quantity().unit(),
                                    e.quantity().measure(),
                                    e.period()),
                            e.citation().source(),
                            false);
            case FigureCorrected e ->
                    claim == null
                            ? this
                            : new RuledFigure(
                                    id,
                                    new FigureClaim(
                                            claim.unit(),
                                            claim.indicator(),
                                            e.subject(),
                                            e.quantity().unit(),
                                            e.quantity().measure(),
                                            e.period()),
                                    source,
                                    false);
            case FigureWithdrawn _ -> new RuledFigure(id, claim, source, true);
        };
    }
}
