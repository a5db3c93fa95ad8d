package biennien.events.figure;

import biennien.events.law.Indicator;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.FigureId;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/** What happened to one reported figure. */
public sealed interface FigureEvent {

    FigureId id();

    /**
     * A source stated a figure.
     *
     * @param unit the unit the figure is about, as it was then; the figure stays on it for ever
     * @param indicator what was counted
     * @param subject what kind of thing it was counted of
     * @param quantity the number with its qualifier, unit of count and measure
     * @param period the time the figure speaks about (valid time)
     * @param statedBy the office that stated it, absent when the source speaks for itself
     */
    record FigureReported(
            FigureId id,
            UnitId unit,
            Indicator indicator,
            Subject subject,
            Quantity quantity,
            Period period,
            @Nullable Office statedBy,
            Citation citation)
            implements FigureEvent {}

    /**
     * The figure reads otherwise than was recorded. Unit and indicator can't be corrected: that
     * would be another figure; withdraw this one and report the other.
     */
    record FigureCorrected(
            FigureId id,
            Correction correction,
            Subject subject,
            Quantity quantity,
            Period period,
            @Nullable Office statedBy)
            implements FigureEvent {}

    /** The figure no longer counts as stated; what was recorded stays readable. */
    record FigureWithdrawn(FigureId id, Correction correction) implements FigureEvent {}
}
