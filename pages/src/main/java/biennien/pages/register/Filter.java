package biennien.pages.register;

import java.util.List;

/**
 * A parameter of the API that a reader may set.
 *
 * @param choices of a {@link Kind#CHOICE}; empty where the description of the API lists them
 * @param first whether it stands among the first, and not under "more"
 */
public record Filter(String name, Kind kind, List<String> choices, boolean first) {

    /** How it is set. */
    public enum Kind {
        UNIT,
        WITHIN,
        TEXT,
        CHOICE,
        YEAR,
        DAY,
        WINDOW,
        MATCH,
        HISTORY,
        /** By links of other pages only. */
        CARRIED
    }

    static Filter first(String name, Kind kind, String... choices) {
        return new Filter(name, kind, List.of(choices), true);
    }

    static Filter more(String name, Kind kind, String... choices) {
        return new Filter(name, kind, List.of(choices), false);
    }

    /** The key of its word, where a name means other things in other registers. */
    String key() {
        return "register.filter." + name;
    }
}
