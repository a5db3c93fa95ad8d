package biennien.query.unit;

import biennien.events.law.AdministrativeLevel;
import biennien.query.answer.Columns;
import biennien.query.history.Moments;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some units were called on which days, read at once. */
public final class UnitNames {

    private static final String PIECES =
            """
            SELECT unit, attribute, value, lower(valid) AS since, upper(valid) AS before
              FROM readmodel.unit_attribute
             WHERE unit IN (:units) AND known @> :basis
            UNION ALL
            SELECT unit, 'life', NULL, lower(valid), upper(valid)
              FROM readmodel.unit_life
             WHERE unit IN (:units) AND known @> :basis AND NOT isempty(valid)
            """;

    /** When something happened to a unit itself: each row of it begins with what did, or ends. */
    public static final Moments MOMENTS =
            new Moments(
                    """
                    SELECT unit AS id, lower(known) AS position FROM readmodel.unit_life
                    UNION ALL
                    SELECT unit, lower(known) FROM readmodel.unit_attribute
                    UNION ALL
                    SELECT unit, lower(known) FROM readmodel.unit_alias
                    UNION ALL
                    SELECT unit, lower(known) FROM readmodel.unit_code
                    UNION ALL
                    SELECT unit, upper(known) FROM readmodel.unit_code WHERE NOT upper_inf(known)
                    """);

    private static final Comparator<Piece> IN_ORDER_OF_DAYS =
            Comparator.comparing(Piece::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A value on the days from {@code since} to before {@code before}. */
    record Piece(
            String unit,
            String attribute,
            @Nullable String value,
            @Nullable LocalDate since,
            @Nullable LocalDate before) {

        boolean covers(@Nullable LocalDate day) {
            return day == null
                    ? before == null
                    : (since == null || !day.isBefore(since))
                            && (before == null || day.isBefore(before));
        }

        @Nullable LocalDate until() {
            return before == null ? null : before.minusDays(1);
        }
    }

    private final Map<String, List<Piece>> pieces;

    private UnitNames(Map<String, List<Piece>> pieces) {
        this.pieces = pieces;
    }

    public static UnitNames of(Snapshot snapshot, Collection<String> units) {
        return new UnitNames(read(snapshot, new HashSet<>(units)));
    }

    /** Of these units and of all that were ever directly above them. */
    static UnitNames withParents(Snapshot snapshot, Collection<String> units) {
        var all = new HashSet<>(units);
        read(snapshot, all).values().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.attribute().equals("parent"))
                .map(Piece::value)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return of(snapshot, all);
    }

    private static Map<String, List<Piece>> read(Snapshot snapshot, Collection<String> units) {
        if (units.isEmpty()) {
            return new HashMap<>();
        }
        return snapshot
                .sql(PIECES)
                .param("units", units)
                .query(
                        (row, _) ->
                                new Piece(
                                        row.getString("unit"),
                                        row.getString("attribute"),
                                        row.getString("value"),
                                        Columns.day(row, "since"),
                                        Columns.day(row, "before")))
                .list()
                .stream()
                .sorted(IN_ORDER_OF_DAYS)
                .collect(Collectors.groupingBy(Piece::unit));
    }

    /** The unit on that day, moved into its life; without a day on the last day of its life. */
    public UnitRef on(String unit, @Nullable LocalDate day) {
        return new UnitRef(unit, fullName(unit, day), value(unit, "level", day));
    }

    /** The first day of a unit; null when not recorded. */
    public @Nullable LocalDate from(String unit) {
        Piece life = life(unit);
        return life == null ? null : life.since();
    }

    /** The last day of a unit; null while it exists. */
    public @Nullable LocalDate until(String unit) {
        Piece life = life(unit);
        return life == null ? null : life.until();
    }

    @Nullable UnitRef parentOn(String unit, @Nullable LocalDate day) {
        String parent = value(unit, "parent", day);
        return parent == null ? null : on(parent, inLife(unit, day));
    }

    @Nullable String fullName(String unit, @Nullable LocalDate day) {
        String name = value(unit, "name", day);
        String level = value(unit, "level", day);
        return name == null || level == null
                ? null
                : AdministrativeLevel.fromCode(level).label() + " " + name;
    }

    @Nullable String value(String unit, String attribute, @Nullable LocalDate day) {
        LocalDate within = inLife(unit, day);
        return of(unit, attribute)
                .filter(piece -> piece.covers(within))
                .findFirst()
                .map(Piece::value)
                .orElse(null);
    }

    /** The pieces of one attribute in order of their days, cut to the life of the unit. */
    List<Piece> history(String unit, String attribute) {
        Piece life = life(unit);
        return of(unit, attribute)
                .map(piece -> life == null ? piece : cut(piece, life))
                .filter(
                        piece ->
                                piece.since() == null
                                        || piece.before() == null
                                        || piece.since().isBefore(piece.before()))
                .toList();
    }

    @Nullable Piece life(String unit) {
        return of(unit, "life").findFirst().orElse(null);
    }

    private Stream<Piece> of(String unit, String attribute) {
        return pieces.getOrDefault(unit, List.of()).stream()
                .filter(piece -> piece.attribute().equals(attribute));
    }

    private @Nullable LocalDate inLife(String unit, @Nullable LocalDate day) {
        Piece life = life(unit);
        if (life == null) {
            return day;
        }
        LocalDate last = life.until();
        if (day == null || (last != null && day.isAfter(last))) {
            return last;
        }
        return life.since() != null && day.isBefore(life.since()) ? life.since() : day;
    }

    private static Piece cut(Piece piece, Piece life) {
        LocalDate before =
                piece.before() == null
                                || (life.before() != null && life.before().isBefore(piece.before()))
                        ? life.before()
                        : piece.before();
        return new Piece(piece.unit(), piece.attribute(), piece.value(), piece.since(), before);
    }
}
