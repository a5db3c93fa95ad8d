package biennien.query.totals;

import biennien.events.law.AdministrativeLevel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which unit lay below which on which days, and of what level it was, as known at one position. */
final class Tree {

    static final String PARENT = "parent";
    static final String LEVEL = "level";

    /**
     * @param attribute parent or level
     * @param value id of the parent, null for none; or code of the level
     */
    record Piece(String unit, String attribute, @Nullable String value, Stretch valid) {

        private @Nullable LocalDate firstDay() {
            return valid.since();
        }
    }

    /** Of a unit that nobody described: it counts among the smallest. */
    private static final int UNKNOWN = 3;

    private static final Comparator<Piece> FIRST =
            Comparator.comparing(Piece::firstDay, Comparator.nullsFirst(Comparator.naturalOrder()));

    private record Step(String unit, Stretch valid) {}

    private final Map<String, List<Piece>> parents = new HashMap<>();
    private final Map<String, List<Piece>> levels = new HashMap<>();

    /**
     * @param pieces of the units that are asked about, and of all above them
     */
    Tree(List<Piece> pieces) {
        for (Piece piece : pieces) {
            (piece.attribute().equals(PARENT) ? parents : levels)
                    .computeIfAbsent(piece.unit(), _ -> new ArrayList<>())
                    .add(piece);
        }
    }

    /** Every unit above this one, with the days on which this one lay below it. */
    Map<String, List<Stretch>> above(String unit) {
        var found = new TreeMap<String, List<Stretch>>();
        var seen = new HashSet<Step>();
        var steps = new ArrayDeque<Step>();
        steps.add(new Step(unit, Stretch.ALWAYS));
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            for (Piece piece : parents.getOrDefault(step.unit(), List.of())) {
                String parent = piece.value();
                Stretch days = piece.valid().and(step.valid()).orElse(null);
                if (parent != null && days != null && seen.add(new Step(parent, days))) {
                    found.computeIfAbsent(parent, _ -> new ArrayList<>()).add(days);
                    steps.add(new Step(parent, days));
                }
            }
        }
        found.remove(unit);
        return found.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Stretch.joined(entry.getValue()),
                                (one, _) -> one,
                                TreeMap::new));
    }

    /** The tier of the unit on the day; of a day before its first, that of its first. */
    int tierOn(String unit, LocalDate day) {
        List<Piece> all = levels.getOrDefault(unit, List.of());
        return all.stream()
                .filter(piece -> piece.valid().holdsOn(day))
                .findFirst()
                .or(() -> all.stream().min(FIRST))
                .map(Piece::value)
                .map(AdministrativeLevel::fromCode)
                .map(AdministrativeLevel::tier)
                .orElse(UNKNOWN);
    }
}
