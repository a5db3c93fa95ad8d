package biennien.query.figure;

import biennien.events.values.Interval;
import biennien.query.answer.CitationAnswer;
import biennien.query.answer.QuantityAnswer.Stated;
import biennien.query.explain.AppliedRule;
import biennien.query.explain.ExplainedCorrection;
import biennien.query.explain.ExplainedFact;
import biennien.query.explain.ExplainedQuote;
import biennien.query.explain.ReckonedInput;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What stands behind some figures, in the order in which they are asked about. */
final class FigureEvidence {

    private static final String STATED_AT = "/quantity";

    /**
     * One figure.
     *
     * @param figure as it stands in the version that counts
     * @param versions up to that one, the first one first
     */
    private record Traced(FigureAnswer figure, List<FigureRow> versions) {

        /** A withdrawal states no number; the version before it did. */
        FigureRow stating() {
            FigureRow last = versions.getLast();
            for (FigureRow version : versions.reversed()) {
                if (!version.version().status().equals("withdrawn")) {
                    return version;
                }
            }
            return last;
        }

        boolean isSuppressed() {
            return !(figure.quantity() instanceof Stated);
        }
    }

    private final List<Traced> traced;

    private FigureEvidence(List<Traced> traced) {
        this.traced = traced;
    }

    /**
     * @param version position up to which versions count; null for all up to the basis
     */
    static FigureEvidence of(
            Figures figures, List<String> ids, @Nullable Long version, Snapshot snapshot) {
        Map<String, List<FigureRow>> versions = new LinkedHashMap<>();
        for (FigureRow row : figures.versions(new LinkedHashSet<>(ids), snapshot)) {
            if (version == null || row.version().position() <= version) {
                versions.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row);
            }
        }
        List<List<FigureRow>> asked =
                ids.stream().distinct().filter(versions::containsKey).map(versions::get).toList();
        List<FigureAnswer> last =
                figures.answers(asked.stream().map(List::getLast).toList(), snapshot);
        var traced = new ArrayList<Traced>();
        for (int i = 0; i < last.size(); i++) {
            traced.add(new Traced(last.get(i), asked.get(i)));
        }
        return new FigureEvidence(traced);
    }

    boolean holdsSuppressed() {
        return traced.stream().anyMatch(Traced::isSuppressed);
    }

    FigureAnswer first() {
        return traced.getFirst().figure();
    }

    /** The first one is divided by the second. */
    List<ReckonedInput> inputs(String... roles) {
        var inputs = new ArrayList<ReckonedInput>();
        for (Traced each : traced) {
            if (each.figure().quantity() instanceof Stated stated) {
                inputs.add(
                        ReckonedInput.of(
                                each.stating().version().position(),
                                STATED_AT,
                                roles[Math.min(inputs.size(), roles.length - 1)],
                                true,
                                new Interval(
                                        stated.lo(),
                                        stated.loOpen(),
                                        stated.hi(),
                                        stated.hiOpen())));
            }
        }
        return inputs;
    }

    List<ExplainedFact> facts() {
        return traced.stream()
                .map(Traced::figure)
                .map(
                        figure ->
                                new ExplainedFact(
                                        figure.id(),
                                        figure.address(),
                                        figure.position(),
                                        figure.unit(),
                                        figure.period().edtf(),
                                        figure.statedBy(),
                                        figure.quantity()))
                .toList();
    }

    /** Where the figure was first reported from; a correction cites for itself. */
    List<ExplainedQuote> quotes() {
        return traced.stream()
                .map(
                        each ->
                                ExplainedQuote.of(
                                        each.figure().id(),
                                        each.versions().getFirst().version().position(),
                                        new CitationAnswer(
                                                each.figure().source().id(),
                                                each.figure().quote(),
                                                each.figure().row(),
                                                each.figure().place())))
                .toList();
    }

    List<ExplainedCorrection> corrections() {
        var corrections = new ArrayList<ExplainedCorrection>();
        for (Traced each : traced) {
            FigureDetail.@Nullable Version before = null;
            for (FigureRow row : each.versions()) {
                var version = row.version();
                if (before != null && version.correction() != null) {
                    corrections.add(
                            new ExplainedCorrection(
                                    each.figure().id(),
                                    version.position(),
                                    before.position(),
                                    version.recordedAt(),
                                    version.correction()));
                }
                before = version;
            }
        }
        return corrections;
    }

    SortedSet<Long> events() {
        var events = new TreeSet<Long>();
        traced.forEach(
                each -> each.versions().forEach(row -> events.add(row.version().position())));
        return events;
    }

    /** How each of the numbers is to be read, and what the law calls the things. */
    List<AppliedRule> rules() {
        var rules = new LinkedHashSet<AppliedRule>();
        for (Traced each : traced) {
            FigureAnswer figure = each.figure();
            if (figure.quantity() instanceof Stated stated) {
                rules.add(AppliedRule.qualifier(stated.kind().name()));
                if ("%".equals(stated.unit())) {
                    rules.add(AppliedRule.of("share-ends-at-100", "A share is at most 100 %."));
                }
            }
            if (figure.listOpen()) {
                rules.add(
                        AppliedRule.of(
                                "list-goes-on",
                                "It stands in a list that ends in \"…\": a sum of the list is a"
                                        + " lower bound."));
            }
            if (figure.status().equals("corrected")) {
                rules.add(
                        AppliedRule.of(
                                "last-correction-counts",
                                "Of several versions the last one up to the basis counts."));
            }
            if (figure.status().equals("withdrawn")) {
                rules.add(
                        AppliedRule.of(
                                "withdrawn",
                                "It was withdrawn and no longer counts; what was stated stays"
                                        + " readable."));
            }
            for (LegalClass called : figure.legalClasses()) {
                rules.add(
                        new AppliedRule(
                                "legal-class-" + called.weaponClass().code(),
                                "What the law of those days calls the things counted.",
                                called.legalBasis()));
            }
        }
        return List.copyOf(rules);
    }
}
