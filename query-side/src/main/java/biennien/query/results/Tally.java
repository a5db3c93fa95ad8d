package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts that are counted, as one statement that is read in two ways: fact by fact, or counted by
 * the database. Both hold the same text, so that a line can't drift away from what it is made of.
 *
 * <p>The statement has a row for each fact, with the columns {@code fact}, {@code unit}, {@code
 * earliest}, {@code latest}, {@code positions} (of the events it rests on), those that tell lines
 * apart, and for each measure {@code <measure>_surely} and {@code <measure>_perhaps}.
 */
final class Tally {

    /** Reads what a line is about from the columns that tell lines apart. */
    @FunctionalInterface
    interface LineOfRow {
        Line of(ResultSet row) throws SQLException;
    }

    private final String register;
    private final List<String> measures;
    private final LineOfRow line;
    private final Scope.Text counted;
    private final Scope.Text each;

    /**
     * @param keys the columns that tell lines apart, in the order of the lines
     * @param weight how much one fact counts: a column, or 1
     * @param facts the statement, up to its conditions
     * @param covered the condition that a fact lies in the scope
     */
    private Tally(
            String register,
            List<String> keys,
            List<String> measures,
            String weight,
            String facts,
            String covered,
            LineOfRow line) {
        this.register = register;
        this.measures = measures;
        this.line = line;
        String names = String.join(", ", keys);
        this.counted =
                Scope.text(
                        "SELECT "
                                + (keys.isEmpty() ? "" : names + ",\n")
                                + measures.stream()
                                        .map(measure -> counts(measure, weight))
                                        .collect(Collectors.joining(",\n"))
                                + "\n FROM ("
                                + facts,
                        covered,
                        ") told"
                                + (keys.isEmpty() ? "" : " GROUP BY " + names + " ORDER BY ")
                                + names);
        this.each =
                Scope.text(
                        "SELECT told.*, " + weight + " AS weight FROM (" + facts,
                        covered,
                        ") told ORDER BY "
                                + (keys.isEmpty() ? "" : names + ", ")
                                + "told.fact, told.positions");
    }

    static Tally of(
            String register,
            List<String> keys,
            List<String> measures,
            String facts,
            String covered,
            LineOfRow line) {
        return new Tally(register, keys, measures, "1", facts, covered, line);
    }

    /** Of facts that count for more than one, as the column says. */
    static Tally weighed(
            String register,
            List<String> keys,
            List<String> measures,
            String weight,
            String facts,
            String covered,
            LineOfRow line) {
        return new Tally(register, keys, measures, weight, facts, covered, line);
    }

    private static String counts(String measure, String weight) {
        return """
        coalesce(sum(%2$s) FILTER (WHERE %1$s_surely), 0) AS %1$s_least,
        coalesce(sum(%2$s) FILTER (WHERE %1$s_perhaps), 0) AS %1$s_most\
        """
                .formatted(measure, weight);
    }

    /** Counted by the database. */
    List<ResultRow> lines(Covered units, Window window, Snapshot snapshot) {
        return window
                .ask(counted, units, snapshot)
                .query(
                        (row, _) -> {
                            Line about = line.of(row);
                            var lines = new ArrayList<ResultRow>();
                            for (String measure : measures) {
                                lines.add(about.counted(measure, row));
                            }
                            return lines;
                        })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** In the order of the lines. */
    List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        return window
                .ask(each, units, snapshot)
                .query((row, _) -> contributions(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Contribution> contributions(ResultSet row) throws SQLException {
        Line about = line.of(row);
        BigDecimal weight = BigDecimal.valueOf(row.getLong("weight"));
        var contributions = new ArrayList<Contribution>();
        for (String measure : measures) {
            if (row.getBoolean(measure + "_perhaps")) {
                BigDecimal surely = row.getBoolean(measure + "_surely") ? weight : BigDecimal.ZERO;
                contributions.add(
                        Contribution.of(
                                register,
                                about,
                                measure,
                                row,
                                new Interval(surely, false, weight, false)));
            }
        }
        return contributions;
    }
}
