package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a model began: on trial in a few places, or for good. A pilot may be launched later. */
public enum ModelBeginning implements Coded {
    PILOT("pilot", "mô hình điểm"),
    LAUNCH("launch", "ra mắt");

    private static final Codes<ModelBeginning> CODES = new Codes<>(ModelBeginning.class);

    private final String code;
    private final String label;

    ModelBeginning(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static ModelBeginning fromCode(String code) {
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
