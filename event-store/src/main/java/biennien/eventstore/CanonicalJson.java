package biennien.eventstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.module.blackbird.BlackbirdModule;

import java.util.Locale;

/**
 * The one JSON of the log: RFC 8785 text. What is stored is what the leaf hashes, so the same value
 * must give the same bytes for as long as the log exists.
 *
 * <p>Stricter than the RFC: no number but integers within 2^53-1 (decimals are strings), nothing
 * for null (absent means not recorded). What can't be written so is refused, never bent.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = mapperBuilder().build();

    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> type) {
                    return MAPPER.readerFor(type);
                }
            };

    private CanonicalJson() {}

    /** The mapper behind {@link #write} and {@link #read}. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Canonical bytes.
     *
     * @throws JacksonException for what has no canonical form here: fractions, integers beyond
     *     2^53-1, half a surrogate pair, names out of order
     */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads strictly: names given twice, unknown names, half a surrogate pair and anything after
     * the value are refused.
     */
    public static <T> T read(byte[] json, Class<T> type) {
        requireWholeCharacters(json);
        return READERS.get(type).readValue(json);
    }

    private static JsonMapper.Builder mapperBuilder() {
        JsonFactory factory =
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                        .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .addDecorator((_, generator) -> new CanonicalGenerator(generator))
                        .build();
        return JsonMapper.builder(factory)
                // Records are made by code instead of reflection: a fifth less time for an event.
                .addModule(new BlackbirdModule())
                .addModule(
                        new SimpleModule("axon metadata")
                                .addDeserializer(MetaData.class, new MetaDataDeserializer()))
                // The locale of a machine must never show in stored bytes.
                .defaultLocale(Locale.ROOT)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .changeDefaultPropertyInclusion(
                        _ ->
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** UTF-8 itself can't hold half a pair; only an escape can bring one in. */
    private static void requireWholeCharacters(byte[] json) {
        // One character for each byte: the fastest search that there is, and nearly always in vain.
        if (new String(json, ISO_8859_1).contains("\\u")) {
            requireWholeCharacters(MAPPER.readTree(json));
        }
    }

    private static void requireWholeCharacters(JsonNode node) {
        if (node.isString()) {
            CanonicalGenerator.requireWholeCharacters(null, node.stringValue());
        }
        for (String name : node.propertyNames()) {
            CanonicalGenerator.requireWholeCharacters(null, name);
        }
        for (JsonNode child : node) {
            requireWholeCharacters(child);
        }
    }
}
