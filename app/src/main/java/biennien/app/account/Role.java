package biennien.app.account;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** What an account may do; each role may do what the ones it includes may. */
public enum Role {
    /** Reads unsuppressed counts. */
    READER,
    /** A reader who also conducts inspections, and may read names of commended persons. */
    INSPECTOR,
    /** A reader who also sends commands and imports. */
    RECORDER,
    /** All of them; also corrects what others recorded, erases, and manages accounts. */
    STEWARD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
