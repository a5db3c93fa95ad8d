package biennien.events.exemplary;

import biennien.events.movement.MovementSubject;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ExemplaryTitleId;
import biennien.events.values.Office;
import biennien.events.values.Reason;

import org.jspecify.annotations.Nullable;

/** What happened to one exemplary title. */
public sealed interface ExemplaryEvent {

    ExemplaryTitleId id();

    /**
     * The title was conferred.
     *
     * @param year for which it was conferred, absent when it is for no year in particular
     * @param decision number of the decision, absent when not recorded
     * @param decidedOn the day as far as it is known (valid time)
     * @param decidedBy the body or office that decided, absent when not recorded
     */
    record ExemplaryTitleConferred(
            ExemplaryTitleId id,
            MovementSubject subject,
            @Nullable Integer year,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            @Nullable Office decidedBy,
            @Nullable Citation citation)
            implements ExemplaryEvent {}

    /**
     * The title was taken back.
     *
     * @param on the first day without it (valid time)
     * @param decision number of the decision, absent when not recorded
     */
    record ExemplaryTitleWithdrawn(
            ExemplaryTitleId id,
            Edtf on,
            Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ExemplaryEvent {}
}
