package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;

/** Forms of commendation. */
public enum AwardForm implements Coded {
    ORDER("order", "huân chương"),
    MEDAL("medal", "huy chương"),
    STATE_HONORARY_TITLE("state-honorary-title", "danh hiệu vinh dự Nhà nước"),
    EMULATION_FLAG("emulation-flag", "cờ thi đua"),
    BANG_KHEN("bang-khen", "bằng khen"),
    GIAY_KHEN("giay-khen", "giấy khen"),
    COMMEMORATIVE_MEDAL_NATIONAL_SECURITY(
            "commemorative-medal-national-security", "kỷ niệm chương Bảo vệ an ninh Tổ quốc"),
    LETTER_OF_PRAISE("letter-of-praise", "thư khen"),
    EMULATION_TITLE("emulation-title", "danh hiệu thi đua");

    private static final Codes<AwardForm> CODES = new Codes<>(AwardForm.class);

    private final String code;
    private final String label;

    AwardForm(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static AwardForm fromCode(String code) {
        return CODES.find(code);
    }

    /** Also knows the word by which imported rows call the commemorative medal. */
    public static Optional<AwardForm> named(String word) {
        return "ky-niem-chuong-bao-ve-antq".equals(word)
                ? Optional.of(COMMEMORATIVE_MEDAL_NATIONAL_SECURITY)
                : CODES.lookUp(word);
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
