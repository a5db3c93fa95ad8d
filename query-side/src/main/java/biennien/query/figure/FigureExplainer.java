package biennien.query.figure;

import biennien.query.explain.AppliedRule;
import biennien.query.explain.Derivation;
import biennien.query.explain.ExplainedNumber;
import biennien.query.explain.Explainer;
import biennien.query.explain.Reckoning;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;

import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One figure, as it stands or as it stood from one event on. */
@Component
final class FigureExplainer implements Explainer {

    private final Figures figures;

    FigureExplainer(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String pattern() {
        return "/api/v1/figures/{id}";
    }

    @Override
    public Set<String> reads() {
        return Figures.READS;
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        ObjectNode version = told.shownWith("position");
        var evidence =
                FigureEvidence.of(
                        figures,
                        List.of(Objects.requireNonNull(told.path().get("id"))),
                        version.path("position").asLong(),
                        snapshot);
        if (evidence.holdsSuppressed() || version.at("/quantity/value").isMissingNode()) {
            return Derivation.suppressed(told);
        }
        FigureAnswer figure = evidence.first();
        var rules = new ArrayList<AppliedRule>();
        rules.add(
                AppliedRule.of(
                        "stated", "The number is what one source states, and no more than that."));
        rules.addAll(evidence.rules());
        var period = figure.period();
        return new Derivation(
                ExplainedNumber.quantity(told, version.path("quantity")),
                rules,
                new Reckoning(
                        "stated",
                        "Read the quantity in the event; its kind says which bounds it has.",
                        false,
                        evidence.inputs("plus")),
                evidence.facts(),
                evidence.quotes(),
                evidence.corrections(),
                evidence.events(),
                figure.unit().id(),
                period.latest() == null ? period.earliest() : period.latest());
    }
}
