package biennien.command.handover;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.HandoverId;
import biennien.events.values.Lists;
import biennien.events.values.Office;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of a batch of weapons. */
public sealed interface HandoverCommand extends Command {

    @Override
    HandoverId id();

    record RecordHandover(
            @TargetAggregateIdentifier HandoverId id,
            UnitId unit,
            @Nullable Office receivedBy,
            List<HandoverItem> items,
            Edtf on,
            @Nullable DocumentNumber record,
            @Nullable Citation citation)
            implements HandoverCommand, BeginsStream {
        public RecordHandover {
            items = Lists.notEmpty("items", Lists.distinct("items", items));
        }
    }

    /** Tell apart what lines of the batch lump together. */
    record ItemiseHandover(
            @TargetAggregateIdentifier HandoverId id,
            List<HandoverPart> items,
            @Nullable Citation citation)
            implements HandoverCommand {
        public ItemiseHandover {
            items = Lists.notEmpty("items", Lists.distinct("items", items));
        }
    }

    @ByRecorderOrSteward
    record CorrectHandover(
            @TargetAggregateIdentifier HandoverId id,
            Correction correction,
            List<HandoverItem> items,
            Edtf on)
            implements HandoverCommand {
        public CorrectHandover {
            items = Lists.notEmpty("items", Lists.distinct("items", items));
        }
    }
}
