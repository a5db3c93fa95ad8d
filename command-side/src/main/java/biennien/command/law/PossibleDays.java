package biennien.command.law;

import biennien.events.law.Effect;
import biennien.events.law.LegalBasis;
import biennien.events.law.Reading;
import biennien.events.values.Edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads dated law over every day on which a fact may have happened. */
public final class PossibleDays {

    private PossibleDays() {}

    /**
     * What a table of law says of a fact.
     *
     * @param table a table of law; it must read the same from one of {@link DaysOfChange} to the
     *     next
     */
    public static Verdict verdict(Edtf when, Function<LocalDate, Reading> table) {
        var readings = readings(when, table);
        if (!readings.isEmpty() && readings.stream().allMatch(is(Effect.FORBIDDEN))) {
            return new Verdict.Forbidden(basis(readings, Effect.FORBIDDEN));
        }
        if (readings.stream().anyMatch(is(Effect.FORBIDDEN))) {
            return new Verdict.PossiblyForbidden(basis(readings, Effect.FORBIDDEN));
        }
        return readings.stream().anyMatch(is(Effect.DOUBTFUL))
                ? new Verdict.Unconfirmed(basis(readings, Effect.DOUBTFUL))
                : new Verdict.Permitted();
    }

    private static List<Reading> readings(Edtf when, Function<LocalDate, Reading> table) {
        var readings = new ArrayList<Reading>();
        LocalDate from = LocalDate.MIN;
        for (LocalDate change : DaysOfChange.ALL) {
            if (when.possiblyWithin(from, change)) {
                readings.add(table.apply(from));
            }
            from = change;
        }
        if (when.possiblyWithin(from, LocalDate.MAX)) {
            readings.add(table.apply(from));
        }
        return readings;
    }

    private static Predicate<Reading> is(Effect effect) {
        return reading -> reading.effect() == effect;
    }

    private static @Nullable LegalBasis basis(List<Reading> readings, Effect effect) {
        for (var reading : readings) {
            if (reading.effect() == effect && reading.legalBasis() != null) {
                return reading.legalBasis();
            }
        }
        return null;
    }
}
