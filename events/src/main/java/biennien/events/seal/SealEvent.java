package biennien.events.seal;

import biennien.events.law.ReportCalendar;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Office;
import biennien.events.values.SealId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/** What happened to one seal. */
public sealed interface SealEvent {

    SealId id();

    /**
     * An office signed off what was recorded of a year.
     *
     * @param unit whose year it is, with all units below it; absent when it is the whole record
     * @param year as it is called in its calendar (valid time)
     * @param calendar which days count for the year
     * @param basis the last position of the log that was looked at; whatever stands above it came
     *     after the seal, also what came in before the seal itself was recorded
     * @param sealedBy the office that signs off; never a person
     * @param on the day of signing as far as it is known (valid time)
     * @param decision number of the decision, absent when not recorded
     */
    record PeriodSealed(
            SealId id,
            @Nullable UnitId unit,
            int year,
            ReportCalendar calendar,
            long basis,
            Office sealedBy,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements SealEvent {}

    /** The seal holds no more: it should not have been put there, or its source took it back. */
    record SealWithdrawn(SealId id, Correction correction) implements SealEvent {}
}
