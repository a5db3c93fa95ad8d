package biennien.query.kernel;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which piece is wanted of an answer that is one object and holds a list without an end.
 *
 * @param limit at most so many of the list, up to 1000; without it all
 * @param cursor where the piece before ended, as its {@code next} said; pins the basis
 */
public record Piece(@Nullable Integer limit, @Nullable String cursor) implements Question {

    /** All of it. */
    public static final Piece ALL = new Piece(null, null);

    public Piece {
        Paging.requireLimit(limit);
    }

    /** Whether something may be left out. */
    public boolean isPart() {
        return limit != null || cursor != null;
    }

    /** The key of what the piece before ended with; empty at the beginning. */
    public List<@Nullable String> after() {
        return cursor == null ? List.of() : Cursor.read(cursor).key();
    }

    /** The cursor names nothing that there is. */
    public static QueryProblem malformed() {
        return Cursor.malformed();
    }

    /** The place in a list where this piece ends, when it begins at another. */
    public int end(int begin, int size) {
        return limit == null ? size : Math.min(size, begin + limit);
    }

    /**
     * The address of the piece that follows.
     *
     * @param last key of what this piece ends with
     */
    public static String next(HttpServletRequest request, View view, long basis, Object last) {
        return Address.withCursor(
                request,
                new Cursor(basis, Address.digest(request, view), List.of(last.toString())).text());
    }
}
