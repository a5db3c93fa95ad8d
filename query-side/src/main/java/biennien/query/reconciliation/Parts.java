package biennien.query.reconciliation;

import biennien.events.figure.FigureClaim.Difference;
import biennien.events.law.PartOf;
import biennien.events.values.Interval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A total beside the parts that the same source reports of the same unit and time. */
final class Parts {

    private static final LocalDate FAR_OFF = LocalDate.of(9999, 12, 31);

    private Parts() {}

    /**
     * @param told what the source reports of kinds of that relation in the unit, of whatever time
     */
    static Check check(Figure total, PartOf relation, List<Figure> told) {
        List<String> ids = told.stream().map(Figure::id).toList();
        if (told.isEmpty()) {
            return Check.none(Rule.NO_PARTS_REPORTED, ids, List.of());
        }
        if (told.stream().anyMatch(Figure::isSuppressed)) {
            return Check.none(Rule.SMALL_CELL, ids, List.of());
        }
        var reasons = new TreeSet<String>();
        var parts = new ArrayList<Figure>();
        for (Figure part : told) {
            List<String> differences = differences(total, part, relation);
            if (differences.isEmpty()) {
                parts.add(part);
            }
            reasons.addAll(differences);
        }
        if (!parts.isEmpty()) {
            // What the source says of other times is no part of this one.
            reasons.clear();
            told.stream()
                    .map(part -> differences(total, part, relation))
                    .filter(differences -> !differences.contains(Difference.PERIODS.code()))
                    .forEach(reasons::addAll);
        }
        if (parts.isEmpty()) {
            return Check.none(Rule.PARTS_ARE_OTHERWISE, ids, List.copyOf(reasons));
        }
        List<String> used = parts.stream().map(Figure::id).toList();
        Map<String, Interval> byKind = new HashMap<>();
        for (Figure part : parts) {
            if (part.subject().contains("|") || byKind.put(part.subject(), part.bounds()) != null) {
                return Check.none(Rule.PART_IS_TOLD_TWICE, used, List.of());
            }
        }
        Set<String> missing = missing(total, relation, parts);
        missing.forEach(kind -> reasons.add("missing:" + kind));
        Interval sum = sum(byKind);
        boolean goesOn = parts.stream().anyMatch(part -> part.stated().listOpen());
        Rule rule = Rule.ofParts(total.bounds(), sum, goesOn, reasons.isEmpty());
        String unit =
                parts.stream().map(Figure::counted).distinct().count() == 1
                        ? parts.getFirst().counted()
                        : null;
        return new Check(
                rule, Bounds.of(sum, unit, total.measure()), used, List.of(), List.copyOf(reasons));
    }

    private static List<String> differences(Figure total, Figure part, PartOf relation) {
        var found = new ArrayList<String>();
        if (!relation.countAlike(total.counted(), part.counted())) {
            found.add(Difference.UNITS_OF_COUNT.code());
        }
        if (total.measure() != part.measure()) {
            found.add(Difference.MEASURES.code());
        }
        if (!total.isOfThePeriodOf(part)) {
            found.add(Difference.PERIODS.code());
        }
        return found;
    }

    /** The known kinds of which nothing is told, neither by name nor in a kind that holds them. */
    private static Set<String> missing(Figure total, PartOf relation, List<Figure> parts) {
        LocalDate on = total.latest() == null ? FAR_OFF : Objects.requireNonNull(total.latest());
        var missing = new TreeSet<>(relation.kinds(on));
        for (Figure part : parts) {
            if (part.hasNumber()) {
                missing.remove(part.subject());
                missing.removeAll(PartOf.heldBy(part.subject()));
            }
        }
        return missing;
    }

    /**
     * A kind that may hold others is not simply added to them: together they are at least the
     * larger of the two.
     */
    static Interval sum(Map<String, Interval> byKind) {
        Set<String> held =
                byKind.keySet().stream()
                        .flatMap(kind -> PartOf.heldBy(kind).stream())
                        .filter(byKind::containsKey)
                        .collect(Collectors.toSet());
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        for (Map.Entry<String, Interval> each : byKind.entrySet()) {
            if (held.contains(each.getKey())) {
                continue;
            }
            Interval inside =
                    PartOf.heldBy(each.getKey()).stream()
                            .filter(byKind::containsKey)
                            .sorted()
                            .map(byKind::get)
                            .reduce(Interval::plus)
                            .orElse(null);
            sum = sum.plus(inside == null ? each.getValue() : together(each.getValue(), inside));
        }
        return sum;
    }

    private static Interval together(Interval lump, Interval inside) {
        Interval apart = lump.plus(inside);
        Interval larger =
                Objects.requireNonNull(lump.lo()).compareTo(Objects.requireNonNull(inside.lo())) > 0
                        ? lump
                        : inside;
        return new Interval(larger.lo(), larger.loOpen(), apart.hi(), apart.hiOpen());
    }
}
