package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a commendation is cancelled and taken back. The four grounds of the law; there is no fifth.
 */
public enum AnnulmentGround implements Coded {
    FRAUD_IN_MERIT("fraud-in-merit", "gian dối trong việc kê khai thành tích"),
    FALSE_DOSSIER("false-dossier", "làm giả hồ sơ, giấy tờ"),
    UNLAWFUL_APPRAISAL("unlawful-appraisal", "thẩm định, đề nghị trái quy định"),
    LATER_FINDING("later-finding", "phát hiện sau khi khen thưởng không còn đúng tiêu chuẩn");

    private static final Codes<AnnulmentGround> CODES = new Codes<>(AnnulmentGround.class);

    private final String code;
    private final String label;

    AnnulmentGround(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static AnnulmentGround fromCode(String code) {
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

    public LegalBasis legalBasis() {
        return new LegalBasis(Instrument.LAW_06_2022, "chapter VII");
    }
}
