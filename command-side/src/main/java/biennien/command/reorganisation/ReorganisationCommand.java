package biennien.command.reorganisation;

import biennien.command.kernel.Command;
import biennien.events.law.AdministrativeLevel;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.Share;
import biennien.events.values.Citation;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may be recorded of a legal act on units. Each is one fact on a stream of its own. */
public sealed interface ReorganisationCommand extends Command {

    @Override
    ReorganisationId id();

    Act act();

    @Nullable Citation citation();

    record MergeUnits(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            List<Edge> from,
            NewUnit into,
            @Nullable Citation citation)
            implements ReorganisationCommand {
        public MergeUnits {
            from = Lists.notEmpty("from", Lists.distinctBy("from", from, Edge::unit));
        }
    }

    record SplitUnit(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            UnitId unit,
            List<Edge> into,
            List<NewUnit> established,
            @Nullable Citation citation)
            implements ReorganisationCommand {
        public SplitUnit {
            into = Lists.notEmpty("into", Lists.distinctBy("into", into, Edge::unit));
            established = Lists.distinctBy("established", established, NewUnit::id);
        }
    }

    record TransferPart(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            UnitId from,
            UnitId to,
            Share share,
            @Nullable Citation citation)
            implements ReorganisationCommand {}

    record RenameUnit(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            UnitId unit,
            Name name,
            @Nullable Citation citation)
            implements ReorganisationCommand {}

    record RelevelUnit(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            UnitId unit,
            AdministrativeLevel level,
            @Nullable Citation citation)
            implements ReorganisationCommand {}

    record ReparentUnit(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            UnitId unit,
            @Nullable UnitId parent,
            @Nullable Citation citation)
            implements ReorganisationCommand {}

    record AbolishUnit(
            @TargetAggregateIdentifier ReorganisationId id,
            Act act,
            UnitId unit,
            List<Edge> heirs,
            @Nullable Citation citation)
            implements ReorganisationCommand {
        public AbolishUnit {
            heirs = Lists.distinctBy("heirs", heirs, Edge::unit);
        }
    }
}
