package biennien.command.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A value that holds from a day on, until the next one of its list.
 *
 * @param since first day (valid time); {@link LocalDate#MIN} when it holds from the beginning
 */
record Dated<T>(LocalDate since, T value) {

    static <T> List<Dated<T>> with(List<Dated<T>> before, LocalDate since, T value) {
        var all = new ArrayList<>(before);
        all.removeIf(one -> one.since.equals(since));
        all.add(new Dated<>(since, value));
        all.sort(Comparator.comparing(Dated::since));
        return List.copyOf(all);
    }

    /** The value that holds on a day; the first one for days before it. */
    static <T> T on(List<Dated<T>> all, LocalDate day) {
        T found = all.getFirst().value;
        for (var one : all) {
            if (one.since.isAfter(day)) {
                break;
            }
            found = one.value;
        }
        return found;
    }
}
