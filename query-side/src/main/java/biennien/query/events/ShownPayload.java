package biennien.query.events;

import biennien.events.StoredNames;
import biennien.events.values.Quantity;
import biennien.eventstore.StoredEvent;
import biennien.query.answer.FewPersons;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a reader may see the payload of an event. It is shown whole or not at all, or its hash
 * would not be of what is shown; and a field of it that is proved is part of what is shown.
 */
public final class ShownPayload {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShownPayload() {}

    public static boolean isShown(StoredEvent event, View view) {
        return of(event, view) != null;
    }

    /** The payload, null when this reader may not see it. */
    static @Nullable JsonNode of(StoredEvent event, View view) {
        if (!view.isPublic()) {
            return JSON.readTree(event.payload());
        }
        if (!isOfPublicKind(event)) {
            return null;
        }
        JsonNode payload = JSON.readTree(event.payload());
        return tellsOfFewPersons(payload) ? null : payload;
    }

    /** A kind that is not known to be public is not shown to the public. */
    private static boolean isOfPublicKind(StoredEvent event) {
        var stored = StoredNames.of(event.type(), event.revision());
        return stored != null && stored.payload() == StoredNames.Payload.PUBLIC;
    }

    private static boolean tellsOfFewPersons(JsonNode payload) {
        return payload.isString()
                ? FewPersons.areToldOf(payload.asString())
                : countsFewPersons(payload)
                        || payload.valueStream().anyMatch(ShownPayload::tellsOfFewPersons);
    }

    private static boolean countsFewPersons(JsonNode payload) {
        return payload.path("value").isString()
                && FewPersons.areSubjects(payload.path("unit").asString(""))
                && FewPersons.areCounted(JSON.treeToValue(payload, Quantity.class));
    }
}
