package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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
        gathering.sent(1, 0, false);

        come();
        gathering.await(queue);

        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void as_many_are_waited_for_as_came_together_before() throws InterruptedException {
        sentTogether(1, 2);
        come();
        Thread leader = waiting();
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
        gathering.sent(1, 0, false);
        come();

        gathering.await(queue);

        assertThat(queue.takeBatch()).hasSize(1);
    }

    @Test
    void nobody_waits_longer_than_a_caller_may_notice() {
        Gathering hurried = new Gathering(Duration.ofMillis(1));
        hurried.await(queue);
        hurried.sent(4, 4, false);
        come();

        hurried.await(queue);

        assertThat(queue.takeBatch()).hasSize(1);
    }

    @Test
    void whose_waiting_was_in_vain_does_not_wait_again() {
        // Long enough that half of it is left, however slow the machine is at this moment.
        Gathering hurried = new Gathering(Duration.ofSeconds(2));
        hurried.await(queue);
        hurried.sent(1, 1, false);
        come();
        hurried.await(queue);
        queue.takeBatch();
        hurried.sent(1, 1, false);
        come();

        assertThat(hurried.expected()).isEqualTo(1);
    }

    @Test
    void what_ends_a_batch_waits_for_nobody_and_neither_do_those_behind_it() {
        sentTogether(4, 4);
        come();
        come(new AppendExtras().check(Ground.MOVE));
        come();

        gathering.await(queue);

        assertThat(queue.takeBatch()).hasSize(2);
        gathering.sent(2, 0, true);
        gathering.await(queue);
        assertThat(queue.takeBatch()).hasSize(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void nobody_is_waited_for_where_nothing_is_to_be_sent() {
        sentTogether(4, 4);

        gathering.await(queue);

        assertThat(queue.size()).isZero();
    }

    @Test
    void who_is_interrupted_goes_on_and_is_told() throws InterruptedException {
        sentTogether(1, 2);
        come();
        AtomicReference<String> seen = new AtomicReference<>();
        Thread leader =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        seen.set(
                                                gathering.await(queue)
                                                        + ", "
                                                        + Thread.currentThread().isInterrupted()));
        awaitWaiting(leader);
        leader.interrupt();
        leader.join();

        assertThat(seen).hasValue("true, false");
    }

    @Test
    void what_is_put_back_or_withdrawn_is_counted_once() {
        Append one = new Append(List.of(), null);
        Append other = new Append(List.of(), null);
        queue.add(one);
        queue.add(other);
        other.withdraw(new LogUnavailable("Enough."));
        List<Append> batch = queue.takeBatch();
        assertThat(batch).containsExactly(one);
        queue.putBack(batch);

        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.arrivals()).isEqualTo(2);
        queue.takeBatch();
        assertThat(queue.size()).isZero();
    }

    private Thread waiting() {
        Thread leader = Thread.ofPlatform().start(() -> gathering.await(queue));
        awaitWaiting(leader);
        return leader;
    }

    private static void awaitWaiting(Thread leader) {
        while (leader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private void sentTogether(int appends, int came) {
        gathering.await(queue);
        gathering.sent(appends, came, false);
    }

    private void come() {
        come(null);
    }

    private void come(@Nullable AppendExtras extras) {
        queue.add(new Append(List.of(), extras));
        gathering.arrived(queue);
    }
}
