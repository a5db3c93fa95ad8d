package biennien.command.unit;

import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.events.law.AdministrativeLevel;
import biennien.events.unit.UnitDescription;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;
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
     * @param from first day of its life as far as it is known, null when not recorded
     * @param pointer where the description stands in the command
     */
    public static Optional<Refusal> refusedDescription(
            UnitDescription described, @Nullable Edtf from, UnitRegister units, String pointer) {
        var refusedLevel = refusedLevel(described.level(), from, pointer + "/level");
        if (refusedLevel.isPresent()) {
            return refusedLevel;
        }
        return refusedParent(
                described.level(), described.parent(), from, units, pointer + "/parent");
    }

    /** Why a unit can't have this level from a day on: on no possible one the level exists. */
    public static Optional<Refusal> refusedLevel(
            AdministrativeLevel level, @Nullable Edtf from, String pointer) {
        var validity = level.validity();
        if (from == null || Timing.within(from, validity.from(), validity.to()) != Truth.FALSE) {
            return Optional.empty();
        }
        return Optional.of(
                Refusal.of(
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
    public static Optional<Refusal> refusedParent(
            AdministrativeLevel level,
            @Nullable UnitId parent,
            @Nullable Edtf from,
            UnitRegister units,
            String pointer) {
        if (parent == null) {
            return Optional.empty();
        }
        var found = units.find(parent).orElse(null);
        if (found == null) {
            return Optional.of(UnitRegister.unknown(parent, pointer));
        }
        LocalDate day =
                from == null
                        ? LocalDate.MIN
                        : from.latest().or(from::earliest).orElse(LocalDate.MIN);
        if (from != null && !found.livesAt(from)) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.OUTSIDE_UNIT_LIFE,
                            found.fullName() + " (" + parent + ") does not exist on " + from + ".",
                            pointer));
        }
        if (found.levelOn(day).tier() >= level.tier()) {
            return Optional.of(
                    Refusal.of(
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

    /** Why a unit can't have this level while others lie in it: they would be above it. */
    public static Optional<Refusal> refusedAbove(
            UnitId id,
            AdministrativeLevel level,
            LocalDate day,
            UnitRegister units,
            String pointer) {
        return units.all().stream()
                .filter(unit -> unit.livesOn(day))
                .filter(unit -> unit.parentOn(day).equals(Optional.of(id)))
                .filter(unit -> unit.levelOn(day).tier() <= level.tier())
                .findFirst()
                .map(
                        unit ->
                                Refusal.of(
                                        UnitRejection.PARENT_OF_LOWER_TIER,
                                        unit.fullNameOn(day)
                                                + " ("
                                                + unit.id()
                                                + ") lies in it and can't lie in a unit of level '"
                                                + level.code()
                                                + "'.",
                                        pointer));
    }
}
