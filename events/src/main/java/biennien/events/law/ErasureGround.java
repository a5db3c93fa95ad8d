package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a person's name is erased. The first four are cases in which the law has personal data
 * deleted; the last is what the law has never allowed to be collected.
 */
public enum ErasureGround implements Coded {
    SUBJECT_REQUEST(
            "subject-request",
            "chủ thể dữ liệu cá nhân yêu cầu",
            LegalBasis.article(Instrument.LAW_91_2025, "14(1)")),
    PURPOSE_ENDED(
            "purpose-ended",
            "đã hoàn thành mục đích xử lý",
            LegalBasis.article(Instrument.LAW_91_2025, "14(1)")),
    RETENTION_ENDED(
            "retention-ended",
            "hết thời hạn lưu trữ",
            LegalBasis.article(Instrument.LAW_91_2025, "14(1)")),
    AUTHORITY_DECISION(
            "authority-decision",
            "quyết định của cơ quan nhà nước có thẩm quyền",
            LegalBasis.article(Instrument.LAW_91_2025, "14(1)")),
    UNLAWFUL_COLLECTION(
            "unlawful-collection",
            "thu thập không đúng mục đích, phạm vi",
            LegalBasis.of(Instrument.LAW_91_2025));

    private static final Codes<ErasureGround> CODES = new Codes<>(ErasureGround.class);

    private final String code;
    private final String label;
    private final LegalBasis legalBasis;

    ErasureGround(String code, String label, LegalBasis legalBasis) {
        this.code = code;
        this.label = label;
        this.legalBasis = legalBasis;
    }

    @JsonCreator
    public static ErasureGround fromCode(String code) {
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

    /** Where the law says so; the article was read in reports about the law, not in its text. */
    public LegalBasis legalBasis() {
        return legalBasis;
    }
}
