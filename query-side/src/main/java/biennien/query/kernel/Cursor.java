package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;
import java.util.List;

/**
 * Where a page ended. Opaque to callers.
 *
 * @param basis of the first page; all pages are true for it, so that facts which arrive between two
 *     of them neither repeat nor push out an item
 * @param question digest of what was asked; a cursor of another question is refused
 * @param key of the last item
 */
record Cursor(long basis, String question, List<@Nullable String> key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Cursor read(String text) {
        Cursor cursor;
        try {
            cursor = JSON.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
        } catch (IllegalArgumentException | JacksonException e) {
            throw malformed();
        }
        if (cursor == null
                || cursor.question == null
                || cursor.key == null
                || cursor.key.stream().anyMatch(Cursor::holdsControl)
                || cursor.basis < -1) {
            throw malformed();
        }
        return cursor;
    }

    private static boolean holdsControl(@Nullable String part) {
        return part != null && part.chars().anyMatch(Character::isISOControl);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }

    static QueryProblem malformed() {
        return QueryProblem.badParameter(
                "cursor",
                "bad-cursor",
                "This cursor was not given out by this service. Follow 'next' as it is, or ask"
                        + " without a cursor.");
    }
}
