package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who is commended: the only persons whom the record may name are those of {@link #INDIVIDUAL}. */
public enum RecipientKind implements Coded {
    INDIVIDUAL("individual", "cá nhân"),
    COLLECTIVE("collective", "tập thể"),
    HOUSEHOLD("household", "hộ gia đình"),
    LOCALITY_PEOPLE_AND_OFFICIALS("locality-people-and-officials", "Nhân dân và cán bộ địa phương");

    private static final Codes<RecipientKind> CODES = new Codes<>(RecipientKind.class);

    private final String code;
    private final String label;

    RecipientKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static RecipientKind fromCode(String code) {
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
