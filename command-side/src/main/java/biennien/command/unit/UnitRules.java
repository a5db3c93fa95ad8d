package biennien.command.unit;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.events.law.AdministrativeLevel;
import biennien.events.unit.UnitDescription;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** Rules that hold for a unit however it begins or changes. */
public final class UnitRules {

    private UnitRules() {}

    /**
     * Why a unit can't begin with this description.
     *
     * @param from first day of its life, null when not known
     * @param pointer where the description stands in the command
     */
    public static <E> Optional<Decision<E>> refusedDescription(
            UnitDescription described,
            @Nullable LocalDate from,
            UnitRegister units,
            String pointer) {
        var refusedLevel = UnitRules.<E>refusedLevel(described.level(), from, pointer + "/level");
        if (refusedLevel.isPresent()) {
            return refusedLevel;
        }
        return refusedParent(
                described.level(), described.parent(), from, units, pointer + "/parent");
    }

    /** Why a unit can't have this level from a day on. */
    public static <E> Optional<Decision<E>> refusedLevel(
            AdministrativeLevel level, @Nullable LocalDate from, String pointer) {
        if (from == null || level.existsOn(from)) {
            return Optional.empty();
        }
        return Optional.of(
                reject(
                        UnitRejection.LEVEL_NOT_IN_FORCE,
                        "There is no unit of level '"
                                + level.code()
                                + "' on "
                                + from
                                + ". Districts, towns and townships end with 2025-06-30, special"
                                + " zones begin on 2025-07-01.",
                        pointer));
    }

    /** Why a unit of this level can't lie in this parent from a day on. */
    public static <E> Optional<Decision<E>> refusedParent(
            AdministrativeLevel level,
            @Nullable UnitId parent,
            @Nullable LocalDate from,
            UnitRegister units,
            String pointer) {
        if (parent == null) {
            return Optional.empty();
        }
        var found = units.find(parent).orElse(null);
        if (found == null) {
            return Optional.of(new Decision.Rejected<>(UnitRegister.unknown(parent, pointer)));
        }
        LocalDate day = from == null ? LocalDate.MIN : from;
        if (from != null && !found.livesOn(from)) {
            return Optional.of(
                    reject(
                            UnitRejection.OUTSIDE_UNIT_LIFE,
                            found.fullName() + " (" + parent + ") does not exist on " + from + ".",
                            pointer));
        }
        if (found.levelOn(day).tier() >= level.tier()) {
            return Optional.of(
                    reject(
                            UnitRejection.PARENT_OF_LOWER_TIER,
                            "A unit of level '"
                                    + level.code()
                                    + "' can't lie in "
                                    + found.fullNameOn(day)
                                    + ", which is of level '"
                                    + found.levelOn(day).code()
                                    + "'.",
                            pointer));
        }
        return Optional.empty();
    }
}
