package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.RelativeTime.Rule;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class RelativeTimeTest {

    private static RelativeTime said(String words, String anchor, String rule) {
        return new RelativeTime(
                new Quote(words), Edtf.parse(anchor), Rule.fromCode(rule), null, null, null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    trong 7 tháng qua        | 2022-08     | months-before | 2022-01/2022-07   | SPAN
                    trong 7 tháng qua        | 2022-08?    | months-before | 2022-01?/2022-07? | SPAN
                    trong bảy tháng qua      | 2022-08-19  | months-before | 2022-01/2022-07   | SPAN
                    mười hai tháng qua       | 2022-08~    | months-before | 2021-08~/2022-07~ | SPAN
                    1 tháng trước            | 2022-01     | months-before | 2021-12           | SPAN
                    trong 3 năm qua          | 2024        | years-before  | 2021/2023         | SPAN
                    một năm trước            | 2024-03     | years-before  | 2023              | SPAN
                    từ năm 2015 đến nay      | 2022-08-19  | since         | 2015/2022-08-19   | SPAN
                    từ 8/2015 đến nay        | 2022-08     | since         | 2015-08/2022-08?  | SPAN
                    từ ngày 1/8/2015 đến nay | 2022-08-19  | since         | 2015-08-01/2022-08-19 | SPAN
                    từ đầu năm đến nay       | 2022-08-19  | year-to-date  | 2022-01-01/2022-08-19 | SPAN
                    từ đầu năm đến nay       | 2022-08     | year-to-date  | 2022-01/2022-08?  | SPAN
                    từ đầu năm đến nay       | 2022-01     | year-to-date  | 2022-01?          | SPAN
                    từ đầu năm đến nay       | 2022-01-01  | year-to-date  | 2022-01-01        | SPAN
                    trong tháng              | 2022-08-19  | same-month    | 2022-08           | SPAN
                    năm nay                  | 2022-08-19? | same-year     | 2022?             | SPAN
                    đến nay                  | [2015-03-11..2025-02-28] | at-anchor | [2015-03-11..2025-02-28] | POINT
                    sáng ngày 5/11           | [2018-11-05..2022-12-31] | day-without-year | [2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05] | POINT
                    sáng ngày 5/11           | 2020        | day-without-year | 2020-11-05     | POINT
                    ngày 5 tháng 11          | 2020-11?    | day-without-year | 2020-11-05?    | POINT
                    ngày 29/2                | 2019/2021   | day-without-year | 2020-02-29     | POINT
                    ngày 5/11                | [..2022]    | day-without-year | XXXX-11-05     | POINT
                    """)
    void words_are_read_from_the_day_on_which_they_were_said(
            String words, String anchor, String rule, String edtf, Shape shape) {
        Period read = Period.asked(null, null, said(words, anchor, rule));

        assertThat(read.edtf()).hasToString(edtf);
        assertThat(read.shape()).isEqualTo(shape);
        assertThat(read.relative()).isNotNull();
        // Whoever states the same days beside the words is believed.
        assertThat(Period.asked(read.edtf(), shape, read.relative())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    những tháng qua   | 2022-08  | months-before    | relative-count-missing
                    từ lâu đến nay    | 2022-08  | since            | relative-since-missing
                    một ngày trước    | 2022-08  | day-without-year | relative-day-missing
                    7 tháng qua       | 2022     | months-before    | anchor-too-vague
                    7 tháng qua       | 202X-08  | months-before    | anchor-too-vague
                    7 tháng qua       | [2022-08..2022-09] | months-before | anchor-too-vague
                    từ đầu năm        | 2022-01~ | year-to-date     | anchor-too-vague
                    đến nay           | 2021/2022 | at-anchor       | anchor-too-vague
                    ngày 29/2         | 2021     | day-without-year | anchor-too-vague
                    ngày 45/11        | 2021     | day-without-year | relative-day
                    7 tháng qua       | 2022-08  | moon-phases      | unknown-relative-rule
                    """)
    void what_the_anchor_or_the_words_do_not_tell_is_asked_back(
            String words, String anchor, String rule, String code) {
        assertThat(Refusals.codeOf(() -> Period.asked(null, null, said(words, anchor, rule))))
                .isEqualTo(code);
    }

    @Test
    void days_that_are_not_what_the_words_come_to_are_refused_with_both_readings() {
        var relative = said("trong 7 tháng qua", "2022-08", "months-before");

        var refusal =
                Refusals.of(() -> Period.asked(Edtf.parse("2022-02/2022-08"), null, relative));
        assertThat(refusal.code()).isEqualTo("relative-disagrees");
        assertThat(refusal)
                .hasMessageContaining("2022-02/2022-08")
                .hasMessageContaining("\"2022-01/2022-07\" (2022-01-01 to 2022-07-31)");
    }

    /** The anchor "2022-08?" is in doubt, and what rests on it can't be less so. */
    @Test
    void more_doubt_than_the_anchor_has_may_be_stated_and_never_less() {
        Edtf sure = Edtf.parse("2022-01/2022-07");
        Edtf unsure = Edtf.parse("2022-01?/2022-07?");
        var certain = said("trong 7 tháng qua", "2022-08", "months-before");
        var doubted = said("trong 7 tháng qua", "2022-08?", "months-before");

        assertThat(Period.asked(unsure, null, certain).edtf()).isEqualTo(unsure);
        assertThat(Refusals.codeOf(() -> Period.asked(sure, null, doubted)))
                .isEqualTo("relative-disagrees");
    }

    @Test
    void words_that_plainly_tell_another_count_are_refused() {
        var six =
                new RelativeTime(
                        new Quote("trong 7 tháng qua"),
                        Edtf.parse("2022-08"),
                        Rule.MONTHS_BEFORE,
                        6,
                        null,
                        null);

        assertThat(Refusals.codeOf(() -> Period.asked(null, null, six)))
                .isEqualTo("relative-words-differ");
    }

    @Test
    void what_a_rule_has_no_use_for_is_refused() {
        assertThat(
                        Refusals.codeOf(
                                () ->
                                        new RelativeTime(
                                                new Quote("năm nay"),
                                                Edtf.parse("2022"),
                                                Rule.SAME_YEAR,
                                                3,
                                                null,
                                                null)))
                .isEqualTo("relative-count-unused");
    }

    /** Whoever knows the month knows the months before it, and the reading allows each of them. */
    @Property
    void the_reading_is_never_narrower_than_what_a_doubtful_anchor_allows(
            @ForAll("anchors") String[] anchor, @ForAll("counts") int count) {
        LocalDate truth = LocalDate.parse(anchor[1]);
        var relative =
                new RelativeTime(
                        new Quote("mấy tháng qua"),
                        Edtf.parse(anchor[0]),
                        Rule.MONTHS_BEFORE,
                        count,
                        null,
                        null);
        Period read = Period.asked(null, null, relative);

        LocalDate first = truth.withDayOfMonth(1).minusMonths(count);
        LocalDate last = truth.withDayOfMonth(1).minusDays(1);
        assertThat(read.earliest().orElseThrow()).isBeforeOrEqualTo(first);
        assertThat(read.latest().orElseThrow()).isAfterOrEqualTo(last);
        assertThat(read.definiteDays())
                .allSatisfy(
                        days -> {
                            assertThat(days.first()).isAfterOrEqualTo(first);
                            assertThat(days.last()).isBeforeOrEqualTo(last);
                        });
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 30);
    }

    /** An anchor as stated, and the day that it really was. */
    @Provide
    Arbitrary<String[]> anchors() {
        return Combinators.combine(
                        Arbitraries.longs().between(16_000, 20_000).map(LocalDate::ofEpochDay),
                        Arbitraries.of(7, 10),
                        Arbitraries.of("", "?", "~", "%"),
                        Arbitraries.integers().between(-1, 1))
                .as(
                        (truth, length, sign, off) -> {
                            boolean about = sign.equals("~") || sign.equals("%");
                            LocalDate told =
                                    !about
                                            ? truth
                                            : length == 7
                                                    ? truth.withDayOfMonth(1).plusMonths(off)
                                                    : truth.plusDays(off);
                            return new String[] {
                                told.toString().substring(0, length) + sign, truth.toString()
                            };
                        });
    }
}
