package biennien.query.kernel;

import biennien.events.law.Coded;
import biennien.events.values.MalformedValue;

import com.fasterxml.jackson.annotation.JsonValue;

/** How sure an answer must be that a fact lies in the days asked for. */
public enum Match implements Coded {
    /** It may: at least one of its possible days does. */
    POSSIBLE("possible"),
    /** It does, whatever of the possible is true. */
    CERTAIN("certain");

    private final String code;

    Match(String code) {
        this.code = code;
    }

    public static Match fromCode(String code) {
        for (Match match : values()) {
            if (match.code.equals(code)) {
                return match;
            }
        }
        throw new MalformedValue("unknown-match", "match is possible or certain.");
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }
}
