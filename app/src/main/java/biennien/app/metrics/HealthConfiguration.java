package biennien.app.metrics;

import biennien.app.Settings;
import biennien.app.metrics.ProjectionState.State;
import biennien.eventstore.LogUnavailable;
import biennien.query.ledger.Ledger;
import biennien.query.ledger.OlderLog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Up means: the database answers, the log takes events and is as it was signed, and the projections
 * go on.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    // The processor says so every five seconds or oftener.
    private static final Duration SILENT = Duration.ofSeconds(60);

    @Bean
    HealthIndicator logHealthIndicator(AppendWatch appends) {
        return () -> (appends.answers() ? Health.up() : Health.down()).build();
    }

    @Bean
    HealthIndicator projectionHealthIndicator(ProjectionState state, Settings settings) {
        Clock clock = Clock.systemUTC();
        return () -> {
            if (!settings.role().projects()) {
                return Health.up().build();
            }
            try {
                State now = state.now();
                boolean heard = now.heartbeat().plus(SILENT).isAfter(clock.instant());
                return (now.working() && heard ? Health.up() : Health.down())
                        .withDetail("head", now.head())
                        .withDetail("position", now.position())
                        .withDetail("replaying", now.replaying())
                        .withDetail("heartbeat", now.heartbeat())
                        .withDetail("deadLetters", now.deadLetters())
                        .build();
            } catch (DataAccessException e) {
                return Health.down().build();
            }
        };
    }

    /** Down means: something is not as it was signed, or somebody was shown another log. */
    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger, OlderLog older) {
        return () -> {
            try {
                Ledger.Health now = ledger.health();
                Optional<String> readOnly = older.reason();
                return (now.isUp() && readOnly.isEmpty() ? Health.up() : Health.down())
                        .withDetail("readOnly", readOnly.orElse(""))
                        .withDetail("size", now.size())
                        .withDetail("behind", now.behind())
                        .withDetail("trouble", Objects.requireNonNullElse(now.trouble(), ""))
                        .withDetail("faults", now.faults())
                        .withDetail("firstFault", Objects.requireNonNullElse(now.firstFault(), -1L))
                        .withDetail("alarms", now.alarms())
                        .build();
            } catch (DataAccessException | LogUnavailable e) {
                return Health.down().build();
            }
        };
    }
}
