package biennien.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class TimingTest {

    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 1);

    @ParameterizedTest(name = "{0} until 2025-06-30: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-06-30                | TRUE
                    2025-07-01                | FALSE
                    2025-06                   | TRUE
                    2025                      | UNKNOWN
                    2025~                     | UNKNOWN
                    [..2020-08-31]            | TRUE
                    /2020-08-31               | TRUE
                    2025-01/2025-12           | UNKNOWN
                    2025-01/..                | UNKNOWN
                    2025-08/..                | FALSE
                    XXXX-11-05                | UNKNOWN
                    [2024-03-01,2026-03-01]   | UNKNOWN
                    """)
    void a_window_that_ends_holds_for_certain_only_with_every_possible_day(
            String when, Truth expected) {
        assertThat(Timing.within(Edtf.of(when), null, JULY_2025)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} from 2025-07-01: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-06-30     | FALSE
                    2025-07-01     | TRUE
                    2025           | UNKNOWN
                    2025-08/..     | TRUE
                    2025-08/       | TRUE
                    [..2020-08-31] | FALSE
                    [..2025-08-31] | UNKNOWN
                    """)
    void a_window_that_begins_holds_for_certain_only_with_every_possible_day(
            String when, Truth expected) {
        assertThat(Timing.within(Edtf.of(when), JULY_2025, null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} between: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [2020,2025]  | FALSE
                    [2020..2025] | UNKNOWN
                    2022/2023    | TRUE
                    """)
    void days_that_lie_around_a_window_are_not_in_it(String when, Truth expected) {
        var from = LocalDate.of(2022, 1, 1);
        assertThat(Timing.within(Edtf.of(when), from, LocalDate.of(2024, 1, 1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-03-01     | 2024-03-02 | TRUE
                    2024-03-02     | 2024-03-02 | FALSE
                    2024-03-03     | 2024-03-02 | FALSE
                    2024-02        | 2024-03    | TRUE
                    2024-03        | 2024-03    | UNKNOWN
                    2024-03-31     | 2024-03    | FALSE
                    2024           | 2024-03-02 | UNKNOWN
                    [..2020-08-31] | 2020-09    | TRUE
                    2020-09        | [..2020-08-31] | FALSE
                    2019           | [..2020-08-31] | UNKNOWN
                    2022           | 2022-12-31 | UNKNOWN
                    [2021..]       | 2022-01-01 | UNKNOWN
                    2021           | [..2022]   | UNKNOWN
                    XXXX-11-05     | 2024       | UNKNOWN
                    """)
    void one_time_is_before_another_for_certain_only_with_every_pair_of_possible_days(
            String one, String other, Truth expected) {
        assertThat(Timing.isBefore(Edtf.of(one), Edtf.of(other))).isEqualTo(expected);
    }
}
