package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CanonicalJsonTest {

    private static final long GREATEST = (1L << 53) - 1;

    /** The reference implementation of RFC 8785 finds nothing to change in what we write. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_canonical(@ForAll("values") Object value) throws IOException {
        byte[] ours = CanonicalJson.write(Map.of("value", value));
        assertThat(new String(new JsonCanonicalizer(ours).getEncodedUTF8(), UTF_8))
                .isEqualTo(new String(ours, UTF_8));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_as_the_same_value(@ForAll("values") Object value) {
        byte[] json = CanonicalJson.write(Map.of("value", value));
        JsonNode read = CanonicalJson.read(json, JsonNode.class);
        assertThat(CanonicalJson.write(read)).isEqualTo(json);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalars =
                Arbitraries.oneOf(
                        texts().asGeneric(),
                        Arbitraries.longs().between(-GREATEST, GREATEST).asGeneric(),
                        Arbitraries.integers().asGeneric(),
                        Arbitraries.of(true, false).asGeneric());
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(depth -> nested(scalars, depth))
                .withoutEdgeCases();
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> scalars, int depth) {
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Object> inner = nested(scalars, depth - 1);
        return Arbitraries.oneOf(
                scalars,
                inner.list().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(texts().filter(text -> !text.isEmpty()), inner)
                        .ofMaxSize(4)
                        .asGeneric());
    }

    /** Every character that has a UTF-8 form, the awkward ones more often. */
    private static Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 0x7F),
                        Arbitraries.integers().between(0, 0xD7FF),
                        Arbitraries.integers().between(0xE000, Character.MAX_CODE_POINT),
                        Arbitraries.of(0x22, 0x2F, 0x5C, 0x7F, 0x2028, 0xFEFF, 0x1F600, 0xFFFF));
        return codePoints
                .list()
                .ofMaxSize(8)
                .map(
                        points -> {
                            StringBuilder text = new StringBuilder();
                            points.forEach(text::appendCodePoint);
                            return text.toString();
                        });
    }

    record Sample(
            String name,
            @Nullable String note,
            List<Integer> counts,
            LocalDate on,
            Instant at,
            Kind kind) {}

    enum Kind {
        EXACT
    }

    @Test
    void a_record_has_its_names_in_order_and_nothing_for_null() {
        Sample sample =
                new Sample(
                        "Sơn La/\u001f",
                        null,
                        List.of(2, 1),
                        LocalDate.of(2020, 8, 31),
                        Instant.EPOCH,
                        Kind.EXACT);
        assertThat(new String(CanonicalJson.write(sample), UTF_8))
                .isEqualTo(
                        "{\"at\":\"1970-01-01T00:00:00Z\",\"counts\":[2,1],\"kind\":\"EXACT\","
                                + "\"name\":\"Sơn La/\\u001f\",\"on\":\"2020-08-31\"}");
        assertThat(CanonicalJson.read(CanonicalJson.write(sample), Sample.class)).isEqualTo(sample);
    }

    @Test
    void names_are_sorted_as_utf16_and_not_as_code_points() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("\uFFFF", 1);
        map.put("\uD83D\uDE00", 2);
        assertThat(new String(CanonicalJson.write(map), UTF_8))
                .isEqualTo("{\"\uD83D\uDE00\":2,\"\uFFFF\":1}");
    }

    @Test
    void fractions_are_refused() {
        for (Object number : List.of(1.5, 1.5f, 1.0, new BigDecimal("1"), List.of(2.5))) {
            refused(number);
        }
        refused(new double[] {1});
    }

    @Test
    void integers_beyond_two_to_the_53rd_are_refused() {
        assertThat(CanonicalJson.write(GREATEST)).asString().isEqualTo("9007199254740991");
        assertThat(CanonicalJson.write(BigInteger.valueOf(-GREATEST)))
                .asString()
                .isEqualTo("-9007199254740991");
        refused(GREATEST + 1);
        refused(-GREATEST - 1);
        refused(BigInteger.TWO.pow(53));
        refused(BigInteger.TWO.pow(64));
        refused(new long[] {Long.MAX_VALUE});
    }

    @Test
    void half_a_surrogate_pair_is_refused_on_writing() {
        for (String text : List.of("\uD83D", "\uDE00", "a\uD83D", "\uDE00\uD83D", "\uD83Dx")) {
            refused(text);
            refused(Map.of(text, 1));
            refused(new String[] {text});
        }
    }

    @JsonPropertyOrder({"b", "a"})
    record OutOfOrder(int a, int b) {}

    @Test
    void a_record_that_insists_on_another_order_is_refused() {
        refused(new OutOfOrder(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\uDE00\"}",
                "{\"\\ud83d\":1}",
                "[{\"a\":[\"\\ud83dx\"]}]",
                "{\"a\":1} 2",
                "{'a':1}",
                "{\"a\":1,}"
            })
    void what_is_not_clean_json_is_refused_on_reading(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8), JsonNode.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void an_escaped_pair_is_a_whole_character() {
        assertThat(CanonicalJson.read("\"\\ud83d\\ude00\"".getBytes(UTF_8), String.class))
                .isEqualTo("\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"n\",\"counts\":[],\"on\":\"2020-08-31\",\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"EXACT\",\"new\":1}",
                "{\"name\":1,\"counts\":[],\"on\":\"2020-08-31\",\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"EXACT\"}",
                "{\"name\":\"n\",\"counts\":[1.5],\"on\":\"2020-08-31\",\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"EXACT\"}",
                "{\"name\":\"n\",\"counts\":[],\"on\":\"2020-08-31\",\"at\":\"1970-01-01T00:00:00Z\",\"kind\":\"MORE\"}"
            })
    void what_does_not_fit_the_record_is_refused_on_reading(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8), Sample.class))
                .isInstanceOf(JacksonException.class);
    }

    private static void refused(Object value) {
        assertThatThrownBy(() -> CanonicalJson.write(value)).isInstanceOf(JacksonException.class);
    }
}
