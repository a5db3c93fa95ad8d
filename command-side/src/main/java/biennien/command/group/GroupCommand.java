package biennien.command.group;

import biennien.command.kernel.Command;
import biennien.events.law.GroupType;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a group. */
public sealed interface GroupCommand extends Command {

    @Override
    GroupId id();

    record FoundGroup(
            @TargetAggregateIdentifier GroupId id,
            UnitId unit,
            GroupType type,
            Name name,
            Edtf founded,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements GroupCommand {}

    record CountGroupMembers(
            @TargetAggregateIdentifier GroupId id,
            Quantity members,
            Edtf on,
            @Nullable Citation citation)
            implements GroupCommand {}

    record DissolveGroup(
            @TargetAggregateIdentifier GroupId id,
            Edtf on,
            @Nullable Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements GroupCommand {}
}
