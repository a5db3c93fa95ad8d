package biennien.events.figure;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.figure.FigureClaim.Difference;
import biennien.events.law.Indicator;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Shape;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureClaimTest {

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POINT | 2022-07-31              | POINT | 2022-07-31        | TRUE
                    POINT | 2022-07-31              | POINT | 2022-08-01        | FALSE
                    POINT | 2022-07                 | POINT | 2022-07-31        | UNKNOWN
                    POINT | 2022-07                 | POINT | 2022-07           | UNKNOWN
                    POINT | 2022-07                 | POINT | 2022-08-01        | FALSE
                    POINT | 2022-07-31?             | POINT | 2022-07-31        | UNKNOWN
                    POINT | 2022-07-31~             | POINT | 2022-08-01        | UNKNOWN
                    POINT | [2018-11-05,2019-11-05] | POINT | 2019              | UNKNOWN
                    POINT | [2018-11-05,2019-11-05] | POINT | 2019-03           | FALSE
                    POINT | XXXX-11-05              | POINT | 2020-11           | UNKNOWN
                    POINT | XXXX-11-05              | POINT | XXXX-11-06        | FALSE
                    POINT | [..2020-08-31]          | POINT | [..2018-12-31]    | UNKNOWN
                    POINT | [..2020-08-31]          | POINT | 2020-09-01        | FALSE
                    SPAN  | 2022                    | SPAN  | 2022              | TRUE
                    SPAN  | 2022                    | SPAN  | 2022-01/2022-12   | TRUE
                    SPAN  | 2022                    | SPAN  | 2022-01/2022-07   | FALSE
                    SPAN  | 2022?                   | SPAN  | 2022-01/2022-07   | FALSE
                    SPAN  | 2022?                   | SPAN  | 2022              | UNKNOWN
                    SPAN  | 2022~                   | SPAN  | 2021              | UNKNOWN
                    SPAN  | 2022~                   | SPAN  | 2021-03/2021-09   | FALSE
                    SPAN  | 2022-01?/2022-07?       | SPAN  | 2022-01/2022-07   | UNKNOWN
                    SPAN  | 2022-01?/2022-07?       | SPAN  | 2022              | FALSE
                    SPAN  | 2021/2023               | SPAN  | 2021/2023         | TRUE
                    SPAN  | 2021/2023               | SPAN  | {2021..2023}      | TRUE
                    SPAN  | 2021/2023               | SPAN  | 2022              | FALSE
                    SPAN  | /2020-08-31             | SPAN  | 2013/2020-08-31   | UNKNOWN
                    SPAN  | /2020-08-31             | SPAN  | 2013/2020-09      | FALSE
                    SPAN  | ../2013                 | SPAN  | 2010/2013         | FALSE
                    SPAN  | 2013/..                 | SPAN  | 2013/..           | TRUE
                    SPAN  | [2021,2022]             | SPAN  | 2022              | UNKNOWN
                    POINT | 2022                    | SPAN  | 2022              | UNKNOWN
                    POINT | 2022-06-30              | SPAN  | 2022              | FALSE
                    POINT | 2022-06-30              | SPAN  | 2022-06-30        | UNKNOWN
                    """)
    void the_time_is_the_same_or_may_be_or_is_not(
            Shape shape, String edtf, Shape otherShape, String otherEdtf, Truth same) {
        var one = claim("tổ", new Period(Edtf.of(edtf), shape));
        var other = claim("tổ", new Period(Edtf.of(otherEdtf), otherShape));

        assertThat(one.isOfTheTimeOf(other)).isEqualTo(same);
        assertThat(other.isOfTheTimeOf(one)).isEqualTo(same);
        assertThat(one.competesWith(other)).isEqualTo(same != Truth.FALSE);
    }

    @Test
    void persons_and_attendances_do_not_compete_and_groups_do_in_any_word() {
        var persons = attendance("người");
        assertThat(persons.differences(attendance("lượt người")))
                .containsExactly(Difference.UNITS_OF_COUNT);
        assertThat(persons.competesWith(attendance("Người"))).isTrue();
        var year = new Period(Edtf.of("2022"), Shape.POINT);
        assertThat(claim("tổ", year).competesWith(claim("cụm", year))).isTrue();
    }

    private static FigureClaim attendance(String counted) {
        return new FigureClaim(
                new UnitId("unit:x"),
                Indicator.MOBILISATION_ATTENDANCE,
                new Subject("activity", "mobilisation"),
                counted,
                Measure.FLOW,
                new Period(Edtf.of("2022"), Shape.SPAN));
    }

    private static FigureClaim claim(String counted, Period period) {
        return new FigureClaim(
                new UnitId("unit:x"),
                Indicator.GROUP_COUNT,
                new Subject("group-type", "mediation-group"),
                counted,
                Measure.STOCK,
                period);
    }
}
