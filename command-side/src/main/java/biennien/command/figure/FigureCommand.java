package biennien.command.figure;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.FigureId;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a reported figure. */
public sealed interface FigureCommand extends Command {

    @Override
    FigureId id();

    record ReportFigure(
            @TargetAggregateIdentifier FigureId id,
            UnitId unit,
            Indicator indicator,
            Subject subject,
            Quantity quantity,
            Period period,
            @Nullable Office statedBy,
            Citation citation)
            implements FigureCommand, BeginsStream {}

    @ByRecorderOrSteward
    record CorrectFigure(
            @TargetAggregateIdentifier FigureId id,
            Correction correction,
            Subject subject,
            Quantity quantity,
            Period period,
            @Nullable Office statedBy)
            implements FigureCommand {}

    @ByRecorderOrSteward
    record WithdrawFigure(@TargetAggregateIdentifier FigureId id, Correction correction)
            implements FigureCommand {}
}
