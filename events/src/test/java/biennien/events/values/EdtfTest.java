package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class EdtfTest {

    /** Every row of FORMATS 11: text, shape, days beyond doubt, first and last possible day. */
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
    void what_sources_say_means_these_days(
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

    /** The other periods of the five articles. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    [..2020-08-31]           | POINT | -          | 2020-08-31
                    [..2022-08-19]           | POINT | -          | 2022-08-19
                    [..2022-11-05]           | POINT | -          | 2022-11-05
                    [..2024-03-31]           | POINT | -          | 2024-03-31
                    [2022-07-31..2022-08-19] | POINT | 2022-07-31 | 2022-08-19
                    2005-08-19               | POINT | 2005-08-19 | 2005-08-19
                    2013-08-01               | POINT | 2013-08-01 | 2013-08-01
                    2021-12-28               | POINT | 2021-12-28 | 2021-12-28
                    2022-08                  | POINT | 2022-08-01 | 2022-08-31
                    2022-08-19               | POINT | 2022-08-19 | 2022-08-19
                    """)
    void the_periods_of_the_articles_can_be_said(
            String text, Shape shape, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Period period = Period.ofSaid(Edtf.parse(text));

        assertThat(period.shape()).isEqualTo(shape);
        assertThat(period.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(period.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    /** The rest of the profile: levels 0 and 1, and what is taken of level 2. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    0000                  | 0000-01-01 | 0000-12-31
                    1985                  | 1985-01-01 | 1985-12-31
                    2024-02               | 2024-02-01 | 2024-02-29
                    1964/2008             | 1964-01-01 | 2008-12-31
                    2004-06/2006-08       | 2004-06-01 | 2006-08-31
                    2004-02-01/2005       | 2004-02-01 | 2005-12-31
                    2005/2006-02          | 2005-01-01 | 2006-02-28
                    1984?                 | 1984-01-01 | 1984-12-31
                    2004-06~              | 2004-05-01 | 2004-07-31
                    2004-03~              | 2004-02-01 | 2004-04-30
                    2004-06-11%           | 2004-06-10 | 2004-06-12
                    2004-12-31~           | 2004-12-30 | 2005-01-01
                    2024?                 | 2024-01-01 | 2024-12-31
                    202X                  | 2020-01-01 | 2029-12-31
                    20XX                  | 2000-01-01 | 2099-12-31
                    201X~                 | 2000-01-01 | 2029-12-31
                    2004-XX               | 2004-01-01 | 2004-12-31
                    1985-04-XX            | 1985-04-01 | 1985-04-30
                    1985-XX-XX            | 1985-01-01 | 1985-12-31
                    1985-XX-XX~           | 1984-01-01 | 1986-12-31
                    1985-04-12/..         | 1985-04-12 | -
                    2013/..               | 2013-01-01 | -
                    ../2013               | -          | 2013-12-31
                    1985-04/              | 1985-04-01 | -
                    /1985-04              | -          | 1985-04-30
                    1984~/2004-06         | 1983-01-01 | 2004-06-30
                    1984-06-02?/2004-08-08~ | 1984-06-02 | 2004-08-09
                    156X-12-25            | 1560-12-25 | 1569-12-25
                    15XX-12-25            | 1500-12-25 | 1599-12-25
                    1XXX-12               | 1000-12-01 | 1999-12-31
                    1984-1X               | 1984-10-01 | 1984-12-31
                    2024-X2-30            | 2024-12-30 | 2024-12-30
                    202X-02-29            | 2020-02-29 | 2028-02-29
                    2023-XX-31            | 2023-01-31 | 2023-12-31
                    XXXX-12-XX            | -          | -
                    XXXX                  | -          | -
                    2X24                  | 2024-01-01 | 2924-12-31
                    2024-?05              | 2024-05-01 | 2024-05-31
                    2024-~05              | 2024-04-01 | 2024-06-30
                    2024-~01              | 2024-01-01 | 2024-02-29
                    ~2024-05              | 2023-05-01 | 2025-05-31
                    2024-05-~31           | 2024-05-30 | 2024-05-31
                    ?2004-06-~11          | 2004-06-10 | 2004-06-12
                    2004-%06-11           | 2004-05-11 | 2004-07-11
                    [2021,2022]           | 2021-01-01 | 2022-12-31
                    [1667,1668,1670..1672] | 1667-01-01 | 1672-12-31
                    [2022,2021]           | 2021-01-01 | 2022-12-31
                    [2021..]              | 2021-01-01 | -
                    [1760-01,1760-02,1760-12..] | 1760-01-01 | -
                    [2021~,2024-05-01]    | 2020-01-01 | 2024-05-01
                    {2021..2023}          | 2021-01-01 | 2023-12-31
                    {1960,1961-12}        | 1960-01-01 | 1961-12-31
                    2004-06-XX/2004-07-03 | 2004-06-01 | 2004-07-03
                    """)
    void a_text_of_the_profile_has_these_possible_days(
            String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Edtf edtf = Edtf.parse(text);

        assertThat(edtf.text()).isEqualTo(text);
        assertThat(edtf.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(edtf.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2021/2023             | 2021-01-01..2023-12-31
                    2021?/2023            | 2021-12-31..2023-12-31
                    2021~/2023            | 2022-12-31..2023-12-31
                    2022-01?/2022-01?     | none
                    2004-06-XX/2004-07-03 | 2004-06-30..2004-07-03
                    2013/..               | 2013-01-01..null
                    ../2013               | null..2013-12-31
                    2013/                 | none
                    {2021..2023}          | 2021-01-01..2023-12-31
                    {2021,2022}           | 2021-01-01..2022-12-31
                    {2023,2021}           | 2021-01-01..2021-12-31 2023-01-01..2023-12-31
                    {2021,2021-05,2021-12-31,2022-01} | 2021-01-01..2022-01-31
                    {2021?,2023}          | 2023-01-01..2023-12-31
                    2020-08-31?           | none
                    [2020-08-31]          | none
                    """)
    void only_what_no_doubt_touches_is_definite(String text, String definite) {
        assertThat(shown(Edtf.parse(text).definiteDays())).isEqualTo(definite);
    }

    @Test
    void a_month_said_to_be_held_throughout_is_definite_and_a_doubted_one_is_not() {
        assertThat(shown(new Period(Edtf.parse("2024-03"), Shape.SPAN).definiteDays()))
                .isEqualTo("2024-03-01..2024-03-31");
        assertThat(new Period(Edtf.parse("2024-03?"), Shape.SPAN).definiteDays()).isEmpty();
        assertThat(new Period(Edtf.parse("[2023,2024]"), Shape.SPAN).definiteDays()).isEmpty();
    }

    @Test
    void one_exact_day_is_told_apart_from_a_day_in_doubt() {
        assertThat(Edtf.parse("2020-08-31").day()).contains(LocalDate.of(2020, 8, 31));
        assertThat(Stream.of("2020-08-31?", "2020-08-3X", "2020-08", "[2020-08-31]", "2020/2021"))
                .allSatisfy(text -> assertThat(Edtf.parse(text).day()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../2013        | true  | false | false | false
                    2013/..        | false | true  | false | false
                    /2013          | false | false | true  | false
                    2013/          | false | false | false | true
                    [..2013]       | true  | false | false | false
                    [2013..]       | false | true  | false | false
                    XXXX-11-05     | false | false | true  | true
                    2013/2014      | false | false | false | false
                    """)
    void an_open_end_is_not_an_unknown_one(
            String text,
            boolean openStart,
            boolean openEnd,
            boolean unknownStart,
            boolean unknownEnd) {
        Edtf edtf = Edtf.parse(text);
        assertThat(edtf.isOpenStart()).isEqualTo(openStart);
        assertThat(edtf.isOpenEnd()).isEqualTo(openEnd);
        assertThat(edtf.isUnknownStart()).isEqualTo(unknownStart);
        assertThat(edtf.isUnknownEnd()).isEqualTo(unknownEnd);
    }

    /** Windows are half-open: the second day is no longer part of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-08-31        | 2020-08-31 | 2020-09-01 | certain
                    2020-08-31        | 2020-08-01 | 2020-08-31 | no
                    2024-03           | 2024-01-01 | 2025-01-01 | certain
                    2024-03           | 2024-03-15 | 2025-01-01 | possible
                    2021/2023         | 2021-01-01 | 2024-01-01 | certain
                    2021/2023         | 2022-01-01 | 2023-01-01 | possible
                    2022-01?/2022-07? | 2022-01-01 | 2023-01-01 | certain
                    2013~             | 2013-01-01 | 2014-01-01 | possible
                    2013~             | 2012-01-01 | 2015-01-01 | certain
                    XXXX-11-05        | 2020-11-01 | 2020-12-01 | possible
                    XXXX-11-05        | 2020-11-06 | 2021-11-05 | no
                    XXXX-11-05        | 0000-01-01 | 9999-12-31 | possible
                    [2018-11-05,2020-11-05] | 2019-01-01 | 2020-01-01 | no
                    [2018-11-05,2020-11-05] | 2018-01-01 | 2020-01-01 | possible
                    [2018-11-05,2020-11-05] | 2018-01-01 | 2021-01-01 | certain
                    [..2020-08-31]    | 1900-01-01 | 1901-01-01 | possible
                    [..2020-08-31]    | 2020-09-01 | 2021-01-01 | no
                    [2018..2019,2022..] | 2020-01-01 | 2022-01-01 | no
                    [2018..2019,2022..] | 2020-01-01 | 2222-01-01 | possible
                    /2020-08-31       | 2020-08-31 | 2020-09-01 | possible
                    2013/..           | 2012-01-01 | 2013-01-01 | no
                    {2021,2023}       | 2022-01-01 | 2023-01-01 | no
                    202X-12-31~       | 2030-01-01 | 2030-01-02 | possible
                    202X-12-31~       | 2030-01-02 | 2030-12-01 | no
                    2024              | 2024-06-01 | 2024-06-01 | no
                    2024              | 2025-01-01 | 2024-01-01 | no
                    """)
    void a_period_is_certainly_or_possibly_in_a_window(
            String text, LocalDate from, LocalDate toExclusive, String match) {
        Edtf edtf = Edtf.parse(text);

        assertThat(edtf.certainlyWithin(from, toExclusive)).isEqualTo(match.equals("certain"));
        assertThat(edtf.possiblyWithin(from, toExclusive)).isEqualTo(!match.equals("no"));
        Period period = Period.ofSaid(edtf);
        assertThat(period.certainlyWithin(from, toExclusive)).isEqualTo(match.equals("certain"));
        assertThat(period.possiblyWithin(from, toExclusive)).isEqualTo(!match.equals("no"));
    }

    @Test
    void periods_are_ordered_by_first_day_then_last_day_then_text() {
        List<Edtf> ordered =
                Stream.of(
                                "../2013",
                                "[..2013]",
                                "/2020",
                                "XXXX-11-05",
                                "2012-01-01",
                                "2012",
                                "2012/2012",
                                "2012?",
                                "2012/..",
                                "2012-02")
                        .map(Edtf::parse)
                        .toList();
        List<Edtf> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void blanks_around_a_text_are_dropped_and_equal_texts_are_equal() {
        assertThat(Edtf.parse(" 2024-03\n")).isEqualTo(Edtf.of("2024-03")).hasToString("2024-03");
        assertThat(Edtf.parse("2024-03")).isNotEqualTo(Edtf.parse("2024-03?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021/2023", "{2021,2023}", "2013/.."})
    void an_interval_cannot_be_one_day(String text) {
        assertThat(Refusals.codeOf(() -> new Period(Edtf.parse(text), Shape.POINT)))
                .isEqualTo("point-in-interval");
    }

    private static String shown(List<Days> definite) {
        return definite.isEmpty()
                ? "none"
                : definite.stream()
                        .map(d -> d.first() + ".." + d.last())
                        .collect(Collectors.joining(" "));
    }
}
