package biennien.events.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an item physically is, whatever the law of the day calls it. The legal class follows from
 * the day of the handover: {@link WeaponClass#on}.
 */
public enum WeaponType implements Coded {
    MILITARY_GUN("military-gun", "súng quân dụng"),
    HOMEMADE_GUN("homemade-gun", "súng tự chế"),
    FLINTLOCK_GUN("flintlock-gun", "súng kíp"),
    HOMEMADE_AIRGUN("homemade-airgun", "súng hơi, súng cồn tự chế"),
    PCP_AIRGUN("pcp-airgun", "súng hơi PCP"),
    HUNTING_GUN("hunting-gun", "súng săn"),
    SHOTGUN_LIKE("shotgun-like", "súng bắn đạn ghém"),
    GUN_LIKE("gun-like", "súng có tính năng tương tự"),
    /** Unspecified. */
    GUN("gun", "súng các loại"),
    GUN_PART("gun-part", "linh kiện, nòng súng, ống ngắm"),
    AMMUNITION("ammunition", "đạn các loại"),
    MILITARY_AMMUNITION("military-ammunition", "đạn quân dụng"),
    LEAD_PELLET("lead-pellet", "đạn chì"),
    GRENADE("grenade", "lựu đạn"),
    MINE("mine", "mìn"),
    BOMB("bomb", "bom"),
    SHELL("shell", "đạn pháo, quả đạn"),
    DETONATOR("detonator", "kíp nổ"),
    EXPLOSIVE("explosive", "thuốc nổ"),
    RUDIMENTARY_WEAPON("rudimentary-weapon", "vũ khí thô sơ"),
    SUPPORT_TOOL("support-tool", "công cụ hỗ trợ"),
    ELECTROSHOCK("electroshock", "kích điện"),
    FIRECRACKER("firecracker", "pháo"),
    FIRECRACKER_POWDER("firecracker-powder", "thuốc pháo"),
    FIRECRACKER_PRECURSOR("firecracker-precursor", "tiền chất làm pháo");

    private static final Codes<WeaponType> CODES = new Codes<>(WeaponType.class);

    private final String code;
    private final String label;

    WeaponType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonCreator
    public static WeaponType fromCode(String code) {
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
