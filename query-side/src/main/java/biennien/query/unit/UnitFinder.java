package biennien.query.unit;

import biennien.events.law.AdministrativeLevel;
import biennien.events.values.FoldedText;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the one unit that a text means: an id, or a name such as "Thành phố Sơn La, tỉnh Sơn La",
 * with or without diacritics. Where only the diacritics tell several apart, they do. Never guesses.
 */
@Component
public final class UnitFinder {

    private static final String CALLED =
            """
            WITH spelling AS (
                SELECT unit, value AS name, folded, valid FROM readmodel.unit_attribute
                 WHERE attribute = 'name' AND known @> :basis
                   AND folded IN (:whole, :rest)
                UNION ALL
                SELECT unit, alias, folded, daterange(NULL, NULL) FROM readmodel.unit_alias
                 WHERE known @> :basis AND folded IN (:whole, :rest))
            SELECT DISTINCT spelling.unit, spelling.name, level.value AS level
              FROM spelling
              JOIN readmodel.unit_life life
                ON life.unit = spelling.unit AND life.known @> :basis
               AND life.valid && spelling.valid
              JOIN readmodel.unit_attribute level
                ON level.unit = spelling.unit AND level.attribute = 'level'
               AND level.known @> :basis AND level.valid && spelling.valid
               AND level.valid && life.valid
             WHERE (spelling.folded = :whole
                    OR spelling.folded = :rest AND level.value IN (:levels))
               AND (CAST(:on AS date) IS NULL
                    OR CAST(:on AS date) <@ (spelling.valid * life.valid * level.valid))
            """;

    private static final String EXISTS =
            """
            SELECT count(*) FROM readmodel.unit_life WHERE unit = :unit AND known @> :basis
            """;

    private static final String ABOVE =
            """
            WITH RECURSIVE above (unit, valid) AS (
                SELECT unit, valid FROM readmodel.unit_life
                 WHERE unit = :unit AND known @> :basis
                   AND (CAST(:on AS date) IS NULL OR valid @> CAST(:on AS date))
                UNION
                SELECT parent.value, above.valid * parent.valid
                  FROM above
                  JOIN readmodel.unit_attribute parent
                    ON parent.unit = above.unit AND parent.attribute = 'parent'
                   AND parent.value IS NOT NULL AND parent.known @> :basis
                   AND parent.valid && above.valid
                   AND (CAST(:on AS date) IS NULL OR parent.valid @> CAST(:on AS date)))
            SELECT DISTINCT unit FROM above WHERE unit <> :unit
            """;

    private static final String SHARING_A_WORD =
            """
            SELECT DISTINCT unit, folded FROM readmodel.unit_attribute
             WHERE attribute = 'name' AND known @> :basis
               AND string_to_array(folded, ' ') && string_to_array(:folded, ' ')
             ORDER BY unit, folded
             LIMIT 500
            """;

    private static final int NEAR = 5;

    private final UnitAnswers answers;

    UnitFinder(UnitAnswers answers) {
        this.answers = answers;
    }

    /**
     * The one unit that is meant.
     *
     * @param text an id, or a name with its type word and, if need be, the units above it after
     *     commas
     * @param on the day on which it bore the name; null: whenever
     * @param parameter where the text came from; null: it is part of the address
     * @throws QueryProblem when there is none (404, with names that are near) or there are several
     *     (409, with the candidates)
     */
    public String one(
            Snapshot state, String text, @Nullable LocalDate on, @Nullable String parameter) {
        Snapshot snapshot = state.asked();
        if (text.startsWith("unit:")) {
            if (!exists(snapshot, text)) {
                throw unknown(snapshot, text, parameter);
            }
            return text;
        }
        List<String> found = called(snapshot, text, on);
        if (found.isEmpty()) {
            throw unknown(snapshot, text, parameter);
        }
        if (found.size() > 1) {
            throw QueryProblem.ambiguous(
                    parameter,
                    "ambiguous-unit",
                    "%d units bore the name \"%s\"; ask with an id, with a day, or with the unit above it after a comma."
                            .formatted(found.size(), text),
                    Map.of("candidates", answers.of(snapshot, found, on)));
        }
        return found.getFirst();
    }

    boolean exists(Snapshot snapshot, String unit) {
        return snapshot.sql(EXISTS).param("unit", unit).query(Long.class).single() > 0;
    }

    /** The units above this one, on the day or ever. */
    Set<String> above(Snapshot snapshot, String unit, @Nullable LocalDate on) {
        return new HashSet<>(
                snapshot.sql(ABOVE)
                        .param("unit", unit)
                        .param("on", on)
                        .query((row, _) -> row.getString("unit"))
                        .list());
    }

    private List<String> called(Snapshot snapshot, String text, @Nullable LocalDate on) {
        List<String> parts =
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Set<String>> parents =
                parts.subList(1, parts.size()).stream()
                        .map(
                                part ->
                                        bearing(snapshot, part, on).stream()
                                                .map(Bearer::unit)
                                                .collect(Collectors.toSet()))
                        .toList();
        List<Bearer> found =
                bearing(snapshot, parts.getFirst(), on).stream()
                        .filter(
                                bearer -> {
                                    if (parents.isEmpty()) {
                                        return true;
                                    }
                                    Set<String> above = above(snapshot, bearer.unit(), on);
                                    return parents.stream()
                                            .allMatch(
                                                    named ->
                                                            named.stream()
                                                                    .anyMatch(above::contains));
                                })
                        .toList();
        String asked = spelled(parts.getFirst());
        List<String> exact = units(found.stream().filter(bearer -> bearer.isSpelled(asked)));
        return exact.size() == 1 ? exact : units(found.stream());
    }

    private static List<String> units(Stream<Bearer> bearers) {
        return bearers.map(Bearer::unit).distinct().sorted().toList();
    }

    /** The name with its tone marks, which folding drops. */
    private static String spelled(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** A unit under one of its names, of the level it then had. */
    private record Bearer(String unit, String name, AdministrativeLevel level) {
        boolean isSpelled(String asked) {
            return asked.equals(spelled(name)) || asked.equals(spelled(level.label() + " " + name));
        }
    }

    private static List<Bearer> bearing(Snapshot snapshot, String text, @Nullable LocalDate on) {
        Typed typed = Typed.of(text);
        return snapshot.sql(CALLED)
                .param("whole", typed.whole())
                .param("rest", typed.rest())
                .param("levels", typed.levels().isEmpty() ? List.of("none") : typed.levels())
                .param("on", on)
                .query(
                        (row, _) ->
                                new Bearer(
                                        row.getString("unit"),
                                        row.getString("name"),
                                        AdministrativeLevel.fromCode(row.getString("level"))))
                .list();
    }

    private QueryProblem unknown(Snapshot snapshot, String text, @Nullable String parameter) {
        String wanted = Typed.of(text.split(",")[0]).rest();
        record Near(String unit, int distance) {}
        List<String> near =
                snapshot
                        .sql(SHARING_A_WORD)
                        .param("folded", wanted)
                        .query(
                                (row, _) ->
                                        new Near(
                                                row.getString("unit"),
                                                distance(wanted, row.getString("folded"))))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(Near::distance).thenComparing(Near::unit))
                        .map(Near::unit)
                        .distinct()
                        .limit(NEAR)
                        .toList();
        return QueryProblem.unknown(
                parameter,
                "unknown-unit",
                "No unit is known as \"%s\" at this basis.".formatted(text),
                Map.of("near", answers.of(snapshot, near, null)));
    }

    /** How many letters have to be changed, put in or left out. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }

    /**
     * A name with its type word told apart.
     *
     * @param whole folded, as it stands
     * @param rest folded, without the type word
     * @param levels codes that go by this word: "thành phố" is a municipality or a provincial city
     */
    record Typed(String whole, String rest, List<String> levels) {

        static Typed of(String text) {
            String whole = FoldedText.of(text).value();
            List<AdministrativeLevel> levels =
                    Stream.of(AdministrativeLevel.values())
                            .filter(level -> whole.startsWith(word(level)))
                            .toList();
            String rest =
                    levels.isEmpty() ? whole : whole.substring(word(levels.getFirst()).length());
            return new Typed(whole, rest, levels.stream().map(AdministrativeLevel::code).toList());
        }

        private static String word(AdministrativeLevel level) {
            return FoldedText.of(level.label()).value() + " ";
        }
    }
}
