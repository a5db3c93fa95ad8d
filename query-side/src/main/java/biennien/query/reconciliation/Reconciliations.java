package biennien.query.reconciliation;

import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.law.PartOf;
import biennien.events.values.Measure;
import biennien.query.figure.FigureAnswer;
import biennien.query.figure.FiguresOfTime;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.results.RecordedCounts;
import biennien.query.unit.BorderChanges;
import biennien.query.unit.Borders;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What may be asked about how reported numbers fit together. */
@Component
final class Reconciliations {

    private static final String PARTS = "parts";
    private static final String RECORDED = "recorded";
    private static final String PREVIOUS = "previous";

    /** So many figures are looked at between two looks whether the page is full. */
    private static final int PIECE = 200;

    private static final Set<String> COUNTED_BY_REGISTERS =
            Recorded.indicators().stream()
                    .filter(indicator -> !isOfNamedModels(indicator))
                    .map(Indicator::code)
                    .collect(Collectors.toUnmodifiableSet());

    private final FiguresOfTime figures;
    private final RecordedCounts recorded;

    Reconciliations(FiguresOfTime figures, RecordedCounts recorded) {
        this.figures = figures;
        this.recorded = recorded;
    }

    Set<String> reads() {
        var groups = new HashSet<>(FiguresOfTime.READS);
        groups.addAll(recorded.reads());
        return groups;
    }

    /**
     * In the order in which the numbers were first reported; of each its parts, what is recorded,
     * and its value before.
     */
    List<Keyed<ReconciliationAnswer>> list(
            OfUnit of, ReconciliationQuestion asked, Snapshot snapshot, Slice slice) {
        Integer year = asked.year();
        LocalDate from = year == null ? null : LocalDate.of(year, 1, 1);
        LocalDate to = year == null ? null : LocalDate.of(year, 12, 31);
        var known = new Known(snapshot);
        var found = new ArrayList<Keyed<ReconciliationAnswer>>();
        long resumed = slice.number(0, -1);
        long doneOfResumed = slice.number(1, -1);
        long after = slice.resumes() ? resumed - 1 : -1;
        while (found.size() < slice.rows()) {
            List<Keyed<FigureAnswer>> piece =
                    figures.checked(
                            of,
                            asked.indicator(),
                            from,
                            to,
                            COUNTED_BY_REGISTERS,
                            snapshot,
                            after,
                            PIECE);
            for (Keyed<FigureAnswer> each : piece) {
                long position = Long.parseLong(String.valueOf(each.key().getFirst()));
                if (found.size() < slice.rows()) {
                    List<ReconciliationAnswer> checks = checks(new Figure(each.item()), known);
                    for (int i = 0; i < checks.size(); i++) {
                        if (position != resumed || i > doneOfResumed) {
                            found.add(Keyed.of(checks.get(i), position, i));
                        }
                    }
                }
                after = position;
            }
            if (piece.size() < PIECE) {
                break;
            }
        }
        return found.size() > slice.rows() ? found.subList(0, slice.rows()) : found;
    }

    /** Figures of a unit and an indicator are read once, and borders. */
    private final class Known {
        private final Snapshot snapshot;
        private final Map<List<String>, List<Figure>> byUnit = new HashMap<>();

        private @Nullable BorderChanges borders;

        Known(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        BorderChanges borders() {
            BorderChanges known = borders;
            if (known == null) {
                known = Borders.changes(snapshot);
                borders = known;
            }
            return known;
        }

        List<Figure> of(Figure figure, Indicator indicator) {
            String unit = figure.answer().unit().id();
            return byUnit.computeIfAbsent(
                    List.of(unit, indicator.code()),
                    _ ->
                            figures.standing(unit, indicator, snapshot).stream()
                                    .map(Figure::new)
                                    .toList());
        }
    }

    /** None for what is neither a total nor counted by a register; a rate is no count. */
    private List<ReconciliationAnswer> checks(Figure figure, Known known) {
        List<PartOf> relations = PartOf.of(figure.indicator());
        Recorded register = Recorded.of(figure.indicator()).orElse(null);
        if (!figure.isOfAll() && (register == null || isOfNamedModels(figure.indicator()))) {
            return List.of();
        }
        if (figure.isSuppressed()) {
            return hidden(figure, relations, register);
        }
        if (figure.measure() == Measure.RATE) {
            return List.of();
        }
        var checks = new ArrayList<ReconciliationAnswer>();
        if (figure.isOfAll()) {
            relations.forEach(
                    relation ->
                            checks.add(
                                    numbered(figure, () -> parts(figure, relation, known))
                                            .of(figure, PARTS)));
        }
        if (register != null) {
            checks.add(
                    numbered(figure, () -> register.check(figure, recorded, known.snapshot))
                            .of(figure, RECORDED));
        }
        checks.add(
                numbered(
                                figure,
                                () ->
                                        Previous.check(
                                                figure,
                                                known.of(figure, figure.indicator()),
                                                known::borders))
                        .of(figure, PREVIOUS));
        return checks;
    }

    private static List<ReconciliationAnswer> hidden(
            Figure figure, List<PartOf> relations, @Nullable Recorded register) {
        Check none = Check.none(Rule.SMALL_CELL, List.of(), List.of());
        var checks = new ArrayList<ReconciliationAnswer>();
        if (figure.isOfAll()) {
            relations.forEach(_ -> checks.add(none.of(figure, PARTS)));
        }
        if (register != null) {
            checks.add(none.of(figure, RECORDED));
        }
        checks.add(none.of(figure, PREVIOUS));
        return checks;
    }

    private static Check numbered(Figure figure, Supplier<Check> check) {
        return figure.hasNumber() ? check.get() : Check.none(Rule.NO_NUMBER, List.of(), List.of());
    }

    private static Check parts(Figure total, PartOf relation, Known known) {
        List<Figure> told =
                known.of(total, relation.parts()).stream()
                        .filter(part -> !part.subject().equals(Subject.ALL))
                        .filter(
                                part ->
                                        part.answer()
                                                .source()
                                                .id()
                                                .equals(total.answer().source().id()))
                        .filter(
                                part ->
                                        part.answer()
                                                .subjectType()
                                                .equals(relation.parts().subjectType().code()))
                        .toList();
        return Parts.check(total, relation, told);
    }

    /** A count of one named model is no count of models. */
    private static boolean isOfNamedModels(Indicator indicator) {
        return indicator == Indicator.MODEL_COUNT;
    }
}
