package biennien.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Nothing is shown more certain than it is. */
class ShowTest {
    private final Show show = new Show(PagesConfiguration.messageSource());

    ShowTest() throws IOException {}

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022                       | năm 2022                              | 2022
                    2022-03                    | tháng 3/2022                          | March 2022
                    2022-03-05                 | 5/3/2022                              | 5 March 2022
                    2022-03-XX                 | một ngày trong tháng 3/2022           | some day in March 2022
                    XXXX-11-05                 | 5/11, không rõ năm                    | 5 November, year not known
                    2024-03?                   | có lẽ tháng 3/2024                    | perhaps March 2024
                    2020~                      | khoảng năm 2020                       | about 2020
                    2022-01?/2022-07?          | có lẽ tháng 1/2022 – có lẽ tháng 7/2022 | perhaps January 2022 – perhaps July 2022
                    2021/..                    | từ năm 2021, còn tiếp                 | since 2021, going on
                    2021/                      | từ năm 2021, không rõ đến bao giờ     | since 2021, end not known
                    [..2022-08-19]             | muộn nhất là 19/8/2022                | 19 August 2022 at the latest
                    [2015-03-11..2025-02-28]   | một lúc trong 11/3/2015 – 28/2/2025   | some time between 11 March 2015 and 28 February 2025
                    [2018-11-05,2019-11-05,2020-11-05] | 5/11, không rõ năm nào trong 2018–2020 | 5 November, not known in which year of 2018–2020
                    199X                       | những năm 1990                        | the 1990s
                    Y17E7                      | Y17E7                                 | Y17E7
                    """)
    void a_date_is_said_with_its_doubt(String edtf, String vietnamese, String english) {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.edtf(edtf)).isEqualTo(vietnamese);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.edtf(edtf)).isEqualTo(english);
    }

    @Test
    void a_moment_is_that_of_viet_nam_and_in_english_its_month_has_a_name() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.moment("2025-11-04T18:05:00Z")).isEqualTo("5/11/2025 01:05");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.moment("2025-11-04T18:05:00Z")).isEqualTo("5 November 2025 01:05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EXACT        | 28 (danh sách còn tiếp)
                    NEARLY       | gần 28 (danh sách còn tiếp)
                    OVER         | trên 28 (danh sách còn tiếp)
                    MAGNITUDE    | từ 10 đến 99 (danh sách còn tiếp)
                    NOT_REPORTED | không nêu số
                    SUPPRESSED   | đã ẩn: ô nhỏ
                    """)
    void a_number_of_a_list_that_goes_on_says_so(String kind, String said) {
        Map<String, Object> quantity = new HashMap<>();
        quantity.put("kind", kind);
        quantity.put("value", "28");
        quantity.put("lo", "10");
        quantity.put("hi", "99");
        quantity.put("listOpen", true);
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.quantity(quantity)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    EXACT        | 28      | 28       | 28                 | 28
                    OVER         | 7100    | -        | trên 7.100         | over 7,100
                    NEARLY       | 3300    | 3300     | gần 3.300          | nearly 3,300
                    AT_LEAST     | 95.5    | -        | ít nhất 95,5       | at least 95.5
                    NOT_REPORTED | -       | -        | không nêu số       | number not given
                    SUPPRESSED   | -       | -        | đã ẩn: ô nhỏ       | hidden: small cell
                    """)
    void a_number_keeps_the_word_that_qualifies_it(
            String kind, String value, String hi, String vietnamese, String english) {
        Map<String, Object> quantity = new HashMap<>();
        quantity.put("kind", kind);
        quantity.put("value", value);
        quantity.put("hi", hi);
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.quantity(quantity)).isEqualTo(vietnamese);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.quantity(quantity)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "lượt người, 2, lượt người, 'people, counted each time'",
        "lượt, 1, lượt, time",
        "kg, 1, kg, kg",
        "điều chưa ai gọi tên, 2, điều chưa ai gọi tên, điều chưa ai gọi tên",
    })
    void what_is_counted_has_its_word_in_english(
            String unit, int number, String vietnamese, String english) {
        Map<String, Object> quantity =
                Map.of("kind", "EXACT", "value", number, "lo", number, "hi", number, "unit", unit);
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.unitOf(quantity)).isEqualTo(vietnamese);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.unitOf(quantity)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 1, false, record",
        "0, false, 1, false, record",
        "1, false, , false, record",
        "1, true, , false, records",
        "0, false, 1, true, records",
        "0, false, 0, false, records",
        "1, false, 2, false, records",
    })
    void of_at_most_one_there_is_one_and_of_more_than_one_there_are_several(
            @Nullable Integer lo,
            boolean loOpen,
            @Nullable Integer hi,
            boolean hiOpen,
            String english) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.unitOf("bản ghi", lo, loOpen, hi, hiOpen)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "legal-outreach-session-count, legal-outreach-session, legal outreach sessions",
        "case-clarified-count, clarified, cases clarified",
        "group-count, mediation-group, 'groups, teams and clusters, mediation group'",
        "model-count, all, 'models, all kinds together'",
    })
    void a_line_of_the_timeline_says_a_thing_once(
            String indicator, String subject, String english) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.about(indicator + ", " + subject)).isEqualTo(english);
    }

    @Test
    void of_what_a_figure_counts_is_said_where_the_indicator_does_not_say_it() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.subject("case-clarified-count", "clarified")).isEmpty();
        assertThat(show.subject("model-count", "all")).isEmpty();
        assertThat(show.subject("group-count", "mediation-group")).isEqualTo("mediation group");
    }

    @Test
    void what_a_line_is_about_is_said_once() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.about("group-count, mediation-group"))
                .isEqualTo("số tổ, đội, nhóm, tổ hòa giải");
        assertThat(show.about("loudspeaker-vehicle-run-count, loudspeaker-vehicle-run"))
                .isEqualTo("số lượt xe loa");
        assertThat(show.about("giay-khen, 1 × individual")).endsWith(", 1 cá nhân");
    }

    @Test
    void a_position_in_words_can_be_copied_and_a_count_is_read_at_a_glance() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(show.text("fact.position", 1_234)).isEqualTo("vị trí 1234");
        assertThat(show.text("home.of", show.plain(1_234))).isEqualTo("trong 1.234");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(show.text("frame.earlier.basis", 1_234_567L)).contains("position 1234567 of");
    }
}
