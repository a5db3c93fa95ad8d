package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The size class of an enterprise, as its own law defines it. */
public enum EnterpriseSize implements Coded {
    MICRO("micro", "doanh nghiệp siêu nhỏ"),
    SMALL("small", "doanh nghiệp nhỏ"),
    MEDIUM("medium", "doanh nghiệp vừa"),
    LARGE("large", "doanh nghiệp lớn");

    private static final Codes<EnterpriseSize> CODES = new Codes<>(EnterpriseSize.class);

    private final String code;
    private final String label;

    EnterpriseSize(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static EnterpriseSize fromCode(String code) {
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
