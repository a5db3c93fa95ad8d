package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TextsTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    /** A kind of id and its constructor. */
    record IdType(String kind, Function<String, Object> constructor) {}

    static Stream<IdType> ids() {
        return Stream.of(
                new IdType("unit", UnitId::new),
                new IdType("source", SourceId::new),
                new IdType("reorganisation", ReorganisationId::new),
                new IdType("figure", FigureId::new),
                new IdType("group", GroupId::new),
                new IdType("model", ModelId::new),
                new IdType("activity", ActivityId::new),
                new IdType("programme", ProgrammeId::new),
                new IdType("certification", CertificationId::new),
                new IdType("handover", HandoverId::new),
                new IdType("commendation", CommendationId::new),
                new IdType("programme", ProgrammeId::new),
                new IdType("inspection", InspectionId::new),
                new IdType("person", PersonId::new));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_carries_its_kind_and_is_its_own_text(IdType type) {
        String longest = type.kind + ":" + "a".repeat(63);

        assertThat(type.constructor.apply(longest)).hasToString(longest);
        assertThat(type.constructor.apply(type.kind + ":0-9")).hasToString(type.kind + ":0-9");
        for (String name : List.of("", "-a", "A", "a_b", "a b", "ố", "a:b", "a".repeat(64), " a")) {
            assertThat(Refusals.codeOf(() -> type.constructor.apply(type.kind + ":" + name)))
                    .isEqualTo("malformed-" + type.kind + "-id");
        }
        assertThat(Refusals.codeOf(() -> type.constructor.apply("other:a")))
                .isEqualTo("malformed-" + type.kind + "-id");
        assertThat(Refusals.codeOf(() -> type.constructor.apply(null)))
                .isEqualTo("missing-" + type.kind + "-id");
    }

    /** A text, the code of its refusals and the most characters it takes. */
    record LineType(String what, int max, Function<String, Object> constructor) {}

    static Stream<LineType> lines() {
        return Stream.of(
                new LineType("name", 200, Name::new),
                new LineType("office", 200, Office::new),
                new LineType("reason", 300, Reason::new),
                new LineType("quote", 200, Quote::new),
                new LineType("remark", 240, Remark::new));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_text_is_one_line_in_one_unicode_form(LineType type) {
        String composed = "Thành phố Bắc Kạn";
        String typed =
                "\u00a0"
                        + Normalizer.normalize(composed, Normalizer.Form.NFD)
                                .replace(" ", " \u2003")
                        + " ";

        assertThat(type.constructor.apply(typed))
                .hasToString(composed)
                .isEqualTo(type.constructor.apply(composed));
        String longest = "\uD83D\uDD0D".repeat(type.max);
        assertThat(type.constructor.apply(longest)).hasToString(longest);
        assertThat(Refusals.codeOf(() -> type.constructor.apply(longest + "a")))
                .isEqualTo("long-" + type.what);
        assertThat(Refusals.codeOf(() -> type.constructor.apply(" \u3000")))
                .isEqualTo("empty-" + type.what);
        assertThat(Refusals.codeOf(() -> type.constructor.apply("")))
                .isEqualTo("empty-" + type.what);
        assertThat(Refusals.codeOf(() -> type.constructor.apply(null)))
                .isEqualTo("missing-" + type.what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\tb",
                "a\nb",
                "a\u0000b",
                "a\u200bb",
                "\ufeffa",
                "a\u202eb",
                "a\u00adb",
                "a\ud800b",
                "a\u2028b",
                "a\ue000b",
                "a\uffffb"
            })
    void what_cannot_be_seen_is_refused_and_named(String text) {
        MalformedValue refusal = Refusals.of(() -> new Name(text));

        assertThat(refusal.code()).isEqualTo("invisible-character-in-name");
        assertThat(refusal).hasMessageContaining("U+");
    }

    @Test
    void a_remark_has_thirty_words_at_most() {
        String thirty = "từ ".repeat(30).strip();

        assertThat(new Remark(thirty)).hasToString(thirty);
        assertThat(Refusals.codeOf(() -> new Remark(thirty + " x"))).isEqualTo("long-remark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "C1", "c 1", "c_1", "ố", "aaaaaaaaaaaaaaaaaaaaa"})
    void a_key_is_short_and_plain(String text) {
        assertThat(new PartKey("c1-aaaaaaaaaaaaaaaaa")).hasToString("c1-aaaaaaaaaaaaaaaaa");
        assertThat(Refusals.codeOf(() -> new PartKey(text))).isEqualTo("malformed-key");
    }

    @Test
    void a_quote_has_twelve_words_at_most() {
        String twelve = "một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai";

        assertThat(new Quote(twelve)).hasToString(twelve);
        assertThat(Refusals.codeOf(() -> new Quote(twelve + " x"))).isEqualTo("long-quote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đồng chí Nguyễn Văn A",
                "Đ/c A, Giám đốc",
                "Đại tá Nguyễn Văn A, Giám đốc Công an tỉnh",
                "ông Nguyễn Văn A",
                "Bà Trần Thị B"
            })
    void an_office_that_opens_like_a_person_is_refused(String text) {
        assertThat(Refusals.codeOf(() -> new Office(text))).isEqualTo("person-as-office");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trưởng phòng Phong trào bảo vệ an ninh Tổ quốc, Công an tỉnh An Giang",
                "Phó Bí thư Thành ủy, Chủ tịch UBND Thành phố",
                "Bà Rịa - Vũng Tàu: Công an tỉnh",
                "Trung tâm hòa giải",
                "Đại tướngquân"
            })
    void an_office_is_kept_as_said(String text) {
        assertThat(new Office(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0123456789ABCDEF", "zz"})
    void a_hash_is_64_small_hexadecimal_digits(String text) {
        assertThat(new Sha256(HEX)).hasToString(HEX);
        assertThat(Refusals.codeOf(() -> new Sha256(text))).isEqualTo("malformed-sha-256");
        assertThat(Refusals.codeOf(() -> new Sha256(HEX.toUpperCase(Locale.ROOT))))
                .isEqualTo("malformed-sha-256");
    }

    @Test
    void a_personal_text_has_four_parts_of_their_shape() {
        PersonId subject = new PersonId("person:p");
        String nonce = "A".repeat(16);

        assertThat(new PersonalText(subject, nonce, "AA", HEX).subject()).isEqualTo(subject);
        assertThat(Refusals.codeOf(() -> new PersonalText(null, nonce, "AA", HEX)))
                .isEqualTo("missing-subject");
        for (String bad : List.of("", "AAA=", "A+/A", "A", "AB", "Nguyễn Văn A", "A".repeat(15))) {
            assertThat(Refusals.codeOf(() -> new PersonalText(subject, bad, "AA", HEX)))
                    .isEqualTo("malformed-nonce");
        }
        for (String bad : List.of("", "AB", "Nguyễn Văn A", "A".repeat(4100))) {
            assertThat(Refusals.codeOf(() -> new PersonalText(subject, nonce, bad, HEX)))
                    .isEqualTo("malformed-ciphertext");
        }
        assertThat(Refusals.codeOf(() -> new PersonalText(subject, nonce, "AA", "00")))
                .isEqualTo("malformed-commitment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    124/2021/TT-BCA   | 124/2021/TT-BCA
                    09/CTr-BCA-MTTQ   | 9/CTR-BCA-MTTQ
                    22/HD-BCA-V05     | 22/HD-BCA-V05
                    279/KH-MTTW-BCA   | 279/KH-MTTW-BCA
                    19/2025/QĐ-TTg    | 19/2025/QĐ-TTG
                    30/2023/QH15      | 30/2023/QH15
                    46-CT/TW          | 46-CT/TW
                    59A/KH-UBND       | 59A/KH-UBND
                    48/KH-BCĐ138      | 48/KH-BCĐ138
                    9 / CTr – BCA‑MTTQ | 9/CTR-BCA-MTTQ
                    09/ctr-bca-mttq   | 9/CTR-BCA-MTTQ
                    1035/1998/QĐ-BCA(V11) | 1035/1998/QĐ-BCA(V11)
                    """)
    void spellings_of_one_number_share_a_key(String written, String key) {
        DocumentNumber number = new DocumentNumber(written);

        assertThat(number).hasToString(written);
        assertThat(number.key()).isEqualTo(key);
        assertThat(number.sameAs(new DocumentNumber(key))).isTrue();
    }

    @Test
    void d_with_and_without_a_stroke_are_different_letters_in_a_number() {
        assertThat(new DocumentNumber("19/QĐ-TTg").sameAs(new DocumentNumber("19/QD-TTg")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/11",
                "5/11/2020",
                "31/08/2020",
                "124",
                "124/2021",
                "TT-BCA",
                "số 09/CTr-BCA",
                "124/2021/",
                "124//TT-BCA",
                "hello",
                "12/2026",
                "9/CTr-BCA; 7/CTr-BCA",
                "1-2-3"
            })
    void what_is_no_document_number_is_refused_with_the_pattern(String text) {
        MalformedValue refusal = Refusals.of(() -> new DocumentNumber(text));

        assertThat(refusal.code()).isEqualTo("malformed-document-number");
        assertThat(refusal).hasMessageContaining("<number>/<year>/<kind>-<issuer>");
    }

    @Test
    void a_document_number_has_80_characters_at_most() {
        assertThat(Refusals.codeOf(() -> new DocumentNumber("1/" + "A".repeat(79))))
                .isEqualTo("long-document-number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bắc Kạn               | bac kan
                    BẮC  KẠN              | bac kan
                    bac kan               | bac kan
                    Thanh Hóa             | thanh hoa
                    Thanh Hoá             | thanh hoa
                    Đắk Lắk               | dak lak
                    Ðắk Lắk               | dak lak
                    Bà Rịa - Vũng Tàu     | ba ria vung tau
                    “Camera an ninh – trật tự” | camera an ninh trat tu
                    Phường 1, Quận 3      | phuong 1 quan 3
                    124/2021/TT-BCA       | 124 2021 tt bca
                    """)
    void search_sees_neither_marks_nor_case_nor_punctuation(String text, String folded) {
        assertThat(FoldedText.of(text)).hasToString(folded);
        assertThat(FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(FoldedText.of(folded));
    }

    @Test
    void a_search_finds_words_from_their_start() {
        FoldedText name = FoldedText.of("Tỉnh Bắc Kạn");

        assertThat(name.contains(FoldedText.of("bac k"))).isTrue();
        assertThat(name.contains(FoldedText.of("inh"))).isFalse();
        assertThat(name.contains(FoldedText.of("…"))).isTrue();
    }

    @Test
    void a_plain_character_composes_with_no_other() {
        int[] plain =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Text::plain).toArray();

        String all = new String(plain, 0, plain.length);
        StringBuilder each = new StringBuilder();
        for (int base = 'A'; base <= 'z'; base++) {
            for (int c : plain) {
                each.appendCodePoint(base).appendCodePoint(c);
            }
        }

        assertThat(plain)
                .contains('a', 'đ', 'ư', 'ế', 'ỹ', ' ')
                .doesNotContain('\n', 0xA0, 0xAD, 0x301, 0x212A);
        assertThat(Normalizer.normalize(all, Normalizer.Form.NFC)).isEqualTo(all);
        assertThat(Normalizer.isNormalized(each, Normalizer.Form.NFC)).isTrue();
    }
}
