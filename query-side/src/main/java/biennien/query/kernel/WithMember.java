package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.util.NameTransformer;

import java.util.List;

/** Answers as they are, with one member more at their end. */
final class WithMember {

    private WithMember() {}

    /** Begins an object with the members of an answer; more may follow. */
    static void begin(Object answer, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        context.findValueSerializer(answer.getClass())
                .unwrappingSerializer(NameTransformer.NOP)
                .serialize(answer, json, context);
    }

    /** A list of items; each with {@code known} where that is said. */
    static void items(
            List<?> items,
            List<? extends @Nullable Known> known,
            JsonGenerator json,
            SerializationContext context) {
        json.writeStartArray();
        for (int i = 0; i < items.size(); i++) {
            Known positions = known.isEmpty() ? null : known.get(i);
            if (positions == null) {
                context.writeValue(json, items.get(i));
            } else {
                Object place = context.getAttribute(Place.ATTRIBUTE);
                Place here = place instanceof Place given ? given : Place.current();
                if (here != null) {
                    context.setAttribute(Place.ATTRIBUTE, here.asShown(positions));
                }
                begin(items.get(i), json, context);
                context.setAttribute(Place.ATTRIBUTE, place);
                json.writeName("known");
                context.writeValue(json, positions);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
