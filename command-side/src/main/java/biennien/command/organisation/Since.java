package biennien.command.organisation;

import biennien.command.kernel.Timing;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A value that holds from a day on, until the next one of its list.
 *
 * @param since its first day as far as it is known (valid time); null when it holds from the
 *     beginning
 */
public record Since<T>(@Nullable Edtf since, T value) {

    private static final Comparator<Edtf> BEGINNING_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** With one more value; of two with the same day the later recorded one holds. */
    static <T> List<Since<T>> with(List<Since<T>> before, @Nullable Edtf since, T value) {
        var all = new ArrayList<>(before);
        all.add(new Since<>(since, value));
        all.sort(Comparator.comparing(Since::since, BEGINNING_FIRST));
        return List.copyOf(all);
    }

    /** Every value that may hold on that day, in order; none only when the list is empty. */
    static <T> List<T> possibleOn(List<Since<T>> all, Edtf day) {
        var possible = new ArrayList<T>();
        for (int i = 0; i < all.size(); i++) {
            boolean begun = i == 0 || !isCertainlyBefore(day, all.get(i));
            boolean replaced = i + 1 < all.size() && isCertainlyFrom(day, all.get(i + 1));
            if (begun && !replaced) {
                possible.add(all.get(i).value());
            }
        }
        return List.copyOf(possible);
    }

    private static boolean isCertainlyBefore(Edtf day, Since<?> next) {
        return next.since() != null && Timing.isBefore(day, next.since()) == Truth.TRUE;
    }

    private static boolean isCertainlyFrom(Edtf day, Since<?> next) {
        return next.since() == null || Timing.isBefore(day, next.since()) == Truth.FALSE;
    }
}
