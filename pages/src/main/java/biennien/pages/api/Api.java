package biennien.pages.api;

import org.jspecify.annotations.Nullable;

/**
 * The public API, asked from within the process through the eyes of whoever asked for the page.
 * What the caller may not ask, this does not answer either.
 */
public interface Api {

    /**
     * @param address path and query, such as {@code /api/v1/units?q=son%20la}
     * @return what a caller from outside would get, refusals included
     */
    Answer get(String address);

    /** Who asked for the page; null for a visitor without an account. */
    @Nullable Who who();
}
