package biennien.query.unit;

import biennien.query.kernel.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds the area of units that have ended. */
public final class Heirs {

    private static final String ONWARDS =
            """
            SELECT edge.from_unit, edge.to_unit
              FROM readmodel.unit_edge edge
              JOIN readmodel.reorganisation act
                ON act.reorganisation = edge.reorganisation AND act.known @> :basis
             WHERE edge.known @> :basis AND edge.from_unit IN (:units)
             ORDER BY act.operative_on, act.position, edge.ordinal
            """;

    private record Onwards(String from, String to) {}

    private Heirs() {}

    /**
     * For each of these units that has ended: those that now hold its area, however many steps on.
     * Of the others nothing.
     *
     * @param names knows the lives of the units
     */
    public static Map<String, List<UnitRef>> of(
            Snapshot snapshot, Collection<String> units, UnitNames names) {
        Set<String> ended = new LinkedHashSet<>();
        units.stream().filter(unit -> hasEnded(unit, names)).forEach(ended::add);
        if (ended.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> onwards = new HashMap<>();
        Set<String> seen = new HashSet<>(ended);
        Set<String> open = ended;
        UnitNames all = names;
        while (!open.isEmpty()) {
            for (Onwards step : onwards(snapshot, open)) {
                onwards.computeIfAbsent(step.from(), _ -> new ArrayList<>()).add(step.to());
                seen.add(step.to());
            }
            all = UnitNames.of(snapshot, seen);
            UnitNames lives = all;
            Set<String> next = new LinkedHashSet<>();
            seen.stream()
                    .filter(unit -> !onwards.containsKey(unit) && !ended.contains(unit))
                    .filter(unit -> hasEnded(unit, lives))
                    .sorted()
                    .forEach(next::add);
            next.forEach(unit -> onwards.put(unit, new ArrayList<>()));
            open = next;
        }
        var heirs = new LinkedHashMap<String, List<UnitRef>>();
        for (String unit : ended) {
            var found = new LinkedHashSet<String>();
            follow(unit, onwards, all, found, new HashSet<>());
            UnitNames lives = all;
            heirs.put(unit, found.stream().map(heir -> lives.on(heir, null)).toList());
        }
        return heirs;
    }

    private static void follow(
            String unit,
            Map<String, List<String>> onwards,
            UnitNames names,
            Set<String> found,
            Set<String> seen) {
        for (String next : onwards.getOrDefault(unit, List.of())) {
            if (seen.add(next)) {
                if (hasEnded(next, names)) {
                    follow(next, onwards, names, found, seen);
                } else {
                    found.add(next);
                }
            }
        }
    }

    private static boolean hasEnded(String unit, UnitNames names) {
        return names.until(unit) != null;
    }

    private static List<Onwards> onwards(Snapshot snapshot, Collection<String> units) {
        return snapshot.sql(ONWARDS)
                .param("units", units)
                .query(
                        (row, _) ->
                                new Onwards(row.getString("from_unit"), row.getString("to_unit")))
                .list();
    }
}
