package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a point of an inspection's conclusion says about the inspected body. */
public enum ConclusionKind implements Coded {
    STRENGTH("strength", "ưu điểm"),
    SHORTCOMING("shortcoming", "tồn tại, hạn chế"),
    CAUSE("cause", "nguyên nhân");

    private static final Codes<ConclusionKind> CODES = new Codes<>(ConclusionKind.class);

    private final String code;
    private final String label;

    ConclusionKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static ConclusionKind fromCode(String code) {
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
