package biennien.events.group;

import biennien.events.law.GroupRating;
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
     * @param decidedOn day of that decision, absent when not recorded
     */
    record GroupFounded(
            GroupId id,
            UnitId unit,
            GroupType type,
            Name name,
            Edtf founded,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation,
            @Nullable Edtf decidedOn)
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
     * @param decidedOn day of the decision, absent when not recorded
     */
    record GroupDissolved(
            GroupId id,
            Edtf on,
            @Nullable Reason reason,
            @Nullable DocumentNumber decision,
            @Nullable Citation citation,
            @Nullable Edtf decidedOn)
            implements GroupEvent {}

    /**
     * The group became one of another kind and stayed the same group, as the neighbourhood watch
     * teams did that went over into the grassroots force on 1 July 2024 (Law 30/2023/QH15).
     *
     * @param on first day as the new kind, as far as it is known (valid time)
     * @param decision absent when not recorded
     * @param decidedOn day of the decision, absent when not recorded
     */
    record GroupRetyped(
            GroupId id,
            GroupType type,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupEvent {}

    /**
     * The group went over into another one and came to its end.
     *
     * @param into the group that goes on
     * @param on last day as a group of its own, as far as it is known (valid time)
     * @param decision absent when not recorded
     * @param decidedOn day of the decision, absent when not recorded
     */
    record GroupMerged(
            GroupId id,
            GroupId into,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupEvent {}

    /**
     * The group got another name and stayed the same group.
     *
     * @param on first day of the new name, as far as it is known (valid time)
     * @param decision absent when not recorded
     * @param decidedOn day of the decision, absent when not recorded
     */
    record GroupRenamed(
            GroupId id,
            Name name,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupEvent {}

    /**
     * The group was rated for its work of a year (Guidance 01/HD-BCA-V05 of 2026).
     *
     * @param year the year that was rated; it runs from 15 November to 14 November, see {@link
     *     biennien.events.law.RatingYear}
     * @param decision absent when not recorded
     * @param decidedOn day of the rating, as far as it is known (valid time)
     */
    record GroupRated(
            GroupId id,
            int year,
            GroupRating rating,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            @Nullable Citation citation)
            implements GroupEvent {}
}
