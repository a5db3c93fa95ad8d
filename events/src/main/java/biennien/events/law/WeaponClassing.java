package biennien.events.law;

import static biennien.events.law.Confirmation.CONFIRMED;
import static biennien.events.law.Confirmation.PARTLY;
import static biennien.events.law.Confirmation.UNCONFIRMED;
import static biennien.events.law.WeaponClass.EXPLOSIVE;
import static biennien.events.law.WeaponClass.FIREWORKS;
import static biennien.events.law.WeaponClass.HUNTING_GUN;
import static biennien.events.law.WeaponClass.MILITARY_WEAPON;
import static biennien.events.law.WeaponClass.RUDIMENTARY_WEAPON;
import static biennien.events.law.WeaponClass.SUPPORT_TOOL;
import static biennien.events.law.WeaponClass.UNDETERMINED;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The legal class of an item on a day, and how sure we are. The same homemade gun is another thing
 * in law before and after 2025-01-01. The law of 2017 was not read, so all of its answers are
 * unconfirmed; under the law of 2024 the use of a gun may still move it to another class.
 */
public record WeaponClassing(
        WeaponClass weaponClass, @Nullable LegalBasis legalBasis, Confirmation state) {

    private static final LegalBasis LAW_2017 = LegalBasis.of(Instrument.LAW_14_2017);
    private static final LegalBasis LAW_2024 = LegalBasis.article(Instrument.LAW_42_2024, "2");
    private static final LocalDate LAW_2024_HOLDS_FROM = LocalDate.of(2025, 1, 1);

    static WeaponClassing of(WeaponType type, LocalDate day) {
        return day.isBefore(LAW_2024_HOLDS_FROM) ? in2017(type) : in2024(type);
    }

    static Stream<LawRule> rules() {
        return Arrays.stream(WeaponType.values())
                .flatMap(
                        type ->
                                Stream.of(
                                        in2017(type)
                                                .rule(
                                                        type,
                                                        new Validity(null, LAW_2024_HOLDS_FROM)),
                                        in2024(type)
                                                .rule(
                                                        type,
                                                        new Validity(LAW_2024_HOLDS_FROM, null))));
    }

    private LawRule rule(WeaponType type, Validity validity) {
        return new LawRule(
                "weapon-class",
                type.code() + "/" + weaponClass.code(),
                type.label() + " is " + weaponClass.code(),
                validity,
                legalBasis,
                state);
    }

    private static WeaponClassing in2017(WeaponType type) {
        var weaponClass =
                switch (type) {
                    case MILITARY_GUN, MILITARY_AMMUNITION, GRENADE, MINE, BOMB, SHELL ->
                            MILITARY_WEAPON;
                    case FLINTLOCK_GUN, HOMEMADE_AIRGUN, PCP_AIRGUN, HUNTING_GUN -> HUNTING_GUN;
                    case EXPLOSIVE, DETONATOR -> EXPLOSIVE;
                    case RUDIMENTARY_WEAPON -> RUDIMENTARY_WEAPON;
                    case SUPPORT_TOOL -> SUPPORT_TOOL;
                    case FIRECRACKER, FIRECRACKER_POWDER, FIRECRACKER_PRECURSOR -> FIREWORKS;
                    case HOMEMADE_GUN,
                            SHOTGUN_LIKE,
                            GUN_LIKE,
                            GUN,
                            GUN_PART,
                            AMMUNITION,
                            LEAD_PELLET,
                            ELECTROSHOCK ->
                            UNDETERMINED;
                };
        return classing(weaponClass, LAW_2017, UNCONFIRMED);
    }

    private static WeaponClassing in2024(WeaponType type) {
        return switch (type) {
            case MILITARY_GUN -> classing(MILITARY_WEAPON, LAW_2024, CONFIRMED);
            case HUNTING_GUN -> classing(HUNTING_GUN, LAW_2024, CONFIRMED);
            case EXPLOSIVE -> classing(EXPLOSIVE, LAW_2024, CONFIRMED);
            case RUDIMENTARY_WEAPON -> classing(RUDIMENTARY_WEAPON, LAW_2024, CONFIRMED);
            case SUPPORT_TOOL -> classing(SUPPORT_TOOL, LAW_2024, CONFIRMED);
            case SHOTGUN_LIKE, HOMEMADE_AIRGUN, PCP_AIRGUN, LEAD_PELLET, GUN_PART ->
                    classing(MILITARY_WEAPON, LAW_2024, PARTLY);
            case HOMEMADE_GUN, MILITARY_AMMUNITION, GRENADE, MINE, BOMB, SHELL ->
                    classing(MILITARY_WEAPON, LAW_2024, UNCONFIRMED);
            case FLINTLOCK_GUN -> classing(HUNTING_GUN, LAW_2024, UNCONFIRMED);
            case DETONATOR -> classing(EXPLOSIVE, LAW_2024, UNCONFIRMED);
            case FIRECRACKER, FIRECRACKER_POWDER, FIRECRACKER_PRECURSOR ->
                    classing(FIREWORKS, LAW_2024, UNCONFIRMED);
            case GUN_LIKE, GUN, AMMUNITION, ELECTROSHOCK ->
                    classing(UNDETERMINED, LAW_2024, UNCONFIRMED);
        };
    }

    /** Fireworks stand in other rules, which we have not read. */
    private static WeaponClassing classing(
            WeaponClass weaponClass, LegalBasis legalBasis, Confirmation state) {
        return new WeaponClassing(weaponClass, weaponClass == FIREWORKS ? null : legalBasis, state);
    }
}
