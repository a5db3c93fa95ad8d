package biennien.query.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an address asks, apart from the piece of the answer it wants. */
final class Address {

    private static final Set<String> NOT_PART_OF_THE_QUESTION =
            Set.of("basis", "asOf", "minPosition", "cursor", "limit", "format");

    /** What says when and how, and not which piece of which answer. */
    private static final Set<String> NOT_PART_OF_THE_PLACE =
            Set.of("basis", "asOf", "minPosition", "format");

    private Address() {}

    static String digest(HttpServletRequest request, View view) {
        var asked = new StringBuilder(request.getRequestURI()).append('\n').append(view);
        sorted(request)
                .forEach(
                        (name, values) -> {
                            if (!NOT_PART_OF_THE_QUESTION.contains(name)) {
                                asked.append('\n').append(name).append('=').append(values[0]);
                            }
                        });
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(asked.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Path and parameters, apart from the piece and the form that is wanted. */
    static String question(HttpServletRequest request) {
        var address = new StringBuilder(request.getRequestURI()).append('?');
        sorted(request)
                .forEach(
                        (name, values) -> {
                            if (!NOT_PART_OF_THE_QUESTION.contains(name)) {
                                append(address, name, values[0]);
                            }
                        });
        return address.substring(0, address.length() - 1);
    }

    /** Path and parameters, with the piece that is wanted. */
    static String place(HttpServletRequest request) {
        var address = new StringBuilder(request.getRequestURI()).append('?');
        sorted(request)
                .forEach(
                        (name, values) -> {
                            if (!NOT_PART_OF_THE_PLACE.contains(name)) {
                                append(address, name, values[0]);
                            }
                        });
        return address.substring(0, address.length() - 1);
    }

    /** The same address, further on; the cursor itself carries the basis. */
    static String withCursor(HttpServletRequest request, String cursor) {
        var address = new StringBuilder(request.getRequestURI()).append('?');
        sorted(request)
                .forEach(
                        (name, values) -> {
                            if (name.equals("limit") || !NOT_PART_OF_THE_QUESTION.contains(name)) {
                                append(address, name, values[0]);
                            }
                        });
        append(address, "cursor", cursor);
        return address.substring(0, address.length() - 1);
    }

    private static void append(StringBuilder address, String name, String value) {
        address.append(name).append('=').append(encoded(value)).append('&');
    }

    /** A blank as %20, which every reader understands. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private static Map<String, String[]> sorted(HttpServletRequest request) {
        return new TreeMap<>(request.getParameterMap());
    }
}
