package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;

/**
 * The rows to read for one page.
 *
 * @param after the key of the last item of the page before, empty for the first page
 * @param rows how many to read: one more than the page holds, to see whether there is another
 * @param items ids of the only items that are wanted; null for all
 * @param order of the list; null for the list's own
 */
public record Slice(
        List<@Nullable String> after,
        int rows,
        @Nullable Collection<String> items,
        @Nullable Order order) {

    public Slice(List<@Nullable String> after, int rows) {
        this(after, rows, null, null);
    }

    /** These items, as far as they are in the list. */
    public static Slice of(Collection<String> items) {
        return new Slice(List.of(), items.size() + 1, items, null);
    }

    /** The same of the list in another order. */
    Slice in(Order another) {
        return new Slice(after, rows, items, another);
    }

    /** The rows that follow in the same list. */
    Slice further(List<@Nullable String> last, int more) {
        return new Slice(last, more, items, order);
    }

    /** Whether the list is told as it was recorded, one way or the other, or in its own order. */
    public boolean isAsRecorded() {
        return order == null || order == Order.RECORDED || order == Order.LAST_RECORDED;
    }

    /** Whether this page follows another. */
    public boolean resumes() {
        return !after.isEmpty();
    }

    public @Nullable String text(int part) {
        if (after.isEmpty()) {
            return null;
        }
        if (part >= after.size()) {
            throw Cursor.malformed();
        }
        return after.get(part);
    }

    /** Part of the key as a number, {@code first} on the first page. */
    public long number(int part, long first) {
        String text = text(part);
        try {
            return text == null ? first : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }

    public @Nullable LocalDate day(int part) {
        String text = text(part);
        try {
            return text == null ? null : Days.parse(text);
        } catch (DateTimeParseException e) {
            throw Cursor.malformed();
        }
    }
}
