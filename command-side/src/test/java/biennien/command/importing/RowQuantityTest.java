package biennien.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.importing.Row.Column;
import biennien.events.values.MalformedValue;
import biennien.events.values.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RowQuantityTest {

    @ParameterizedTest
    @CsvSource({
        "exact, 71, '', 71 khẩu súng, EXACT, 71",
        "at-least, 7100, '', trên 7.100 tổ chức, OVER, 7100",
        "at-least, 10300, '', thu hút hơn 10.300 lượt người, OVER, 10300",
        "at-least, 40, '', ít nhất 40 tổ, AT_LEAST, 40",
        "at-least, 40, '', tối thiểu 40 tổ, AT_LEAST, 40",
        "at-least, 100, '', không dưới 100 lượt, AT_LEAST, 100",
        "at-least, 40, '', ít nhất 3 xã có hơn 40 tổ, OVER, 40",
        "at-least, 40, '', trên địa bàn có 40 tổ, AT_LEAST, 40",
        "at-least, 1200000, '', 'hơn 1,2 triệu lượt', OVER, 1200000",
        "at-most, 5, '', không quá 5 vụ, AT_MOST, 5",
        "nearly, 1200000, 'gần 1,2 triệu', '', NEARLY, 1200000",
        "approx, 30, khoảng 30, '', ABOUT, 30",
        "approx, '', hàng trăm, hàng trăm nguồn tin, MAGNITUDE, 100",
        "approx, '', hàng chục nghìn lượt người, '', MAGNITUDE, 10000",
        "approx, '', hàng trăm nghìn, '', MAGNITUDE, 100000",
        "approx, '', hàng ngàn, '', MAGNITUDE, 1000",
        "approx, '', Hàng vạn, '', MAGNITUDE, 10000",
        "approx, '', có tới hàng triệu, '', MAGNITUDE, 1000000",
        "unknown, '', nhiều, '', NOT_REPORTED, ''"
    })
    void the_words_of_a_row_decide_the_kind_of_its_number(
            String qualifier,
            String value,
            String text,
            String phrase,
            String kind,
            String stored) {
        var quantity =
                RowQuantity.read(
                        row(
                                Map.of(
                                        Column.QUALIFIER, qualifier,
                                        Column.VALUE, value,
                                        Column.VALUE_TEXT, text,
                                        Column.PHRASE_VI, phrase)));

        assertThat(quantity.kind()).isEqualTo(Quantity.Kind.valueOf(kind));
        assertThat(quantity.value()).isEqualTo(stored.isEmpty() ? null : stored);
    }

    @Test
    void an_exact_number_that_is_not_stated_is_refused_and_is_not_zero() {
        assertThatThrownBy(() -> RowQuantity.read(row(Map.of(Column.QUALIFIER, "exact"))))
                .isInstanceOfSatisfying(
                        RowRefused.class,
                        no -> assertThat(no.code()).isEqualTo("exact-without-value"));
    }

    @Test
    void words_that_are_too_many_are_refused_under_the_name_of_their_column() {
        for (Column column : List.of(Column.VALUE_TEXT, Column.PHRASE_VI)) {
            var row =
                    row(
                            Map.of(
                                    Column.QUALIFIER,
                                    "exact",
                                    Column.VALUE,
                                    "12",
                                    column,
                                    "một ".repeat(13)));

            assertThatThrownBy(() -> RowQuantity.read(row))
                    .hasMessageStartingWith("Column '" + column.header() + "' has 13 words")
                    .isInstanceOfSatisfying(
                            RowRefused.class, no -> assertThat(no.code()).isEqualTo("long-said"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nhiều", "hàng loạt", "hàng trăm, hàng nghìn", "khoảng 30"})
    void words_without_one_order_of_magnitude_are_refused(String words) {
        var row = row(Map.of(Column.QUALIFIER, "approx", Column.VALUE_TEXT, words));

        assertThatThrownBy(() -> RowQuantity.read(row))
                .isInstanceOfSatisfying(
                        RowRefused.class,
                        no -> assertThat(no.code()).isEqualTo("approx-without-value"));
    }

    @Test
    void a_dot_between_thousands_is_asked_about() {
        assertThatThrownBy(
                        () ->
                                RowQuantity.read(
                                        row(
                                                Map.of(
                                                        Column.QUALIFIER, "exact",
                                                        Column.VALUE, "20.000"))))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("20 or 20000?");
    }

    @Test
    void a_zero_that_claims_absence_is_marked_so() {
        var none =
                RowQuantity.read(
                        row(
                                Map.of(
                                        Column.QUALIFIER, "exact",
                                        Column.VALUE, "0",
                                        Column.VALUE_BASIS, "asserted-none")));

        assertThat(none.assertedNone()).isTrue();
    }

    private static Row row(Map<Column, String> cells) {
        var all = new HashMap<Column, String>(Map.of(Column.UNIT, "tổ", Column.MEASURE, "stock"));
        all.putAll(cells);
        return new Row(1, Map.copyOf(all));
    }
}
