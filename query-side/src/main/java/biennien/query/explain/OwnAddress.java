package biennien.query.explain;

import static biennien.query.kernel.QueryProblem.badParameter;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.query.kernel.QueryProblem;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An address of this service: a path, and parameters. Nothing in it can lead elsewhere.
 *
 * @param path as it stands in an address, escapes and all
 * @param parameters decoded
 */
record OwnAddress(String path, Map<String, String[]> parameters) {

    private static final String OURS = "/api/v1/";
    private static final int MAX_LENGTH = 4_000;

    /** Which answer is meant is said outside; an explanation has its own form. */
    private static final Set<String> SAID_OUTSIDE =
            Set.of("basis", "asOf", "minPosition", "format");

    static OwnAddress of(String text) {
        if (!text.startsWith(OURS)
                || text.length() > MAX_LENGTH
                || text.contains("#")
                || text.contains("..")) {
            throw notOurs();
        }
        int query = text.indexOf('?');
        refuseOtherBorders(query < 0 ? "" : text.substring(query + 1));
        return query < 0
                ? new OwnAddress(text, Map.of())
                : new OwnAddress(text.substring(0, query), parameters(text.substring(query + 1)));
    }

    /**
     * Numbers within the borders of another day name the figures and units that they are made of.
     */
    private static void refuseOtherBorders(String query) {
        String[] borders = parameters(query).get("boundaries");
        if (borders != null && !borders[0].isBlank() && !borders[0].equals("as-reported")) {
            throw badParameter(
                    "answer",
                    "explained-as-reported",
                    "Numbers are explained with the borders as-reported. Within other borders an"
                            + " answer names the units that it adds up; ask for theirs.");
        }
    }

    private static Map<String, String[]> parameters(String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int is = pair.indexOf('=');
                String name = decoded(is < 0 ? pair : pair.substring(0, is));
                String value = is < 0 ? "" : decoded(pair.substring(is + 1));
                if (!SAID_OUTSIDE.contains(name)
                        && parameters.put(name, new String[] {value}) != null) {
                    throw badParameter(
                            "answer", "repeated-parameter", "'answer' gives a parameter twice.");
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    private static QueryProblem notOurs() {
        return badParameter(
                "answer",
                "not-our-address",
                "'answer' is the path of an answer of this service with its parameters, such as"
                        + " /api/v1/results/groups?unit=…, escaped as one value.");
    }
}
