package biennien.command.handover;

import biennien.events.law.WeaponType;

import java.util.List;

/** In what reports usually count a type of item. Another unit is doubtful, never refused. */
final class UnitsOfCount {

    private static final List<String> PIECES = List.of("cái", "chiếc", "bộ");
    private static final List<String> WEIGHT = List.of("kg", "g", "gam");

    private UnitsOfCount() {}

    /** The most usual one first. */
    static List<String> of(WeaponType type) {
        return switch (type) {
            case MILITARY_GUN,
                    HOMEMADE_GUN,
                    FLINTLOCK_GUN,
                    HOMEMADE_AIRGUN,
                    PCP_AIRGUN,
                    HUNTING_GUN,
                    SHOTGUN_LIKE,
                    GUN_LIKE,
                    GUN ->
                    List.of("khẩu");
            case GUN_PART, SUPPORT_TOOL, ELECTROSHOCK -> PIECES;
            case AMMUNITION, MILITARY_AMMUNITION -> List.of("viên");
            case LEAD_PELLET -> List.of("viên", "kg", "g", "gam");
            case GRENADE, MINE, BOMB, SHELL -> List.of("quả");
            case DETONATOR -> List.of("cái", "chiếc", "kíp");
            case EXPLOSIVE -> List.of("kg", "g", "gam", "thỏi");
            case RUDIMENTARY_WEAPON -> List.of("cái", "chiếc", "con", "thanh");
            case FIRECRACKER -> List.of("kg", "g", "gam", "quả", "bánh", "dây", "hộp", "giàn");
            case FIRECRACKER_POWDER, FIRECRACKER_PRECURSOR -> WEIGHT;
        };
    }
}
