package biennien.eventstore;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Lets Axon's general serializer read its own tokens. Without it {@code Jackson3Serializer} 4.13.0
 * can't read a {@code ReplayToken}, and a processor never starts again after a reset.
 */
public final class TokenTyping implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(
                BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("biennien.")
                        .build());
    }
}
