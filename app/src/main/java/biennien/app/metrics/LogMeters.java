package biennien.app.metrics;

import biennien.app.Settings;
import biennien.app.axon.ProcessingGroups;
import biennien.query.kernel.Groups;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.function.ToDoubleFunction;

/** The log and its projections as gauges; what can't be asked just now has no value. */
@Component
final class LogMeters implements MeterBinder {
    private static final double MOST_SEQUENCES = 1_024;

    private final ProjectionState state;
    private final ProcessingGroups groups;
    private final boolean projects;

    LogMeters(ProjectionState state, ProcessingGroups groups, Settings settings) {
        this.state = state;
        this.groups = groups;
        this.projects = settings.role().projects();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "biennien.log.position", "Last position of the log", s -> s.head());
        if (projects) {
            bindProjections(meters);
        }
    }

    private void bindProjections(MeterRegistry meters) {
        processor(meters, "position", "Last position projected here", s -> s.position());
        processor(meters, "lag.events", "Events not yet projected", s -> s.behind());
        processor(
                meters,
                "lag.seconds",
                "How long the oldest event not yet projected waits, since its recording or since"
                        + " the replay began",
                s -> s.lag().toMillis() / 1000.0);
        processor(meters, "replaying", "1 during a replay", s -> s.replaying() ? 1 : 0);
        processor(
                meters,
                "heartbeat.timestamp.seconds",
                "When the processor last said that it lives",
                s -> s.heartbeat().toEpochMilli() / 1000.0);
        for (String group : groups.names()) {
            Gauge.builder(
                            "biennien.dead.letters",
                            state,
                            ask(s -> s.deadLetters().getOrDefault(group, 0L)))
                    .description("Parked events")
                    .tag("processor", group)
                    .register(meters);
            Gauge.builder(
                            "biennien.dropped.letters",
                            state,
                            ask(s -> s.lacking().getOrDefault(group, 0L)))
                    .description("Events that were dropped and are not back in the rows")
                    .tag("processor", group)
                    .register(meters);
        }
        gauge(
                meters,
                "biennien.dead.letter.capacity.ratio",
                "How full the place for parked events is",
                s -> s.deadSequences() / MOST_SEQUENCES);
    }

    private void processor(
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<ProjectionState.State> value) {
        Gauge.builder("biennien.projection." + name, state, ask(value))
                .description(description)
                .tag("processor", Groups.PROCESSOR)
                .register(meters);
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            ToDoubleFunction<ProjectionState.State> value) {
        Gauge.builder(name, state, ask(value)).description(description).register(meters);
    }

    private static ToDoubleFunction<ProjectionState> ask(
            ToDoubleFunction<ProjectionState.State> value) {
        return source -> {
            try {
                return value.applyAsDouble(source.now());
            } catch (DataAccessException e) {
                return Double.NaN;
            }
        };
    }
}
