package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.OptionalInt;

/**
 * Who confers a commendation: the office that decides, not the one that hands it over on its
 * behalf. Which of them may confer which form on which day is in {@link ConferralRight}.
 */
public enum Conferrer implements Coded {
    STATE_PRESIDENT("state-president", "Chủ tịch nước"),
    PRIME_MINISTER("prime-minister", "Thủ tướng Chính phủ"),
    MINISTER_PUBLIC_SECURITY("minister-public-security", "Bộ trưởng Bộ Công an"),
    MINISTER("minister", "Bộ trưởng khác"),
    PROVINCIAL_PC_CHAIR("provincial-pc-chair", "Chủ tịch UBND cấp tỉnh"),
    PROVINCIAL_POLICE_DIRECTOR("provincial-police-director", "Giám đốc Công an cấp tỉnh"),
    PROVINCIAL_PARTY_COMMITTEE("provincial-party-committee", "Tỉnh ủy, Thành ủy"),
    DEPARTMENT_HEAD("department-head", "Thủ trưởng sở, ngành"),
    DISTRICT_PC_CHAIR("district-pc-chair", "Chủ tịch UBND cấp huyện", Validity.before(2025, 7, 1)),
    COMMUNE_PC_CHAIR("commune-pc-chair", "Chủ tịch UBND cấp xã"),
    ENTERPRISE_DIRECTOR("enterprise-director", "Giám đốc doanh nghiệp"),
    FRONT_CENTRAL("front-central", "Ủy ban Trung ương MTTQ Việt Nam"),
    FRONT_PROVINCE("front-province", "Ủy ban MTTQ cấp tỉnh");

    private static final Codes<Conferrer> CODES = new Codes<>(Conferrer.class);

    private final String code;
    private final String label;
    private final Validity validity;

    Conferrer(String code, String label) {
        this(code, label, Validity.ALWAYS);
    }

    Conferrer(String code, String label, Validity validity) {
        this.code = code;
        this.label = label;
        this.validity = validity;
    }

    @JsonCreator
    public static Conferrer fromCode(String code) {
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

    /**
     * Of which tier of units it is an office, as {@link AdministrativeLevel#tier} counts them; none
     * for an office of the whole country or of no unit.
     */
    public OptionalInt tier() {
        return switch (this) {
            case PROVINCIAL_PC_CHAIR,
                    PROVINCIAL_POLICE_DIRECTOR,
                    PROVINCIAL_PARTY_COMMITTEE,
                    DEPARTMENT_HEAD,
                    FRONT_PROVINCE ->
                    OptionalInt.of(1);
            case DISTRICT_PC_CHAIR -> OptionalInt.of(2);
            case COMMUNE_PC_CHAIR -> OptionalInt.of(3);
            case STATE_PRESIDENT,
                    PRIME_MINISTER,
                    MINISTER_PUBLIC_SECURITY,
                    MINISTER,
                    ENTERPRISE_DIRECTOR,
                    FRONT_CENTRAL ->
                    OptionalInt.empty();
        };
    }

    /**
     * Whether the code names one office of its unit, or of the country, and not any of many: there
     * are other ministers, heads of departments and directors of enterprises, each with decisions
     * numbered in a row of their own.
     */
    public boolean isOneOffice() {
        return this != MINISTER && this != DEPARTMENT_HEAD && this != ENTERPRISE_DIRECTOR;
    }

    /** The days on which the office exists. */
    public Validity validity() {
        return validity;
    }
}
