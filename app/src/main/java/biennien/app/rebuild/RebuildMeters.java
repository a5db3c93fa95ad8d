package biennien.app.rebuild;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** A rebuild as this process sees it; what can't be asked just now has no value. */
@Component
final class RebuildMeters implements MeterBinder {
    private final Rebuilds rebuilds;

    RebuildMeters(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Pace pace = rebuilds.pace();
        Gauge.builder("biennien.rebuild.running", pace, p -> p.isAtWork() ? 1 : 0)
                .description("1 while this process works on a rebuild")
                .register(meters);
        Gauge.builder("biennien.rebuild.position", rebuilds, RebuildMeters::position)
                .description("Position that all parts of the rebuild under way have reached")
                .register(meters);
        Gauge.builder("biennien.rebuild.events.per.second", pace, Pace::perSecond)
                .description("Events handled, once for each projection, in the last rebuild here")
                .register(meters);
        Gauge.builder("biennien.rebuild.held.seconds", pace, p -> p.heldMillis() / 1000.0)
                .description("How long anybody waited at most for the last switch here")
                .register(meters);
        FunctionCounter.builder("biennien.rebuild.failures", pace, Pace::failures)
                .description("Rebuilds and switches that were not possible here")
                .register(meters);
    }

    /** No value when none is under way. */
    private static double position(Rebuilds rebuilds) {
        if (!rebuilds.pace().isAtWork()) {
            return Double.NaN;
        }
        try {
            return rebuilds.runs()
                    .underWay()
                    .map(run -> (double) RebuildAnswer.least(rebuilds.runs().parts(run.id())))
                    .orElse(Double.NaN);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
