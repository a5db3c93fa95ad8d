package biennien.query.kernel;

import biennien.query.kernel.Reads.PagedQuery;

import org.jspecify.annotations.Nullable;

/**
 * In which order a list is told. A cursor is of one order, because the order is part of the
 * question that it belongs to.
 *
 * @param sort when absent the list is told in its own order
 */
public record Sort(@Nullable Order sort) implements Question {

    /** The list in this order, all of it and not page by page. */
    public <T> PagedQuery<T> of(PagedQuery<T> list) {
        Order asked = sort;
        return asked == null ? list : (snapshot, slice) -> list.rows(snapshot, slice.in(asked));
    }
}
