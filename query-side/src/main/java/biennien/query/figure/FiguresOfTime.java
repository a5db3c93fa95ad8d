package biennien.query.figure;

import biennien.events.law.Indicator;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Valid;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Figures that stand, for answers that put them beside something else. */
@Component
public final class FiguresOfTime {

    /** The processing groups whose rows it reads. */
    public static final Set<String> READS = Figures.READS;

    /** So many figures are put into a table at most. */
    public static final int MOST = 10_000;

    private final Figures figures;

    FiguresOfTime(Figures figures) {
        this.figures = figures;
    }

    /**
     * The first of those that stand and may speak of a day from the first to the last, as this
     * reader may see. In the order in which they were first reported, with that position as their
     * key.
     */
    public List<Keyed<FigureAnswer>> standing(
            OfUnit of,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Snapshot snapshot,
            int rows) {
        return standing(of, from, to, snapshot, new Slice(List.of(), rows));
    }

    /** The same from a place on. */
    public List<Keyed<FigureAnswer>> standing(
            OfUnit of,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Snapshot snapshot,
            Slice slice) {
        var asked = new FigureQuestion(null, null, null, null, from, to, "standing");
        return figures.list(of, asked, Valid.ALWAYS, snapshot, slice);
    }

    /**
     * Those that stand, may speak of a day from the first to the last and can be checked: they
     * count all kinds together, or something that a register counts. In the order in which they
     * were first reported, with that position as their key.
     *
     * @param registers codes of the indicators that registers count
     * @param after the position after which to begin
     */
    public List<Keyed<FigureAnswer>> checked(
            OfUnit of,
            @Nullable Indicator indicator,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Collection<String> registers,
            Snapshot snapshot,
            long after,
            int rows) {
        var asked = new FigureQuestion(indicator, null, null, null, from, to, "standing");
        return figures.checked(
                of, asked, registers, snapshot, new Slice(List.of(Long.toString(after)), rows));
    }

    private static final String TELLING =
            """
            SELECT DISTINCT unit FROM readmodel.figure
             WHERE unit IN (:units) AND known @> :basis AND status <> 'withdrawn'
            """;

    /** Those of some units of which any figure stands, in their order. */
    public static List<String> telling(List<String> units, Snapshot snapshot) {
        if (units.isEmpty()) {
            return List.of();
        }
        var telling =
                Set.copyOf(snapshot.sql(TELLING).param("units", units).query(String.class).list());
        return units.stream().filter(telling::contains).toList();
    }

    /** The first of those of one unit that stand and count one thing, of whatever days. */
    public List<FigureAnswer> standing(String unit, Indicator indicator, Snapshot snapshot) {
        var asked = new FigureQuestion(indicator, null, null, null, null, null, "standing");
        return figures
                .list(
                        new OfUnit(unit, false, null),
                        asked,
                        Valid.ALWAYS,
                        snapshot,
                        new Slice(List.of(), MOST))
                .stream()
                .map(Keyed::item)
                .toList();
    }
}
