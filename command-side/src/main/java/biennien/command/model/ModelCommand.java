package biennien.command.model;

import biennien.command.kernel.Command;
import biennien.events.law.ModelBeginning;
import biennien.events.law.ModelCounter;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Lists;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be asked of a model. */
public sealed interface ModelCommand extends Command {

    @Override
    ModelId id();

    /**
     * @param on when the source knows of it, which is not when it began
     * @param begun how and when it began, when the same source says so
     */
    record NameModel(
            @TargetAggregateIdentifier ModelId id,
            UnitId unit,
            Name name,
            List<Name> aliases,
            @Nullable Name host,
            Edtf on,
            @Nullable Begun begun,
            @Nullable Citation citation)
            implements ModelCommand, BeginsStream {
        public NameModel {
            aliases = Lists.distinct("aliases", aliases);
        }
    }

    /** How and when a model began. */
    record Begun(ModelBeginning as, Edtf on, @Nullable DocumentNumber decision) {}

    record PilotModel(
            @TargetAggregateIdentifier ModelId id,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ModelCommand {}

    record LaunchModel(
            @TargetAggregateIdentifier ModelId id,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ModelCommand {}

    /** Either {@code to} or {@code allOthersOf}. */
    record ReplicateModel(
            @TargetAggregateIdentifier ModelId id,
            List<UnitId> to,
            @Nullable UnitId allOthersOf,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ModelCommand {
        public ReplicateModel {
            to = Lists.distinct("to", to);
            ModelReplicated.oneOf(to, allOthersOf);
        }
    }

    record CountModel(
            @TargetAggregateIdentifier ModelId id,
            ModelCounter counter,
            Quantity counted,
            Edtf on,
            @Nullable Citation citation)
            implements ModelCommand {}

    record AddModelAlias(
            @TargetAggregateIdentifier ModelId id, Name alias, @Nullable Citation citation)
            implements ModelCommand {}

    record RetireModel(
            @TargetAggregateIdentifier ModelId id,
            Edtf on,
            @Nullable Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements ModelCommand {}
}
