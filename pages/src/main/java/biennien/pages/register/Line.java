package biennien.pages.register;

import org.jspecify.annotations.Nullable;

/**
 * One line of a cell.
 *
 * @param text what stands there
 * @param href where it leads; null for nowhere
 * @param look classes of its style
 * @param after what follows it in a quieter voice: the unit of a count, the day of a state
 */
public record Line(String text, @Nullable String href, String look, @Nullable String after) {

    public Line after(@Nullable String words) {
        return new Line(text, href, look, words);
    }
}
