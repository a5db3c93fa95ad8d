package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The parts of the indicator catalogue. */
public enum IndicatorFamily implements Coded {
    ORGANISATION("organisation", "tổ chức quần chúng"),
    MODELS("models", "mô hình"),
    CERTIFICATION("certification", "công nhận"),
    OUTREACH("outreach", "tuyên truyền, vận động"),
    TIPS("tips", "nguồn tin"),
    RESULTS("results", "kết quả"),
    MANAGED_PERSONS("managed-persons", "người được quản lý, giáo dục"),
    WEAPONS("weapons", "vũ khí"),
    COMMENDATION("commendation", "khen thưởng"),
    INSPECTION("inspection", "kiểm tra");

    private static final Codes<IndicatorFamily> CODES = new Codes<>(IndicatorFamily.class);

    private final String code;
    private final String label;

    IndicatorFamily(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static IndicatorFamily fromCode(String code) {
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
