package biennien.query.totals;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.Measure;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.totals.TotalAnswer.Said;
import biennien.query.totals.TotalAnswer.TotalNumber;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about totals. */
@Component
final class Totals {

    static final Set<String> READS = Set.of(Groups.TOTALS, Groups.UNIT);

    private static final List<String> KEPT_FROM_THE_PUBLIC =
            Arrays.stream(Indicator.values())
                    .filter(Indicator::hidesSmallCounts)
                    .map(Indicator::code)
                    .toList();

    /**
     * The units of the level or below the unit in each year, their series, and of each series the
     * last point that the basis knows.
     */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT * FROM (
                        SELECT series.year, series.unit, series.indicator, series.subject_type,
                               series.subject_code, series.counted, series.source,
                               point.*,
                               dense_rank() OVER (
                                   ORDER BY series.year, series.unit, series.indicator,
                                            series.subject_type, series.subject_code,
                                            series.counted) AS place
                          FROM (SELECT DISTINCT of.year, level.unit
                                  FROM generate_series(CAST(:first AS int), CAST(:last AS int))
                                       AS of (year)
                                  JOIN readmodel.total_unit level
                                    ON level.attribute = 'level' AND level.value IN (:levels)
                                   AND level.known @> :basis
                                   AND level.valid && daterange(make_date(of.year, 1, 1),
                                                                make_date(of.year + 1, 1, 1))
                                 WHERE true
                    """,
                    """
                    EXISTS (SELECT FROM scope
                             WHERE scope.unit = level.unit
                               AND scope.valid && daterange(make_date(of.year, 1, 1),
                                                            make_date(of.year + 1, 1, 1)))
                    """,
                    """
                               ) asked
                          JOIN readmodel.total_series series
                            ON series.year = asked.year AND series.unit = asked.unit
                         CROSS JOIN LATERAL (
                               SELECT {names}
                                 FROM readmodel.total_point point
                                WHERE point.series = series.series AND point.position <= :basis
                                ORDER BY point.position DESC
                                LIMIT 1) point
                         WHERE {any}
                           AND (CAST(:indicator AS text) IS NULL OR series.indicator = :indicator)
                           AND NOT (:isPublic
                                    AND (series.indicator IN (:kept) OR series.protected))
                           AND (NOT :resumes
                                OR (series.year, series.unit, series.indicator,
                                    series.subject_type, series.subject_code, series.counted)
                                   > (:afterYear, CAST(:afterUnit AS text),
                                      CAST(:afterIndicator AS text),
                                      CAST(:afterSubjectType AS text),
                                      CAST(:afterSubject AS text), CAST(:afterCounted AS text)))
                        ) series
                     WHERE place <= :rows
                     ORDER BY place, source
                    """
                            .transform(SumColumns::into));

    private record Row(
            int year,
            String unit,
            String indicator,
            String subjectType,
            String subject,
            String counted) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("year"),
                    row.getString("unit"),
                    row.getString("indicator"),
                    row.getString("subject_type"),
                    row.getString("subject_code"),
                    row.getString("counted"));
        }

        LocalDate lastDay() {
            return LocalDate.of(year, Month.DECEMBER, 31);
        }
    }

    /** What one source says. */
    private record Point(Row row, String source, Sums sums) {}

    private final Scope scope;

    Totals(Scope scope) {
        this.scope = scope;
    }

    /** By year, unit and kind of number; what nothing is reported of is no row. */
    List<Keyed<TotalAnswer>> list(OfUnit of, TotalsQuestion asked, Snapshot snapshot, Slice slice) {
        boolean isPublic = snapshot.view().isPublic();
        Indicator indicator = asked.indicator();
        if (isPublic && indicator != null && indicator.hidesSmallCounts()) {
            throw QueryProblem.badParameter(
                    "indicator",
                    "totals-with-account-only",
                    "Totals of persons under management can tell of one of them. They are given"
                            + " to readers with an account; the public sees the figures.");
        }
        List<Point> points =
                snapshot.sql(LIST.of(of))
                        .params(scope.of(of, snapshot))
                        .param("first", asked.first())
                        .param("last", asked.last())
                        .param("levels", levels(of, asked.level()))
                        .param("indicator", indicator == null ? null : indicator.code())
                        .param("isPublic", isPublic)
                        .param("kept", KEPT_FROM_THE_PUBLIC)
                        .param("resumes", slice.resumes())
                        .param("afterYear", (int) slice.number(0, 0))
                        .param("afterUnit", slice.text(1))
                        .param("afterIndicator", slice.text(2))
                        .param("afterSubjectType", slice.text(3))
                        .param("afterSubject", slice.text(4))
                        .param("afterCounted", slice.text(5))
                        .param("rows", slice.rows())
                        .query((row, _) -> point(row))
                        .list();
        var rows = new LinkedHashMap<Row, List<Point>>();
        points.forEach(
                point -> rows.computeIfAbsent(point.row(), _ -> new ArrayList<>()).add(point));
        UnitNames names = UnitNames.of(snapshot, rows.keySet().stream().map(Row::unit).toList());
        return rows.entrySet().stream()
                .map(entry -> keyed(entry.getKey(), answer(entry, names)))
                .toList();
    }

    private static Keyed<TotalAnswer> keyed(Row row, TotalAnswer answer) {
        return Keyed.of(
                answer,
                row.year(),
                row.unit(),
                row.indicator(),
                row.subjectType(),
                row.subject(),
                row.counted());
    }

    private static TotalAnswer answer(Map.Entry<Row, List<Point>> entry, UnitNames names) {
        Row row = entry.getKey();
        return new TotalAnswer(
                names.on(row.unit(), row.lastDay()),
                row.year(),
                row.indicator(),
                row.subjectType(),
                row.subject(),
                row.counted(),
                Measure.FLOW.name(),
                of(entry.getValue(), Tier.OWN),
                of(entry.getValue(), Tier.DISTRICTS),
                of(entry.getValue(), Tier.COMMUNES));
    }

    private static @Nullable TotalNumber of(List<Point> points, Tier tier) {
        var said = new ArrayList<Said>();
        for (Point point : points) {
            Sum sum = point.sums().of(tier);
            if (sum != null) {
                said.add(new Said(point.source(), sum));
            }
        }
        return TotalNumber.of(said);
    }

    private static List<String> levels(OfUnit of, @Nullable AdministrativeLevel level) {
        int tier = level == null ? AdministrativeLevel.PROVINCE.tier() : level.tier();
        return Arrays.stream(AdministrativeLevel.values())
                .filter(each -> (level == null && of.unit() != null) || each.tier() == tier)
                .map(AdministrativeLevel::code)
                .toList();
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(Row.of(row), row.getString("source"), SumColumns.read(row));
    }
}
