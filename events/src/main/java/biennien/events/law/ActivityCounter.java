package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;

/** What is counted of an activity. Persons and attendances share a counter, never a sum. */
public enum ActivityCounter implements Counter {
    /** How often it was held. */
    SESSIONS(
            "sessions",
            "số cuộc",
            "cuộc",
            "buổi",
            "hội nghị",
            "diễn đàn",
            "lượt",
            "cuộc thi",
            "hội thi",
            "đợt"),
    /** Who came: "lượt người" counts each time somebody came, "người" counts persons. */
    ATTENDANCES("attendances", "người tham dự", "lượt người", "người"),
    /** The areas it reached. */
    PLACES("places", "địa bàn", "địa bàn", "xã", "phường", "khu dân cư", "thôn", "bản"),
    ITEMS_DISTRIBUTED("items-distributed", "tờ, phiếu đã phát", "tờ", "tờ rơi", "phiếu"),
    COMMITMENTS("commitments", "cam kết đã ký", "hộ", "bản cam kết"),
    /** Where a festival was held. */
    SITES("sites", "điểm tổ chức", "điểm"),
    GIFTS("gifts", "quà tặng", "suất", "suất quà");

    private static final Codes<ActivityCounter> CODES = new Codes<>(ActivityCounter.class);

    private final String code;
    private final String label;
    private final List<String> units;

    ActivityCounter(String code, String label, String... units) {
        this.code = code;
        this.label = label;
        this.units = List.of(units);
    }

    @JsonCreator
    public static ActivityCounter fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<String> units() {
        return units;
    }
}
