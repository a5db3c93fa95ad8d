package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a programme is looked back upon: on the way, or at its end. */
public enum ReviewKind implements Coded {
    INTERIM("interim", "sơ kết"),
    FINAL("final", "tổng kết");

    private static final Codes<ReviewKind> CODES = new Codes<>(ReviewKind.class);

    private final String code;
    private final String label;

    ReviewKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static ReviewKind fromCode(String code) {
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
