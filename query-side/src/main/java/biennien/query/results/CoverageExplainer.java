package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.answer.CitationAnswer;
import biennien.query.explain.AppliedRule;
import biennien.query.explain.Derivation;
import biennien.query.explain.ExplainedFact;
import biennien.query.explain.ExplainedNumber;
import biennien.query.explain.ExplainedQuote;
import biennien.query.explain.Explainer;
import biennien.query.explain.ReckonedInput;
import biennien.query.explain.Reckoning;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;
import biennien.query.results.Coverage.Counted;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How many figures of a unit stand, and from how many documents. */
@Component
final class CoverageExplainer implements Explainer {

    private final Coverage coverage;

    CoverageExplainer(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public String pattern() {
        return "/api/v1/coverage";
    }

    @Override
    public Set<String> reads() {
        return Coverage.READS;
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        JsonNode line = told.shownWith("reported");
        String unit = line.at("/unit/id").asString();
        var asked = told.question(CoverageQuestion.class);
        List<Counted> counted =
                coverage.figures(
                        unit,
                        new Window(asked.from(), asked.to()),
                        asked.indicator() == null ? null : asked.indicator().code(),
                        snapshot);
        var events = new TreeSet<Long>();
        counted.forEach(each -> events.addAll(List.of(each.first(), each.position())));
        return new Derivation(
                ExplainedNumber.exact(told, "COUNT", line, null, "figures", "sources"),
                List.of(
                        AppliedRule.of(
                                "count-of-figures",
                                "Figures of the unit that stand and may speak of a day of that"
                                        + " time are counted; none is not zero of anything, but"
                                        + " that nothing was reported."),
                        AppliedRule.of("count-of-documents", "Of these the different documents.")),
                new Reckoning(
                        "count",
                        "Count the inputs: the figures. Count the different documents that they"
                                + " cite: the sources.",
                        false,
                        counted.stream()
                                .map(
                                        each ->
                                                ReckonedInput.of(
                                                        each.first(),
                                                        null,
                                                        "plus",
                                                        true,
                                                        Interval.exactly(BigDecimal.ONE)))
                                .toList()),
                counted.stream()
                        .map(
                                each ->
                                        new ExplainedFact(
                                                each.figure(),
                                                "/api/v1/figures/" + each.figure(),
                                                each.position(),
                                                null,
                                                each.days(),
                                                null,
                                                null))
                        .toList(),
                counted.stream()
                        .map(
                                each ->
                                        // Their words say how much; here only that they were said.
                                        ExplainedQuote.of(
                                                each.figure(),
                                                each.first(),
                                                new CitationAnswer(
                                                        each.source(), null, each.row(), null)))
                        .toList(),
                List.of(),
                events,
                unit,
                asked.to());
    }
}
