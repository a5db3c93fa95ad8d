package biennien.command.decision;

import biennien.command.unit.UnitRegister;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Office;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whose decisions are numbered in one row.
 *
 * @param office code of the office that decides
 * @param unit of which unit it is; null for an office of the whole country
 */
public record DecisionIssuer(String office, @Nullable UnitId unit) {

    /** An office of the whole country. */
    public static DecisionIssuer central(String office) {
        return new DecisionIssuer(office, null);
    }

    /** The office of this very unit. */
    public static DecisionIssuer of(String office, UnitId unit) {
        return new DecisionIssuer(office, unit);
    }

    /**
     * The office of the unit of a tier that another unit belonged to on the day. Where the register
     * knows no such unit above it, the unit itself stands in.
     *
     * @param tier 1 for provinces, 2 for districts, 3 for communes
     */
    public static DecisionIssuer above(
            String office, int tier, UnitId unit, Edtf on, UnitRegister units) {
        LocalDate day = on.earliest().orElse(LocalDate.MAX);
        return new DecisionIssuer(office, units.atTier(unit, tier, day).orElse(unit));
    }

    /**
     * An office that is told in words ("UBND tỉnh"): the one of the province that a unit belonged
     * to on the day, because the same words stand for another office in another province.
     */
    public static DecisionIssuer told(Office office, UnitId unit, Edtf on, UnitRegister units) {
        return above(FoldedText.of(office.value()).value(), 1, unit, on, units);
    }

    /** As people read it, and as it is told apart. */
    @Override
    public String toString() {
        return unit == null ? office : office + " of " + unit;
    }
}
