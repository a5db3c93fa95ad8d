package biennien.pages.explain;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One thing that a number is reckoned from, with what is known of it.
 *
 * @param input as the explanation has it; null for a fact that is told and not reckoned with
 * @param fact that it belongs to; null where it is not told
 * @param quote of that event; null where there is none, or it is hidden
 */
public record Line(
        @Nullable Map<String, Object> input,
        @Nullable Map<String, Object> fact,
        @Nullable Map<String, Object> quote) {

    /** Whether it certainly belongs into the reckoning. */
    public boolean surely() {
        return input == null || !Boolean.FALSE.equals(input.get("surely"));
    }

    public @Nullable Object position() {
        return input != null ? input.get("position") : fact == null ? null : fact.get("position");
    }
}
