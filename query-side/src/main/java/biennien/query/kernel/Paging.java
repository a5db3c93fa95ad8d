package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is wanted.
 *
 * @param limit at most so many items; 100 when absent, at most 1000
 * @param cursor where the page before ended, as its {@code next} said; pins the basis
 */
public record Paging(@Nullable Integer limit, @Nullable String cursor) implements Question {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;

    /** The first page in its usual size. */
    public static final Paging FIRST = new Paging(null, null);

    public Paging {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw QueryProblem.badParameter(
                    "limit", "bad-limit", "limit is a number from 1 to " + MAX_LIMIT + ".");
        }
    }

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
