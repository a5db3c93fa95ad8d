package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.stream.Stream;

/** What is written once must be readable for ever: each value type, as it lies in an event. */
class StoredFormTest {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .build();
    private static final String HEX = "0123456789abcdef".repeat(4);

    private static final RelativeTime SEVEN_MONTHS =
            new RelativeTime(
                    new Quote("trong 7 tháng qua"),
                    Edtf.parse("2022-08"),
                    RelativeTime.Rule.MONTHS_BEFORE,
                    null,
                    null,
                    null);

    static Stream<Arguments> stored() {
        return Stream.of(
                arguments(new UnitId("unit:son-la"), "\"unit:son-la\""),
                arguments(new SourceId("source:s-001"), "\"source:s-001\""),
                arguments(new ReorganisationId("reorganisation:r1"), "\"reorganisation:r1\""),
                arguments(
                        new FigureId("figure:019a0000-0000-7000-8000-000000000001"),
                        "\"figure:019a0000-0000-7000-8000-000000000001\""),
                arguments(new GroupId("group:g"), "\"group:g\""),
                arguments(new ModelId("model:m"), "\"model:m\""),
                arguments(new ActivityId("activity:a"), "\"activity:a\""),
                arguments(new ProgrammeId("programme:p"), "\"programme:p\""),
                arguments(new CertificationId("certification:c"), "\"certification:c\""),
                arguments(new HandoverId("handover:h"), "\"handover:h\""),
                arguments(new CommendationId("commendation:c"), "\"commendation:c\""),
                arguments(new PersonId("person:p"), "\"person:p\""),
                arguments(new ProgrammeId("programme:09"), "\"programme:09\""),
                arguments(new InspectionId("inspection:i"), "\"inspection:i\""),
                arguments(new PartKey("c1"), "\"c1\""),
                arguments(new Remark("Cần nhân rộng."), "\"Cần nhân rộng.\""),
                arguments(new Name("Thành phố Sơn La"), "\"Thành phố Sơn La\""),
                arguments(new Office("Công an tỉnh"), "\"Công an tỉnh\""),
                arguments(new Reason("đếm lại"), "\"đếm lại\""),
                arguments(new Quote("với 319 thành viên"), "\"với 319 thành viên\""),
                arguments(new Sha256(HEX), "\"" + HEX + "\""),
                arguments(new DocumentNumber("09/CTr-BCA-MTTQ"), "\"09/CTr-BCA-MTTQ\""),
                arguments(FoldedText.of("Bắc Kạn"), "\"bac kan\""),
                arguments(Edtf.parse("2022-01?/2022-07?"), "\"2022-01?/2022-07?\""),
                arguments(
                        Period.ofSaid(Edtf.parse("2022-01?/2022-07?")),
                        "{\"edtf\":\"2022-01?/2022-07?\",\"shape\":\"SPAN\"}"),
                arguments(
                        Period.asked(null, null, SEVEN_MONTHS),
                        "{\"edtf\":\"2022-01/2022-07\",\"relative\":{\"anchor\":\"2022-08\","
                                + "\"count\":7,\"rule\":\"months-before\","
                                + "\"said\":\"trong 7 tháng qua\"},\"shape\":\"SPAN\"}"),
                arguments(
                        SEVEN_MONTHS,
                        "{\"anchor\":\"2022-08\",\"count\":7,\"rule\":\"months-before\","
                                + "\"said\":\"trong 7 tháng qua\"}"),
                arguments(new Passage(3, null, null), "{\"page\":3}"),
                arguments(new Passage(3, 2, null), "{\"page\":3,\"paragraph\":2}"),
                arguments(new Passage(null, null, 1523), "{\"offset\":1523}"),
                arguments(
                        new Citation(new SourceId("source:s"), null, "S025"),
                        "{\"row\":\"S025\",\"source\":\"source:s\"}"),
                arguments(
                        new Citation(
                                new SourceId("source:s"), null, null, new Passage(3, null, null)),
                        "{\"place\":{\"page\":3},\"source\":\"source:s\"}"),
                arguments(
                        new Quantity(
                                Quantity.Kind.OVER,
                                "7100",
                                "tổ chức",
                                Measure.STOCK,
                                "trên 7.100",
                                true,
                                false),
                        "{\"assertedNone\":false,\"kind\":\"OVER\",\"listOpen\":true,"
                                + "\"measure\":\"STOCK\",\"said\":\"trên 7.100\","
                                + "\"unit\":\"tổ chức\",\"value\":\"7100\"}"),
                arguments(
                        Quantity.notReported("bằng", Measure.FLOW),
                        "{\"assertedNone\":false,\"kind\":\"NOT_REPORTED\",\"listOpen\":false,"
                                + "\"measure\":\"FLOW\",\"unit\":\"bằng\"}"),
                arguments(
                        Quantity.none("tụ điểm", Measure.STOCK),
                        "{\"assertedNone\":true,\"kind\":\"EXACT\",\"listOpen\":false,"
                                + "\"measure\":\"STOCK\",\"unit\":\"tụ điểm\",\"value\":\"0\"}"),
                arguments(
                        new PersonalText(
                                new PersonId("person:p"), "AAAAAAAAAAAAAAAA", "c2VjcmV0", HEX),
                        "{\"ciphertext\":\"c2VjcmV0\",\"commitment\":\""
                                + HEX
                                + "\",\"nonce\":\"AAAAAAAAAAAAAAAA\",\"subject\":\"person:p\"}"));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_value_is_stored_in_this_form_and_read_back_equal(Object value, String json) {
        assertThat(JSON.writeValueAsString(value)).isEqualTo(json);
        assertThat(JSON.readValue(json, value.getClass()))
                .isEqualTo(value)
                .hasToString(value.toString());
    }

    @Test
    void every_value_type_that_is_stored_has_its_form_in_this_test() {
        assertThat(stored().map(a -> a.get()[0].getClass()).distinct()).hasSize(29);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.000", "1.632", "\"20.000\"", "\"1.632\"", "9.850"})
    void a_number_that_may_be_grouped_is_asked_back_in_json_too(String value) {
        assertThatThrownBy(() -> JSON.readValue(quantity(value), Quantity.class))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        e -> assertThat(e.code()).isEqualTo("ambiguous-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7100", "7100.0", "\"7100\"", "\"07100\""})
    void a_plain_number_in_json_is_stored_as_its_text(String value) {
        assertThat(JSON.readValue(quantity(value), Quantity.class).value()).isEqualTo("7100");
    }

    @Test
    void a_quantity_says_only_what_is_out_of_the_ordinary() {
        var strict =
                JSON.rebuild().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

        assertThat(
                        strict.readValue(
                                "{\"kind\":\"EXACT\",\"value\":\"71\",\"unit\":\"khẩu\","
                                        + "\"measure\":\"FLOW\"}",
                                Quantity.class))
                .isEqualTo(Quantity.exact(71, "khẩu", Measure.FLOW));
    }

    @Test
    void what_is_missing_in_json_is_a_malformed_value_and_not_a_fault() {
        assertThatThrownBy(
                        () ->
                                JSON.readValue(
                                        "{\"listOpen\":false,\"assertedNone\":false}",
                                        Quantity.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.code()).isEqualTo("missing-kind"));
        assertThatThrownBy(() -> JSON.readValue("{\"edtf\":\"2024\"}", Period.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.code()).isEqualTo("missing-shape"));
    }

    private static String quantity(String value) {
        return "{\"kind\":\"EXACT\",\"measure\":\"FLOW\",\"unit\":\"tổ\",\"value\":%s,"
                        .formatted(value)
                + "\"listOpen\":false,\"assertedNone\":false}";
    }
}
