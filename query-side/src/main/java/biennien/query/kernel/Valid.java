package biennien.query.kernel;

import biennien.query.kernel.Reads.PagedQuery;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Facts of which days: valid time. What is certain is possible too (docs/adr/0017).
 *
 * @param validOn only facts that may have happened, or held, on this day; with {@code
 *     match=certain} those that did beyond doubt
 * @param window only facts that may lie in these days, or reach into them; with {@code
 *     match=certain} those of which every possible day lies in them
 * @param match possible when absent
 */
public record Valid(@Nullable LocalDate validOn, @Nullable DayWindow window, @Nullable Match match)
        implements Question {

    /** At any time. */
    public static final Valid ALWAYS = new Valid(null, null, null);

    /** What one look brings at most when few of many rows fit. */
    private static final int MOST_AT_ONCE = 1_000;

    public Valid {
        if (match != null && validOn == null && window == null) {
            throw QueryProblem.badParameter(
                    "match",
                    "match-of-no-days",
                    "match says how sure it must be that a fact lies in some days; name them with"
                            + " window or validOn.");
        }
    }

    /** Whether any days are asked for. */
    public boolean isAsked() {
        return validOn != null || window != null;
    }

    /** Whether a fact of these days is asked for. */
    public boolean admits(Extent extent) {
        boolean certain = match == Match.CERTAIN;
        return (validOn == null
                        || (certain ? extent.certainlyOn(validOn) : extent.possiblyOn(validOn)))
                && (window == null
                        || (certain ? extent.certainlyIn(window) : extent.possiblyIn(window)));
    }

    /**
     * The condition, in SQL, that no row fails which is asked for. Bounds are only a sieve: a day
     * of every year and one of several days have bounds too, and gaps between them.
     *
     * @param earliest a column with the first possible day
     * @param latest a column with the last possible day
     */
    public static String sieve(String earliest, String latest) {
        return """
        AND (CAST(:windowFrom AS date) IS NULL
             OR daterange(CAST(:windowFrom AS date), CAST(:windowTo AS date), '[]')
                && daterange(%1$s, %2$s, '[]'))
        AND (CAST(:validOn AS date) IS NULL
             OR CAST(:validOn AS date) <@ daterange(%1$s, %2$s, '[]'))
        """
                .formatted(earliest, latest);
    }

    /** The parameters of the sieve. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("validOn", validOn);
        parameters.put("windowFrom", window == null ? null : window.from());
        parameters.put("windowTo", window == null ? null : window.to());
        return parameters;
    }

    /**
     * The rows of a list that are asked for, exactly. Reads on until the page is full.
     *
     * @param extent the days of an item
     * @param list in order; it must give as many rows as asked for, as long as there are so many
     */
    public <T> PagedQuery<T> of(Function<T, Extent> extent, PagedQuery<T> list) {
        if (!isAsked()) {
            return list;
        }
        return (snapshot, slice) -> {
            List<Keyed<T>> found = new ArrayList<>();
            Slice look = slice;
            while (true) {
                List<Keyed<T>> rows = list.rows(snapshot, look);
                for (Keyed<T> row : rows) {
                    if (admits(extent.apply(row.item()))) {
                        found.add(row);
                        if (found.size() == slice.rows()) {
                            return found;
                        }
                    }
                }
                if (rows.size() < look.rows()) {
                    return found;
                }
                int more = Math.max(slice.rows(), Math.min(2 * look.rows(), MOST_AT_ONCE));
                look = new Slice(rows.getLast().key(), more, slice.items());
            }
        };
    }
}
