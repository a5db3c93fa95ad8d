package biennien.command.seal;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.law.ReportCalendar;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Office;
import biennien.events.values.SealId;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of one seal. */
public sealed interface SealCommand extends Command {

    @Override
    SealId id();

    /**
     * @param unit whose year it is, with all units below it; absent for the whole record
     * @param year as it is called in its calendar (valid time)
     * @param calendar which days count for the year; the calendar year when absent
     * @param basis the last position that was looked at, as the answers said that were signed off
     * @param sealedBy the office that signs off; never a person
     * @param on the day of signing (valid time)
     */
    record SealPeriod(
            @TargetAggregateIdentifier SealId id,
            @Nullable UnitId unit,
            int year,
            @Nullable ReportCalendar calendar,
            long basis,
            Office sealedBy,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements SealCommand, BeginsStream {
        public SealPeriod {
            if (year < 1000 || year > 9999) {
                throw new MalformedValue(
                        "year", "A year has four digits, such as 2025, not " + year + ".");
            }
            if (basis < 0) {
                throw new MalformedValue(
                        "basis",
                        "A seal needs the position that was looked at: the header X-Basis of the"
                                + " answers that are signed off, from 0.");
            }
        }

        ReportCalendar days() {
            return calendar == null ? ReportCalendar.CALENDAR_YEAR : calendar;
        }
    }

    /** Take a seal back that should not have been put there. */
    @ByRecorderOrSteward
    record WithdrawSeal(@TargetAggregateIdentifier SealId id, Correction correction)
            implements SealCommand {}
}
