package biennien.app;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of an answer, and the links that explain them. */
public final class Numbers {

    /**
     * Numbers that are no finding, by the name of the member, and why nobody needs to have them
     * explained. Everything else that is a number has a link.
     */
    public static final Map<String, String> EXEMPT =
            Map.ofEntries(
                    Map.entry("position", "the place of an event in the log"),
                    Map.entry("erasure", "the place of an event in the log"),
                    Map.entry("supersedes", "the place of an event in the log"),
                    Map.entry("supersededBy", "the place of an event in the log"),
                    Map.entry("from", "the place of an event in the log"),
                    Map.entry("to", "the place of an event in the log"),
                    Map.entry("basis", "a position of the log"),
                    Map.entry("after", "how many lines the list at …/after has; it shows them all"),
                    Map.entry(
                            "reportedCount",
                            "how many figures the list at …/reported has; it shows them all"),
                    Map.entry("reportedSurely", "of those the ones that fit; each says how"),
                    Map.entry("changed", "how many items of …/diff are so; it shows them all"),
                    Map.entry("added", "how many items of …/diff are so; it shows them all"),
                    Map.entry("removed", "how many items of …/diff are so; it shows them all"),
                    Map.entry("same", "how many items of …/diff are so; it shows them all"),
                    Map.entry("preceding", "how many items come before those of a piece"),
                    Map.entry("outdatedSince", "the place of an event in the log"),
                    Map.entry("page", "where words stand in a document"),
                    Map.entry("paragraph", "where words stand in a document"),
                    Map.entry("offset", "where words stand in a document"),
                    Map.entry("relative/count", "how many months or years a source said; a time"),
                    Map.entry("sequence", "the place of an event in its stream"),
                    Map.entry("revision", "which form of an event is stored"),
                    Map.entry("year", "a year is a name of days, not a count"),
                    Map.entry("anniversary", "the name of a festival: that of its year less 2005"));

    /** A number without a link, or a link. */
    public record Found(List<String> unexplained, Map<String, JsonNode> links) {}

    private Numbers() {}

    /** Looks at every object of an answer. */
    public static Found in(JsonNode answer) {
        var found = new Found(new ArrayList<>(), new TreeMap<>());
        walk("", answer, null, found);
        return found;
    }

    private static void walk(
            String pointer,
            JsonNode here,
            @org.jspecify.annotations.Nullable JsonNode above,
            Found found) {
        if (here.isArray()) {
            for (int i = 0; i < here.size(); i++) {
                walk(pointer + "/" + i, here.path(i), above, found);
            }
        }
        if (here.isObject()) {
            if (here.path("explain").isString()) {
                found.links().put(here.path("explain").asString(), here);
            }
            here.propertyStream()
                    .forEach(
                            member -> {
                                String at = pointer + "/" + member.getKey();
                                if (member.getValue().isNumber()) {
                                    if (!EXEMPT.containsKey(member.getKey())
                                            && !EXEMPT.containsKey(within(at))
                                            && !isExplained(here)
                                            && (above == null || !isExplained(above))) {
                                        found.unexplained().add(at);
                                    }
                                } else {
                                    walk(at, member.getValue(), here, found);
                                }
                            });
        }
    }

    /** The last two steps of a pointer. */
    private static String within(String pointer) {
        String[] steps = pointer.split("/");
        return steps.length < 2 ? pointer : steps[steps.length - 2] + "/" + steps[steps.length - 1];
    }

    private static boolean isExplained(JsonNode object) {
        return object.path("explain").isString();
    }
}
