package biennien.query.timeline;

import biennien.query.kernel.At;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.live.News;
import biennien.query.timeline.Timeline.Recent;
import biennien.query.unit.OfUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Those who follow the timeline. Each reads the tables again whenever there is news, from where it
 * stands, with the eyes it came with; so it sees each line once and in order, whatever happens to
 * the news. Their number is bounded, and each stays for minutes only: a client comes back by
 * itself, and is asked again who it is.
 */
@Component
class Followers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private static final int MOST = 100;
    private static final int LINES_AT_ONCE = 200;
    private static final Duration STAY = Duration.ofMinutes(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    // News can be lost together with the message server; then this is how late a line comes.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    // A burst is read in a few goes instead of line by line, also by a hundred at once.
    private static final Duration GATHER = Duration.ofMillis(200);

    private final Reads reads;
    private final Timeline timeline;
    private final News news;
    private final Set<Follower> all = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Followers(Reads reads, Timeline timeline, News news, MeterRegistry meters) {
        this.reads = reads;
        this.timeline = timeline;
        this.news = news;
        Gauge.builder("biennien.live.followers", all, Set::size)
                .description("Clients that follow the timeline at this process")
                .register(meters);
    }

    /**
     * @param at what has to be known before anything is answered, the unit for instance
     * @param after the position after which to begin; null is now
     * @throws QueryProblem when there are too many already, or the unit is not known
     */
    SseEmitter follow(OfUnit of, @Nullable String kind, View view, At at, @Nullable Long after) {
        if (all.size() >= MOST) {
            throw QueryProblem.notYet(
                    "too-many-followers",
                    "%d clients follow at this process already. Ask again later, or another process."
                            .formatted(MOST),
                    Map.of(),
                    Duration.ofSeconds(30));
        }
        Follower follower = new Follower(of, kind, view, at, after);
        all.add(follower);
        follower.emitter.onCompletion(follower::leave);
        follower.emitter.onError(_ -> follower.leave());
        follower.emitter.onTimeout(follower::leave);
        follower.thread.start();
        return follower.emitter;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for calls under way: these would never end by themselves. */
    @Override
    public void stop() {
        running = false;
        all.forEach(Follower::leave);
        news.wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Follower {

        private final OfUnit of;
        private final @Nullable String kind;
        private final View view;
        private final SseEmitter emitter = new SseEmitter(STAY.plusMinutes(1).toMillis());
        private final Thread thread = Thread.ofVirtual().name("follower").unstarted(this::run);
        private final long until = System.nanoTime() + STAY.toNanos();
        private Recent next;
        private long spoken = System.nanoTime();
        private volatile boolean left;

        Follower(OfUnit of, @Nullable String kind, View view, At at, @Nullable Long after) {
            this.of = of;
            this.kind = kind;
            this.view = view;
            // Here, so that a unit that nobody knows is refused by a problem.
            this.next = read(at, after);
        }

        private Recent read(At at, @Nullable Long after) {
            return Objects.requireNonNull(
                    reads.answer(
                                    at,
                                    view,
                                    Timeline.READS,
                                    snapshot ->
                                            timeline.after(
                                                    of, kind, snapshot, after, LINES_AT_ONCE))
                            .getBody());
        }

        private void run() {
            try {
                say(SseEmitter.event().comment("following"));
                long known = news.count();
                while (stays()) {
                    send();
                    if (!next.isMore()) {
                        waitForNews(known);
                    }
                    // Before reading, so that no news comes in between.
                    known = news.count();
                    next = stays() ? readOrKeep() : next;
                }
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("A follower left", gone);
            } catch (InterruptedException e) {
                emitter.complete();
            } finally {
                all.remove(this);
            }
        }

        private boolean stays() {
            return running && !left && System.nanoTime() < until;
        }

        private void send() throws IOException {
            for (TimelineAnswer line : next.lines()) {
                say(
                        SseEmitter.event()
                                .id(Long.toString(line.position()))
                                .data(line, MediaType.APPLICATION_JSON));
            }
            next = next.sent();
        }

        private void waitForNews(long known) throws IOException, InterruptedException {
            news.await(known, LOOK_AGAIN);
            Thread.sleep(GATHER);
            if (System.nanoTime() - spoken > HEARTBEAT.minus(LOOK_AGAIN).toNanos()) {
                say(SseEmitter.event().id(Long.toString(next.upTo())).comment("heartbeat"));
            }
        }

        /** While the database is away there is nothing to tell, and the follower may stay. */
        private Recent readOrKeep() {
            try {
                return read(At.NOW, next.upTo());
            } catch (RuntimeException e) {
                LOG.warn("What a follower waits for can't be read just now: {}", e.toString());
                return next;
            }
        }

        private void say(SseEmitter.SseEventBuilder event) throws IOException {
            emitter.send(event);
            spoken = System.nanoTime();
        }

        void leave() {
            // Not interrupted: that would break the connection that it may just be reading from.
            left = true;
            all.remove(this);
        }
    }
}
