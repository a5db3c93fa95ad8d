package biennien.pages.explain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reckons a sum again from its inputs, so that the page does not only repeat the answer. */
final class Again {

    private Again() {}

    /**
     * @return {@code lo}, {@code loOpen}, {@code hi}, {@code hiOpen}; null for what is no sum of
     *     what is added and taken away
     */
    static @Nullable Map<String, Object> reckoned(
            Map<?, ?> recompute, List<Map<String, Object>> inputs) {
        Object operation = recompute.get("operation");
        if (inputs.isEmpty() || !("sum".equals(operation) || "count".equals(operation))) {
            return null;
        }
        BigDecimal lo = BigDecimal.ZERO;
        BigDecimal hi = BigDecimal.ZERO;
        boolean loOpen = false;
        boolean hiOpen = false;
        for (Map<String, Object> input : inputs) {
            if (!"plus".equals(input.get("role")) || !isPlain(input)) {
                return null;
            }
            lo = lo.add(number(input.get("least"), BigDecimal.ZERO));
            loOpen |= Boolean.TRUE.equals(input.get("leastOpen"));
            BigDecimal most = number(input.get("most"), null);
            hi = hi == null || most == null ? null : hi.add(most);
            hiOpen |= Boolean.TRUE.equals(input.get("mostOpen"));
        }
        if (Boolean.TRUE.equals(recompute.get("openEnd"))) {
            hi = null;
        }
        Map<String, Object> bounds = new HashMap<>();
        bounds.put("lo", lo);
        bounds.put("loOpen", loOpen);
        bounds.put("hi", hi);
        bounds.put("hiOpen", hiOpen || hi == null);
        return bounds;
    }

    private static boolean isPlain(Map<String, Object> input) {
        return !(input.get("less") instanceof List<?> less) || less.isEmpty();
    }

    private static @Nullable BigDecimal number(
            @Nullable Object value, @Nullable BigDecimal otherwise) {
        return value == null ? otherwise : new BigDecimal(value.toString());
    }
}
