package biennien.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.importing.Row.Column;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class RowPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01?/2022-07?, 2022-01-01, 2022-07-31, SPAN",
        "2021/2023, 2021-01-01, 2023-12-31, SPAN",
        "[2015-03-11..2025-02-28], 2015-03-11, 2025-02-28, POINT",
        "[..2022-08-19], '', 2022-08-19, POINT",
        "2024-03, 2024-03-01, 2024-03-31, POINT",
        "'[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]', 2018-11-05, 2022-11-05, POINT"
    })
    void the_bounds_beside_the_edtf_text_say_the_same(
            String edtf, String start, String end, String shape) {
        assertThat(RowPeriod.read(row(edtf, start, end)).shape()).hasToString(shape);
    }

    @Test
    void bounds_that_say_something_else_are_refused_with_both_readings() {
        assertThatThrownBy(() -> RowPeriod.read(row("2024-03", "2024-03-01", "2024-03-30")))
                .isInstanceOf(RowRefused.class)
                .hasMessageContaining("2024-03-30")
                .hasMessageContaining("2024-03-31");
    }

    private static Row row(String edtf, String start, String end) {
        return new Row(
                1,
                Map.of(
                        Column.PERIOD_EDTF, edtf,
                        Column.PERIOD_START, start,
                        Column.PERIOD_END, end));
    }
}
