package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ranks of the yearly assessment of the movement (Decision 510/QĐ-BCA-V05). They are no
 * certificate: Circular 124/2021/TT-BCA knows met and not met only.
 */
public enum MovementRank implements Coded {
    EXCELLENT("excellent", "Xuất sắc"),
    GOOD("good", "Khá"),
    AVERAGE("average", "Trung bình"),
    WEAK("weak", "Yếu");

    private static final Codes<MovementRank> CODES = new Codes<>(MovementRank.class);

    private final String code;
    private final String label;

    MovementRank(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static MovementRank fromCode(String code) {
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
