package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a legal fact was read in a source. Only what was read may refuse; the rest may warn. */
public enum Confirmation implements Coded {
    CONFIRMED("confirmed"),
    /** Read in part, or in a summary, or seen in practice only. */
    PARTLY("partly"),
    UNCONFIRMED("unconfirmed");

    private static final Codes<Confirmation> CODES = new Codes<>(Confirmation.class);

    private final String code;

    Confirmation(String code) {
        this.code = code;
    }

    @JsonCreator
    public static Confirmation fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }
}
