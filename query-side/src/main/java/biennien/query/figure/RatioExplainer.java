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

/** A ratio of two figures. */
@Component
final class RatioExplainer implements Explainer {

    private final Figures figures;

    RatioExplainer(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String pattern() {
        return "/api/v1/figures/ratio";
    }

    @Override
    public Set<String> reads() {
        return Figures.READS;
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        JsonNode ratio = told.answer();
        String of = ratio.at("/of/id").asString();
        String to = ratio.at("/to/id").asString();
        var evidence = FigureEvidence.of(figures, List.of(of, to), null, snapshot);
        if (evidence.holdsSuppressed() || ratio.path("shown").isNull()) {
            return Derivation.suppressed(told);
        }
        var rules = new ArrayList<AppliedRule>();
        rules.add(
                AppliedRule.of(
                        "interval-ratio",
                        "Of what is divided the lower end is taken through the upper end of what it"
                                + " is divided by, and the other way round; what has no end in"
                                + " decimals is rounded outwards."));
        rules.add(AppliedRule.of("derived", "No source says it."));
        ratio.path("notes")
                .forEach(
                        note ->
                                rules.add(
                                        AppliedRule.of(
                                                note.asString(), "To be said with the ratio.")));
        rules.addAll(evidence.rules());
        return new Derivation(
                ExplainedNumber.bounds(told, "RATIO", ratio, "lo", "hi"),
                rules,
                new Reckoning(
                        "ratio",
                        "Divide the bounds of the first input by those of the second.",
                        false,
                        of.equals(to)
                                ? List.of(
                                        evidence.inputs("dividend").getFirst(),
                                        evidence.inputs("divisor").getFirst())
                                : evidence.inputs("dividend", "divisor")),
                evidence.facts(),
                evidence.quotes(),
                evidence.corrections(),
                evidence.events(),
                null,
                null);
    }
}
