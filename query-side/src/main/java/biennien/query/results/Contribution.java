package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.answer.Columns;
import biennien.query.results.ResultRow.Line;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one recorded fact adds to one line of a register. The sum of the contributions of a line is
 * the line: its numbers are counted from the same statement. A line of zeros has none.
 *
 * @param register code of the register
 * @param line what the line is about
 * @param measure what its number is
 * @param fact id of what was recorded: of the group, batch, activity and so on; of a recommendation
 *     with the id of its inspection before it
 * @param unit the unit that it was recorded of; null when it was recorded of none
 * @param earliest the first day that it may speak of; null when there is none
 * @param latest the last day that it may speak of; null when there is none
 * @param adds between what it surely and what it perhaps adds
 * @param positions of the events that it rests on, in their order
 */
public record Contribution(
        String register,
        Line line,
        String measure,
        String fact,
        @Nullable String unit,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Interval adds,
        List<Long> positions) {

    /** Which line it adds to, within its register. */
    public record Key(Line line, String measure) {}

    public Key key() {
        return new Key(line, measure);
    }

    /**
     * Reads the columns {@code fact}, {@code unit}, {@code earliest}, {@code latest} and {@code
     * positions}.
     */
    static Contribution of(String register, Line line, String measure, ResultSet row, Interval adds)
            throws SQLException {
        return new Contribution(
                register,
                line,
                measure,
                row.getString("fact"),
                row.getString("unit"),
                Columns.day(row, "earliest"),
                Columns.day(row, "latest"),
                adds,
                positions(row));
    }

    private static List<Long> positions(ResultSet row) throws SQLException {
        Long[] positions = (Long[]) row.getArray("positions").getArray();
        return Arrays.stream(positions).filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** The lines that these add up to, in the order in which they first come. */
    static List<ResultRow> lines(List<Contribution> contributions) {
        Map<Key, Interval> sums = new LinkedHashMap<>();
        for (Contribution each : contributions) {
            sums.merge(each.key(), each.adds(), Interval::plus);
        }
        var lines = new ArrayList<ResultRow>();
        sums.forEach((key, sum) -> lines.add(key.line().of(key.measure(), sum)));
        return List.copyOf(lines);
    }
}
