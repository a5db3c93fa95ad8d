package biennien.app.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down guessing: after a few wrong passwords for one account from one address, the next try
 * has to wait, each time twice as long. Per address, so that nobody can lock somebody else out.
 */
final class FailedLogins {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant last) {
        Instant nextTry() {
            int over = count - FREE;
            if (over < 0) {
                return Instant.EPOCH;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(over, 16));
            return last.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LONGEST).build();

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws TooManyAttempts while the next try has to wait
     */
    void refuseIfTooMany(String name, String address) {
        Failures known = failures.getIfPresent(key(name, address));
        if (known == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), known.nextTry());
        if (left.isPositive()) {
            throw new TooManyAttempts(left.plusMillis(999).toSeconds());
        }
    }

    void failed(String name, String address) {
        failures.asMap()
                .merge(
                        key(name, address),
                        new Failures(1, clock.instant()),
                        (old, next) -> new Failures(old.count() + 1, next.last()));
    }

    void succeeded(String name, String address) {
        failures.invalidate(key(name, address));
    }

    private static String key(String name, String address) {
        return address + ' ' + name;
    }
}
