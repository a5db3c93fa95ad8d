package biennien.query.ruling;

import biennien.events.figure.FigureClaim;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Shape;
import biennien.events.values.UnitId;
import biennien.query.kernel.Snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when the claims of a ruling are not those that were ruled on. */
final class Outdated {

    /** A claim reads otherwise since, or is withdrawn. */
    private static final String CHANGED =
            """
            SELECT r.ruling, min(f.position) AS since
              FROM readmodel.ruling r
              JOIN readmodel.ruling_claim c ON c.ruling = r.ruling
              JOIN readmodel.figure f
                ON f.figure = c.figure
               AND f.position > r.first_position AND f.position <= :basis
             WHERE r.ruling IN (:rulings) AND r.known @> :basis
             GROUP BY r.ruling
            """;

    /** What was said of the same thing since, each version; whether it competes is not asked. */
    private static final String LATER =
            """
            SELECT r.ruling, later.figure, later.position, later.known @> :basis AS holds,
                   f.unit, f.indicator, f.subject_type, f.subject_code, f.counted, f.measure,
                   f.period_edtf, f.period_shape,
                   later.subject_code AS later_subject_code, later.counted AS later_counted,
                   later.period_edtf AS later_period_edtf, later.period_shape AS later_period_shape
              FROM readmodel.ruling r
              JOIN readmodel.ruling_claim c ON c.ruling = r.ruling
              JOIN readmodel.figure f ON f.figure = c.figure AND f.known @> :basis
              JOIN readmodel.figure later
                ON later.unit = f.unit AND later.indicator = f.indicator
               AND later.subject_type = f.subject_type AND later.subject_folded = f.subject_folded
               AND later.measure = f.measure AND later.status <> 'withdrawn'
               AND later.position > r.first_position AND later.position <= :basis
               AND NOT EXISTS (SELECT FROM readmodel.ruling_claim ruled
                                WHERE ruled.ruling = r.ruling AND ruled.figure = later.figure)
             WHERE r.ruling IN (:rulings) AND r.known @> :basis
             ORDER BY r.ruling, later.position, c.ordinal
            """;

    private record Later(
            String ruling, String figure, long position, boolean holds, boolean competes) {}

    private record Key(String ruling, String figure) {}

    private Outdated() {}

    /** Those that are not outdated are not among them. */
    static Map<String, Long> since(Collection<String> rulings, Snapshot snapshot) {
        var since = new HashMap<String, Long>();
        if (rulings.isEmpty()) {
            return since;
        }
        snapshot.sql(CHANGED)
                .param("rulings", rulings)
                .query((row, _) -> Map.entry(row.getString("ruling"), row.getLong("since")))
                .list()
                .forEach(changed -> since.put(changed.getKey(), changed.getValue()));
        List<Later> competing =
                snapshot
                        .sql(LATER)
                        .param("rulings", rulings)
                        .query((row, _) -> later(row))
                        .list()
                        .stream()
                        .filter(Later::competes)
                        .toList();
        var first = new HashMap<Key, Long>();
        competing.forEach(
                later ->
                        first.merge(
                                new Key(later.ruling(), later.figure()),
                                later.position(),
                                Math::min));
        competing.stream()
                .filter(Later::holds)
                .forEach(
                        later ->
                                since.merge(
                                        later.ruling(),
                                        first.getOrDefault(
                                                new Key(later.ruling(), later.figure()),
                                                later.position()),
                                        Math::min));
        return since;
    }

    private static Later later(ResultSet row) throws SQLException {
        return new Later(
                row.getString("ruling"),
                row.getString("figure"),
                row.getLong("position"),
                row.getBoolean("holds"),
                claim(row, "").competesWith(claim(row, "later_")));
    }

    private static FigureClaim claim(ResultSet row, String which) throws SQLException {
        return new FigureClaim(
                new UnitId(row.getString("unit")),
                Indicator.fromCode(row.getString("indicator")),
                new Subject(row.getString("subject_type"), row.getString(which + "subject_code")),
                row.getString(which + "counted"),
                Measure.valueOf(row.getString("measure")),
                new Period(
                        Edtf.of(row.getString(which + "period_edtf")),
                        Shape.valueOf(row.getString(which + "period_shape"))));
    }
}
