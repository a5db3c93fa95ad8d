package biennien.eventstore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * Sends appends over the one connection, and learns what became of those it got no answer for. All
 * here belongs to the thread that leads, but others may look at what is unanswered.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final long PAUSE_NANOS = 50_000_000;

    private final DataSource source;
    private final AppendLimits limits;
    private final AppendQueue queue;
    private final Gathering gathering;

    /**
     * What makes the connections of this process follow each other, see {@link AppendConnection}.
     */
    private final long key = ThreadLocalRandom.current().nextLong();

    private final ConcurrentLinkedDeque<Append> unanswered = new ConcurrentLinkedDeque<>();
    private @Nullable AppendConnection connection;
    private long connections;
    private boolean outOfReach;

    Sender(DataSource source, AppendLimits limits, AppendQueue queue, Gathering gathering) {
        this.source = source;
        this.limits = limits;
        this.queue = queue;
        this.gathering = gathering;
    }

    /** Somebody waits to hear what became of it. */
    @Nullable Append firstOpenUnanswered() {
        return unanswered.stream().filter(Append::isOpen).findFirst().orElse(null);
    }

    /**
     * Appends that were stored together, one after the other from a place on.
     *
     * @param place null only where there are none
     * @param connection the number of the one that answered
     */
    record Stored(List<Append> appends, AppendConnection.@Nullable Place place, long connection) {

        static final Stored NOTHING = new Stored(List.of(), null, Append.ANOTHER);

        /** Tells those who wait for them. */
        void tell() {
            if (place == null) {
                return;
            }
            long position = place.firstPosition();
            for (Append append : appends) {
                append.stored(position, place.recordedAt(), connection);
                position += append.events().size();
            }
        }
    }

    /**
     * One turn: learns what became of the unanswered, and sends what waits.
     *
     * @param lookUpOnly takes nothing new
     * @return what was stored and not told yet; everything else has been
     */
    Stored takeTurn(boolean lookUpOnly) {
        try {
            AppendConnection open = connect();
            lookUp(open);
            if (!lookUpOnly) {
                List<Append> batch = queue.takeBatch();
                if (!batch.isEmpty()) {
                    int before = queue.arrivals();
                    Stored stored = send(open, batch);
                    int came = queue.arrivals() - before;
                    gathering.sent(batch.size(), came, queue.size() > came);
                    return stored;
                }
            }
        } catch (SQLException | RuntimeException e) {
            if (!outOfReach) {
                LOG.warn("The log is out of reach; trying again until it answers.", e);
                outOfReach = true;
            }
            disconnect();
            pause();
        }
        return Stored.NOTHING;
    }

    void disconnect() {
        AppendConnection open = connection;
        if (open != null) {
            open.close();
            connection = null;
        }
    }

    private AppendConnection connect() throws SQLException {
        AppendConnection open = connection;
        if (open == null || open.isClosed()) {
            open = AppendConnection.open(source, key, limits);
            connection = open;
            connections++;
            if (outOfReach) {
                LOG.info("The log is in reach again.");
                outOfReach = false;
            }
        }
        return open;
    }

    /** The connection they were sent on is gone, so the log now says the last word on them. */
    private void lookUp(AppendConnection open) throws SQLException {
        for (Append append = unanswered.peekFirst();
                append != null;
                append = unanswered.peekFirst()) {
            Optional<AppendConnection.Place> place = open.placeOf(append.events().getFirst());
            if (place.isPresent()) {
                append.stored(
                        place.get().firstPosition(), place.get().recordedAt(), Append.ANOTHER);
            } else {
                queue.putBack(List.of(append));
            }
            unanswered.removeFirst();
        }
    }

    private Stored send(AppendConnection open, List<Append> batch) {
        try {
            boolean extras = batch.stream().anyMatch(append -> append.extras() != null);
            return new Stored(
                    batch, extras ? open.appendWithExtras(batch) : open.append(batch), connections);
        } catch (Refusal e) {
            refuse(open, batch, e.why());
        } catch (SQLException e) {
            switch (Fault.of(e, open.isClosed())) {
                case LOST -> lose(batch, e);
                case LATER -> {
                    LOG.info("The log is held up: {}", e.getMessage());
                    queue.putBack(batch);
                    pause();
                }
                case REFUSED -> refuse(open, batch, Fault.refusal(batch.getFirst(), e));
            }
        } catch (RuntimeException | Error e) {
            // Not foreseen, so nothing is known about what reached the server.
            lose(batch, e);
        }
        return Stored.NOTHING;
    }

    private void lose(List<Append> batch, Throwable why) {
        LOG.warn(
                "The connection of the log broke with {} appends unanswered: {}",
                batch.size(),
                why.toString());
        disconnect();
        unanswered.addAll(batch);
    }

    /** All of it was undone. Alone, each shows whether it was the guilty one. */
    private void refuse(AppendConnection open, List<Append> batch, RuntimeException why) {
        if (batch.size() == 1) {
            batch.getFirst().failed(why);
            return;
        }
        if (why instanceof GroundMoved) {
            List<Append> firm = onFirmGround(open, batch);
            if (firm.size() < batch.size()) {
                if (!firm.isEmpty()) {
                    send(open, firm).tell();
                }
                return;
            }
        }
        List<Append> unsent = new ArrayList<>();
        boolean heldUp = false;
        for (Append append : batch) {
            if (heldUp || open.isClosed()) {
                unsent.add(append);
            } else {
                send(open, List.of(append)).tell();
                heldUp = append.isWaiting();
            }
        }
        queue.putBack(unsent);
    }

    /**
     * Those that know the ground as it is now; the others are told that they don't. While units are
     * recorded that is part of each batch, and nobody shall go alone for it.
     */
    private static List<Append> onFirmGround(AppendConnection open, List<Append> batch) {
        long ground;
        try {
            ground = open.ground();
        } catch (SQLException e) {
            LOG.debug("The ground can't be asked for; each append goes alone.", e);
            return batch;
        }
        List<Append> firm = new ArrayList<>();
        for (Append append : batch) {
            if (append.ground() < ground) {
                append.failed(new GroundMoved(append.ground()));
            } else {
                firm.add(append);
            }
        }
        return firm;
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
