package biennien.query.explain;

import biennien.query.explain.Payloads.Payload;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How old a recommendation is, or was when it was closed. */
@Component
final class AgeExplainer implements Explainer {

    private static final String DAY = "/on";

    @Override
    public String pattern() {
        return "/api/v1/recommendations";
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.INSPECTION, Groups.UNIT);
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        JsonNode item = told.shownWith("recommendation");
        if (!item.path("ageDays").isObject()) {
            throw told.nothing();
        }
        var inputs = new ArrayList<ReckonedInput>();
        for (Payload event :
                Payloads.ofFact(item.path("inspection").asString(), told.basis(), snapshot)) {
            boolean made = event.type().equals("inspection.RecommendationMade");
            // What was closed after the day asked for was open then.
            boolean closed =
                    event.type().equals("inspection.RecommendationClosed")
                            && item.path("closing").isObject();
            if ((made || closed)
                    && event.json()
                            .path("recommendation")
                            .asString()
                            .equals(item.path("recommendation").asString())) {
                inputs.add(
                        new ReckonedInput(
                                event.position(),
                                DAY,
                                List.of(),
                                made ? "minus" : "plus",
                                true,
                                null,
                                true,
                                null,
                                true));
            }
        }
        String on = String.valueOf(told.parameters().get("on"));
        return Derivation.of(
                ExplainedNumber.bounds(told, "AGE", item.path("ageDays"), "min", "max"),
                List.of(
                        AppliedRule.of(
                                "age-in-days",
                                "From the last possible day of the recommendation at least, from"
                                        + " the first possible one at most, to the day asked for"
                                        + " or, if it was closed by then, to the day of that.")),
                new Reckoning(
                        "age",
                        "Count the days from the day in the first input to that in the last one,"
                                + " or to "
                                + on
                                + " where there is no other; never less than none.",
                        false,
                        inputs),
                List.of(
                        new ExplainedFact(
                                item.path("inspection").asString(),
                                "/api/v1/inspections/" + item.path("inspection").asString(),
                                item.path("position").asLong(),
                                null,
                                item.at("/made/edtf").asStringOpt().orElse(null),
                                null,
                                null)),
                item.at("/unit/id").asStringOpt().orElse(null),
                null);
    }
}
