package biennien.query.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The positions between two bases at which something happened, by the id of what it happened to.
 */
final class Happened {

    private final Map<String, SortedSet<Long>> positions = new HashMap<>();

    void add(Map<String, SortedSet<Long>> more) {
        more.forEach(this::add);
    }

    void add(String id, Collection<Long> more) {
        positions.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(more);
    }

    Set<String> ids() {
        return positions.keySet();
    }

    SortedSet<Long> to(String id) {
        SortedSet<Long> found = positions.get(id);
        return found == null ? new TreeSet<>() : found;
    }
}
