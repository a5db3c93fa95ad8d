package biennien.query.results;

import biennien.events.values.Interval;
import biennien.events.values.Quantity;
import biennien.query.explain.Payloads.Payload;
import biennien.query.explain.ReckonedInput;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;

/** Finds in the events of a fact where they state what the fact adds to a line. */
final class Stating {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stating() {}

    static ReckonedInput input(Contribution each, List<Payload> events, String role) {
        for (Payload event : events.reversed()) {
            String pointer = pointer(each, event.json());
            if (pointer != null) {
                Interval stated = bounds(event.json().at(pointer));
                return ReckonedInput.of(
                        event.position(),
                        pointer,
                        role,
                        LineOrigins.isSure(each, stated),
                        each.adds());
            }
        }
        return ReckonedInput.of(
                events.getFirst().position(),
                null,
                role,
                LineOrigins.isSure(each, Interval.exactly(BigDecimal.ONE)),
                each.adds());
    }

    private static @Nullable String pointer(Contribution each, JsonNode payload) {
        return switch (each.register()) {
            case "groups" -> each.measure().equals("members") ? there(payload, "/members") : null;
            case "models" -> each.measure().equals("counted") ? there(payload, "/counted") : null;
            case "commendations" -> there(payload, "/recipient/count");
            case "activities" -> each.measure().equals("records") ? null : counter(each, payload);
            default -> null;
        };
    }

    private static @Nullable String counter(Contribution each, JsonNode payload) {
        JsonNode counts = payload.path("counts");
        for (int i = 0; i < counts.size(); i++) {
            JsonNode count = counts.path(i);
            if (count.path("counter").asString().equals(each.measure())
                    && count.at("/quantity/unit").asString().equals(each.line().unit())) {
                return "/counts/" + i + "/quantity";
            }
        }
        return null;
    }

    private static @Nullable String there(JsonNode payload, String pointer) {
        return payload.at(pointer).isMissingNode() ? null : pointer;
    }

    /** Of a stored quantity, or of a plain number. */
    static Interval bounds(JsonNode stated) {
        return stated.isObject()
                ? JSON.treeToValue(stated, Quantity.class).bounds()
                : Interval.exactly(stated.decimalValue());
    }
}
