package biennien.command.exemplary;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.movement.MovementSubject;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ExemplaryTitleId;
import biennien.events.values.MalformedValue;
import biennien.events.values.Office;
import biennien.events.values.Reason;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of one exemplary title. */
public sealed interface ExemplaryCommand extends Command {

    @Override
    ExemplaryTitleId id();

    /**
     * @param year for which it was conferred, absent when it is for no year in particular
     */
    record ConferExemplaryTitle(
            @TargetAggregateIdentifier ExemplaryTitleId id,
            MovementSubject subject,
            @Nullable Integer year,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            @Nullable Office decidedBy,
            @Nullable Citation citation)
            implements ExemplaryCommand, BeginsStream {
        public ConferExemplaryTitle {
            if (year != null && (year < 1000 || year > 9999)) {
                throw new MalformedValue(
                        "year", "A year has four digits, such as 2025, not " + year + ".");
            }
        }
    }

    /**
     * @param on the first day without the title (valid time)
     */
    @ByRecorderOrSteward
    record WithdrawExemplaryTitle(
            @TargetAggregateIdentifier ExemplaryTitleId id,
            Edtf on,
            Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ExemplaryCommand {}
}
