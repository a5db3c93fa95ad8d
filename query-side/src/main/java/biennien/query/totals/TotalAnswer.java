package biennien.query.totals;

import biennien.events.values.Interval;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was reported of one kind of number in one unit and calendar year. What a unit says of itself
 * and what those below it say are three numbers that are never added: each may hold the others.
 *
 * @param unit as it was called on the last day of the year on which it existed
 * @param year of the calendar
 * @param indicator code of what was counted
 * @param subjectType family of the subject code
 * @param subject code or printed name of the kind of thing counted; {@code all} is one of its own
 *     and holds the others
 * @param counted the unit of count; persons and attendances are never one number
 * @param measure FLOW: only what happened in a time is added over a year
 * @param own of the figures that are about the unit itself; null when none is reported
 * @param districts of the figures about the units of the second tier below it
 * @param communes of the figures about the units of the third tier below it
 */
@AllMembers
public record TotalAnswer(
        UnitRef unit,
        int year,
        String indicator,
        String subjectType,
        String subject,
        String counted,
        String measure,
        @Nullable TotalNumber own,
        @Nullable TotalNumber districts,
        @Nullable TotalNumber communes) {

    /**
     * A number, in bounds that are never narrower than what was reported.
     *
     * @param verdict SUM; SEVERAL_SOURCES when documents speak of it that may tell of the same
     *     things: then it is at least what the least of them says and at most all of them together,
     *     and each stands in {@code claims}
     * @param lo at least this
     * @param loOpen whether {@code lo} itself is left out
     * @param hi at most this; null where there is no upper end
     * @param hiOpen whether {@code hi} itself is left out
     * @param source id of the one document that says so; null where there are several
     * @param facts how many figures it is made of; at least so many where {@code too-many-figures}
     * @param notes list-open (a list goes on), partly-in-unit (a unit lay here on some of the days
     *     of its figure only), figures-overlap (figures of a document about the same thing overlap
     *     in time: at least the largest counts), too-many-figures (a document states more numbers
     *     of one thing in the year than are added)
     * @param claims what each document says, where there are several
     */
    @AllMembers
    public record TotalNumber(
            String verdict,
            @Nullable BigDecimal lo,
            boolean loOpen,
            @Nullable BigDecimal hi,
            boolean hiOpen,
            @Nullable String source,
            long facts,
            List<String> notes,
            List<TotalClaim> claims) {

        static @Nullable TotalNumber of(List<Said> all) {
            if (all.isEmpty()) {
                return null;
            }
            Sum together = all.stream().map(Said::sum).reduce(Sum::plus).orElseThrow();
            if (all.size() == 1) {
                return total(
                        "SUM", together.bounds(), all.getFirst().source(), together, List.of());
            }
            Interval most = together.bounds();
            Interval least =
                    all.stream()
                            .map(said -> said.sum().bounds())
                            .reduce(TotalNumber::lower)
                            .orElseThrow();
            return total(
                    "SEVERAL_SOURCES",
                    new Interval(least.lo(), least.loOpen(), most.hi(), most.hiOpen()),
                    null,
                    together,
                    all.stream().map(TotalClaim::of).toList());
        }

        private static Interval lower(Interval one, Interval other) {
            BigDecimal lo = Objects.requireNonNullElse(one.lo(), BigDecimal.ZERO);
            int order = lo.compareTo(Objects.requireNonNullElse(other.lo(), BigDecimal.ZERO));
            return order < 0 || (order == 0 && !one.loOpen()) ? one : other;
        }

        private static TotalNumber total(
                String verdict,
                Interval bounds,
                @Nullable String source,
                Sum sum,
                List<TotalClaim> claims) {
            return new TotalNumber(
                    verdict,
                    bounds.lo(),
                    bounds.loOpen(),
                    bounds.hi(),
                    bounds.hiOpen(),
                    source,
                    sum.facts(),
                    notesOn(sum),
                    claims);
        }
    }

    /**
     * What one document says.
     *
     * @param source id of the document
     * @param lo at least this
     * @param loOpen whether {@code lo} itself is left out
     * @param hi at most this; null where there is no upper end
     * @param hiOpen whether {@code hi} itself is left out
     * @param facts how many figures
     * @param notes as of the total
     */
    @AllMembers
    public record TotalClaim(
            String source,
            @Nullable BigDecimal lo,
            boolean loOpen,
            @Nullable BigDecimal hi,
            boolean hiOpen,
            long facts,
            List<String> notes) {

        static TotalClaim of(Said said) {
            Interval bounds = said.sum().bounds();
            return new TotalClaim(
                    said.source(),
                    bounds.lo(),
                    bounds.loOpen(),
                    bounds.hi(),
                    bounds.hiOpen(),
                    said.sum().facts(),
                    notesOn(said.sum()));
        }
    }

    /** The sum of one series. */
    record Said(String source, Sum sum) {}

    private static List<String> notesOn(Sum sum) {
        var notes = new ArrayList<String>();
        if (sum.lists() > 0) {
            notes.add("list-open");
        }
        if (sum.parts() > 0) {
            notes.add("partly-in-unit");
        }
        if (sum.overlapping() > 0) {
            notes.add("figures-overlap");
        }
        if (sum.crowds() > 0) {
            notes.add("too-many-figures");
        }
        return List.copyOf(notes);
    }
}
