package biennien.pages.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What an address answered.
 *
 * @param basis the position that the answer is true for; null where the address has none
 * @param body the JSON as maps, lists, texts, numbers and booleans, or a plain text as it is; null
 *     where there is neither
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

    /** A plain text, such as a checkpoint of the log; empty if it is none. */
    public String text() {
        return body instanceof String text ? text : "";
    }

    /** The address of the next page, null on the last one. */
    public @Nullable String next() {
        return object().get("next") instanceof String next ? next : null;
    }

    /** The cursor in that address. */
    public @Nullable String cursor() {
        String next = next();
        String cursor =
                next == null
                        ? null
                        : UriComponentsBuilder.fromUriString(next)
                                .build()
                                .getQueryParams()
                                .getFirst("cursor");
        return cursor == null ? null : UriUtils.decode(cursor, StandardCharsets.UTF_8);
    }
}
