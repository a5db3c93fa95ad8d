package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a recommendation when it was closed. */
public enum RecommendationOutcome implements Coded {
    FULFILLED("fulfilled", "đã thực hiện"),
    PARTLY_FULFILLED("partly-fulfilled", "thực hiện một phần"),
    /** It no longer stands: the matter or the body is gone, or whoever made it took it back. */
    DROPPED("dropped", "không còn đặt ra");

    private static final Codes<RecommendationOutcome> CODES =
            new Codes<>(RecommendationOutcome.class);

    private final String code;
    private final String label;

    RecommendationOutcome(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static RecommendationOutcome fromCode(String code) {
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
