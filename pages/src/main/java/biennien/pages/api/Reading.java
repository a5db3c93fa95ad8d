package biennien.pages.api;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One page's questions, all answered as of one position: that which the reader chose, or the one at
 * which the first of them was answered. So what stands on one page is true of one moment.
 *
 * <pre>{@code
 * Map<String, Object> unit = reading.one("/api/v1/units/" + Reading.part(id), "on", on);
 * List<Map<String, Object>> groups = reading.list("/api/v1/groups", "unit", id, "within", true);
 * }</pre>
 */
public final class Reading {
    private final Api api;
    private final KnownOn known;
    private final List<String> asked = new ArrayList<>();
    private @Nullable Long basis;

    public Reading(Api api, KnownOn known) {
        this.api = api;
        this.known = known;
    }

    /**
     * @param parameters names and values in turns; a null or empty value leaves its name out
     * @throws Refused when the address does not answer
     */
    public Answer ask(String path, @Nullable Object... parameters) {
        Answer answer = tryAsk(path, parameters);
        if (!answer.ok()) {
            throw new Refused(answer);
        }
        return answer;
    }

    /** Like {@link #ask}, for a part of a page that can do without its answer. */
    public Answer tryAsk(String path, @Nullable Object... parameters) {
        String address = address(path, parameters);
        Answer answer = api.get(withBasis(address));
        asked.add(address);
        if (answer.ok() && basis == null) {
            basis = answer.basis();
        }
        return answer;
    }

    /** The single object that an address answers. */
    public Map<String, Object> one(String path, @Nullable Object... parameters) {
        return ask(path, parameters).object();
    }

    /** The items of one page of a list. */
    public List<Map<String, Object>> list(String path, @Nullable Object... parameters) {
        return ask(path, parameters).items();
    }

    /** What an address without a basis answers, such as the state of the ledger. */
    public Answer plain(String path, @Nullable Object... parameters) {
        return api.get(address(path, parameters));
    }

    /** The position for which all of the page is true; null before the first answer. */
    public @Nullable Long basis() {
        return basis;
    }

    /** What the reader chose to be known. */
    public KnownOn known() {
        return known;
    }

    /** The addresses that the page was made from, without their basis. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private String withBasis(String address) {
        char joint = address.indexOf('?') < 0 ? '?' : '&';
        if (basis != null) {
            return address + joint + "basis=" + basis;
        }
        String chosen = known.query();
        return chosen.isEmpty() ? address : address + joint + chosen;
    }

    /** An address with its parameters, encoded. */
    public static String address(String path, @Nullable Object... parameters) {
        StringBuilder address = new StringBuilder(path);
        char joint = path.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            String value = parameters[i + 1] == null ? "" : String.valueOf(parameters[i + 1]);
            if (value.isEmpty()) {
                continue;
            }
            address.append(joint).append(parameters[i]).append('=').append(part(value));
            joint = '&';
        }
        return address.toString();
    }

    /** A text as a part of an address. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
