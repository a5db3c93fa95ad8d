package biennien.events.unit;

import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/** What happened to one administrative unit outside any reorganisation. */
public sealed interface UnitEvent {

    UnitId id();

    /**
     * A unit that was there before the annals began, or came about without a predecessor that is
     * known here.
     *
     * @param description level, name, parent and codes on the first day
     * @param from first day of the unit's life (valid time); absent when not recorded, then no fact
     *     is refused for being too early
     * @param legalText the text that made it, absent when not recorded
     */
    record UnitEstablished(
            UnitId id,
            UnitDescription description,
            @Nullable Edtf from,
            @Nullable DocumentNumber legalText,
            @Nullable Citation citation)
            implements UnitEvent {}

    /**
     * The unit never bore the code that was recorded, but another one. It holds for its whole life,
     * however it began; another code from a day on would be another fact.
     *
     * @param scheme the list both codes are from
     * @param wrong the code that was recorded
     * @param right the code it bears
     */
    record UnitCodeCorrected(
            UnitId id, String scheme, String wrong, String right, Correction correction)
            implements UnitEvent {
        public UnitCodeCorrected {
            // Both have the form of a code, or this is no correction of one.
            new UnitCode(scheme, wrong);
            new UnitCode(scheme, right);
        }

        /** The code that was recorded, with its list. */
        public UnitCode was() {
            return new UnitCode(scheme, wrong);
        }

        /** The code it bears, with its list. */
        public UnitCode is() {
            return new UnitCode(scheme, right);
        }
    }
}
