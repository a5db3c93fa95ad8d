package biennien.pages.register;

import java.util.List;
import java.util.Map;

/**
 * A column of a register.
 *
 * @param key of its heading: {@code register.column.<key>}
 * @param numeric whether it holds numbers
 * @param cell what it shows of an item
 */
public record Column(String key, boolean numeric, Cell cell) {

    /** From an item to the lines of its cell. */
    public interface Cell {
        List<Line> of(Lines lines, Map<String, Object> item);
    }

    static Column of(String key, Cell cell) {
        return new Column(key, false, cell);
    }

    static Column numbers(String key, Cell cell) {
        return new Column(key, true, cell);
    }
}
