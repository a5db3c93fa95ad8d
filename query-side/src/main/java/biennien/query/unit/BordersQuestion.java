package biennien.query.unit;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Within which borders.
 *
 * @param boundaries {@code as-reported}: every fact counts for the unit that reported it; {@code
 *     as-of:2025-06-30}: facts count for the unit whose borders of that day they lie in; {@code
 *     current}: the same with the local day on which the last event of the basis was recorded;
 *     as-reported when absent
 */
public record BordersQuestion(@Nullable String boundaries) implements Question {

    static final String AS_REPORTED = "as-reported";
    static final String CURRENT = "current";
    private static final String AS_OF = "as-of:";

    public BordersQuestion {
        if (boundaries != null
                && !boundaries.equals(AS_REPORTED)
                && !boundaries.equals(CURRENT)
                && !isDay(boundaries)) {
            throw QueryProblem.badParameter(
                    "boundaries",
                    "unknown-boundaries",
                    "Borders are as-reported, current or those of a day, as in as-of:2025-06-30.");
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.startsWith(AS_OF)
                    && LocalDate.parse(text.substring(AS_OF.length())).getYear() >= 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** As it is written in answers. */
    public String code() {
        return boundaries == null ? AS_REPORTED : boundaries;
    }

    public boolean isAsReported() {
        return code().equals(AS_REPORTED);
    }

    boolean isCurrent() {
        return code().equals(CURRENT);
    }

    /** The day of {@code as-of}. */
    LocalDate day() {
        return LocalDate.parse(code().substring(AS_OF.length()));
    }
}
