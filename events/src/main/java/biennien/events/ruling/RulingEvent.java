package biennien.events.ruling;

import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.Office;
import biennien.events.values.Reason;
import biennien.events.values.RulingId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to one ruling. */
public sealed interface RulingEvent {

    RulingId id();

    /**
     * It was ruled which of several claims stands. It speaks of the claims as they read at this
     * position of the log; what is recorded later is not ruled on.
     *
     * @param unit the unit that all of the claims are about
     * @param indicator what all of them counted
     * @param subject the kind of thing that all of them counted
     * @param figures the claims, at least two
     * @param prefers the one of them that stands; absent when none does
     * @param ground why, in a few words
     * @param office who ruled: an office, never a person
     * @param on the day of the ruling as far as it is known (valid time)
     * @param citation where the ruling is told, absent when it is told nowhere
     */
    record ClaimsRuled(
            RulingId id,
            UnitId unit,
            Indicator indicator,
            Subject subject,
            List<FigureId> figures,
            @Nullable FigureId prefers,
            Reason ground,
            Office office,
            Edtf on,
            @Nullable Citation citation)
            implements RulingEvent {
        public ClaimsRuled {
            figures = List.copyOf(figures);
        }
    }

    /** The ruling no longer holds; the claims stand side by side again. */
    record RulingRevoked(RulingId id, Correction correction) implements RulingEvent {}
}
