package biennien.query.totals;

import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.FigureId;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Totals worked out anew from all events, day by day and figure by figure: slow, and with nothing
 * in common with how they are kept.
 */
final class NaiveTotals {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 365 * 3;

    private record Standing(
            String unit,
            String indicator,
            String source,
            Subject subject,
            Quantity quantity,
            Period period) {}

    /** What a unit was on each day, and which days were said in one breath. */
    private static final class History {
        private final @Nullable String[] value = new @Nullable String[DAYS];
        private final int[] breath = new int[DAYS];
        private int breaths;

        History(@Nullable String first) {
            Arrays.fill(value, first);
        }

        void from(LocalDate on, @Nullable String next) {
            int day = day(on);
            int old = breath[day];
            breaths++;
            for (int d = day; d < DAYS && breath[d] == old; d++) {
                value[d] = next;
                breath[d] = breaths;
            }
        }
    }

    private final Map<FigureId, Standing> figures = new HashMap<>();
    private final Map<String, History> parents = new HashMap<>();
    private final Map<String, History> levels = new HashMap<>();

    void take(Object event) {
        switch (event) {
            case UnitEstablished unit -> {
                var parent = unit.description().parent();
                String id = unit.id().value();
                parents.put(id, new History(parent == null ? null : parent.value()));
                levels.put(id, new History(unit.description().level().code()));
            }
            case UnitReparented moved -> {
                var parent = moved.parent();
                parents.get(moved.unit().value())
                        .from(moved.act().operativeOn(), parent == null ? null : parent.value());
            }
            case UnitRelevelled raised ->
                    levels.get(raised.unit().value())
                            .from(raised.act().operativeOn(), raised.level().code());
            case FigureReported f ->
                    figures.put(
                            f.id(),
                            new Standing(
                                    f.unit().value(),
                                    f.indicator().code(),
                                    f.citation().source().value(),
                                    f.subject(),
                                    f.quantity(),
                                    f.period()));
            case FigureCorrected f -> {
                Standing was = figures.get(f.id());
                figures.put(
                        f.id(),
                        new Standing(
                                was.unit(),
                                was.indicator(),
                                was.source(),
                                f.subject(),
                                f.quantity(),
                                f.period()));
            }
            case FigureWithdrawn f -> figures.remove(f.id());
            default -> {}
        }
    }

    /** Each total as a line "unit year indicator subject counted tier source" and its number. */
    Map<String, String> totals() {
        var counted = new TreeMap<String, Map<String, List<Standing>>>();
        for (Standing figure : figures.values()) {
            Period period = figure.period();
            int year = period.earliest().map(LocalDate::getYear).orElse(0);
            if (figure.quantity().measure() != Measure.FLOW
                    || year == 0
                    || year != period.latest().map(LocalDate::getYear).orElse(-1)) {
                continue;
            }
            for (String place : places(figure)) {
                String key =
                        "%s %d %s %s %s"
                                .formatted(
                                        place,
                                        year,
                                        figure.indicator(),
                                        figure.subject().code(),
                                        figure.quantity().unit());
                counted.computeIfAbsent(key + " " + figure.source(), _ -> new TreeMap<>())
                        .computeIfAbsent(figure.unit(), _ -> new ArrayList<>())
                        .add(figure);
            }
        }
        var totals = new TreeMap<String, String>();
        counted.forEach(
                (key, ofUnits) -> {
                    String place = key.substring(0, key.indexOf(' '));
                    Interval sum =
                            ofUnits.values().stream()
                                    .map(each -> ofOneUnit(each, place))
                                    .reduce(Interval::plus)
                                    .orElseThrow();
                    long facts = ofUnits.values().stream().mapToLong(List::size).sum();
                    totals.put(key, text(sum, facts));
                });
        return totals;
    }

    static String text(Interval sum, long facts) {
        return sum + " of " + facts;
    }

    /** "unit/tier" of all that it counts for, in whole or in part. */
    private List<String> places(Standing figure) {
        var places = new ArrayList<String>();
        places.add(figure.unit() + "/0");
        int tier = tier(figure);
        parents.keySet().stream()
                .filter(unit -> daysBelow(figure, unit) > 0)
                .forEach(unit -> places.add(unit + "/" + tier));
        return places;
    }

    private int tier(Standing figure) {
        int last = day(figure.period().latest().orElseThrow());
        return switch (String.valueOf(levels.get(figure.unit()).value[last])) {
            case "province", "municipality" -> 1;
            case "rural-district", "town" -> 2;
            default -> 3;
        };
    }

    private static int day(LocalDate date) {
        return (int) (date.toEpochDay() - FIRST.toEpochDay());
    }

    private int daysBelow(Standing figure, String unit) {
        int below = 0;
        for (int day = first(figure); day <= last(figure); day++) {
            String above = parents.get(figure.unit()).value[day];
            for (int steps = 0; above != null && steps < 9; steps++) {
                if (above.equals(unit)) {
                    below++;
                    break;
                }
                above = parents.get(above).value[day];
            }
        }
        return below;
    }

    private static int first(Standing figure) {
        return day(figure.period().earliest().orElseThrow());
    }

    private static int last(Standing figure) {
        return day(figure.period().latest().orElseThrow());
    }

    private Interval ofOneUnit(List<Standing> figures, String place) {
        String unit = place.substring(0, place.indexOf('/'));
        var said = new int[DAYS];
        boolean twice = false;
        Interval all = Interval.exactly(BigDecimal.ZERO);
        BigDecimal largest = BigDecimal.ZERO;
        boolean open = false;
        for (Standing figure : figures) {
            for (int day = first(figure); day <= last(figure); day++) {
                twice |= ++said[day] > 1;
            }
            int days = last(figure) - first(figure) + 1;
            boolean whole = unit.equals(figure.unit()) || daysBelow(figure, unit) == days;
            Interval bounds = figure.quantity().bounds();
            BigDecimal lo = whole ? bounds.lo() : BigDecimal.ZERO;
            boolean loOpen = whole && bounds.loOpen();
            BigDecimal hi = figure.quantity().listOpen() ? null : bounds.hi();
            all = all.plus(new Interval(lo, loOpen, hi, bounds.hiOpen()));
            if (lo != null && lo.compareTo(largest) > 0) {
                largest = lo;
                open = loOpen;
            } else if (lo != null && lo.compareTo(largest) == 0) {
                open |= loOpen;
            }
        }
        return twice ? new Interval(largest, open, all.hi(), all.hiOpen()) : all;
    }
}
