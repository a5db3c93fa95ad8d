package biennien.ledger.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class JsonReaderTest {

    @Test
    void scalars_come_with_their_pointers_in_their_order() {
        assertThat(
                        scalars(
                                " {\"a\" : [1 , -2.5e+3, {\"b~/\":true}],"
                                        + " \"\":null,\"c\":{},\"d\":[]} "))
                .containsExactly("/a/0=1", "/a/1=-2.5e+3", "/a/2/b~0~1=true", "/=null");
        assertThat(scalars("\"x\"")).containsExactly("=\"x\"");
        assertThat(scalars("0")).containsExactly("=0");
    }

    @Test
    void a_text_with_escapes_comes_in_its_canonical_form() {
        assertThat(scalars("{\"a\":\"\\u0041\\/\\n\\u001f\\\"\\\\đ\\ud83d\\ude00\"}"))
                .containsExactly("/a=\"A/\\n\\u001f\\\"\\\\đ\ud83d\ude00\"");
        assertThat(scalars("{\"\\u0061\\u002f\":1}")).containsExactly("/a~1=1");
    }

    @Test
    void what_is_not_json_is_refused() {
        for (String bad :
                List.of(
                        "",
                        " ",
                        "{",
                        "}",
                        "[",
                        "[1",
                        "[1,",
                        "[1,]",
                        "[,1]",
                        "{\"a\"}",
                        "{\"a\":}",
                        "{\"a\":1,}",
                        "{,}",
                        "{a:1}",
                        "{'a':1}",
                        "{1:1}",
                        "{null:1}",
                        "1 2",
                        "[] []",
                        "tru",
                        "True",
                        "nul",
                        "falsee",
                        "01",
                        "-",
                        "-01",
                        "+1",
                        ".5",
                        "1.",
                        "1.e1",
                        "1e",
                        "1e+",
                        "0x1",
                        "NaN",
                        "Infinity",
                        "\"",
                        "\"a",
                        "\"\\\"",
                        "\"\\x\"",
                        "\"\\u12\"",
                        "\"\\u12g4\"",
                        "\"\n\"",
                        "\"\t\"",
                        "\"\\ud800\"",
                        "\"\\ude00\\ud83d\"",
                        "\"\\ud83dx\"",
                        "// x\n1",
                        "/* x */1",
                        "\u00a01",
                        "\ufeff1",
                        "[1;2]",
                        "{\"a\"=1}")) {
            assertThatThrownBy(() -> scalars(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> scalars("{\"a\":01}"))
                .hasMessage("Not good JSON at byte 6: \"}\" is missing.");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        for (String bad :
                List.of(
                        "\u00e9",
                        "\u0080",
                        "\u00c0\u0080",
                        "\u00c1\u00bf",
                        "\u00c3",
                        "\u00c3x",
                        "\u00e0\u0080\u0080",
                        "\u00ed\u00a0\u0080",
                        "\u00e1\u0080",
                        "\u00f0\u0080\u0080\u0080",
                        "\u00f4\u0090\u0080\u0080",
                        "\u00f5\u0080\u0080\u0080",
                        "\u00ff")) {
            byte[] bytes = ("\"" + bad + "\"").getBytes(ISO_8859_1);
            assertThatThrownBy(() -> JsonReader.scalars(bytes, (p, json, from, to) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @Test
    void a_key_that_stands_twice_is_refused_wherever_it_stands() {
        for (String bad :
                List.of(
                        "{\"a\":1,\"a\":1}",
                        "{\"a\":1,\"b\":2,\"a\":1}",
                        "{\"b\":1,\"a\":2,\"b\":1}",
                        "{\"x\":[{\"k\":{},\"k\":[]}]}",
                        "{\"a\":1,\"\\u0061\":1}",
                        "{\"\\u0061\":1,\"a\":1}",
                        "{\"a\":1,\"\\u0062\":1,\"c\":1,\"b\":1}")) {
            assertThatThrownBy(() -> scalars(bad))
                    .as(bad)
                    .hasMessageContaining("a key stands twice in one object");
        }
        StringBuilder many = new StringBuilder("{");
        for (int i = 40; i > 0; i--) {
            many.append("\"k").append(i).append("\":").append(i).append(',');
        }
        assertThat(scalars(many + "\"z\":{\"k7\":1}}")).hasSize(41);
        for (int i : List.of(1, 20, 39, 40)) {
            assertThatThrownBy(() -> scalars(many + "\"k" + i + "\":0}"))
                    .hasMessageContaining("a key stands twice");
        }
        // One of the few, after so many that the list has become a set.
        assertThatThrownBy(() -> scalars("{" + keys(14) + ",\"b0\":1}"))
                .hasMessageContaining("a key stands twice");
    }

    private static String keys(int count) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add("\"b%d\":1".formatted(i));
            keys.add("\"a%d\":1".formatted(i));
        }
        return String.join(",", keys);
    }

    @Test
    void a_key_may_stand_again_in_another_object() {
        assertThat(scalars("{\"a\":{\"a\":1},\"b\":[{\"a\":2},{\"a\":3}]}")).hasSize(3);
    }

    @Test
    void objects_in_each_other_are_bounded() {
        assertThat(scalars("[".repeat(500) + "]".repeat(500))).isEmpty();
        assertThatThrownBy(() -> scalars("[".repeat(501) + "]".repeat(501)))
                .hasMessageContaining("more than 500");
        assertThatThrownBy(() -> scalars("{\"a\":".repeat(100_000)))
                .hasMessageContaining("more than 500");
    }

    @Test
    void a_flat_object_has_texts_and_whole_numbers_only() {
        assertThat(JsonReader.flat(" { \"a\" : \"x\\n\" , \"b\":7 }\n".getBytes(UTF_8)))
                .isEqualTo(Map.of("a", "x\n", "b", 7L));
        assertThat(JsonReader.flat("{}".getBytes(UTF_8))).isEmpty();
        for (String bad :
                List.of(
                        "",
                        "[]",
                        "1",
                        "{\"a\":{}}",
                        "{\"a\":[]}",
                        "{\"a\":null}",
                        "{\"a\":true}",
                        "{\"a\":1.5}",
                        "{\"a\":-1}",
                        "{\"a\":01}",
                        "{\"a\":1e3}",
                        "{\"a\":9223372036854775808}",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\":1}x",
                        "{\"a\":1,}",
                        "{\"a\":\"\\ud800\"}")) {
            assertThatThrownBy(() -> JsonReader.flat(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void numbers_and_base64_have_one_form() {
        assertThat(Strict.decimal("9223372036854775807", "n")).isEqualTo(Long.MAX_VALUE);
        assertThat(Strict.decimal("0", "n")).isZero();
        for (String bad :
                List.of(
                        "",
                        "00",
                        "-0",
                        "+1",
                        " 1",
                        "1 ",
                        "1_0",
                        "9223372036854775808",
                        "99999999999999999999",
                        "\u0661")) {
            assertThatThrownBy(() -> Strict.decimal(bad, "n"))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Strict.base64("AQ==", "b")).containsExactly(1);
        for (String bad :
                List.of(
                        "AQ",
                        "AQ=",
                        "AR==",
                        "AQ==\n",
                        " AQ==",
                        "A",
                        "AQ==AQ==",
                        "-_-_",
                        "\u01c1Q==")) {
            assertThatThrownBy(() -> Strict.base64(bad, "b"))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Strict.shown("a\n\u001b[31m" + "x".repeat(100)))
                .doesNotContain("\n", "\u001b")
                .endsWith("…\"");
    }

    private static List<String> scalars(String json) {
        List<String> scalars = new ArrayList<>();
        JsonReader.scalars(
                json.getBytes(UTF_8),
                (pointer, bytes, from, to) ->
                        scalars.add(
                                new String(pointer.copy(), UTF_8)
                                        + "="
                                        + new String(bytes, from, to - from, UTF_8)));
        return scalars;
    }
}
