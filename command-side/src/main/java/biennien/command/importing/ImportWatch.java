package biennien.command.importing;

import biennien.command.importing.ImportProgress.SoFar;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.RejectionDetails;
import biennien.events.values.MalformedValue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The imports that somebody wants to watch, under the name that whoever started them chose. Kept in
 * this process only, and for ten minutes after the last look: it is a courtesy, the report is the
 * answer.
 */
@Component
class ImportWatch {

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z-]{8,64}");
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** How long somebody waits for an import that has not begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LOOKS_PER_SIGN_OF_LIFE = 40;

    private record Key(String actor, String name) {}

    /** One import, as far as it has come. */
    static final class Watched implements ImportProgress, AutoCloseable {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile SoFar soFar = new SoFar(0, 0, 0, 0, 0);
        private volatile boolean stopAsked;

        @Override
        public boolean stopAsked() {
            return stopAsked;
        }

        @Override
        public void at(SoFar now) {
            soFar = now;
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }

    private final Cache<Key, Watched> imports =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    /**
     * @param name chosen by the caller, null when nobody will look
     * @throws MalformedValue when the name is none, or of another import of this caller
     */
    Watched begin(String actor, @Nullable String name) {
        if (name == null) {
            return new Watched();
        }
        var watched = of(actor, name);
        synchronized (watched) {
            if (watched.begun.getCount() == 0) {
                throw new MalformedValue(
                        "watch-name-taken",
                        "Another import of yours is watched as '"
                                + name
                                + "'. Choose another name. Nothing was read.");
            }
            watched.begun.countDown();
        }
        return watched;
    }

    private Watched of(String actor, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new MalformedValue(
                    "watch-name",
                    "'watch' is a name of 8 to 64 letters, digits and dashes, such as a UUID.");
        }
        return Objects.requireNonNull(imports.get(new Key(actor, name), _ -> new Watched()));
    }

    /**
     * Events {@code progress} while it goes on, and {@code done} at the end.
     *
     * @throws CommandRejected with status 404 when no such import begins within five seconds
     */
    SseEmitter watch(String actor, String name) {
        var watched = of(actor, name);
        if (!await(watched.begun, PATIENCE)) {
            throw unknown(name);
        }
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("import-watch").start(() -> tell(watched, emitter));
        return emitter;
    }

    /**
     * Lets an import read no further row; those on their way are carried out, and its report tells
     * where it ended.
     *
     * @throws CommandRejected with status 404 when no such import goes on
     */
    SoFar stop(String actor, String name) {
        var watched = of(actor, name);
        if (watched.begun.getCount() > 0 || watched.ended.getCount() == 0) {
            throw unknown(name);
        }
        watched.stopAsked = true;
        return watched.soFar;
    }

    private static CommandRejected unknown(String name) {
        return new CommandRejected(
                new RejectionDetails(
                        "unknown-import",
                        404,
                        "No import of yours with watch="
                                + name
                                + " goes on here. Start it, then look.",
                        null,
                        null));
    }

    private static void tell(Watched watched, SseEmitter emitter) {
        try {
            @Nullable SoFar told = null;
            boolean over = false;
            for (int look = 0; !over; look++) {
                over = await(watched.ended, BETWEEN_LOOKS);
                var now = watched.soFar;
                if (over) {
                    emitter.send(SseEmitter.event().name("done").data(now));
                } else if (!now.equals(told)) {
                    emitter.send(SseEmitter.event().name("progress").data(now));
                    told = now;
                } else if (look % LOOKS_PER_SIGN_OF_LIFE == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException away) {
            emitter.completeWithError(away);
        }
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
