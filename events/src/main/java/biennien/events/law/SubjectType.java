package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of thing the subject of a figure is. */
public enum SubjectType implements Coded {
    GROUP_TYPE("group-type", "loại tổ chức"),
    MODEL("model", "mô hình"),
    ACTIVITY("activity", "hoạt động"),
    CHANNEL("channel", "kênh truyền thông"),
    FESTIVAL("festival", "ngày hội"),
    TIP("tip", "nguồn tin"),
    CASE("case", "vụ việc"),
    SITUATION("situation", "tình hình"),
    MANAGEMENT_MEASURE("management-measure", "biện pháp quản lý"),
    WEAPON_TYPE("weapon-type", "loại vũ khí"),
    CERTIFICATION_SUBJECT("certification-subject", "đối tượng công nhận"),
    AWARD("award", "khen thưởng"),
    INSPECTION("inspection", "kiểm tra"),
    RECOMMENDATION("recommendation", "kiến nghị");

    private static final Codes<SubjectType> CODES = new Codes<>(SubjectType.class);

    private final String code;
    private final String label;

    SubjectType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static SubjectType fromCode(String code) {
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
