package biennien.query.results;

import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * T9: the ranking of the movement by kind of subject and year, one line for each rank. A year
 * counts when it is the year that was ranked; the days of the window are not asked.
 */
@Component
final class RankingResults implements RegisterOfYears {

    private static final String CODE = "rankings";

    private static final List<String> RANKS =
            Arrays.stream(MovementRank.values()).map(MovementRank::code).toList();

    private static final Tally COUNTS =
            Tally.of(
                    CODE,
                    List.of("year", "subject_kind"),
                    RANKS,
                    """
                    SELECT r.ranking AS fact, r.unit, make_date(r.year, 1, 1) AS earliest,
                           make_date(r.year, 12, 31) AS latest,
                           ARRAY[r.first_position, r.position] AS positions,
                           r.subject_kind, r.year,
                    """
                            + RANKS.stream()
                                    .map(rank -> counts(rank, "r.rank = '" + rank + "'"))
                                    .collect(Collectors.joining(",\n"))
                            + """

                              FROM readmodel.movement_ranking r
                             WHERE r.known @> :basis
                               AND year BETWEEN extract(year FROM CAST(:from AS date))
                                            AND extract(year FROM CAST(:to AS date))
                            """,
                    Scope.covers("r.unit", "make_date(r.year, 1, 1)", "make_date(r.year, 12, 31)"),
                    RankingResults::line);

    private static String counts(String rank, String where) {
        return Happened.counts(rank, where, where);
    }

    @Override
    public String code() {
        return CODE;
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
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        return COUNTS.lines(units, window, snapshot);
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        return COUNTS.contributions(units, window, snapshot);
    }

    private static Line line(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        return new Line(
                "T9",
                kind,
                MovementSubjectKind.fromCode(kind).label(),
                row.getString("year"),
                "đối tượng");
    }
}
