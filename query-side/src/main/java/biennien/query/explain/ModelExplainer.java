package biennien.query.explain;

import biennien.events.values.Interval;
import biennien.query.explain.Payloads.Payload;
import biennien.query.kernel.Snapshot;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model counted is stated; to how many units it was carried is counted. */
final class ModelExplainer implements Explainer {

    private static final Pattern REPLICATION = Pattern.compile("/replications/\\d+");

    private final RecordedExplainer stated;

    ModelExplainer(RecordedExplainer stated) {
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
        Matcher replication = REPLICATION.matcher(told.pointer().toString());
        return replication.lookingAt()
                ? units(told, told.answer().at(replication.group()), snapshot)
                : stated.explain(told, snapshot);
    }

    private static Derivation units(Told told, JsonNode replication, Snapshot snapshot) {
        if (!replication.path("count").isNumber()) {
            throw told.nothing();
        }
        long position = replication.path("position").asLong();
        boolean derived = replication.path("derived").asBoolean();
        var inputs = new ArrayList<ReckonedInput>();
        JsonNode units = replication.path("units");
        for (int i = 0; i < units.size(); i++) {
            List<Payload> unit =
                    derived
                            ? Payloads.ofFact(
                                    units.path(i).path("id").asString(), told.basis(), snapshot)
                            : List.of();
            inputs.add(
                    ReckonedInput.of(
                            unit.isEmpty() ? position : unit.getFirst().position(),
                            derived ? null : "/to/" + i,
                            "plus",
                            true,
                            Interval.exactly(BigDecimal.ONE)));
        }
        var derivation =
                Derivation.of(
                        ExplainedNumber.exact(told, "COUNT", replication, "đơn vị", "count"),
                        List.of(
                                derived
                                        ? AppliedRule.of(
                                                "all-others-of",
                                                "The source names no units but all others of one:"
                                                        + " those that lay below it on that day, by"
                                                        + " the register of units, but for the one"
                                                        + " where the model began.")
                                        : AppliedRule.of(
                                                "count-of-named",
                                                "The units that the event names, counted.")),
                        new Reckoning("count", "Count the inputs.", false, inputs),
                        List.of(RecordedExplainer.fact(told, position)),
                        RecordedExplainer.unit(told),
                        RecordedExplainer.day(told));
        derivation.events().add(position);
        return derivation;
    }
}
