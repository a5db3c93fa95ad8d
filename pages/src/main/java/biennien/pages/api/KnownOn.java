package biennien.pages.api;

import org.jspecify.annotations.Nullable;

/**
 * As of when a page shall tell what is known, as the reader chose it: a position, or a moment, or
 * (all null) now. Both together the API refuses.
 *
 * @param minPosition what must be in the answer, after something was recorded
 */
public record KnownOn(@Nullable String basis, @Nullable String asOf, @Nullable String minPosition) {

    public static final KnownOn NOW = new KnownOn(null, null, null);

    /** Whether an earlier state is shown. */
    public boolean earlier() {
        return basis != null || asOf != null;
    }

    /** The choice in an address of the API. */
    String in(String address) {
        return Reading.address(address, "basis", basis, "asOf", asOf, "minPosition", minPosition);
    }
}
