package biennien.command.group;

import biennien.command.kernel.Command;
import biennien.events.law.GroupRating;
import biennien.events.law.GroupType;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;
import biennien.eventstore.BeginsStream;

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
            @Nullable Citation citation,
            @Nullable Edtf decidedOn)
            implements GroupCommand, BeginsStream {}

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
            @Nullable Citation citation,
            @Nullable Edtf decidedOn)
            implements GroupCommand {}

    record RetypeGroup(
            @TargetAggregateIdentifier GroupId id,
            GroupType type,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupCommand {}

    /**
     * Record that the group went over into another.
     *
     * @param on its last day as a group of its own
     */
    record MergeGroup(
            @TargetAggregateIdentifier GroupId id,
            GroupId into,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupCommand {}

    record RenameGroup(
            @TargetAggregateIdentifier GroupId id,
            Name name,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupCommand {}

    /**
     * Record how a team of the grassroots force was rated.
     *
     * @param year the rated year, see {@link biennien.events.law.RatingYear}
     */
    record RateGroup(
            @TargetAggregateIdentifier GroupId id,
            int year,
            GroupRating rating,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupCommand {
        public RateGroup {
            if (year < 1000 || year > 9999) {
                throw new MalformedValue(
                        "year", "A year has four digits, such as 2026, not " + year + ".");
            }
        }
    }
}
