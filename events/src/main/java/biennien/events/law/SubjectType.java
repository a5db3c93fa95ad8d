package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.List;

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

    /** A word chosen freely could tell who gave a tip. */
    private static final List<String> KINDS_OF_TIPS =
            List.of("tip", "valuable-tip", "crime-report-slip-session");

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

    /**
     * The kinds that there are of such things; empty where they are called by names, such as
     * models, or by words that no list has.
     */
    public List<String> kinds() {
        return switch (this) {
            case GROUP_TYPE -> codes(GroupType.values());
            case WEAPON_TYPE -> codes(WeaponType.values());
            case MANAGEMENT_MEASURE -> codes(ManagementMeasure.values());
            case CERTIFICATION_SUBJECT -> codes(CertificationSubjectKind.values());
            case AWARD -> codes(AwardForm.values());
            case ACTIVITY -> codes(ActivityKind.values());
            case TIP -> KINDS_OF_TIPS;
            case MODEL, CHANNEL, FESTIVAL, CASE, SITUATION, INSPECTION, RECOMMENDATION -> List.of();
        };
    }

    private static List<String> codes(Coded[] kinds) {
        return Arrays.stream(kinds).map(Coded::code).toList();
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }
}
