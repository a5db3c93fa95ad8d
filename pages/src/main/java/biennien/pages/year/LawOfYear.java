package biennien.pages.year;

import biennien.pages.register.Lines;
import biennien.pages.register.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which rules began or ended in a year, day by day. */
final class LawOfYear {

    /** The tables that rules of a kind are the ground of. */
    private static final Map<String, List<String>> TABLES =
            Map.of(
                    "weapon-class", List.of("T7"),
                    "criterion", List.of("T8"),
                    "deciding-body", List.of("T8"),
                    "conferrer", List.of("T11"),
                    "movement-rank", List.of("T9"),
                    "ranking-deadline", List.of("T9"),
                    "exemplary-title", List.of("T11"),
                    "group-type", List.of("T3", "T10"),
                    "part-of", List.of("T3", "T7"));

    /**
     * What changed on a day.
     *
     * @param day the first day of what began, the last of what ended
     * @param began else it ended
     * @param text the legal text
     * @param kinds codes of what it rules
     */
    record Turn(String day, boolean began, String text, Set<String> kinds) {}

    private final List<Turn> turns;
    private final Set<String> tables = new LinkedHashSet<>();

    private final Lines lines;

    LawOfYear(
            List<Map<String, Object>> law,
            @Nullable String from,
            @Nullable String to,
            Lines lines) {
        this.lines = lines;
        Map<String, Turn> found = new TreeMap<>();
        if (from != null && to != null) {
            for (Map<String, Object> row : law) {
                turn(row, Values.text(row, "from"), true, from, to, found);
                turn(row, Values.text(row, "to"), false, from, to, found);
            }
        }
        turns = new ArrayList<>(found.values());
    }

    private void turn(
            Map<String, Object> row,
            @Nullable String day,
            boolean began,
            String from,
            String to,
            Map<String, Turn> found) {
        if (day == null || day.compareTo(from) < 0 || day.compareTo(to) > 0) {
            return;
        }
        String kind = String.valueOf(row.get("kind"));
        String basis = Values.text(row, "legalBasis");
        // Articles of one text turn together.
        String text =
                basis == null
                        ? ""
                        : String.valueOf(lines.legal(basis.replaceFirst(", Art\\..*", "")));
        found.computeIfAbsent(
                        day + (began ? " 1 " : " 0 ") + text,
                        _ -> new Turn(day, began, text, new LinkedHashSet<>()))
                .kinds()
                .add(kind);
        tables.addAll(TABLES.getOrDefault(kind, List.of()));
    }

    List<Turn> turns() {
        return turns;
    }

    /** Codes of the tables whose rules are not the same all year. */
    Set<String> tables() {
        return tables;
    }
}
