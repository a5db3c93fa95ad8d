package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * How much is told of lists within an answer that have an address of their own as well.
 *
 * @param limit at most so many of each list, up to 1000; without it all
 */
public record AtMost(@Nullable Integer limit) implements Question {

    public AtMost {
        Paging.requireLimit(limit);
    }
}
