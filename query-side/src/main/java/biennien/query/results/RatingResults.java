package biennien.query.results;

import biennien.events.law.GroupRating;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * T10: the yearly rating of grassroots teams, one line for each rating and year. How many teams and
 * members there are stands in T3. A year counts when it is the year that was rated.
 */
@Component
final class RatingResults implements RegisterOfYears {

    private static final String CODE = "ratings";

    private static final Tally COUNTS =
            Tally.of(
                    CODE,
                    List.of("year", "rating"),
                    List.of("teams"),
                    """
                    SELECT r.group_id AS fact, g.unit, g.founded_earliest AS earliest,
                           g.dissolved_latest AS latest,
                           ARRAY[g.first_position, r.position] AS positions,
                           r.year, r.rating,
                    """
                            + Happened.counts("teams", "true", "true")
                            + """

                              FROM (SELECT DISTINCT ON (group_id, year) *
                                      FROM readmodel.group_rating
                                     WHERE known @> :basis
                                     ORDER BY group_id, year, position DESC) r
                              JOIN readmodel.founded_group g
                                ON g.group_id = r.group_id AND g.known @> :basis
                             WHERE r.year BETWEEN extract(year FROM CAST(:from AS date))
                                              AND extract(year FROM CAST(:to AS date))
                            """,
                    Scope.covers("g.unit", "g.founded_earliest", "g.dissolved_latest"),
                    RatingResults::line);

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> tables() {
        return Set.of("T10");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.GROUP, Groups.UNIT);
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
        String rating = row.getString("rating");
        return new Line(
                "T10",
                rating,
                "xếp loại " + GroupRating.fromCode(rating).code(),
                row.getString("year"),
                "tổ");
    }
}
