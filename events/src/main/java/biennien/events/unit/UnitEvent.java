package biennien.events.unit;

import biennien.events.values.Citation;
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
}
