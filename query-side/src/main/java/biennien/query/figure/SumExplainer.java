package biennien.query.figure;

import biennien.query.explain.AppliedRule;
import biennien.query.explain.Derivation;
import biennien.query.explain.ExplainedNumber;
import biennien.query.explain.Explainer;
import biennien.query.explain.Reckoning;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sum of figures, or why there is none. */
@Component
final class SumExplainer implements Explainer {

    private static final String SUPPRESSED = "SUPPRESSED";

    private final Figures figures;

    SumExplainer(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String pattern() {
        return "/api/v1/figures/sum";
    }

    @Override
    public Set<String> reads() {
        return Figures.READS;
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        JsonNode sum = told.answer();
        String verdict = sum.path("verdict").asString();
        List<String> ids = sum.path("of").valueStream().map(JsonNode::asString).toList();
        var evidence = FigureEvidence.of(figures, ids, null, snapshot);
        if (verdict.equals(SUPPRESSED) || evidence.holdsSuppressed()) {
            return Derivation.suppressed(told);
        }
        boolean isSum = verdict.equals("SUM");
        return new Derivation(
                isSum
                        ? ExplainedNumber.bounds(told, verdict, sum, "lo", "hi")
                        : ExplainedNumber.none(told, verdict),
                rules(sum, verdict, evidence),
                isSum
                        ? new Reckoning(
                                "sum",
                                "Add the lower ends and the upper ends. An end is left out of the"
                                        + " sum when it is left out of one of the inputs; without"
                                        + " one of the upper ends there is none.",
                                sum.path("listOpen").asBoolean(),
                                evidence.inputs("plus"))
                        : Reckoning.NONE,
                evidence.facts(),
                evidence.quotes(),
                evidence.corrections(),
                evidence.events(),
                null,
                null);
    }

    private static List<AppliedRule> rules(JsonNode sum, String verdict, FigureEvidence evidence) {
        var rules = new ArrayList<AppliedRule>();
        switch (verdict) {
            case "SUM" ->
                    rules.add(
                            AppliedRule.of(
                                    "interval-sum",
                                    "Ends are added to ends, so that the sum is never narrower"
                                            + " than the truth."));
            case "NOTHING" ->
                    rules.add(
                            AppliedRule.of(
                                    "nothing-reported",
                                    "No figure stands for this question, which is not zero."));
            default ->
                    sum.path("reasons")
                            .forEach(
                                    reason ->
                                            rules.add(
                                                    AppliedRule.of(
                                                            reason.asString(),
                                                            "For this reason the figures must not"
                                                                    + " be added.")));
        }
        rules.addAll(evidence.rules());
        return rules;
    }
}
