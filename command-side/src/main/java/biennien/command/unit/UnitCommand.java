package biennien.command.unit;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitDescription;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a unit. */
public sealed interface UnitCommand extends Command {

    @Override
    UnitId id();

    /**
     * Enter a unit that was there before the annals began.
     *
     * @param from first day of its life, absent when not known
     */
    record EstablishUnit(
            @TargetAggregateIdentifier UnitId id,
            UnitDescription description,
            @Nullable Edtf from,
            @Nullable DocumentNumber legalText,
            @Nullable Citation citation)
            implements UnitCommand, BeginsStream {}

    /**
     * Correct a code that the unit never bore.
     *
     * @param scheme the list both codes are from, such as {@code nso}
     */
    @ByRecorderOrSteward
    record CorrectUnitCode(
            @TargetAggregateIdentifier UnitId id,
            String scheme,
            String wrong,
            String right,
            Correction correction)
            implements UnitCommand {
        public CorrectUnitCode {
            new UnitCode(scheme, wrong);
            new UnitCode(scheme, right);
        }

        UnitCode was() {
            return new UnitCode(scheme, wrong);
        }

        UnitCode is() {
            return new UnitCode(scheme, right);
        }
    }
}
