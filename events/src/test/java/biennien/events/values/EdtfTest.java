package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class EdtfTest {

    /** Rows of FORMATS 11: text, shape, days beyond doubt, first and last possible day. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    2020-08-31         | POINT | 2020-08-31..2020-08-31 | 2020-08-31 | 2020-08-31
                    2024-03            | POINT | none                   | 2024-03-01 | 2024-03-31
                    2021/2023          | SPAN  | 2021-01-01..2023-12-31 | 2021-01-01 | 2023-12-31
                    2013~              | POINT | none                   | 2012-01-01 | 2014-12-31
                    XXXX-11-05         | POINT | none                   | -          | -
                    [2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05] | POINT | none | 2018-11-05 | 2022-11-05
                    2022-01?/2022-07?  | SPAN  | 2022-01-31..2022-07-01 | 2022-01-01 | 2022-07-31
                    [2015-03-11..2025-02-28] | POINT | none             | 2015-03-11 | 2025-02-28
                    /2020-08-31        | SPAN  | none                   | -          | 2020-08-31
                    """)
    void the_texts_of_sources_mean_these_days(
            String text,
            Shape shape,
            String definite,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {
        Period period = Period.ofSaid(Edtf.parse(text));

        assertThat(period.shape()).isEqualTo(shape);
        assertThat(shown(period.definiteDays())).isEqualTo(definite);
        assertThat(period.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(period.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    private static String shown(List<Days> definite) {
        return definite.isEmpty()
                ? "none"
                : definite.stream()
                        .map(d -> d.first() + ".." + d.last())
                        .collect(Collectors.joining(" "));
    }
}
