package biennien.query.figure;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.Borders;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.Footprint;
import biennien.query.unit.Footprint.Counts;
import biennien.query.unit.OfUnit;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Sums of figures within whatever borders are asked for. */
@Component
final class Sums {

    private final Borders borders;

    Sums(Borders borders) {
        this.borders = borders;
    }

    /**
     * @param figures those of some units that the question means and that stand
     */
    SumAnswer sum(
            OfUnit of,
            BordersQuestion asked,
            Snapshot snapshot,
            Function<OfUnit, List<FigureAnswer>> figures) {
        return asked.isAsReported() || of.unit() == null
                ? Arithmetic.sum(figures.apply(of))
                : within(borders.footprint(of, asked, snapshot), asked, snapshot, figures);
    }

    private SumAnswer within(
            Footprint footprint,
            BordersQuestion asked,
            Snapshot snapshot,
            Function<OfUnit, List<FigureAnswer>> figures) {
        List<FigureAnswer> all =
                FiguresOfTime.telling(footprint.units(), snapshot).stream()
                        .flatMap(unit -> figures.apply(new OfUnit(unit, false, null)).stream())
                        .filter(figure -> counts(figure, footprint) != Counts.NOT)
                        .toList();
        Set<String> telling = new HashSet<>();
        all.forEach(figure -> telling.add(figure.unit().id()));
        Set<String> missing = new LinkedHashSet<>();
        for (Footprint.Piece piece : footprint.pieces()) {
            if (!piece.isOther() && isToldByPredecessors(piece, footprint, telling)) {
                // What it told itself is of its own days, and not of those of its predecessors.
                var others = new HashSet<>(telling);
                others.remove(piece.unit());
                missing.addAll(footprint.untold(piece.unit(), others));
            }
        }
        return Arithmetic.within(
                        all.stream()
                                .filter(figure -> counts(figure, footprint) == Counts.WHOLLY)
                                .toList(),
                        all.stream()
                                .filter(figure -> counts(figure, footprint) == Counts.BETWEEN)
                                .toList(),
                        footprint,
                        !missing.isEmpty())
                .within(
                        asked.code(),
                        new SumWithin(
                                borders.answer(footprint, asked, snapshot),
                                all.stream().map(figure -> part(figure, footprint)).toList(),
                                refs(missing, footprint, snapshot)));
    }

    /**
     * Nothing is missing of a unit of which nothing was told at all, nor of one that told itself.
     */
    private static boolean isToldByPredecessors(
            Footprint.Piece piece, Footprint footprint, Set<String> telling) {
        return footprint.pieces().stream()
                .filter(other -> other.relation() == Footprint.Relation.PREDECESSOR)
                .anyMatch(
                        other ->
                                other.into().equals(piece.unit())
                                        && telling.contains(other.unit()));
    }

    private static Counts counts(FigureAnswer figure, Footprint footprint) {
        return footprint.counts(
                figure.unit().id(), figure.period().earliest(), figure.period().latest());
    }

    private static SumWithin.Part part(FigureAnswer figure, Footprint footprint) {
        return new SumWithin.Part(
                figure.id(),
                figure.unit(),
                counts(figure, footprint).name().toLowerCase(Locale.ROOT));
    }

    private static List<UnitRef> refs(
            Collection<String> units, Footprint footprint, Snapshot snapshot) {
        UnitNames names = UnitNames.of(snapshot, units);
        return units.stream().map(unit -> names.on(unit, footprint.on())).toList();
    }
}
