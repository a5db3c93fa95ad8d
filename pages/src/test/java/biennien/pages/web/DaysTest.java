package biennien.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are typed as they are written in Viet Nam. */
class DaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022              | 2022                  | 2022
                    3/2022            | 2022-03               | 3/2022
                    5/3/2022          | 2022-03-05            | 5/3/2022
                    2022-03           | 2022-03               | 3/2022
                    2022/2023         | 2022/2023             | 2022/2023
                    2022-01/2022-03   | 2022-01/2022-03       | 1/2022 – 3/2022
                    1/2022 - 3/2022   | 2022-01/2022-03       | 1/2022 – 3/2022
                    1/2022-3/2022     | 2022-01/2022-03       | 1/2022 – 3/2022
                    1/1/2022–5/3/2022 | 2022-01-01/2022-03-05 | 1/1/2022 – 5/3/2022
                    2022 – 2023       | 2022/2023             | 2022/2023
                    31/2/2022         | 31/2/2022             | 31/2/2022
                    2022-03/..        | 2022-03/..            | 2022-03/..
                    """)
    void a_time_is_read_and_shown_as_it_is_written(String typed, String edtf, String shown) {
        assertThat(Days.edtf(typed)).isEqualTo(edtf);
        assertThat(Days.typed(edtf)).isEqualTo(shown);
    }

    @Test
    void what_is_no_day_is_none() {
        assertThat(Days.read("31/2/2022")).isNull();
        assertThat(Days.read(null)).isNull();
        assertThat(Days.writtenOrNull("42")).isEqualTo("42");
    }
}
