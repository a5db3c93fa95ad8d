package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The steps in which an inspection of the programme runs. They are usage, known from reports of
 * inspections; no text of law that orders them was found, so their order is no rule.
 */
public enum InspectionStep implements Coded {
    NOTICE_AND_OUTLINE("notice-and-outline", "thông báo và đề cương báo cáo", 1),
    SELF_REPORT("self-report", "báo cáo tự kiểm tra", 2),
    DOSSIER_CHECK("dossier-check", "kiểm tra hồ sơ, sổ sách", 3),
    FIELD_VISIT("field-visit", "kiểm tra thực tế tại cơ sở", 3),
    WORKING_SESSION("working-session", "buổi làm việc", 3),
    /** Spoken on the day; what is written later is the conclusion. */
    ASSESSMENT("assessment", "đánh giá tại chỗ", 3),
    WRITTEN_CONCLUSION("written-conclusion", "thông báo kết luận", 4),
    FOLLOW_UP("follow-up", "báo cáo thực hiện kiến nghị", 5),
    RE_INSPECTION("re-inspection", "phúc tra", 5);

    private static final Codes<InspectionStep> CODES = new Codes<>(InspectionStep.class);

    private final String code;
    private final String label;
    private final int stage;

    InspectionStep(String code, String label, int stage) {
        this.code = code;
        this.label = label;
        this.stage = stage;
    }

    @JsonCreator
    public static InspectionStep fromCode(String code) {
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

    /** Whether it is usually over before the other begins. Steps on the spot go side by side. */
    public boolean usuallyPrecedes(InspectionStep other) {
        return stage < other.stage;
    }

    /** Whether it looks at what became of the conclusion, and so comes after the closing too. */
    public boolean isFollowingUp() {
        return stage == FOLLOW_UP.stage;
    }
}
