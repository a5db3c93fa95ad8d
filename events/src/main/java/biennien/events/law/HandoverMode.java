package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How an item came in. Totals never mix these. */
public enum HandoverMode implements Coded {
    VOLUNTARY_HANDOVER("voluntary-handover", "giao nộp"),
    SEIZED("seized", "thu giữ"),
    FOUND("found", "phát hiện, thu gom"),
    WAR_REMNANT("war-remnant", "tàn dư chiến tranh"),
    /** The source lumps several ways together. */
    MIXED("mixed", "nhiều hình thức");

    private static final Codes<HandoverMode> CODES = new Codes<>(HandoverMode.class);

    private final String code;
    private final String label;

    HandoverMode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static HandoverMode fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }
}
