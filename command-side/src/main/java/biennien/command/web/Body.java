package biennien.command.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a request, and what it is to become. It is kept as JSON until the address and the
 * edge have added their parts, and an Idempotency-Key stands for exactly what was sent.
 *
 * @param <T> what it reads as; this is also how the OpenAPI document describes it
 */
@JsonDeserialize(using = Body.Reader.class)
public record Body<T>(Class<T> type, ObjectNode json) {

    static final class Reader extends ValueDeserializer<Body<?>> {

        private final Class<?> type;

        Reader() {
            this(Object.class);
        }

        private Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0).getRawClass());
        }

        @Override
        public Body<?> deserialize(JsonParser json, DeserializationContext context) {
            return new Body<>(type, context.readValue(json, ObjectNode.class));
        }
    }
}
