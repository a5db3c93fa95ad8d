package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PaceTest {

    @Test
    void the_more_came_the_longer_more_is_waited_for_and_never_longer_than_a_reader_notices() {
        assertThat(Pace.after(0)).isZero();
        assertThat(Pace.after(1)).isEqualTo(Duration.ofMillis(1));
        assertThat(Pace.after(40)).isEqualTo(Duration.ofMillis(40));
        assertThat(Pace.after(999)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void whoever_asks_again_too_soon_waits() {
        Pace pace = new Pace();
        long begin = System.nanoTime();
        pace.reachedTheEnd(50);
        pace.await();
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void whoever_is_stopped_waits_no_longer() {
        Pace pace = new Pace();
        pace.reachedTheEnd(1_000);
        Thread.currentThread().interrupt();
        pace.await();
        assertThat(Thread.interrupted()).isTrue();
    }
}
