package biennien.events.activity;

import biennien.events.law.ActivityCounter;
import biennien.events.values.Lists;
import biennien.events.values.Quantity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was counted of an activity.
 *
 * @param counter what was counted; counts of two counters never add up
 * @param quantity a flow: how many in the period
 */
public record ActivityCount(ActivityCounter counter, Quantity quantity) {

    /** Unchangeable, and none twice: a counter has one number in each unit of count. */
    public static List<ActivityCount> each(@Nullable List<ActivityCount> counts) {
        return Lists.distinctBy("counts", counts, ActivityCount::what);
    }

    private String what() {
        return counter.code() + " (" + quantity.unit() + ")";
    }
}
