package biennien.app.ledger;

import biennien.app.Settings;
import biennien.query.ledger.LedgerFiles;
import biennien.query.ledger.LedgerSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** How this process keeps the log. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    // A checkpoint follows an append within two seconds, however much is appended.
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BETWEEN = Duration.ofMillis(600);

    @Bean
    LedgerSettings ledgerSettings(Settings settings) {
        Settings.Ledger ledger = settings.ledger();
        return new LedgerSettings(
                ledger.origin(),
                settings.role().projects(),
                LOOK,
                BETWEEN,
                ledger.rowsPerSecond(),
                seconds(ledger.checkPause()),
                seconds(ledger.witnessPause()),
                seconds(ledger.witnessTimeout()));
    }

    @Bean
    LedgerFiles ledgerFiles(Settings settings) {
        return new LedgerFolder(settings.dataFolder().resolve("ledger"));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
