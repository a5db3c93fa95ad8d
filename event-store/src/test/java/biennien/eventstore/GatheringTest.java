package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;

/** Nothing here depends on how long anything takes: who waits in vain would wait for an hour. */
@Timeout(30)
class GatheringTest {

    private final AppendQueue queue = new AppendQueue();
    private final Gathering gathering = new Gathering(Duration.ofHours(1));

    @Test
    void who_is_alone_waits_for_nobody() {
        come();
        gathering.await(queue);
        queue.takeBatch();
        gathering.sent(1, 0);

        come();
        gathering.await(queue);

        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void as_many_are_waited_for_as_came_together_before() throws InterruptedException {
        sentTogether(1, 2);
        come();
        Thread leader = Thread.ofPlatform().start(() -> gathering.await(queue));
        come();
        assertThat(leader.join(Duration.ofMillis(50))).as("two of three").isFalse();

        come();
        leader.join();
        assertThat(queue.takeBatch()).hasSize(3);
        assertThat(queue.size()).isZero();
    }

    @Test
    void no_more_are_waited_for_than_share_the_costs_of_a_commit_well() {
        sentTogether(20, 20);
        for (int i = 0; i < Gathering.ENOUGH; i++) {
            come();
        }

        gathering.await(queue);

        assertThat(queue.takeBatch()).hasSize(Gathering.ENOUGH);
    }

    @Test
    void those_who_left_are_not_waited_for_long() {
        sentTogether(2, 0);
        gathering.sent(1, 0);
        come();

        gathering.await(queue);

        assertThat(queue.takeBatch()).hasSize(1);
    }

    @Test
    void nobody_waits_longer_than_a_caller_may_notice() {
        Gathering hurried = new Gathering(Duration.ofMillis(1));
        hurried.await(queue);
        hurried.sent(4, 4);
        come();

        hurried.await(queue);

        assertThat(queue.takeBatch()).hasSize(1);
    }

    private void sentTogether(int appends, int came) {
        gathering.await(queue);
        gathering.sent(appends, came);
    }

    private void come() {
        gathering.arrived(queue.add(new Append(List.of(), null)));
    }
}
