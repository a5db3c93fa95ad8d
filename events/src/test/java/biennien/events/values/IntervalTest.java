package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class IntervalTest {
    private static final Pattern WRITTEN = Pattern.compile("([\\[(])(.*), ?(.*)([\\])])");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [58, 58]   | + | [126, 126]  | [184, 184]
                    (7100, ∞)  | + | [38, 38]    | (7138, ∞)
                    [0, 3300)  | + | (1400, ∞)   | (1400, ∞)
                    [0, 3300)  | + | [0, 10]     | [0, 3310)
                    [10, 20]   | - | [1, 2]      | [8, 19]
                    [10, 20)   | - | (1, 2]      | [8, 19)
                    (5000, ∞)  | - | [10, 10]    | (4990, ∞)
                    [10, 10]   | - | (5000, ∞)   | (-∞, -4990)
                    [164, 164] | / | [41, 41]    | [4, 4]
                    [1, 2]     | / | [4, 8]      | [0.125, 0.5]
                    [1, 2)     | / | [4, 8)      | (0.125, 0.5)
                    [1, 1]     | / | (0, 4]      | [0.25, ∞)
                    [1, 1]     | / | [0, 4)      | (0.25, ∞)
                    [0, 1]     | / | [0, 4)      | [0, ∞)
                    (0, 1]     | / | [2, 4]      | (0, 0.5]
                    [0, 0]     | / | [2, 4)      | [0, 0]
                    [1, 2]     | / | (10, ∞)     | (0, 0.2)
                    [-2, -1]   | / | [1, 2]      | [-2, -0.5]
                    [-2, 4]    | / | [2, 2]      | [-1, 2]
                    [-2, 4]    | / | (0, 2]      | (-∞, ∞)
                    [1, 2]     | / | [-4, -2]    | [-1, -0.25]
                    [1, 2]     | / | [-4, 0]     | (-∞, -0.25]
                    [1, 2]     | / | (-∞, 1]     | (-∞, ∞)
                    [1, 2]     | / | (-∞, -1]    | [-2, 0)
                    [0, 0]     | / | [-1, 1]     | [0, 0]
                    """)
    void arithmetic_keeps_every_possible_result(String a, String op, String b, String result) {
        Interval x = interval(a);
        Interval y = interval(b);
        Interval actual =
                switch (op) {
                    case "+" -> x.plus(y);
                    case "-" -> x.minus(y);
                    default -> x.dividedBy(y);
                };

        assertThat(actual).isEqualTo(interval(result)).hasToString(result);
    }

    @Test
    void a_division_that_does_not_come_out_even_is_rounded_outwards_and_open() {
        Interval third = interval("[1, 1]").dividedBy(interval("[3, 3]"));

        assertThat(third).hasToString("(0." + "3".repeat(34) + ", 0." + "3".repeat(33) + "4)");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThat(Refusals.codeOf(() -> interval("[1, 2]").dividedBy(interval("[0, 0]"))))
                .isEqualTo("division-by-zero");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1, 2]    | [3, 4]   | TRUE    | FALSE   | FALSE
                    [1, 2]    | [2, 3]   | UNKNOWN | UNKNOWN | FALSE
                    [1, 2)    | [2, 3]   | TRUE    | FALSE   | FALSE
                    [2, 3]    | [1, 2]   | FALSE   | UNKNOWN | UNKNOWN
                    (2, 3]    | [1, 2]   | FALSE   | FALSE   | TRUE
                    [2, 2]    | [2, 2]   | FALSE   | TRUE    | FALSE
                    [0, 3300) | (1400, ∞) | UNKNOWN | UNKNOWN | UNKNOWN
                    (7100, ∞) | [0, 3300) | FALSE  | FALSE   | TRUE
                    [16, 16]  | [18, 18] | TRUE    | FALSE   | FALSE
                    """)
    void a_comparison_answers_only_what_is_known(
            String a, String b, Truth less, Truth equal, Truth greater) {
        Interval x = interval(a);
        Interval y = interval(b);

        assertThat(x.isLessThan(y)).isEqualTo(less);
        assertThat(x.isEqualTo(y)).isEqualTo(equal);
        assertThat(x.isGreaterThan(y)).isEqualTo(greater);
        assertThat(x.isAtLeast(y)).isEqualTo(less.not());
        assertThat(x.isAtMost(y)).isEqualTo(greater.not());
    }

    @Test
    void an_interval_holds_a_number_or_is_refused() {
        assertThat(interval("(1, 2]").contains(BigDecimal.ONE)).isFalse();
        assertThat(interval("(1, 2]").contains(BigDecimal.TWO)).isTrue();
        assertThat(interval("(1, 2]").contains(new BigDecimal("1.000001"))).isTrue();
        assertThat(interval("(-∞, 2)").contains(new BigDecimal(-5))).isTrue();
        assertThat(Refusals.codeOf(() -> interval("[2, 1]"))).isEqualTo("empty-interval");
        assertThat(Refusals.codeOf(() -> interval("[2, 2)"))).isEqualTo("empty-interval");
    }

    @Test
    void one_number_has_one_form_and_no_end_is_an_open_end() {
        assertThat(Interval.exactly(new BigDecimal("1E+2")))
                .isEqualTo(Interval.exactly(new BigDecimal("100.00")));
        assertThat(new Interval(null, false, null, false))
                .isEqualTo(new Interval(null, true, null, true))
                .hasToString("(-∞, ∞)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1, 4]  | [2, 3]  | true
                    [1, 4)  | [2, 4)  | true
                    [1, 4)  | [2, 4]  | false
                    (1, 4]  | [1, 4]  | false
                    [1, ∞)  | (1, ∞)  | true
                    [1, 4]  | [2, ∞)  | false
                    (-∞, ∞) | [2, ∞)  | true
                    [2, ∞)  | (-∞, ∞) | false
                    """)
    void one_interval_may_lie_within_another(String outer, String inner, boolean within) {
        assertThat(interval(outer).contains(interval(inner))).isEqualTo(within);
    }

    static Interval interval(String written) {
        Matcher m = WRITTEN.matcher(written);
        assertThat(m.matches()).isTrue();
        return new Interval(
                m.group(2).equals("-∞") ? null : new BigDecimal(m.group(2)),
                m.group(1).equals("("),
                m.group(3).equals("∞") ? null : new BigDecimal(m.group(3)),
                m.group(4).equals(")"));
    }
}
