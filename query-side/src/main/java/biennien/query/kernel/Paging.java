package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is wanted, or all of it as a file.
 *
 * @param limit at most so many items; 100 when absent, at most 1000
 * @param cursor where the page before ended, as its {@code next} said; pins the basis
 * @param format json when absent; every other form is the whole list
 */
public record Paging(@Nullable Integer limit, @Nullable String cursor, @Nullable Format format)
        implements Question {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;

    /** The first page in its usual size. */
    public static final Paging FIRST = new Paging(null, null, null);

    public Paging {
        requireLimit(limit);
        if (format != null && format.isExport() && (limit != null || cursor != null)) {
            throw QueryProblem.badParameter(
                    limit != null ? "limit" : "cursor",
                    "export-is-whole",
                    "As %s a list is given as a whole: leave out limit and cursor."
                            .formatted(format.code()));
        }
    }

    static void requireLimit(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw QueryProblem.badParameter(
                    "limit", "bad-limit", "limit is a number from 1 to " + MAX_LIMIT + ".");
        }
    }

    Format form() {
        return format == null ? Format.JSON : format;
    }

    int size() {
        if (form().isExport()) {
            return MAX_LIMIT;
        }
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
