package biennien.query.figure;

import biennien.events.law.Confirmation;
import biennien.events.law.LegalBasis;
import biennien.events.law.WeaponClass;
import biennien.events.law.WeaponClassing;
import biennien.events.law.WeaponType;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the law of a day calls a type of weapon.
 *
 * @param weaponClass code of the class, {@code undetermined} where the type alone does not tell
 * @param legalBasis the text it rests on, null where none is known
 * @param confirmation how sure we are of it
 */
@AllMembers
public record LegalClass(
        @JsonProperty("class") WeaponClass weaponClass,
        @Nullable String legalBasis,
        Confirmation confirmation) {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final LocalDate FAR_OFF = LocalDate.of(9999, 12, 31);

    /** On the first and on the last possible day; one entry when both are alike. */
    public static List<LegalClass> of(
            WeaponType type, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        LegalClass first = on(type, Objects.requireNonNullElse(earliest, LONG_AGO));
        LegalClass last = on(type, Objects.requireNonNullElse(latest, FAR_OFF));
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    public static List<LegalClass> of(WeaponType type, DayAnswer on) {
        return of(type, on.earliest(), on.latest());
    }

    private static LegalClass on(WeaponType type, LocalDate day) {
        WeaponClassing classing = WeaponClass.on(type, day);
        LegalBasis basis = classing.legalBasis();
        return new LegalClass(
                classing.weaponClass(), basis == null ? null : basis.text(), classing.state());
    }
}
