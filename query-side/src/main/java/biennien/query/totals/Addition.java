package biennien.query.totals;

import biennien.events.values.Interval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures of cells come to in the unit they are of and in every unit above it. Pure; what
 * it gives depends on the set of figures and on nothing else.
 *
 * <ul>
 *   <li>Figures of a cell whose days do not meet are added. Where they meet, one may hold the other
 *       ("in seven months 71", "in the year 120") or say the same again: together they are at least
 *       the largest of them and at most their sum.
 *   <li>A figure counts for a unit above if on all of its possible days its unit lay below that
 *       one. If on some of them only, any part of it may belong there: nothing at least, all of it
 *       at most.
 *   <li>A list that goes on has no upper end.
 *   <li>Of a cell with more figures than {@link #MOST} nothing is certain but that there are some:
 *       so the work for one figure is bounded, however many a source has.
 * </ul>
 */
final class Addition {

    /** Figures that one source may state of one thing in one year: days of two months. */
    static final int MOST = 64;

    private record Counted(Contribution figure, boolean wholly) {

        Interval bounds() {
            Interval own = figure.bounds();
            Interval some =
                    wholly ? own : new Interval(BigDecimal.ZERO, false, own.hi(), own.hiOpen());
            return figure.listOpen() ? new Interval(some.lo(), some.loOpen(), null, true) : some;
        }
    }

    /** A unit for which a figure counts, and the tier in which it does. */
    private record Place(String unit, Tier tier) {}

    private Addition() {}

    /** What changes when some figures give way to others. */
    static Map<Series, Sums> change(
            Collection<Contribution> before,
            Tree beforehand,
            Collection<Contribution> after,
            Tree afterwards) {
        var change = new TreeMap<Series, Sums>(sums(after, afterwards));
        sums(before, beforehand)
                .forEach((series, sums) -> change.merge(series, sums.negated(), Sums::plus));
        change.replaceAll((_, sums) -> sums.thatMatter());
        change.values().removeIf(Sums::isNothing);
        return change;
    }

    /** All figures that stand in their cells, added. */
    static Map<Series, Sums> sums(Collection<Contribution> figures, Tree tree) {
        var cells = new HashMap<Cell, List<Contribution>>();
        for (Contribution figure : figures) {
            cells.computeIfAbsent(figure.cell(), _ -> new ArrayList<>()).add(figure);
        }
        var sums = new HashMap<Series, Sums>();
        cells.forEach((cell, all) -> add(cell, all, tree, sums));
        return sums;
    }

    private static void add(
            Cell cell, List<Contribution> figures, Tree tree, Map<Series, Sums> sums) {
        Map<String, List<Stretch>> above = tree.above(cell.unit());
        if (figures.size() > MOST) {
            addCrowd(cell, above, tree, sums);
            return;
        }
        var counted = new HashMap<Place, List<Counted>>();
        for (Contribution figure : figures) {
            counted.computeIfAbsent(new Place(cell.unit(), Tier.OWN), _ -> new ArrayList<>())
                    .add(new Counted(figure, true));
            Tier.below(tree.tierOn(cell.unit(), figure.latest()))
                    .ifPresent(tier -> addAbove(figure, tier, above, counted));
        }
        counted.forEach(
                (place, each) ->
                        sums.merge(
                                cell.series(place.unit()),
                                Sums.of(place.tier(), sum(each)),
                                Sums::plus));
    }

    private static void addAbove(
            Contribution figure,
            Tier tier,
            Map<String, List<Stretch>> above,
            Map<Place, List<Counted>> counted) {
        above.forEach(
                (unit, days) -> {
                    if (touches(days, figure.earliest(), figure.latest())) {
                        counted.computeIfAbsent(new Place(unit, tier), _ -> new ArrayList<>())
                                .add(new Counted(figure, covers(days, figure)));
                    }
                });
    }

    private static void addCrowd(
            Cell cell, Map<String, List<Stretch>> above, Tree tree, Map<Series, Sums> sums) {
        LocalDate first = LocalDate.of(cell.year(), Month.JANUARY, 1);
        LocalDate last = LocalDate.of(cell.year(), Month.DECEMBER, 31);
        Sum crowd = Sum.crowd(MOST + 1L);
        sums.merge(cell.series(cell.unit()), Sums.of(Tier.OWN, crowd), Sums::plus);
        Sums below =
                Tier.below(tree.tierOn(cell.unit(), last))
                        .map(tier -> Sums.of(tier, crowd))
                        .orElse(null);
        if (below != null) {
            above.forEach(
                    (unit, days) -> {
                        if (touches(days, first, last)) {
                            sums.merge(cell.series(unit), below, Sums::plus);
                        }
                    });
        }
    }

    private static boolean touches(List<Stretch> days, LocalDate first, LocalDate last) {
        return days.stream().anyMatch(stretch -> stretch.touches(first, last));
    }

    private static boolean covers(List<Stretch> days, Contribution figure) {
        return days.stream()
                .anyMatch(
                        stretch ->
                                stretch.holdsOn(figure.earliest())
                                        && stretch.holdsOn(figure.latest()));
    }

    private static Sum sum(List<Counted> figures) {
        Interval all = figures.stream().map(Counted::bounds).reduce(Interval::plus).orElseThrow();
        long lists = figures.stream().filter(each -> each.figure().listOpen()).count();
        long parts = figures.stream().filter(each -> !each.wholly()).count();
        boolean overlap = anyOverlap(figures);
        return Sum.of(
                overlap ? atLeastTheLargest(figures, all) : all,
                figures.size(),
                lists,
                parts,
                overlap);
    }

    private static boolean anyOverlap(List<Counted> figures) {
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                if (figures.get(i).figure().overlaps(figures.get(j).figure())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Interval atLeastTheLargest(List<Counted> figures, Interval all) {
        BigDecimal largest = BigDecimal.ZERO;
        boolean open = false;
        for (Counted figure : figures) {
            Interval bounds = figure.bounds();
            BigDecimal lo = bounds.lo() == null ? BigDecimal.ZERO : bounds.lo();
            int order = lo.compareTo(largest);
            open = order > 0 ? bounds.loOpen() : order == 0 ? open || bounds.loOpen() : open;
            largest = largest.max(lo);
        }
        return new Interval(largest, open, all.hi(), all.hiOpen());
    }
}
