package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an agency is one of the armed forces, which certification leaves out. */
public enum AgencyKind implements Coded {
    CIVIL("civil", "cơ quan, tổ chức"),
    ARMED_FORCES("armed-forces", "đơn vị lực lượng vũ trang");

    private static final Codes<AgencyKind> CODES = new Codes<>(AgencyKind.class);

    private final String code;
    private final String label;

    AgencyKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static AgencyKind fromCode(String code) {
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
