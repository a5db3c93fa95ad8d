package biennien.pages.register;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A column of a register.
 *
 * @param key of its heading: {@code register.column.<key>}
 * @param numeric whether it holds numbers
 * @param cell what it shows of an item
 * @param order of the API that is told by what it shows; null when there is none
 */
public record Column(String key, boolean numeric, Cell cell, @Nullable String order) {

    /** From an item to the lines of its cell. */
    public interface Cell {
        List<Line> of(Lines lines, Map<String, Object> item);
    }

    static Column of(String key, Cell cell) {
        return new Column(key, false, cell, null);
    }

    static Column numbers(String key, Cell cell) {
        return new Column(key, true, cell, null);
    }

    /** The same of a register that can be ordered by it. */
    Column by(String sort) {
        return new Column(key, numeric, cell, sort);
    }
}
