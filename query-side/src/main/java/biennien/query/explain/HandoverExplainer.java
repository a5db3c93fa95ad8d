package biennien.query.explain;

import biennien.query.explain.Payloads.Payload;
import biennien.query.explain.ReckonedInput.TakenAway;
import biennien.query.kernel.Snapshot;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a batch are stated; what is left of one beside its parts is reckoned. */
final class HandoverExplainer implements Explainer {

    private static final Pattern REST = Pattern.compile("/items/(\\d+)/rest");

    private static final Pattern PART = Pattern.compile("/items/(\\d+)/parts/(\\d+)");

    private final RecordedExplainer stated;

    HandoverExplainer(RecordedExplainer stated) {
        this.stated = stated;
    }

    @Override
    public String pattern() {
        return stated.pattern();
    }

    @Override
    public Set<String> reads() {
        return stated.reads();
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        Matcher rest = REST.matcher(told.pointer().toString());
        return rest.lookingAt()
                ? rest(told, Integer.parseInt(rest.group(1)), snapshot)
                : stated.explain(told, snapshot);
    }

    private static Derivation rest(Told told, int item, Snapshot snapshot) {
        JsonNode line = told.answer().at("/items/" + item);
        List<Payload> events =
                Payloads.ofFact(told.answer().path("id").asString(), told.basis(), snapshot);
        var parts = new ArrayList<TakenAway>();
        long version = told.answer().path("position").asLong();
        for (int i = 0; i < line.path("parts").size(); i++) {
            long position = line.path("parts").path(i).path("position").asLong();
            Matcher place = PART.matcher("/items/" + item + "/parts/" + i);
            if (!place.matches()) {
                throw new IllegalStateException("no place of a part: " + place);
            }
            Payload event =
                    events.stream()
                            .filter(each -> each.position() == position)
                            .findFirst()
                            .orElseThrow();
            parts.add(
                    new TakenAway(
                            position,
                            Objects.requireNonNull(
                                    RecordedNumbers.part(told, place, event.json()))));
        }
        JsonNode left = line.path("rest");
        var derivation =
                Derivation.of(
                        ExplainedNumber.bounds(told, "DIFFERENCE", left, "lo", "hi"),
                        List.of(
                                AppliedRule.of(
                                        "what-is-left",
                                        "Of a line the parts that were told later are taken away,"
                                                + " bound by bound; what is left is never less"
                                                + " than nothing.")),
                        new Reckoning(
                                "sum",
                                "Take the bounds of the parts (less) from those of the line: the"
                                        + " upper ends from the lower one and the lower ends from"
                                        + " the upper one. What comes out below zero is zero.",
                                false,
                                List.of(
                                        ReckonedInput.of(
                                                version,
                                                "/items/" + item + "/quantity",
                                                parts,
                                                "plus",
                                                true,
                                                RecordedExplainer.bounds(left)))),
                        List.of(RecordedExplainer.fact(told, version)),
                        RecordedExplainer.unit(told),
                        RecordedExplainer.day(told));
        derivation.events().addAll(RecordedExplainer.chain(events, version));
        return derivation;
    }
}
