package biennien.query.ledger;

import biennien.query.ledger.WitnessPolicy.Witness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks each witness of the policy again and again, one beside the other: a slow one holds up
 * neither the others nor the log. The file of the policy is looked at anew each time.
 */
@Component
final class Cosigning extends Rounds {

    private static final Duration WITHOUT_WITNESSES = Duration.ofSeconds(5);

    private final Witnesses witnesses;
    private final SigningKeys keys;
    private final LedgerFiles files;
    private final LedgerSettings settings;
    private final WitnessRows rows;
    private final MeterRegistry meters;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> watched = new HashSet<>();

    Cosigning(
            Witnesses witnesses,
            SigningKeys keys,
            LedgerFiles files,
            LedgerSettings settings,
            WitnessRows rows,
            MeterRegistry meters) {
        super("ledger-witnesses", settings.keeps());
        this.witnesses = witnesses;
        this.keys = keys;
        this.files = files;
        this.settings = settings;
        this.rows = rows;
        this.meters = meters;
    }

    @Override
    Duration round() {
        Optional<WitnessPolicy> policy = policy();
        if (policy.isEmpty() || policy.get().witnesses().isEmpty()) {
            return policy.isEmpty() ? settings.witnessPause() : WITHOUT_WITNESSES;
        }
        for (Witness witness : policy.get().witnesses()) {
            watch(witness.name());
            if (underWay.add(witness.name())) {
                calls.execute(() -> call(witness, policy.get()));
            }
        }
        return settings.witnessPause();
    }

    /** One gauge for each witness that the operator ever named. */
    private void watch(String name) {
        if (watched.add(name)) {
            Gauge.builder(
                            "biennien.ledger.witness.cosigned.timestamp.seconds",
                            rows,
                            known -> cosigned(known, name))
                    .description("When this witness last signed; 0 before")
                    .tag("witness", name)
                    .register(meters);
        }
    }

    private static double cosigned(WitnessRows known, String name) {
        try {
            return known.cosignedAt(name).map(time -> time.toEpochMilli() / 1000.0).orElse(0.0);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    private void call(Witness witness, WitnessPolicy policy) {
        try {
            witnesses.ask(witness, policy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(witness.name());
        }
    }

    /** Empty without a file, or before there is a key. */
    Optional<WitnessPolicy> policy() {
        var signing = keys.verifierKeys();
        return signing.isEmpty()
                ? Optional.empty()
                : files.read(LedgerFiles.POLICY)
                        .map(
                                file -> {
                                    try {
                                        return WitnessPolicy.read(file, signing);
                                    } catch (IllegalArgumentException malformed) {
                                        throw new CannotSign(
                                                "The file policy of the ledger can't be read: "
                                                        + malformed.getMessage());
                                    }
                                });
    }

    @Override
    public void stop() {
        super.stop();
        calls.shutdownNow();
    }
}
