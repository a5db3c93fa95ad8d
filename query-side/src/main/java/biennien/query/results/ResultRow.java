package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * One line of a table of results.
 *
 * @param table code of the table (T1 to T13, WORKFLOW)
 * @param kind code of the kind of thing: type of group, of weapon, form of commendation and so on
 * @param label what a Vietnamese reader calls it
 * @param by what the line is further told apart by, such as the mode of a handover; null where
 *     nothing is
 * @param measure what the number is: opening, new, ended, closing, members, items and so on
 * @param unit what is counted
 * @param least at least so many, as far as days and quantities are known
 * @param leastOpen whether the number itself is left out: more than
 * @param most at most so many; null when there is no upper end
 * @param mostOpen whether the number itself is left out: fewer than
 * @param borders within which borders it was counted; null as-reported, each fact for the unit that
 *     it was recorded of
 */
@AllMembers
public record ResultRow(
        String table,
        String kind,
        String label,
        @Nullable String by,
        String measure,
        String unit,
        BigDecimal least,
        boolean leastOpen,
        @Nullable BigDecimal most,
        boolean mostOpen,
        @Nullable LineBorders borders)
        implements Explainable {

    public ResultRow {
        if (most != null && most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "at least %s and at most %s %s of %s".formatted(least, most, measure, kind));
        }
    }

    /**
     * Without the kinds of which nothing at all is counted: a count over everything gives a line of
     * zeros where nothing is recorded, which is not zero.
     */
    static List<ResultRow> withoutKindsOfZero(List<ResultRow> rows) {
        return rows.stream()
                .filter(
                        row ->
                                rows.stream()
                                        .filter(other -> other.kind().equals(row.kind()))
                                        .anyMatch(ResultRow::isPossible))
                .toList();
    }

    private boolean isPossible() {
        return most == null || most.signum() > 0;
    }

    /** What a line is about, without its number. */
    public record Line(String table, String kind, String label, @Nullable String by, String unit) {

        ResultRow counted(String measure, long least, long most) {
            return new ResultRow(
                    table,
                    kind,
                    label,
                    by,
                    measure,
                    unit,
                    BigDecimal.valueOf(least),
                    false,
                    BigDecimal.valueOf(most),
                    false,
                    null);
        }

        /** The columns {@code <measure>_least} and {@code <measure>_most}. */
        ResultRow counted(String measure, ResultSet row) throws SQLException {
            return counted(
                    measure, row.getLong(measure + "_least"), row.getLong(measure + "_most"));
        }

        ResultRow of(String measure, Interval bounds) {
            BigDecimal least = bounds.lo() == null ? BigDecimal.ZERO : bounds.lo();
            return new ResultRow(
                    table,
                    kind,
                    label,
                    by,
                    measure,
                    unit,
                    plain(least),
                    bounds.loOpen(),
                    bounds.hi() == null ? null : plain(bounds.hi()),
                    bounds.hiOpen(),
                    null);
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.scale() >= 0 ? number : number.setScale(0);
        }
    }

    ResultRow within(LineBorders others) {
        return new ResultRow(
                table, kind, label, by, measure, unit, least, leastOpen, most, mostOpen, others);
    }

    /** Which line of its register it is. */
    public Contribution.Key key() {
        return new Contribution.Key(new Line(table, kind, label, by, unit), measure);
    }

    public Interval bounds() {
        return new Interval(least, leastOpen, most, mostOpen);
    }
}
