package biennien.command.unit;

import org.jspecify.annotations.Nullable;

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

    /** The values that hold on some day of those; a null end is open. */
    static <T> List<T> within(
            List<Dated<T>> all, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        var found = new ArrayList<T>();
        for (int i = 0; i < all.size(); i++) {
            boolean begunTooLate = i > 0 && latest != null && all.get(i).since.isAfter(latest);
            boolean endedTooEarly =
                    i + 1 < all.size()
                            && earliest != null
                            && !all.get(i + 1).since.isAfter(earliest);
            if (!begunTooLate && !endedTooEarly) {
                found.add(all.get(i).value);
            }
        }
        return List.copyOf(found);
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
