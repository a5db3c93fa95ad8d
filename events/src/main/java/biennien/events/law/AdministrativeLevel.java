package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;

/** Levels of administrative units. The second tier ended with June 2025. */
public enum AdministrativeLevel implements Coded {
    PROVINCE("province", "Tỉnh", 1, Validity.ALWAYS),
    MUNICIPALITY("municipality", "Thành phố", 1, Validity.ALWAYS),
    URBAN_DISTRICT("urban-district", "Quận", 2, Validity.before(2025, 7, 1)),
    RURAL_DISTRICT("rural-district", "Huyện", 2, Validity.before(2025, 7, 1)),
    TOWN("town", "Thị xã", 2, Validity.before(2025, 7, 1)),
    PROVINCIAL_CITY("provincial-city", "Thành phố", 2, Validity.before(2025, 7, 1)),
    COMMUNE("commune", "Xã", 3, Validity.ALWAYS),
    WARD("ward", "Phường", 3, Validity.ALWAYS),
    TOWNSHIP("township", "Thị trấn", 3, Validity.before(2025, 7, 1)),
    SPECIAL_ZONE("special-zone", "Đặc khu", 3, Validity.since(2025, 7, 1));

    private static final Codes<AdministrativeLevel> CODES = new Codes<>(AdministrativeLevel.class);

    private final String code;
    private final String label;
    private final int tier;
    private final Validity validity;

    AdministrativeLevel(String code, String label, int tier, Validity validity) {
        this.code = code;
        this.label = label;
        this.tier = tier;
        this.validity = validity;
    }

    @JsonCreator
    public static AdministrativeLevel fromCode(String code) {
        return CODES.find(code);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The word that stands before a name: Tỉnh, Huyện, Phường. */
    public String label() {
        return label;
    }

    /** 1 for provinces, 2 for districts, 3 for communes. */
    public int tier() {
        return tier;
    }

    public Validity validity() {
        return validity;
    }

    public boolean existsOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** Two tiers of local government since 2025-07-01. */
    public static LegalBasis legalBasis() {
        return LegalBasis.of(Instrument.RESOLUTION_203_2025);
    }
}
