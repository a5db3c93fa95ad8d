package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the movement is ranked in, and what a title can be given to. Wider than what is certified:
 * districts, while there were any, and provinces are ranked too.
 */
public enum MovementSubjectKind implements Coded {
    RESIDENTIAL_AREA("residential-area", "khu dân cư", 0),
    COMMUNE("commune", "xã, phường, đặc khu", 3),
    AGENCY("agency", "cơ quan", 0),
    ENTERPRISE("enterprise", "doanh nghiệp", 0),
    EDUCATIONAL_INSTITUTION("educational-institution", "cơ sở giáo dục", 0),
    DISTRICT("district", "cấp huyện", 2),
    PROVINCE("province", "cấp tỉnh", 1);

    private static final Codes<MovementSubjectKind> CODES = new Codes<>(MovementSubjectKind.class);

    private final String code;
    private final String label;
    private final int tier;

    MovementSubjectKind(String code, String label, int tier) {
        this.code = code;
        this.label = label;
        this.tier = tier;
    }

    @JsonCreator
    public static MovementSubjectKind fromCode(String code) {
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

    /** The tier of the unit that the subject is; empty when it only lies in a unit. */
    public Optional<Integer> tier() {
        return tier == 0 ? Optional.empty() : Optional.of(tier);
    }

    /** The kind of organisation that the subject is; empty for units and residential areas. */
    public Optional<OrganisationKind> organisationKind() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
