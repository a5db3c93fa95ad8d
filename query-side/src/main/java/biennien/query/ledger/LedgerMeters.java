package biennien.query.ledger;

import biennien.eventstore.LogUnavailable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** The log as gauges, looked at no more than once a second; what can't be asked has no value. */
@Component
final class LedgerMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final AtomicReference<State> latest = new AtomicReference<>();

    /**
     * @param checkedAt in seconds since 1970, 0 before the first pass
     * @param witnessedSize of the last checkpoint with a quorum, -1 without one
     */
    private record State(
            long looked,
            Ledger.Health health,
            long witnessedSize,
            long checkPosition,
            double checkedAt) {}

    LedgerMeters(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "biennien.ledger.checkpoint.size",
                "Leaves in the last checkpoint; -1 before the first",
                s -> s.health().size());
        gauge(
                meters,
                "biennien.ledger.checkpoint.timestamp.seconds",
                "When the last checkpoint was signed",
                s -> seconds(s.health().signedAt()));
        gauge(
                meters,
                "biennien.ledger.witnessed.size",
                "Leaves in the last checkpoint that enough witnesses signed; -1 before the first",
                State::witnessedSize);
        gauge(
                meters,
                "biennien.ledger.behind.events",
                "Events that are recorded and in no checkpoint",
                s -> s.health().behind());
        gauge(
                meters,
                "biennien.ledger.signing.trouble",
                "1 while this process can't sign",
                s -> s.health().trouble() == null ? 0 : 1);
        gauge(
                meters,
                "biennien.ledger.alarms",
                "Alarms about another log under our name that nobody acknowledged",
                s -> s.health().alarms());
        gauge(
                meters,
                "biennien.ledger.check.position",
                "Next position of the self-check",
                State::checkPosition);
        gauge(
                meters,
                "biennien.ledger.check.last.success.timestamp.seconds",
                "When a pass of the self-check last ended without a fault; 0 before",
                State::checkedAt);
        gauge(
                meters,
                "biennien.ledger.faults",
                "Stored events, tiles and checkpoints that are not as they were signed",
                s -> s.health().faults());
        gauge(
                meters,
                "biennien.ledger.fault.position",
                "First position that is not as it was signed; -1 when there is none",
                s -> s.health().firstFault() == null ? -1 : s.health().firstFault());
    }

    private void gauge(
            MeterRegistry meters, String name, String description, ToDoubleFunction<State> value) {
        Gauge.builder(name, this, meter -> meter.ask(value))
                .description(description)
                .register(meters);
    }

    private double ask(ToDoubleFunction<State> value) {
        try {
            return value.applyAsDouble(now());
        } catch (DataAccessException | LogUnavailable e) {
            return Double.NaN;
        }
    }

    private State now() {
        State known = latest.get();
        long now = System.nanoTime();
        if (known == null || now - known.looked() > FRESH.toNanos()) {
            known =
                    new State(
                            now,
                            ledger.health(),
                            ledger.witnessedSize(),
                            ledger.checkPosition(),
                            seconds(ledger.checkedAt().orElse(null)));
            latest.set(known);
        }
        return known;
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? 0 : time.toEpochMilli() / 1000.0;
    }
}
