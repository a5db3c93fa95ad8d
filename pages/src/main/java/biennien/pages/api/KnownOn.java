package biennien.pages.api;

import org.jspecify.annotations.Nullable;

/**
 * As of when a page shall tell what is known, as the reader chose it: a position, or a moment, or
 * (all null) now.
 *
 * @param minPosition what must be in the answer, after something was recorded
 */
public record KnownOn(@Nullable String basis, @Nullable String asOf, @Nullable String minPosition) {

    public static final KnownOn NOW = new KnownOn(null, null, null);

    /** Whether an earlier state is shown. */
    public boolean earlier() {
        return basis != null || asOf != null;
    }

    /** The choice as parameters of an address of the API. */
    String query() {
        if (basis != null) {
            return "basis=" + Reading.part(basis);
        }
        if (asOf != null) {
            return "asOf=" + Reading.part(asOf);
        }
        return minPosition == null ? "" : "minPosition=" + Reading.part(minPosition);
    }
}
