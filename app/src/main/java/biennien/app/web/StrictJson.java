package biennien.app.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.type.LogicalType;

/**
 * Requests are read to the letter: an unknown field, a missing one, a key twice, a number where a
 * text belongs, or words after the end are refused rather than guessed at. Numbers keep their
 * scale, so that {@code 20.000} can be told from 20.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonFactoryBuilderCustomizer strictJsonText() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonValues() {
        return mapper ->
                mapper.annotationIntrospector(
                                AnnotationIntrospector.pair(
                                        new NullMarkedRecords(),
                                        new JacksonAnnotationIntrospector()))
                        .enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                text -> {
                                    text.setCoercion(
                                            CoercionInputShape.Integer, CoercionAction.Fail);
                                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                                    text.setCoercion(
                                            CoercionInputShape.Boolean, CoercionAction.Fail);
                                })
                        .withCoercionConfigDefaults(
                                all -> {
                                    all.setCoercion(
                                            CoercionInputShape.EmptyString, CoercionAction.Fail);
                                    all.setCoercion(
                                            CoercionInputShape.EmptyArray, CoercionAction.Fail);
                                });
    }
}
