package biennien.pages.api;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page's questions, all answered as of one position: that which the reader chose, or the one at
 * which the first of them was answered. So what stands on one page is true of one moment.
 *
 * <p>A parked event holds back the addresses that need it, and no others. A page that meets one of
 * them after it has asked the others is begun again, at the position that all of them know ({@link
 * #beginAgainAt}).
 *
 * <pre>{@code
 * Map<String, Object> unit = reading.one("/api/v1/units/" + Reading.part(id), "on", on);
 * List<Map<String, Object>> groups = reading.list("/api/v1/groups", "unit", id, "within", true);
 * }</pre>
 */
public final class Reading {
    private static final int UNAVAILABLE = 503;
    private static final String NOT_YET_KNOWN = "/problems/not-yet-known";

    /**
     * An address that the page was made from.
     *
     * @param link answers what it answered for the page, at whatever time it is followed
     */
    public record Asked(String address, String link) {}

    private record Question(String address, boolean ofABasis) {}

    private final Api api;
    private final KnownOn known;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private @Nullable Long basis;

    public Reading(Api api, KnownOn known) {
        this(api, known, null);
    }

    /**
     * @param basis where a page begins again; null for its first try
     */
    public Reading(Api api, KnownOn known, @Nullable Long basis) {
        this.api = api;
        this.known = known;
        this.basis = basis;
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

    /**
     * Like {@link #ask}, for a part of a page that can do without its answer.
     *
     * @throws Refused when the page is to be begun again
     */
    public Answer tryAsk(String path, @Nullable Object... parameters) {
        String address = address(path, parameters);
        Answer answer =
                api.get(basis == null ? known.in(address) : address(address, "basis", basis));
        questions.add(new Question(address, answer.basis() != null));
        if (answer.ok() && basis == null) {
            basis = answer.basis();
        }
        if (beginAgainAt(answer) != null) {
            throw new Refused(answer);
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
        String address = address(path, parameters);
        questions.add(new Question(address, false));
        return api.get(address);
    }

    /** The position for which all of the page is true; null before the first answer. */
    public @Nullable Long basis() {
        return basis;
    }

    /** What the reader chose to be known. */
    public KnownOn known() {
        return known;
    }

    /**
     * The position at which the page can be told as a whole, if an address knows less than those
     * asked before it and the reader did not choose what shall be known; else null.
     */
    public @Nullable Long beginAgainAt(Answer answer) {
        boolean free = !known.earlier() && known.minPosition() == null;
        return free
                        && basis != null
                        && answer.status() == UNAVAILABLE
                        && NOT_YET_KNOWN.equals(answer.object().get("type"))
                        && answer.object().get("position") instanceof Number position
                        && position.longValue() < basis
                ? Long.valueOf(position.longValue())
                : null;
    }

    /**
     * Notes what the page took because its address does not say it, such as the day of today: the
     * fixed link of the page says it.
     */
    public void took(String parameter, Object value) {
        taken.put(parameter, value.toString());
    }

    /** What the page took, by the parameters that say it. */
    public Map<String, String> taken() {
        return Collections.unmodifiableMap(taken);
    }

    /** The addresses that the page was made from. */
    public List<Asked> asked() {
        return questions.stream()
                .map(
                        each ->
                                new Asked(
                                        each.address(),
                                        each.ofABasis()
                                                ? address(each.address(), "basis", basis)
                                                : each.address()))
                .toList();
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
