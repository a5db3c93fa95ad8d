package biennien.app.archive;

import biennien.eventstore.AppendGuard;
import biennien.eventstore.LogReadOnly;
import biennien.query.ledger.OlderLog;

import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets nothing into a log that is older than what others have seen of it. */
@Component
class ClosedWhileOlder implements AppendGuard {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final OlderLog older;
    private volatile Looked last;

    private record Looked(long at, Optional<String> reason) {}

    ClosedWhileOlder(OlderLog older) {
        this.older = older;
        this.last = look();
    }

    private Looked look() {
        return new Looked(System.nanoTime(), older.reason());
    }

    /** Asks the database once a second at most. */
    @Override
    public Optional<InAppend> check(List<? extends EventMessage<?>> events) {
        Looked now = last;
        if (System.nanoTime() - now.at() > FRESH) {
            now = look();
            last = now;
        }
        now.reason()
                .ifPresent(
                        reason -> {
                            throw new LogReadOnly(reason);
                        });
        return Optional.empty();
    }
}
