package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfRefusalTest {

    /** Text, code, and a piece of the advice that the message gives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-21            | edtf-season              | 2024-01/2024-03
                    2024-33            | edtf-season              | months
                    2024-21/2024-22    | edtf-season              | months
                    Y170000002         | edtf-long-year           | four digits
                    20245              | edtf-long-year           | four digits
                    Y-17E7             | edtf-exponent            | four digits
                    17E3               | edtf-exponent            | four digits
                    1950S2             | edtf-significant-digits  | 195X
                    -0044              | edtf-negative-year       | year 0
                    2000/-0044         | edtf-negative-year       | year 0
                    2024-03-31T10:00   | edtf-time                | time of day
                    2024-03-31T10:00Z  | edtf-time                | time of day
                    2004-06~-11        | edtf-group-qualification | 2024-?05-11
                    2004?-06           | edtf-group-qualification | 2024-?05-11
                    199u               | edtf-draft-2012          | 202X
                    2004-uu            | edtf-draft-2012          | 202X
                    uuuu-12-25         | edtf-draft-2012          | 202X
                    2004/unknown       | edtf-draft-2012          | 2013/
                    unknown/2006       | edtf-draft-2012          | /2013
                    2004/open          | edtf-draft-2012          | 2013/..
                    2004?~             | edtf-draft-2012          | %
                    2004-06-11~?       | edtf-draft-2012          | %
                    (2011)-06-04~      | edtf-draft-2012          | 2024-?05
                    2011-(06-04)~      | edtf-draft-2012          | 2024-?05
                    y170000            | edtf-long-year           | four digits
                    196x               | edtf-draft-2012          | 202X
                    31/08/2020         | edtf-local-date          | 2020-08-31
                    08/2020            | edtf-local-date          | 2020-08
                    5/11               | edtf-local-date          | XXXX-11-05
                    31-08-2020         | edtf-local-date          | 2020-08-31
                    31.8.2020          | edtf-local-date          | 2020-08-31
                    2020/8/31          | edtf-local-date          | 2020-08-31
                    2020.08.31         | edtf-local-date          | 2020-08-31
                    20                 | edtf-century             | 20XX
                    20200831           | edtf-syntax              | dashes
                    2020-8             | edtf-syntax              | two
                    2020-08-1          | edtf-syntax              | two
                    2020-              | edtf-syntax              | not a date
                    2020-?             | edtf-syntax              | not a date
                    2020-05-~          | edtf-syntax              | not a date
                    2020??             | edtf-syntax              | not a date
                    ?2024?             | edtf-signed-twice        | only one
                    2024-?05~          | edtf-signed-twice        | only one
                    2024-13            | edtf-impossible-date     | calendar
                    2024-00            | edtf-impossible-date     | calendar
                    2023-02-29         | edtf-impossible-date     | calendar
                    XXXX-02-30         | edtf-impossible-date     | calendar
                    2024-XX-32         | edtf-impossible-date     | calendar
                    2024-02-3X         | edtf-impossible-date     | calendar
                    2021-02-29/2022    | edtf-impossible-date     | calendar
                    2023/2021          | edtf-reversed            | earlier
                    [2023..2021]       | edtf-reversed            | earlier
                    [2021..2022-05]    | edtf-mixed-precision     | years, or months
                    [2021~..2023]      | edtf-inexact-list-end    | plain dates
                    [201X..2023]       | edtf-inexact-list-end    | plain dates
                    {..2013}           | edtf-open-list           | ../2013
                    {2013..}           | edtf-open-list           | 2013/..
                    [2020,..2021]      | edtf-syntax              | first
                    [2020..,2023]      | edtf-syntax              | last
                    [..]               | edtf-syntax              | each needs a date
                    []                 | edtf-syntax              | comma
                    [2021,]            | edtf-syntax              | comma
                    [2021              | edtf-syntax              | [2021,2022]
                    {2021]             | edtf-syntax              | [2021,2022]
                    2021]              | edtf-syntax              | not a date
                    /                  | edtf-syntax              | one end at least
                    ../..              | edtf-syntax              | one end at least
                    ../                | edtf-syntax              | one end at least
                    2020/2021/2022     | edtf-syntax              | two ends
                    [2021, 2022]       | edtf-blank               | without blanks
                    2021–2023          | edtf-not-ascii           | ..
                    năm 2021           | edtf-not-ascii           | ASCII
                    hello              | edtf-syntax              | 2024-03
                    2024#              | edtf-syntax              | signs
                    """)
    void what_is_not_in_the_profile_is_refused_with_a_hint(String text, String code, String hint) {
        MalformedValue refusal = Refusals.of(() -> Edtf.parse(text));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(hint).hasMessageContaining('"' + text + '"');
    }

    @Test
    void an_empty_and_an_endless_text_are_refused() {
        assertThat(Refusals.codeOf(() -> Edtf.parse(" "))).isEqualTo("edtf-empty");
        assertThat(Refusals.codeOf(() -> Edtf.parse("[" + "2021,".repeat(100) + "2021]")))
                .isEqualTo("edtf-long");
        assertThat(Refusals.codeOf(() -> Edtf.parse(null))).isEqualTo("missing-period");
    }

    @Test
    void a_period_without_its_parts_is_refused() {
        assertThat(Refusals.codeOf(() -> new Period(null, Shape.SPAN))).isEqualTo("missing-period");
        assertThat(Refusals.codeOf(() -> new Period(Edtf.of("2024"), null)))
                .isEqualTo("missing-shape");
    }
}
