package biennien.pages.web;

import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeSet;

/** Which register of the API a fact is in, by what its id begins with. */
public final class Registers {
    private static final Map<String, String> BY_ID =
            Map.ofEntries(
                    Map.entry("figure", "figures"),
                    Map.entry("group", "groups"),
                    Map.entry("handover", "handovers"),
                    Map.entry("commendation", "commendations"),
                    Map.entry("certification", "certifications"),
                    Map.entry("activity", "activities"),
                    Map.entry("model", "models"),
                    Map.entry("inspection", "inspections"),
                    Map.entry("ranking", "rankings"),
                    Map.entry("exemplary", "exemplary-titles"),
                    Map.entry("organisation", "organisations"),
                    Map.entry("programme", "programmes"),
                    Map.entry("reorganisation", "reorganisations"),
                    Map.entry("ruling", "rulings"),
                    Map.entry("seal", "seals"));

    private Registers() {}

    /** Whether there is such a register. */
    public static boolean has(String register) {
        return BY_ID.containsValue(register);
    }

    /** All of them. */
    public static Iterable<String> all() {
        return new TreeSet<>(BY_ID.values());
    }

    /** The page of what has this id; null where it has none. */
    public static @Nullable String page(String id) {
        int colon = id.indexOf(':');
        if (colon < 1) {
            return null;
        }
        String kind = id.substring(0, colon);
        if (kind.equals("unit") || kind.equals("source")) {
            return "/" + kind + "s/" + part(id);
        }
        String register = BY_ID.get(kind);
        return register == null ? null : "/facts/" + register + "/" + part(id);
    }

    /** A colon may stand in a path, and is easier to read than %3A. */
    private static String part(String id) {
        return Reading.part(id).replace("%3A", ":");
    }
}
