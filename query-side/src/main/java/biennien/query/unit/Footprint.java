package biennien.query.unit;

import biennien.query.unit.LineageAnswer.ActAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What lies within the borders that a unit has on a day, at whatever time: which units, on which of
 * their days, wholly or with a part that is not known.
 *
 * @param unit the one asked about
 * @param within whether the units below it on the day are meant as well
 * @param on the day of the borders
 * @param pieces units with the days on which they count; stretches of one unit don't overlap
 * @param leftOut units that lay below on other days and don't count within these borders
 * @param origins what the units of the day and those before them came from, each one step back
 */
public record Footprint(
        String unit,
        boolean within,
        LocalDate on,
        List<Piece> pieces,
        List<LeftOut> leftOut,
        Map<String, Set<String>> origins) {

    /** How a unit stands to the one asked about. */
    public enum Relation {
        ITSELF,
        /** Below it on the day. */
        BELOW,
        /** It went into the unit, or one below it, by the day. */
        PREDECESSOR,
        /** It came from the unit, or one below it, after the day. */
        SUCCESSOR,
        /** It lay below on its own days and ended without a successor of its own tier. */
        FORMER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether what was recorded of a unit counts within the borders. */
    public enum Counts {
        WHOLLY,
        /** Somewhere between nothing and all of it. */
        BETWEEN,
        NOT
    }

    /**
     * A unit on some of its days.
     *
     * @param since its first day; null from its beginning
     * @param before the day after its last; null to its end
     * @param whole whether all of it lies within
     * @param share whole, part, or part:0.25 where a text says so
     * @param into the unit of the day that it belongs to
     * @param through the units on the way there, that one included
     * @param acts what led there, in the order of the way
     */
    public record Piece(
            String unit,
            @Nullable LocalDate since,
            @Nullable LocalDate before,
            boolean whole,
            Relation relation,
            String share,
            String into,
            List<String> through,
            List<ActAnswer> acts) {

        private boolean touches(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
            return (since == null || latest == null || !latest.isBefore(since))
                    && (before == null || earliest == null || earliest.isBefore(before));
        }

        /** Whether it is what the unit asked about, or one below it, was itself on other days. */
        public boolean isOther() {
            return relation != Relation.ITSELF && relation != Relation.BELOW;
        }
    }

    /**
     * @param reason elsewhere-on-that-day: it lives then and lies below another unit;
     *     went-elsewhere: it went into units that lie below another
     */
    public record LeftOut(
            String unit, @Nullable LocalDate since, @Nullable LocalDate before, String reason) {}

    /** The units of the pieces, each once, in their order. */
    public List<String> units() {
        return pieces.stream().map(Piece::unit).distinct().toList();
    }

    /**
     * Of a unit and of all that it came from, those that would still have to tell a number before
     * nothing is missing.
     *
     * @param telling units that told one
     */
    public Set<String> untold(String of, Set<String> telling) {
        return untold(of, telling, new HashSet<>());
    }

    private Set<String> untold(String of, Set<String> telling, Set<String> seen) {
        if (telling.contains(of) || !seen.add(of)) {
            return Set.of();
        }
        Set<String> before = origins.getOrDefault(of, Set.of());
        if (before.stream().noneMatch(each -> isTold(each, telling, new HashSet<>()))) {
            return Set.of(of);
        }
        var untold = new TreeSet<String>();
        before.forEach(each -> untold.addAll(untold(each, telling, seen)));
        return untold;
    }

    private boolean isTold(String of, Set<String> telling, Set<String> seen) {
        return telling.contains(of)
                || seen.add(of)
                        && origins.getOrDefault(of, Set.of()).stream()
                                .anyMatch(each -> isTold(each, telling, seen));
    }

    /** The pieces that a fact of these days may belong to. */
    public List<Piece> touched(
            @Nullable String of, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return pieces.stream()
                .filter(piece -> piece.unit().equals(of) && piece.touches(earliest, latest))
                .toList();
    }

    /** How a fact of a unit counts that may speak of any of these days; both are included. */
    public Counts counts(
            @Nullable String of, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        List<Piece> touched = touched(of, earliest, latest);
        if (touched.isEmpty()) {
            return Counts.NOT;
        }
        return touched.stream().allMatch(Piece::whole) && reachesOver(touched, earliest, latest)
                ? Counts.WHOLLY
                : Counts.BETWEEN;
    }

    private static boolean reachesOver(
            List<Piece> touched, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        List<Piece> inOrder =
                touched.stream()
                        .sorted(
                                Comparator.comparing(
                                        Piece::since,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
        Piece first = inOrder.getFirst();
        if (first.since() != null && (earliest == null || earliest.isBefore(first.since()))) {
            return false;
        }
        LocalDate reached = first.before();
        for (Piece next : inOrder.subList(1, inOrder.size())) {
            if (reached == null) {
                return true;
            }
            if (next.since() != null && next.since().isAfter(reached)) {
                return false;
            }
            reached =
                    next.before() == null || next.before().isAfter(reached)
                            ? next.before()
                            : reached;
        }
        return reached == null || (latest != null && latest.isBefore(reached));
    }

    /** For statements: every unit on the days on which it counts in any way. */
    public Covered covered() {
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "scopeUnits",
                pieces.stream().map(Piece::unit).collect(Collectors.joining(",", "{", "}")));
        parameters.put("scopeSince", days(Piece::since));
        parameters.put("scopeBefore", days(Piece::before));
        return new Covered(unit, LISTED, parameters);
    }

    private static final String LISTED =
            """
            WITH scope (unit, valid) AS (
                SELECT given.unit COLLATE "C", daterange(given.since, given.before)
                  FROM unnest(CAST(:scopeUnits AS text[]), CAST(:scopeSince AS date[]),
                              CAST(:scopeBefore AS date[])) AS given (unit, since, before))
            """;

    private String days(Function<Piece, @Nullable LocalDate> end) {
        return pieces.stream()
                .map(piece -> Objects.requireNonNullElse(end.apply(piece), "NULL").toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
