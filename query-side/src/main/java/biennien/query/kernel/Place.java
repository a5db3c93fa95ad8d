package biennien.query.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;

import java.net.URLEncoder;

/**
 * Where an answer that is being written stands, so that its parts can be named.
 *
 * @param address path and parameters that ask for it, apart from the basis
 * @param basis the position that it is true for
 * @param within pointer of what is written; empty for the answer as a whole
 * @param explained whether numbers of this answer are explained by their place
 */
public record Place(String address, long basis, String within, boolean explained) {

    /** The attribute of a request, and of whoever writes JSON, that holds it. */
    public static final String ATTRIBUTE = Place.class.getName();

    private static final String EXPLAIN = "/api/v1/explain?";

    /** Of the answer to the request at hand; null when there is none. */
    public static @Nullable Place current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Place) request.getAttribute(ATTRIBUTE, 0);
    }

    /** The same for a part of it. */
    public Place at(String pointer) {
        return new Place(address, basis, within + pointer, explained);
    }

    /** The same for a version of a fact, which is shown as it was last. */
    public Place asShown(Known known) {
        return known.to() == null ? this : asKnownAt(known.to() - 1);
    }

    Place asKnownAt(long earlier) {
        return new Place(address, earlier, within, explained);
    }

    @Nullable String question(String pointer) {
        return explained ? question(address, within + pointer) : null;
    }

    static String question(String address, String pointer) {
        return "answer="
                + encoded(address)
                + (pointer.isEmpty() ? "" : "&pointer=" + encoded(pointer));
    }

    /** Where the explanation of a number is; without a place as known at the time of asking. */
    static String link(String question, @Nullable Place place) {
        return EXPLAIN + question + (place == null ? "" : "&basis=" + place.basis());
    }

    /** As a value of a parameter, with what needs no escape there left readable. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }
}
