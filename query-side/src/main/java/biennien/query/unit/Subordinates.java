package biennien.query.unit;

import biennien.query.kernel.Snapshot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which units lay directly below a unit on a day. */
public final class Subordinates {

    /** The home and all above it are no others. */
    private static final String OTHERS =
            """
            WITH RECURSIVE asked (ordinal, unit, day, home) AS (
                SELECT ordinal, unit, day, home
                  FROM unnest(CAST(:units AS text[]), CAST(:days AS date[]),
                              CAST(:homes AS text[]))
                       WITH ORDINALITY AS given (unit, day, home, ordinal)),
            own (ordinal, unit, day) AS (
                SELECT ordinal, home COLLATE "C", day FROM asked
                UNION
                SELECT own.ordinal, parent.value, own.day
                  FROM own
                  JOIN readmodel.unit_attribute parent
                    ON parent.unit = own.unit AND parent.attribute = 'parent'
                   AND parent.value IS NOT NULL
                   AND parent.known @> :basis AND parent.valid @> own.day)
            SELECT asked.ordinal, child.unit
              FROM asked
              JOIN readmodel.unit_attribute child
                ON child.attribute = 'parent' AND child.value = asked.unit
               AND child.known @> :basis AND child.valid @> asked.day
              JOIN readmodel.unit_life life
                ON life.unit = child.unit AND life.known @> :basis AND life.valid @> asked.day
             WHERE NOT EXISTS (SELECT FROM own
                                WHERE own.ordinal = asked.ordinal AND own.unit = child.unit)
             ORDER BY asked.ordinal, child.unit
            """;

    /**
     * The others of a unit: what lay directly below it, without the home or the one that the home
     * lay in.
     */
    public record Others(String of, LocalDate on, String home) {}

    private static final String EVER_BELOW =
            """
            WITH RECURSIVE below (unit, top) AS (
                SELECT unit, unit FROM unnest(CAST(:units AS text[]) COLLATE "C") top (unit)
                UNION
                SELECT child.unit, below.top
                  FROM below
                  JOIN readmodel.unit_attribute child
                    ON child.attribute = 'parent' AND child.value = below.unit)
            SELECT unit, top FROM below
            """;

    private record Found(int ordinal, String unit) {}

    private Subordinates() {}

    /** Ids, in order; none for a unit that had nothing else below it on the day. */
    public static Map<Others, List<String>> others(Snapshot snapshot, Collection<Others> asked) {
        List<Others> each = asked.stream().distinct().toList();
        if (each.isEmpty()) {
            return Map.of();
        }
        return snapshot
                .sql(OTHERS)
                .param("units", array(each, Others::of))
                .param("days", array(each, one -> one.on().toString()))
                .param("homes", array(each, Others::home))
                .query((row, _) -> new Found(row.getInt("ordinal"), row.getString("unit")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                found -> each.get(found.ordinal() - 1),
                                Collectors.mapping(Found::unit, Collectors.toList())));
    }

    /**
     * Each of these units and whatever lay below it at any time, in any version of the register:
     * the unit below and those of the given ones that it lay below.
     */
    public static Map<String, Set<String>> everBelow(Snapshot snapshot, Collection<String> units) {
        record Below(String unit, String top) {}
        return snapshot
                .sql(EVER_BELOW)
                .param("units", Snapshot.texts(units))
                .query((row, _) -> new Below(row.getString("unit"), row.getString("top")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Below::unit, Collectors.mapping(Below::top, Collectors.toSet())));
    }

    /** Ids and days hold nothing that an array would have to quote. */
    private static String array(List<Others> each, Function<Others, String> part) {
        return each.stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }
}
