package biennien.events.group;

import biennien.events.law.GroupType;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

/** What happened to one group. */
public sealed interface GroupEvent {

    GroupId id();

    /**
     * A group was founded. A text that only says a group is maintained is no founding: it is a
     * figure.
     *
     * @param founded the day as far as it is known (valid time)
     * @param decision the founding decision, absent when not recorded
     */
    record GroupFounded(
            GroupId id,
            UnitId unit,
            GroupType type,
            Name name,
            Edtf founded,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements GroupEvent {}

    /**
     * The members of the group were counted.
     *
     * @param members a stock of persons
     * @param on the day of the count as far as it is known (valid time)
     */
    record GroupMembersCounted(GroupId id, Quantity members, Edtf on, @Nullable Citation citation)
            implements GroupEvent {}

    /**
     * The group came to its end.
     *
     * @param on last day as far as it is known (valid time)
     * @param reason absent when not recorded
     */
    record GroupDissolved(
            GroupId id,
            Edtf on,
            @Nullable Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation)
            implements GroupEvent {}
}
