package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Events that are projected together, all or none. What their projections write waits until the end
 * of the batch and is then sent statement by statement, each with the values of all the events that
 * need it: the database is asked a few times for each batch and not several times for each event.
 *
 * <p>One batch belongs to one thread. Outside of any, each statement is sent at once.
 */
public final class Batch {

    private static final ThreadLocal<Batch> OPEN = new ThreadLocal<>();

    private final Map<Writes, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Object, Together<?>> together = new LinkedHashMap<>();

    private Batch() {}

    /** Something that handles events. */
    @FunctionalInterface
    public interface Handling {
        void run() throws Exception;
    }

    /**
     * Handles events and then writes what waits.
     *
     * @throws Exception whatever an event or a statement fails with; then nothing that was written
     *     in this transaction may stay, as nobody can tell what of it belongs to which event
     */
    public static void of(Handling events) throws Exception {
        if (isOpen()) {
            throw new IllegalStateException("This thread handles a batch already.");
        }
        Batch batch = new Batch();
        OPEN.set(batch);
        try {
            events.run();
            batch.together.values().forEach(Together::run);
            batch.waiting.forEach((writes, statements) -> statements.sendTo(writes));
        } finally {
            OPEN.remove();
        }
    }

    /**
     * Leaves something to be done together with its like at the end of the batch.
     *
     * @param owner whose it is; one way of doing it for each
     * @return whether there is a batch; else it is to be done now
     */
    public static <T> boolean later(Object owner, T item, Consumer<List<T>> together) {
        Batch batch = OPEN.get();
        if (batch == null) {
            return false;
        }
        @SuppressWarnings("unchecked")
        Together<T> like =
                (Together<T>)
                        batch.together.computeIfAbsent(
                                owner, _ -> new Together<>(new ArrayList<>(), together));
        like.items().add(item);
        return true;
    }

    /** Does now what its owner left for the end, before something that must come after it. */
    public static void now(Object owner) {
        Batch batch = OPEN.get();
        Together<?> like = batch == null ? null : batch.together.remove(owner);
        if (like != null) {
            like.run();
        }
    }

    private record Together<T>(List<T> items, Consumer<List<T>> work) {
        void run() {
            work.accept(items);
        }
    }

    /** Whether this thread handles a batch. */
    public static boolean isOpen() {
        return OPEN.get() != null;
    }

    static @Nullable Batch current() {
        return OPEN.get();
    }

    void add(Writes writes, Object sequence, PreparedText text, @Nullable Object[] values) {
        waiting.computeIfAbsent(writes, _ -> new Waiting()).add(sequence, text, values);
    }

    /** Before something reads what statements of this sequence write. */
    void send(Writes writes, Object sequence) {
        Waiting statements = waiting.get(writes);
        if (statements != null && statements.has(sequence)) {
            waiting.remove(writes);
            statements.sendTo(writes);
        }
    }

    /**
     * The statements of one projection in places, one after the other, each place of one text.
     * Statements of one sequence never go to a place before that of an earlier one; those of
     * different sequences do not touch the same rows and may overtake each other.
     */
    private static final class Waiting {

        private record Place(PreparedText text, List<@Nullable Object[]> values) {}

        private final List<Place> places = new ArrayList<>();
        private final Map<Object, Integer> last = new HashMap<>();

        void add(Object sequence, PreparedText text, @Nullable Object[] values) {
            int place = last.getOrDefault(sequence, 0);
            while (place < places.size() && places.get(place).text() != text) {
                place++;
            }
            if (place == places.size()) {
                places.add(new Place(text, new ArrayList<>()));
            }
            places.get(place).values().add(values);
            last.put(sequence, place);
        }

        boolean has(Object sequence) {
            return last.containsKey(sequence);
        }

        void sendTo(Writes writes) {
            places.forEach(place -> writes.send(place.text(), place.values()));
        }
    }
}
