package biennien.command.decision;

import biennien.command.unit.UnitRegister;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Office;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Whose decisions are numbered in one row.
 *
 * @param office code of the office that decides
 * @param unit of which unit it is; null for an office of the whole country
 */
public record DecisionIssuer(String office, @Nullable UnitId unit) {

    /**
     * A people's committee and its chair number their decisions in one row, whatever is decided:
     * groups, certificates, commendations, ranks.
     */
    private static final String PEOPLES_COMMITTEE = "people's committee";

    private static final Pattern PEOPLES_COMMITTEES =
            Pattern.compile(
                    "authority|(?:commune|district|provincial)-pc(?:-chair)?"
                            + "|(?:chu tich )?(?:ubnd|uy ban nhan dan)\\b.*");

    private static final Pattern OF_A_PROVINCE =
            Pattern.compile("\\b(?:tinh|thanh pho truc thuoc trung uong)\\b");

    public DecisionIssuer {
        office = PEOPLES_COMMITTEES.matcher(office).matches() ? PEOPLES_COMMITTEE : office;
    }

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
     * An office that is told in words, such as "UBND tỉnh" or "UBND phường". The same words stand
     * for another office elsewhere: those of a province are of the province that the unit belonged
     * to on the day, all others of the unit itself.
     */
    public static DecisionIssuer told(Office office, UnitId unit, Edtf on, UnitRegister units) {
        String words = FoldedText.of(office.value()).value();
        return OF_A_PROVINCE.matcher(words).find()
                ? above(words, 1, unit, on, units)
                : of(words, unit);
    }

    /** As people read it, and as it is told apart. */
    @Override
    public String toString() {
        return unit == null ? office : office + " of " + unit;
    }
}
