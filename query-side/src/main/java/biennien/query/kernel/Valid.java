package biennien.query.kernel;

import biennien.query.kernel.Reads.PagedQuery;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
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
     * The rows of a list that are asked for, exactly.
     *
     * @param extent the days of an item
     */
    public <T> PagedQuery<T> of(Function<T, Extent> extent, PagedQuery<T> list) {
        return isAsked() ? list.where(item -> admits(extent.apply(item))) : list;
    }
}
