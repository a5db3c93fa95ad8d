package biennien.query.results;

import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * T9: the ranking of the movement by kind of subject and year, one line for each rank. A year
 * counts when it is the year that was ranked; the days of the window are not asked.
 */
@Component
final class RankingResults implements RegisterOfYears {

    private static final Scope.Text COUNTS =
            Scope.text(
                    """
                    SELECT subject_kind, year,
                           count(*) FILTER (WHERE rank = 'excellent') AS excellent,
                           count(*) FILTER (WHERE rank = 'good') AS good,
                           count(*) FILTER (WHERE rank = 'average') AS average,
                           count(*) FILTER (WHERE rank = 'weak') AS weak
                      FROM readmodel.movement_ranking r
                     WHERE r.known @> :basis
                       AND year BETWEEN extract(year FROM CAST(:from AS date))
                                    AND extract(year FROM CAST(:to AS date))
                    """,
                    Scope.covers("r.unit", "make_date(r.year, 1, 1)", "make_date(r.year, 12, 31)"),
                    " GROUP BY subject_kind, year ORDER BY year, subject_kind");

    private final Scope scope;

    RankingResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "rankings";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T9");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.RANKING, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        return window
                .ask(COUNTS, of, scope, snapshot)
                .query((row, _) -> counts(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<ResultRow> counts(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        var line =
                new Line(
                        "T9",
                        kind,
                        MovementSubjectKind.fromCode(kind).label(),
                        row.getString("year"),
                        "đối tượng");
        var rows = new ArrayList<ResultRow>();
        for (var rank : MovementRank.values()) {
            long count = row.getLong(rank.code());
            rows.add(line.counted(rank.code(), count, count));
        }
        return rows;
    }
}
