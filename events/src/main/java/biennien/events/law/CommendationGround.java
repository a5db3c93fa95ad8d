package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * On what ground a commendation is given. Whoever is named under {@link #COLLABORATOR} is exposed
 * as an informant, so under that ground only a count is kept and no view shows the ground.
 */
public enum CommendationGround implements Coded {
    MOVEMENT("movement", "tham gia phong trào"),
    COLLABORATOR("collaborator", "cộng tác");

    private static final Codes<CommendationGround> CODES = new Codes<>(CommendationGround.class);

    private final String code;
    private final String label;

    CommendationGround(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static CommendationGround fromCode(String code) {
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

    public boolean mayNameRecipients() {
        return this == MOVEMENT;
    }
}
