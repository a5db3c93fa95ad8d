package biennien.query.unit;

import static java.util.Objects.requireNonNull;

import biennien.events.values.Edtf;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts units together from their dated rows, many at once. */
@Component
final class UnitAnswers {

    private static final String LIVES =
            """
            SELECT unit, from_edtf, lower(valid) AS since, upper(valid) - 1 AS until, legal_text,
                   ended_by
              FROM readmodel.unit_life
             WHERE unit IN (:units) AND known @> :basis
            """;

    private static final String CODES =
            """
            SELECT unit, scheme, code FROM readmodel.unit_code
             WHERE unit IN (:units) AND known @> :basis
             ORDER BY scheme, code
            """;

    private static final String ALIASES =
            """
            SELECT unit, alias FROM readmodel.unit_alias
             WHERE unit IN (:units) AND known @> :basis
             ORDER BY folded, alias COLLATE "C"
            """;

    private record LifeOf(String unit, UnitAnswer.Life life) {}

    private record CodeOf(String unit, UnitAnswer.Code code) {}

    private record AliasOf(String unit, String alias) {}

    /** In the order asked for; unknown ones are left out. */
    List<UnitAnswer> of(Snapshot snapshot, Collection<String> units, @Nullable LocalDate on) {
        if (units.isEmpty()) {
            return List.of();
        }
        UnitNames names = UnitNames.withParents(snapshot, units);
        Map<String, UnitAnswer.Life> lives = lives(snapshot, units);
        Map<String, List<UnitAnswer.Code>> codes = codes(snapshot, units);
        Map<String, List<String>> aliases = aliases(snapshot, units);
        return units.stream()
                .filter(lives::containsKey)
                .map(
                        unit ->
                                new UnitAnswer(
                                        unit,
                                        names.fullName(unit, on),
                                        names.value(unit, "name", on),
                                        names.value(unit, "level", on),
                                        names.parentOn(unit, on),
                                        codes.getOrDefault(unit, List.of()),
                                        aliases.getOrDefault(unit, List.of()),
                                        requireNonNull(lives.get(unit))))
                .toList();
    }

    private static Map<String, UnitAnswer.Life> lives(Snapshot snapshot, Collection<String> units) {
        return snapshot
                .sql(LIVES)
                .param("units", units)
                .query(
                        (row, _) -> {
                            String edtf = row.getString("from_edtf");
                            DayAnswer from = edtf == null ? null : DayAnswer.of(Edtf.of(edtf));
                            return new LifeOf(
                                    row.getString("unit"),
                                    new UnitAnswer.Life(
                                            from,
                                            Columns.day(row, "until"),
                                            row.getString("legal_text"),
                                            row.getString("ended_by")));
                        })
                .list()
                .stream()
                .collect(Collectors.toMap(LifeOf::unit, LifeOf::life));
    }

    private static Map<String, List<UnitAnswer.Code>> codes(
            Snapshot snapshot, Collection<String> units) {
        return grouped(
                snapshot.sql(CODES)
                        .param("units", units)
                        .query(
                                (row, _) ->
                                        new CodeOf(
                                                row.getString("unit"),
                                                new UnitAnswer.Code(
                                                        row.getString("scheme"),
                                                        row.getString("code"))))
                        .list(),
                CodeOf::unit,
                CodeOf::code);
    }

    private static Map<String, List<String>> aliases(Snapshot snapshot, Collection<String> units) {
        return grouped(
                snapshot.sql(ALIASES)
                        .param("units", units)
                        .query(
                                (row, _) ->
                                        new AliasOf(row.getString("unit"), row.getString("alias")))
                        .list(),
                AliasOf::unit,
                AliasOf::alias);
    }

    private static <R, V> Map<String, List<V>> grouped(
            List<R> rows, Function<R, String> unit, Function<R, V> value) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                unit, Collectors.mapping(value, Collectors.toList())));
    }
}
