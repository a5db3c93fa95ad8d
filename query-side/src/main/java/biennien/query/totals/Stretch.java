package biennien.query.totals;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days on which something held, half-open.
 *
 * @param since the first; null for as long as anything is known
 * @param before the day after the last; null while it holds
 */
record Stretch(@Nullable LocalDate since, @Nullable LocalDate before) {

    static final Stretch ALWAYS = new Stretch(null, null);

    private static final Comparator<Stretch> BY_FIRST_DAY =
            Comparator.comparing(Stretch::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    boolean holdsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (before == null || day.isBefore(before));
    }

    /** Whether any of the days, both included, lies in it. */
    boolean touches(LocalDate first, LocalDate last) {
        return (since == null || !last.isBefore(since))
                && (before == null || first.isBefore(before));
    }

    Optional<Stretch> and(Stretch other) {
        LocalDate from =
                since == null || (other.since != null && other.since.isAfter(since))
                        ? other.since
                        : since;
        LocalDate to =
                before == null || (other.before != null && other.before.isBefore(before))
                        ? other.before
                        : before;
        return from != null && to != null && !from.isBefore(to)
                ? Optional.empty()
                : Optional.of(new Stretch(from, to));
    }

    /** The same days in as few pieces as possible, in order. */
    static List<Stretch> joined(List<Stretch> pieces) {
        var joined = new ArrayList<Stretch>();
        for (Stretch next : pieces.stream().sorted(BY_FIRST_DAY).toList()) {
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || !last.reaches(next)) {
                joined.add(next);
            } else if (last.before != null
                    && (next.before == null || next.before.isAfter(last.before))) {
                joined.set(joined.size() - 1, new Stretch(last.since, next.before));
            }
        }
        return joined;
    }

    /** Whether no day lies between this one and a later one. */
    private boolean reaches(Stretch later) {
        return before == null || later.since == null || !later.since.isAfter(before);
    }
}
