package biennien.query.totals;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/**
 * What figures come to under one heading, for each tier by itself: a unit, its districts and its
 * communes are never one sum. Also the difference between two.
 *
 * @param each a tier that is not there has no sum
 */
record Sums(Map<Tier, Sum> each) {

    static Sums of(Tier tier, Sum sum) {
        return new Sums(Map.of(tier, sum));
    }

    @Nullable Sum of(Tier tier) {
        return each.get(tier);
    }

    Sums plus(Sums other) {
        var all = new EnumMap<Tier, Sum>(Tier.class);
        all.putAll(each);
        other.each.forEach((tier, sum) -> all.merge(tier, sum, Sum::plus));
        return new Sums(all);
    }

    Sums negated() {
        var all = new EnumMap<Tier, Sum>(Tier.class);
        each.forEach((tier, sum) -> all.put(tier, Sum.NOTHING.minus(sum)));
        return new Sums(all);
    }

    /** Only the tiers to which it makes a difference. */
    Sums thatMatter() {
        var all = new EnumMap<Tier, Sum>(Tier.class);
        each.forEach(
                (tier, sum) -> {
                    if (!sum.isNothing()) {
                        all.put(tier, sum);
                    }
                });
        return new Sums(all);
    }

    /** Whether it makes no difference to anything. */
    boolean isNothing() {
        return each.values().stream().allMatch(Sum::isNothing);
    }
}
