package biennien.query.totals;

import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.values.FigureId;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.query.totals.Cell.About;
import biennien.query.totals.Cell.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Events of figures handled together: what each would find if those before it had been written, and
 * what is to be written in the end. The rows are those that the events make one by one.
 */
final class FigureBatch {

    /** An event with its position. */
    record Told(FigureEvent event, long position) {

        /** As what the figure counts from now on, null when it does not. */
        @Nullable Kind kind() {
            return switch (event) {
                case FigureReported f -> kind(f.subject(), f.quantity(), f.period());
                case FigureCorrected f -> kind(f.subject(), f.quantity(), f.period());
                case FigureWithdrawn _ -> null;
            };
        }

        private static @Nullable Kind kind(Subject subject, Quantity quantity, Period period) {
            return Contribution.kind(subject, quantity, period).orElse(null);
        }

        /** What a figure that is reported is about; null for one that was reported before. */
        @Nullable About about() {
            return event instanceof FigureReported f ? TotalsProjection.about(f) : null;
        }

        private @Nullable Contribution counts(About about) {
            Kind kind = kind();
            if (kind == null) {
                return null;
            }
            var cell = new Cell(about, kind);
            return switch (event) {
                case FigureReported f -> Contribution.of(f.id(), cell, f.quantity(), f.period());
                case FigureCorrected f -> Contribution.of(f.id(), cell, f.quantity(), f.period());
                case FigureWithdrawn _ -> null;
            };
        }
    }

    /**
     * A version of a figure.
     *
     * @param until null while it stands
     */
    record Version(
            FigureId figure,
            About about,
            @Nullable Contribution counts,
            long from,
            @Nullable Long until) {

        private Version endedAt(long position) {
            return new Version(figure, about, counts, from, position);
        }
    }

    /** A standing version ends. */
    record Ending(String figure, long position) {}

    /**
     * A further point.
     *
     * @param begins the number of the series if it begins here
     * @param sums all that changed since the last point that is stored
     */
    record Point(Series series, long position, long begins, Sums sums) {}

    /**
     * What is stored before the batch.
     *
     * @param standing the standing versions of its figures
     * @param seen all of its figures that ever had a version
     * @param others the other standing figures of the cells it touches
     * @param crowds cells that hold more other figures than are added: their sums stay the same
     *     whatever the batch does
     */
    record Stored(
            Map<String, Version> standing,
            Set<String> seen,
            List<Contribution> others,
            Set<Cell> crowds,
            Tree tree) {}

    /** Series of one event are numbered; far more than one can touch. */
    private static final long SERIES_OF_AN_EVENT = 1_000_000;

    private final Tree tree;
    private final Set<String> seen;
    private final Set<Cell> crowds;
    private final Map<String, Version> standing;
    private final Map<Cell, Map<String, Contribution>> cells = new HashMap<>();
    private final Map<Series, Sums> sums = new HashMap<>();
    private final Map<Series, Long> begins = new HashMap<>();
    private final Map<String, Version> opened = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    private FigureBatch(Stored stored) {
        this.tree = stored.tree();
        this.seen = stored.seen();
        this.crowds = stored.crowds();
        this.standing = stored.standing();
        stored.others().forEach(this::put);
        standing.values().stream().map(Version::counts).filter(Objects::nonNull).forEach(this::put);
    }

    static FigureBatch of(List<Told> events, Stored stored) {
        var batch = new FigureBatch(stored);
        events.forEach(batch::handle);
        batch.versions.addAll(batch.opened.values());
        return batch;
    }

    private void handle(Told told) {
        FigureId figure = told.event().id();
        Version was = standing.get(figure.value());
        About about = told.about();
        if (about != null) {
            if (seen.add(figure.value())) {
                replace(told, figure, null, about);
            }
        } else if (was != null && was.from() < told.position()) {
            boolean nothing =
                    told.event() instanceof FigureCorrected
                            && was.counts() == null
                            && told.kind() == null;
            if (!nothing) {
                replace(told, figure, was, was.about());
            }
        }
    }

    private void replace(Told told, FigureId figure, @Nullable Version was, About about) {
        Contribution before = was == null ? null : was.counts();
        Contribution after = told.counts(about);
        if (was != null) {
            end(was, told.position());
        }
        if (!(told.event() instanceof FigureWithdrawn)) {
            var version = new Version(figure, about, after, told.position(), null);
            standing.put(figure.value(), version);
            opened.put(figure.value(), version);
        }
        var touched = new LinkedHashSet<Cell>();
        Stream.of(before, after)
                .filter(Objects::nonNull)
                .map(Contribution::cell)
                .filter(cell -> !crowds.contains(cell))
                .forEach(touched::add);
        List<Contribution> all = of(touched);
        if (before != null) {
            cells.getOrDefault(before.cell(), Map.of()).remove(before.figure());
        }
        if (after != null) {
            put(after);
        }
        add(Addition.change(all, tree, of(touched), tree), told.position());
    }

    private void end(Version was, long position) {
        String figure = was.figure().value();
        standing.remove(figure);
        if (opened.remove(figure) == null) {
            endings.add(new Ending(figure, position));
        } else {
            versions.add(was.endedAt(position));
        }
    }

    private void add(Map<Series, Sums> change, long position) {
        long ordinal = 0;
        for (var each : new TreeMap<>(change).entrySet()) {
            ordinal++;
            Series series = each.getKey();
            begins.putIfAbsent(series, position * SERIES_OF_AN_EVENT + ordinal);
            Sums all = sums.merge(series, each.getValue(), Sums::plus);
            points.add(
                    new Point(series, position, Objects.requireNonNull(begins.get(series)), all));
        }
    }

    private void put(Contribution contribution) {
        cells.computeIfAbsent(contribution.cell(), _ -> new HashMap<>())
                .put(contribution.figure(), contribution);
    }

    private List<Contribution> of(Set<Cell> touched) {
        return touched.stream()
                .flatMap(cell -> cells.getOrDefault(cell, Map.of()).values().stream())
                .toList();
    }

    List<Version> versions() {
        return versions;
    }

    List<Ending> endings() {
        return endings;
    }

    List<Point> points() {
        return points;
    }
}
