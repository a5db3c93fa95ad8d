package biennien.query.ledger;

import biennien.ledger.Tile;

import org.springframework.stereotype.Component;

import java.time.Duration;

/** Lets the self-check go on in the background, no faster than it may. */
@Component
final class Checking extends Rounds {

    private final SelfCheck check;
    private final LedgerSettings settings;

    Checking(SelfCheck check, LedgerSettings settings) {
        super("ledger-check", settings.keeps());
        this.check = check;
        this.settings = settings;
    }

    @Override
    Duration round() {
        return switch (check.step()) {
            case DONE -> Duration.ofMillis(1_000L * Tile.FULL / settings.rowsPerSecond());
            case PASS_ENDED, NOTHING -> settings.checkPause();
        };
    }
}
