package biennien.pages.api;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What an address answered.
 *
 * @param basis the position that the answer is true for; null where the address has none
 * @param body the JSON as maps, lists, texts, numbers and booleans; null where there is none
 */
public record Answer(int status, @Nullable Long basis, @Nullable Object body) {

    public boolean ok() {
        return status < 400;
    }

    /** The body of an answer that is an object, empty if it is none. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> object() {
        return body instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The items of a list, empty if it is none. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
        return object().get("items") instanceof List<?> list
                ? (List<Map<String, Object>>) list
                : List.of();
    }

    /** The cursor of the next page, null on the last one. */
    public @Nullable String next() {
        return object().get("next") instanceof String next ? next : null;
    }
}
