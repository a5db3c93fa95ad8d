package biennien.events.reorganisation;

import biennien.events.law.AdministrativeLevel;
import biennien.events.values.Citation;
import biennien.events.values.Lists;
import biennien.events.values.Name;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a legal act did to administrative units. */
public sealed interface ReorganisationEvent {

    ReorganisationId id();

    Act act();

    @Nullable Citation citation();

    /**
     * Units, or parts of them, became one new unit. The new unit is another unit even where it
     * bears the name or the code of one of them.
     *
     * @param from units before; those that went whole end on the operative day. They may have lain
     *     in different parents.
     */
    record UnitsMerged(
            ReorganisationId id,
            Act act,
            List<Edge> from,
            NewUnit into,
            @Nullable Citation citation)
            implements ReorganisationEvent {
        public UnitsMerged {
            from = Lists.notEmpty("from", Lists.distinctBy("from", from, Edge::unit));
        }
    }

    /**
     * One unit was divided and ended.
     *
     * @param unit the unit that ended
     * @param into the units its parts went to, each either established by this act or living on
     * @param established the new units among them
     */
    record UnitSplit(
            ReorganisationId id,
            Act act,
            UnitId unit,
            List<Edge> into,
            List<NewUnit> established,
            @Nullable Citation citation)
            implements ReorganisationEvent {
        public UnitSplit {
            into = Lists.notEmpty("into", Lists.distinctBy("into", into, Edge::unit));
            established = Lists.distinctBy("established", established, NewUnit::id);
        }
    }

    /**
     * A part of a unit went over to another one that was there already. Both go on living.
     *
     * @param from the unit that gave the part
     * @param to the unit that took it
     * @param share how much of the unit that gave it as it began; never the whole
     */
    record PartTransferred(
            ReorganisationId id,
            Act act,
            UnitId from,
            UnitId to,
            Share share,
            @Nullable Citation citation)
            implements ReorganisationEvent {}

    /** The unit got another name and stayed the same unit. */
    record UnitRenamed(
            ReorganisationId id, Act act, UnitId unit, Name name, @Nullable Citation citation)
            implements ReorganisationEvent {}

    /** The unit got another level (a town became a city) and stayed the same unit. */
    record UnitRelevelled(
            ReorganisationId id,
            Act act,
            UnitId unit,
            AdministrativeLevel level,
            @Nullable Citation citation)
            implements ReorganisationEvent {}

    /**
     * The unit came under another parent and stayed the same unit.
     *
     * @param parent absent when it came under none
     */
    record UnitReparented(
            ReorganisationId id,
            Act act,
            UnitId unit,
            @Nullable UnitId parent,
            @Nullable Citation citation)
            implements ReorganisationEvent {}

    /**
     * The unit ended without a successor of its own kind, as all districts did on 1 July 2025.
     *
     * @param heirs units that now hold its area, or parts of it; none of them is its successor, and
     *     no figure of it is ever pushed down to them
     */
    record UnitAbolished(
            ReorganisationId id,
            Act act,
            UnitId unit,
            List<Edge> heirs,
            @Nullable Citation citation)
            implements ReorganisationEvent {
        public UnitAbolished {
            heirs = Lists.distinctBy("heirs", heirs, Edge::unit);
        }
    }
}
