package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;

/** The classes into which the law sorts weapons, explosives and support tools. */
public enum WeaponClass implements Coded {
    MILITARY_WEAPON("military-weapon", "vũ khí quân dụng"),
    HUNTING_GUN("hunting-gun", "súng săn"),
    RUDIMENTARY_WEAPON("rudimentary-weapon", "vũ khí thô sơ"),
    SPORTS_WEAPON("sports-weapon", "vũ khí thể thao"),
    HIGH_LETHALITY_KNIFE("high-lethality-knife", "dao có tính sát thương cao"),
    EXPLOSIVE("explosive", "vật liệu nổ"),
    EXPLOSIVE_PRECURSOR("explosive-precursor", "tiền chất thuốc nổ"),
    SUPPORT_TOOL("support-tool", "công cụ hỗ trợ"),
    /** Under other rules than weapons. */
    FIREWORKS("fireworks", "pháo"),
    /** The type alone does not tell, or we do not know. */
    UNDETERMINED("undetermined", "chưa xác định");

    private static final Codes<WeaponClass> CODES = new Codes<>(WeaponClass.class);

    private final String code;
    private final String label;

    WeaponClass(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static WeaponClass fromCode(String code) {
        return CODES.find(code);
    }

    /** The class of a type under the law in force on the day of the handover. */
    public static WeaponClassing on(WeaponType type, LocalDate day) {
        return WeaponClassing.of(type, day);
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
