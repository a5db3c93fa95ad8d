package biennien.command.commendation;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.commendation.Recipient;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of one commendation. */
public sealed interface CommendationCommand extends Command {

    @Override
    CommendationId id();

    record Commend(
            @TargetAggregateIdentifier CommendationId id,
            AwardForm form,
            Conferrer conferrer,
            Recipient recipient,
            UnitId unit,
            Edtf conferredOn,
            @Nullable DocumentNumber decision,
            CommendationGround ground,
            @Nullable Citation citation)
            implements CommendationCommand, BeginsStream {}

    @ByRecorderOrSteward
    record AnnulCommendation(
            @TargetAggregateIdentifier CommendationId id,
            AnnulmentGround ground,
            DocumentNumber decision,
            Edtf annulledOn,
            @Nullable Citation citation)
            implements CommendationCommand {}
}
