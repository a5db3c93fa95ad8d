package biennien.query.unit;

import biennien.query.answer.Columns;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.LineageAnswer.ActAnswer;
import biennien.query.unit.LineageAnswer.Heir;
import biennien.query.unit.LineageAnswer.Line;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Follows the edges between units. A share of unknown size stays unknown however far one goes. */
@Component
final class Lineage {

    private static final String EDGES =
            """
            SELECT edge.from_unit, edge.to_unit, edge.kind AS edge_kind, edge.share,
                   act.reorganisation, act.kind, act.legal_text, act.adopted_on, act.operative_on
              FROM readmodel.unit_edge edge
              JOIN readmodel.reorganisation act
                ON act.reorganisation = edge.reorganisation AND act.known @> :basis
             WHERE edge.known @> :basis
               AND (edge.from_unit IN (:units) OR edge.to_unit IN (:units))
             ORDER BY act.operative_on, act.position, edge.ordinal
            """;

    private static final String WHOLE = "whole";
    private static final String PART = "part";

    /** One edge as it was recorded. */
    private record Step(String from, String to, String kind, String share, ActAnswer act) {

        /** Only the part of a unit that goes on leaves it with a life after it. */
        boolean endsUnit() {
            return !act.kind().equals("part-transfer");
        }

        LocalDate dayBefore() {
            return act.operativeOn().minusDays(1);
        }
    }

    /** How one came to a unit. */
    private record Reached(String unit, String share, Step last) {}

    private final UnitFinder finder;

    Lineage(UnitFinder finder) {
        this.finder = finder;
    }

    List<Line> successors(Snapshot snapshot, String unit) {
        List<Step> steps = steps(snapshot, List.of(unit));
        UnitNames names = names(snapshot, steps);
        return after(names, from(steps, unit));
    }

    LineageAnswer of(Snapshot snapshot, UnitAnswer unit) {
        List<Step> steps = steps(snapshot, List.of(unit.id()));
        UnitNames names = names(snapshot, steps);
        return new LineageAnswer(
                unit,
                before(names, steps.stream().filter(step -> step.to().equals(unit.id()))),
                after(names, from(steps, unit.id())),
                heirs(snapshot, unit.id()));
    }

    private List<Heir> heirs(Snapshot snapshot, String unit) {
        Map<String, Reached> living = living(snapshot, unit);
        List<Step> into = steps(snapshot, living.keySet());
        UnitNames names = names(snapshot, into);
        return living.values().stream()
                .sorted(
                        Comparator.comparing((Reached end) -> end.last().act().operativeOn())
                                .thenComparing(Reached::unit))
                .map(
                        end ->
                                new Heir(
                                        names.on(end.unit(), null),
                                        names.parentOn(end.unit(), null),
                                        end.share(),
                                        end.last().act(),
                                        before(names, others(snapshot, into, unit, end.unit()))))
                .toList();
    }

    /** The units at the end of all ways on, each with the share that came over its first way. */
    private static Map<String, Reached> living(Snapshot snapshot, String unit) {
        var ends = new LinkedHashMap<String, Reached>();
        var seen = new HashSet<>(Set.of(unit));
        var ways = new ArrayDeque<Reached>();
        from(steps(snapshot, List.of(unit)), unit)
                .map(step -> new Reached(step.to(), step.share(), step))
                .forEach(ways::add);
        while (!ways.isEmpty()) {
            Reached way = ways.poll();
            if (!seen.add(way.unit())) {
                continue;
            }
            List<Reached> further = beyond(snapshot, way);
            if (further.isEmpty() || lives(snapshot, way.unit())) {
                ends.put(way.unit(), way);
            }
            ways.addAll(further);
        }
        return ends;
    }

    /**
     * The steps on from a unit that was reached. What it gave away before, or on the day on which
     * it was reached, was not of the unit asked about.
     */
    private static List<Reached> beyond(Snapshot snapshot, Reached way) {
        LocalDate since = way.last().act().operativeOn();
        return from(steps(snapshot, List.of(way.unit())), way.unit())
                .filter(step -> step.endsUnit() || step.act().operativeOn().isAfter(since))
                .map(step -> new Reached(step.to(), through(way.share(), step.share()), step))
                .toList();
    }

    private static boolean lives(Snapshot snapshot, String unit) {
        UnitNames.Piece life = UnitNames.of(snapshot, List.of(unit)).life(unit);
        return life != null && life.before() == null;
    }

    /** What else a unit was made of: not the unit asked about, nor anything that lay in it. */
    private Stream<Step> others(Snapshot snapshot, List<Step> into, String unit, String heir) {
        return into.stream()
                .filter(step -> step.to().equals(heir) && !step.from().equals(unit))
                .filter(
                        step ->
                                !finder.above(snapshot, step.from(), step.dayBefore())
                                        .contains(unit));
    }

    /** Over several steps only the whole stays the whole: no part has a known size any more. */
    private static String through(String share, String next) {
        return share.equals(WHOLE) && next.equals(WHOLE) ? WHOLE : PART;
    }

    private static Stream<Step> from(List<Step> steps, String unit) {
        return steps.stream().filter(step -> step.from().equals(unit));
    }

    private static List<Line> before(UnitNames names, Stream<Step> steps) {
        return steps.map(
                        step ->
                                new Line(
                                        names.on(step.from(), step.dayBefore()),
                                        names.parentOn(step.from(), step.dayBefore()),
                                        step.kind(),
                                        step.share(),
                                        step.act()))
                .toList();
    }

    private static List<Line> after(UnitNames names, Stream<Step> steps) {
        return steps.map(
                        step ->
                                new Line(
                                        names.on(step.to(), step.act().operativeOn()),
                                        names.parentOn(step.to(), step.act().operativeOn()),
                                        step.kind(),
                                        step.share(),
                                        step.act()))
                .toList();
    }

    private static UnitNames names(Snapshot snapshot, List<Step> steps) {
        var units = new ArrayList<String>();
        for (Step step : steps) {
            units.add(step.from());
            units.add(step.to());
        }
        return UnitNames.withParents(snapshot, units);
    }

    private static List<Step> steps(Snapshot snapshot, Collection<String> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return snapshot.sql(EDGES)
                .param("units", units)
                .query(
                        (row, _) ->
                                new Step(
                                        row.getString("from_unit"),
                                        row.getString("to_unit"),
                                        row.getString("edge_kind"),
                                        row.getString("share"),
                                        new ActAnswer(
                                                row.getString("reorganisation"),
                                                row.getString("kind"),
                                                row.getString("legal_text"),
                                                Columns.day(row, "adopted_on"),
                                                Objects.requireNonNull(
                                                        Columns.day(row, "operative_on")))))
                .list();
    }
}
