package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;

/**
 * What is counted of one model. The model itself is counted by its name; its points and its groups
 * are counters of their own (Guidance 22/HD-BCA-V05), and so are the people, accounts and cameras
 * that reports tell beside them.
 */
public enum ModelCounter implements Counter {
    /** Places that the model was carried to. */
    POINTS("points", "điểm", Indicator.MODEL_POINT_COUNT),
    /** Groups that carry it out. */
    GROUPS("groups", "tổ thực hiện", Indicator.MODEL_GROUP_COUNT),
    PARTICIPANTS("participants", "người tham gia", Indicator.MODEL_PARTICIPANT_COUNT),
    ACCOUNTS("accounts", "tài khoản", Indicator.MODEL_ACCOUNT_COUNT),
    CAMERAS("cameras", "camera", Indicator.CAMERA_COUNT);

    private static final Codes<ModelCounter> CODES = new Codes<>(ModelCounter.class);

    private final String code;
    private final String label;
    private final Indicator indicator;

    ModelCounter(String code, String label, Indicator indicator) {
        this.code = code;
        this.label = label;
        this.indicator = indicator;
    }

    @JsonCreator
    public static ModelCounter fromCode(String code) {
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

    /** What a figure of the same thing is filed under. */
    public Indicator indicator() {
        return indicator;
    }

    @Override
    public List<String> units() {
        return indicator.units();
    }

    public static LegalBasis legalBasis() {
        return LegalBasis.of(Instrument.GUIDANCE_22_2022);
    }
}
