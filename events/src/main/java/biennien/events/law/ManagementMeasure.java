package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Measures for people under management. They are counted, never listed. */
public enum ManagementMeasure implements Coded {
    COMMUNE_EDUCATION("commune-education", "giáo dục tại xã, phường"),
    REFORMATORY_SCHOOL("reformatory-school", "đưa vào trường giáo dưỡng"),
    COMPULSORY_REHAB("compulsory-rehab", "cai nghiện bắt buộc"),
    POST_REHAB_REINTEGRATION("post-rehab-reintegration", "quản lý sau cai nghiện"),
    SUSPENDED_SENTENCE("suspended-sentence", "án treo"),
    RELEASED_PRISONER_REINTEGRATION("released-prisoner-reintegration", "tái hòa nhập cộng đồng"),
    COMMUNITY_REHABILITATED("community-rehabilitated", "cảm hóa tại cộng đồng");

    private static final Codes<ManagementMeasure> CODES = new Codes<>(ManagementMeasure.class);

    private final String code;
    private final String label;

    ManagementMeasure(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static ManagementMeasure fromCode(String code) {
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
