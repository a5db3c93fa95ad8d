package biennien.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;

class NumbersInBodiesTest {

    @ParameterizedTest
    @CsvSource({
        "71, 71",
        "\"71\", 71",
        "9.85, 9.85",
        "\"9.85\", 9.85",
        "71.0, 71",
        "1200000, 1200000"
    })
    void a_number_or_its_text_are_the_same_quantity(String written, String stored) {
        assertThat(read(written).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.000", "\"20.000\"", "1.632", "9.850"})
    void a_number_that_may_be_grouped_is_asked_back(String written) {
        assertRefused(written, "ambiguous-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "-5", "\"trên 7.100\"", "\"1,5\""})
    void what_is_no_plain_number_is_refused(String written) {
        assertRefused(written, "malformed-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[71]", "{\"value\":71}"})
    void what_is_neither_number_nor_text_is_refused(String written) {
        assertThatThrownBy(() -> read(written)).isInstanceOf(JacksonException.class);
    }

    @Test
    void a_quantity_without_a_number_is_one_that_was_not_reported() {
        assertThat(
                        Bodies.read(
                                """
                                {"kind": "NOT_REPORTED", "unit": "người", "measure": "STOCK"}
                                """,
                                Quantity.class))
                .isEqualTo(Quantity.notReported("người", Measure.STOCK));
    }

    @Test
    void anywhere_else_a_number_is_no_text() {
        assertThatThrownBy(
                        () ->
                                Bodies.read(
                                        """
                                        {"id": "group:to-1", "on": "2024", "reason": 5}
                                        """,
                                        DissolveGroup.class))
                .isInstanceOf(JacksonException.class);
    }

    private static void assertRefused(String written, String code) {
        assertThatThrownBy(() -> read(written))
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Quantity read(String written) {
        return Bodies.read(
                "{\"kind\":\"EXACT\",\"unit\":\"khẩu\",\"measure\":\"FLOW\",\"value\":"
                        + written
                        + "}",
                Quantity.class);
    }
}
