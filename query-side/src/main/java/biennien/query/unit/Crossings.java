package biennien.query.unit;

import biennien.query.unit.BorderMap.Crossing;
import biennien.query.unit.LineageAnswer.ActAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an act moves above the units that it names: a commune of one district that merges into a
 * commune of another moves the border of both districts, and of their provinces where these differ.
 * For every move the units above what went, on the day before, are compared with those above what
 * came of it, on the day, tier by tier.
 */
final class Crossings {

    /** Provinces, districts, communes. */
    private static final int TIERS = 3;

    private static final Set<String> NONE = Set.of();

    /**
     * Area that went from one unit to another, or along with a unit that came to lie below another.
     *
     * @param whole whether all of the unit went
     */
    record Move(String from, String to, boolean whole, ActAnswer act) {}

    /** A unit and those above it, each by its tier. */
    private record Chain(Map<Integer, String> byTier) {

        @Nullable String at(int tier) {
            return byTier.get(tier);
        }

        String orGap(int tier) {
            String unit = at(tier);
            return unit == null ? BorderMap.gap(over(tier), tier) : unit;
        }

        /** The nearest one of a higher tier. */
        @Nullable String over(int tier) {
            for (int higher = tier - 1; higher > 0; higher--) {
                if (byTier.containsKey(higher)) {
                    return byTier.get(higher);
                }
            }
            return null;
        }
    }

    private final BorderMap map;
    private final Map<String, Integer> tiers;

    /**
     * @param tiers of units: 1 for provinces, 2 for districts, 3 for communes
     */
    Crossings(BorderMap map, Map<String, Integer> tiers) {
        this.map = map;
        this.tiers = tiers;
    }

    List<Crossing> of(Collection<Move> moves) {
        var found = new LinkedHashMap<Key, Crossing>();
        moves.forEach(move -> of(move).forEach(crossing -> add(found, crossing)));
        for (Crossing crossing : List.copyOf(found.values())) {
            rests(crossing).forEach(rest -> add(found, rest));
        }
        return List.copyOf(found.values());
    }

    private record Key(String from, String to, LocalDate on) {}

    private static void add(Map<Key, Crossing> found, Crossing crossing) {
        found.merge(
                new Key(crossing.from(), crossing.to(), crossing.on()),
                crossing,
                (one, other) -> one.share().equals(BorderMap.WHOLE) ? one : other);
    }

    private List<Crossing> of(Move move) {
        LocalDate day = move.act().operativeOn();
        Integer fromTier = tiers.get(move.from());
        Integer toTier = tiers.get(move.to());
        if (fromTier == null
                || toTier == null
                || !map.livesOn(move.from(), day.minusDays(1))
                || !map.livesOn(move.to(), day)) {
            return List.of();
        }
        Chain before = chain(move.from(), day.minusDays(1));
        Chain after = chain(move.to(), day);
        boolean isOfOneTier = fromTier.equals(toTier);
        var crossings = new ArrayList<Crossing>();
        for (int tier = 1; tier <= TIERS; tier++) {
            boolean isNamed =
                    move.from().equals(before.at(tier)) && move.to().equals(after.at(tier));
            String from = before.orGap(tier);
            String to = after.orGap(tier);
            if (tier > Math.min(fromTier, toTier)) {
                if (!isOfOneTier) {
                    continue;
                }
                from = BorderMap.gap(move.from(), tier);
                to = BorderMap.gap(move.to(), tier);
            }
            if (!isNamed && !from.equals(to)) {
                boolean whole = move.whole() && (from.equals(move.from()) || tier > fromTier);
                crossings.add(
                        new Crossing(
                                from, to, whole ? BorderMap.WHOLE : BorderMap.PART, move.act()));
            }
        }
        return crossings;
    }

    /**
     * Of a unit that ended, or began, and of which no act says into what it went, or what it came
     * from: what is not told of it lies in no unit of its tier.
     */
    private List<Crossing> rests(Crossing crossing) {
        LocalDate day = crossing.on();
        LocalDate last = day.minusDays(1);
        var rests = new ArrayList<Crossing>();
        Integer ended = tiers.get(crossing.from());
        if (ended != null
                && !map.livesOn(crossing.from(), day)
                && map.into(crossing.from(), day).isEmpty()) {
            String over = chain(crossing.from(), last).over(ended);
            for (String gap : gaps(over, ended, day, over == null ? NONE : map.into(over, day))) {
                rests.add(new Crossing(crossing.from(), gap, BorderMap.PART, crossing.act()));
            }
        }
        Integer begun = tiers.get(crossing.to());
        if (begun != null
                && !map.livesOn(crossing.to(), last)
                && map.outOf(crossing.to(), day).isEmpty()) {
            String over = chain(crossing.to(), day).over(begun);
            for (String gap : gaps(over, begun, last, over == null ? NONE : map.outOf(over, day))) {
                rests.add(new Crossing(gap, crossing.to(), BorderMap.PART, crossing.act()));
            }
        }
        return rests;
    }

    private List<String> gaps(@Nullable String over, int tier, LocalDate day, Set<String> others) {
        if (over == null || map.livesOn(over, day)) {
            return List.of(BorderMap.gap(over, tier));
        }
        return others.isEmpty()
                ? List.of(BorderMap.gap(null, tier))
                : others.stream().map(other -> BorderMap.gap(other, tier)).toList();
    }

    private Chain chain(String unit, LocalDate day) {
        Map<Integer, String> byTier = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String at = unit; at != null && seen.add(at); at = map.livingAbove(at, day)) {
            Integer tier = tiers.get(at);
            if (tier != null) {
                byTier.putIfAbsent(tier, at);
            }
        }
        return new Chain(byTier);
    }
}
