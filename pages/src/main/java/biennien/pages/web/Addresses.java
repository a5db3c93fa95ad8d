package biennien.pages.web;

import biennien.pages.api.Reading;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where facts have their pages; which register of the API one is in, its id says. */
public final class Addresses {
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

    private Addresses() {}

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
        String register =
                kind.equals("unit") || kind.equals("source") ? kind + "s" : BY_ID.get(kind);
        return register == null ? null : page(register, id);
    }

    /** The page of a fact of a register, of a unit or of a source. */
    public static String page(String register, String id) {
        String under = List.of("units", "sources").contains(register) ? "/" : "/facts/";
        return under + register + "/" + part(id);
    }

    /** A colon may stand in a path, and is easier to read than %3A. */
    private static String part(String id) {
        return Reading.part(id).replace("%3A", ":");
    }
}
