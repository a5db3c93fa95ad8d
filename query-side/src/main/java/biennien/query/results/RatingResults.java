package biennien.query.results;

import biennien.events.law.GroupRating;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * T10: the yearly rating of grassroots teams, one line for each rating and year. How many teams and
 * members there are stands in T3. A year counts when it is the year that was rated.
 */
@Component
final class RatingResults implements RegisterOfYears {

    private static final Scope.Text COUNTS =
            Scope.text(
                    """
                    SELECT r.year, r.rating, count(*) AS teams
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
                    " GROUP BY r.year, r.rating ORDER BY r.year, r.rating");

    private final Scope scope;

    RatingResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "ratings";
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
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        return window.ask(COUNTS, of, scope, snapshot)
                .query(
                        (row, _) -> {
                            String rating = row.getString("rating");
                            return new Line(
                                            "T10",
                                            rating,
                                            "xếp loại " + GroupRating.fromCode(rating).code(),
                                            row.getString("year"),
                                            "tổ")
                                    .counted("teams", row.getLong("teams"), row.getLong("teams"));
                        })
                .list();
    }
}
