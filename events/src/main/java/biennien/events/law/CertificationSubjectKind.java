package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What can be certified for security and order. Art. 1 leaves out small and micro enterprises,
 * nursery, kindergarten and primary schools and armed-forces units: see {@link CertificationScope}.
 */
public enum CertificationSubjectKind implements Coded {
    RESIDENTIAL_AREA("residential-area", "khu dân cư"),
    COMMUNE("commune", "xã, phường, đặc khu"),
    AGENCY("agency", "cơ quan"),
    ENTERPRISE("enterprise", "doanh nghiệp"),
    EDUCATIONAL_INSTITUTION("educational-institution", "cơ sở giáo dục");

    private static final Codes<CertificationSubjectKind> CODES =
            new Codes<>(CertificationSubjectKind.class);

    private final String code;
    private final String label;

    CertificationSubjectKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static CertificationSubjectKind fromCode(String code) {
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
