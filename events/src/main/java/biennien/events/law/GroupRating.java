package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ranks in which a team of the grassroots force is rated each year, best first. Guidance
 * 01/HD-BCA-V05 (2026) has four; their printed words were not read, so the codes are ours. At most
 * 20 of 100 teams rated good or better are to be excellent, which one rating alone can't show.
 */
public enum GroupRating implements Coded {
    EXCELLENT("excellent"),
    GOOD("good"),
    AVERAGE("average"),
    WEAK("weak");

    private static final Codes<GroupRating> CODES = new Codes<>(GroupRating.class);

    private final String code;

    GroupRating(String code) {
        this.code = code;
    }

    @JsonCreator
    public static GroupRating fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }
}
