package biennien.query.figure;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.ON_1_JULY_2025;
import static biennien.query.Facts.article;
import static biennien.query.Facts.description;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.managed;
import static biennien.query.Facts.merged;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.unit;
import static biennien.query.Facts.whole;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.ActivityId;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;
import biennien.query.Facts;
import biennien.query.ReadModel;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SuppressionTest {

    private static final String PROVINCE = "unit:tinh-son-la";
    private static final String CITY = "unit:thanh-pho-son-la";
    private static final String WARD = "unit:phuong-chieng-le";
    private static final String SUPPRESSED =
            "{\"value\":null,\"kind\":\"SUPPRESSED\",\"measure\":\"STOCK\"}";

    private static ReadModel model;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
    }

    /** What seed 001 says of persons under management. */
    @BeforeEach
    void whatTheArticleSays() {
        model.clear();
        model.record(
                article(),
                unit(PROVINCE, AdministrativeLevel.PROVINCE, "Sơn La", null),
                unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", PROVINCE),
                unit(WARD, AdministrativeLevel.WARD, "Chiềng Lề", CITY),
                managed("s026", CITY, "commune-education", persons(57))
                        .quoting("Giáo dục tại xã, phường 57 đối tượng")
                        .reported(),
                reformatory(1).reported(),
                managed("s028", CITY, "compulsory-rehab", persons(54)).reported(),
                managed("s029", CITY, "post-rehab-reintegration", persons(121))
                        .about("[2022-07-31..2022-08-19]")
                        .reported(),
                managed("s030", CITY, "suspended-sentence", persons(51))
                        .about("[2022-07-31..2022-08-19]")
                        .reported());
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void the_public_sees_the_large_cells_and_not_the_one_person() {
        var shown = model.get("/api/v1/figures?indicator=managed-person-count");
        assertThat(shown.all("/quantity/value")).containsExactly("57", "", "54", "121", "51");
        var cell = shown.items().get(1);
        assertThat(cell.get("quantity").toString()).isEqualTo(SUPPRESSED);
        assertThat(cell.get("quote").isNull()).isTrue();
        assertThat(shown.items().getFirst().get("quote").asString())
                .isEqualTo("Giáo dục tại xã, phường 57 đối tượng");
    }

    @Test
    void who_is_signed_in_sees_the_counts() {
        for (View view : View.values()) {
            var cell = model.get(view, "/api/v1/figures/figure:s027");
            assertThat(cell.at("/quantity").toString().equals(SUPPRESSED))
                    .as(view.name())
                    .isEqualTo(view == View.PUBLIC);
        }
        assertThat(model.get(View.READER, "/api/v1/figures/figure:s027").at("/quote").asString())
                .isEqualTo("đưa đi trường giáo dưỡng 1 đối tượng");
    }

    @Test
    void nothing_public_says_the_suppressed_number_or_its_words() {
        model.record(reformatory(2).corrected("Ghi 1 thay vì 2 đối tượng."));
        for (String address :
                List.of(
                        "/api/v1/figures",
                        "/api/v1/figures/figure:s027",
                        "/api/v1/timeline",
                        "/api/v1/timeline?kind=figure",
                        "/api/v1/events?from=4",
                        "/api/v1/events/5")) {
            String text = model.get(address).text();
            assertThat(text)
                    .as(address)
                    .doesNotContain("trường giáo dưỡng")
                    .doesNotContain("1 đối tượng")
                    .doesNotContain("Ghi 1")
                    .doesNotContain("\"value\":1,")
                    .doesNotContain("\"value\":2,");
        }
        assertThat(model.get("/api/v1/figures/figure:s027").at("/history").toString())
                .doesNotContain("\"lo\"")
                .contains(SUPPRESSED);
    }

    @Test
    void suppressed_words_are_not_searched_in_public() {
        String address = "/api/v1/figures?q=dua di truong giao duong";
        assertThat(model.get(address).items()).isEmpty();
        assertThat(model.get("/api/v1/figures?q=1 doi tuong").items()).isEmpty();
        assertThat(model.get(View.READER, address).all("/id")).containsExactly("figure:s027");
        assertThat(model.get("/api/v1/figures?q=reformatory school").all("/id"))
                .containsExactly("figure:s027");
    }

    @Test
    void the_timeline_tells_the_large_and_hides_the_small() {
        var lines = model.get("/api/v1/timeline?kind=figure.FigureReported&unit=" + CITY);
        assertThat(lines.items())
                .filteredOn(line -> line.get("fact").asString().equals("figure:s027"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.get("quantity").toString()).isEqualTo(SUPPRESSED));
        assertThat(lines.all("/quantity/value")).contains("57", "54", "121", "51");
    }

    @Test
    void a_total_that_would_give_the_cell_away_is_suppressed_with_it() {
        model.record(managed("total", CITY, "all", persons(284)).reported());
        assertThat(quantity("total")).isEqualTo(SUPPRESSED);
        assertThat(model.get("/api/v1/figures").text()).doesNotContain("284");
        assertThat(model.get("/api/v1/timeline").text()).doesNotContain("284");
    }

    @Test
    void a_total_of_a_unit_above_is_suppressed_with_it() {
        model.record(
                managed("ward", WARD, "compulsory-rehab", persons(3)).reported(),
                managed("same-kind", PROVINCE, "compulsory-rehab", persons(300)).reported(),
                managed("all-kinds", PROVINCE, "all", persons(900)).reported(),
                managed("other-kind", PROVINCE, "commune-education", persons(80)).reported());
        assertThat(quantity("ward")).isEqualTo(SUPPRESSED);
        assertThat(quantity("same-kind")).isEqualTo(SUPPRESSED);
        assertThat(quantity("all-kinds")).isEqualTo(SUPPRESSED);
        assertThat(quantity("other-kind")).contains("80");
        assertThat(quantity("s028")).isEqualTo(SUPPRESSED);
    }

    @Test
    void the_same_kind_for_a_longer_time_is_suppressed_with_the_cell_in_it() {
        model.record(
                managed("half", CITY, "compulsory-rehab", persons(3))
                        .about("2021-01/2021-06")
                        .reported(),
                managed("rest", CITY, "compulsory-rehab", persons(7))
                        .about("2021-07/2021-12")
                        .reported(),
                managed("year", CITY, "compulsory-rehab", persons(10)).about("2021").reported());
        assertThat(quantity("half")).isEqualTo(SUPPRESSED);
        assertThat(quantity("year")).isEqualTo(SUPPRESSED);
        assertThat(quantity("rest")).contains("7");
    }

    @Test
    void a_total_of_another_time_or_another_unit_is_shown() {
        model.record(
                managed("later", CITY, "all", persons(300)).about("2023").reported(),
                unit("unit:khac", AdministrativeLevel.PROVINCIAL_CITY, "Khác", PROVINCE),
                managed("elsewhere", "unit:khac", "all", persons(301)).reported());
        assertThat(quantity("later")).contains("300");
        assertThat(quantity("elsewhere")).contains("301");
    }

    @Test
    void a_total_goes_with_the_cell_also_at_a_basis_before_the_cell_was_known() {
        long before =
                model.record(managed("t23", CITY, "all", persons(99)).about("2023").reported());
        String address = "/api/v1/figures/figure:t23?basis=" + before;
        assertThat(model.get(address).at("/quantity").toString()).contains("99");
        model.record(
                managed("c23", CITY, "compulsory-rehab", persons(4)).about("2023-05").reported());
        assertThat(quantity("t23")).isEqualTo(SUPPRESSED);
        assertThat(model.get(address).at("/quantity").toString()).isEqualTo(SUPPRESSED);
        assertThat(model.get(View.READER, address).at("/quantity").toString()).contains("99");
    }

    @Test
    void a_longer_time_around_the_cell_is_a_total_and_the_same_time_is_another_claim() {
        model.record(
                managed("may", CITY, "community-rehabilitated", persons(2))
                        .about("2023-05-01/2023-05-31")
                        .reported(),
                managed("year", CITY, "community-rehabilitated", persons(40))
                        .about("2023-01-01/2023-12-31")
                        .reported(),
                managed("june", CITY, "community-rehabilitated", persons(38))
                        .about("2023-06-01/2023-06-30")
                        .reported(),
                managed("claim", CITY, "community-rehabilitated", persons(6))
                        .about("2023-05-01/2023-05-31")
                        .reported());
        assertThat(quantity("may")).isEqualTo(SUPPRESSED);
        assertThat(quantity("year")).isEqualTo(SUPPRESSED);
        assertThat(quantity("june")).contains("38");
        assertThat(quantity("claim")).contains("6");
    }

    @Test
    void a_total_by_another_name_is_a_total() {
        model.record(managed("named", CITY, "Tổng số đối tượng", persons(284)).reported());
        assertThat(quantity("named")).isEqualTo(SUPPRESSED);
    }

    @Test
    void a_cell_corrected_to_a_large_number_is_shown_but_its_small_past_is_not() {
        model.record(
                managed("total", CITY, "all", persons(284)).reported(),
                reformatory(11).quoting("giáo dưỡng 11 đối tượng").corrected("Thiếu một số 1."));
        var detail = model.get("/api/v1/figures/figure:s027");
        assertThat(detail.at("/quantity/value").asInt()).isEqualTo(11);
        assertThat(detail.at("/history/0/quantity").toString()).isEqualTo(SUPPRESSED);
        assertThat(detail.at("/quote").isNull()).isTrue();
        assertThat(detail.text()).doesNotContain("Thiếu một số 1");
        assertThat(quantity("total")).isEqualTo(SUPPRESSED);
    }

    @Test
    void a_withdrawn_cell_stays_suppressed() {
        model.record(reformatory(1).withdrawn("Không có nguồn."));
        assertThat(quantity("s027")).isEqualTo(SUPPRESSED);
        assertThat(model.get("/api/v1/figures/figure:s027").text()).doesNotContain("giáo dưỡng 1");
    }

    @Test
    void what_may_be_one_to_four_is_suppressed_whatever_its_qualifier() {
        Quantity[] small = {
            persons(4),
            of(Quantity.Kind.OVER, 3),
            of(Quantity.Kind.NEARLY, 5),
            of(Quantity.Kind.ABOUT, 4),
            of(Quantity.Kind.AT_MOST, 4),
            of(Quantity.Kind.AT_LEAST, 2),
            of(Quantity.Kind.AT_MOST, 5).inWords("dưới 5 người")
        };
        for (int i = 0; i < small.length; i++) {
            model.record(managed("small" + i, WARD, "commune-education", small[i]).reported());
            assertThat(quantity("small" + i)).as("%s", small[i]).isEqualTo(SUPPRESSED);
        }
        Quantity[] large = {
            persons(5),
            Quantity.none("người", Measure.STOCK),
            persons(0),
            of(Quantity.Kind.AT_LEAST, 5),
            of(Quantity.Kind.NEARLY, 6),
            of(Quantity.Kind.MAGNITUDE, 10),
            Quantity.notReported("người", Measure.STOCK)
        };
        for (int i = 0; i < large.length; i++) {
            model.record(
                    managed("large" + i, WARD, "community-rehabilitated", large[i])
                            .about("2024")
                            .reported());
            assertThat(quantity("large" + i))
                    .as("%s", large[i])
                    .contains("\"kind\":\"" + large[i].kind() + "\"");
        }
    }

    @Test
    void small_counts_of_anything_else_are_shown() {
        model.record(
                figure("gun", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(1))
                        .reported());
        assertThat(quantity("gun")).contains("\"value\":1,");
    }

    @Test
    void a_quote_that_also_tells_a_small_cell_is_not_shown() {
        model.record(
                managed("both", CITY, "community-rehabilitated", persons(40))
                        .quoting("cảm hóa 40 đối tượng, giáo dưỡng 3 đối tượng")
                        .reported(),
                figure("gun", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71))
                        .quoting("71 khẩu súng, đưa đi giáo dưỡng một đối tượng")
                        .reported(),
                figure("posts", CITY, Indicator.SOCIAL_MEDIA_POST_COUNT, "post", guns(149))
                        .quoting("đăng tải 149 bài viết trên 3 fanpage")
                        .reported(),
                managed("thousand", CITY, "suspended-sentence", persons(1632))
                        .quoting("quản lý 1.632 người")
                        .from(ARTICLE)
                        .reported());
        assertThat(quote("both")).isNull();
        assertThat(quantity("both")).contains("40");
        assertThat(quote("gun")).isNull();
        assertThat(quote("posts")).isEqualTo("đăng tải 149 bài viết trên 3 fanpage");
        assertThat(quote("thousand")).isEqualTo("quản lý 1.632 người");
        assertThat(model.get(View.READER, "/api/v1/figures/figure:both").at("/quote").asString())
                .contains("giáo dưỡng 3");
    }

    @Test
    void a_quote_that_is_not_shown_is_not_searched_either() {
        model.record(
                figure("gun", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71))
                        .quoting("71 khẩu súng, đưa đi giáo dưỡng một đối tượng")
                        .reported());
        String address = "/api/v1/figures?q=giao duong mot doi tuong";
        assertThat(model.get(address).items()).isEmpty();
        assertThat(model.get(View.READER, address).all("/id")).containsExactly("figure:gun");
        assertThat(model.get("/api/v1/figures?q=homemade gun").all("/id"))
                .containsExactly("figure:gun");
    }

    @Test
    void pages_of_a_search_are_full_around_what_is_not_searched() {
        for (int i = 0; i < 9; i++) {
            model.record(
                    figure(
                                    "gun" + i,
                                    CITY,
                                    Indicator.WEAPON_HANDOVER_COUNT,
                                    "homemade-gun",
                                    guns(71))
                            .quoting(i % 4 == 0 ? "thu nộp dịp hè" : "thu nộp của 3 đối tượng")
                            .reported());
        }
        List<String> found = new ArrayList<>();
        String address = "/api/v1/figures?q=thu nop&limit=2";
        while (address != null) {
            var page = model.get(address);
            assertThat(page.items()).isNotEmpty();
            found.addAll(page.all("/id"));
            address = page.at("/next").isNull() ? null : page.at("/next").asString();
        }
        assertThat(found).containsExactly("figure:gun0", "figure:gun4", "figure:gun8");
        assertThat(model.get(View.READER, "/api/v1/figures?q=thu nop").items()).hasSize(9);
    }

    @Test
    void words_are_found_by_their_beginnings_and_none_is_too_long() {
        assertThat(model.get("/api/v1/figures?q=reform schoo").all("/id"))
                .isEqualTo(model.get("/api/v1/figures?q=REFORMATORY school").all("/id"))
                .isNotEmpty();
        assertThat(model.get("/api/v1/figures?q=eformatory").items()).isEmpty();
        assertThat(model.get("/api/v1/figures?q=" + "x".repeat(3_000)).items()).isEmpty();
        assertThat(model.get("/api/v1/figures?q=!!").items()).isNotEmpty();
    }

    @Test
    void a_few_persons_told_in_words_beside_a_large_count_are_not_shown() {
        model.record(
                managed("words", WARD, "community-rehabilitated", persons(21))
                        .quoting("21 người, trong đó bốn nữ")
                        .reported(),
                managed("untold", WARD, "suspended", Quantity.notReported("người", Measure.STOCK))
                        .quoting("có hai đối tượng nghiện")
                        .reported());
        assertThat(quantity("words")).contains("21");
        assertThat(quote("words")).isNull();
        assertThat(quote("untold")).isNull();
    }

    @Test
    void a_cell_of_a_unit_below_is_not_told_by_a_figure_of_the_province() {
        model.record(
                managed("ward", WARD, "compulsory-rehab", persons(2)).reported(),
                figure("gun", PROVINCE, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71))
                        .quoting("71 khẩu, trong đó phường Chiềng Lề có 2 người nghiện")
                        .reported(),
                figure("plain", PROVINCE, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(9))
                        .quoting("9 khẩu từ năm 2018, 13 đối tượng")
                        .reported());
        assertThat(quote("gun")).isNull();
        assertThat(quote("plain")).isEqualTo("9 khẩu từ năm 2018, 13 đối tượng");
        assertThat(model.get("/api/v1/figures?q=2 nguoi nghien").items()).isEmpty();
        assertThat(model.get("/api/v1/figures?q=nghien homemade").items()).isEmpty();
        assertThat(model.get("/api/v1/figures?q=tu nam 2018").all("/id"))
                .containsExactly("figure:plain");
        assertThat(model.get(View.READER, "/api/v1/figures?q=2 nguoi nghien").all("/id"))
                .containsExactly("figure:gun");
    }

    @Test
    void the_words_of_a_correction_tell_no_cell_either() {
        var guns =
                figure("gun", PROVINCE, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(17));
        model.record(
                guns.reported(),
                guns.stating(guns(71))
                        .from("source:khac")
                        .quoting("71 khẩu, quản lý 3 đối tượng")
                        .corrected("Nhầm với 2 người nghiện của phường."));
        var correction = model.get("/api/v1/figures/figure:gun").at("/history/1/correction");
        assertThat(correction.at("/reason").isNull()).isTrue();
        assertThat(correction.at("/citation/quote").isNull()).isTrue();
        assertThat(correction.at("/citation/source").asString()).isEqualTo("source:khac");
        assertThat(model.get(View.READER, "/api/v1/figures/figure:gun").text())
                .contains("2 người nghiện", "3 đối tượng");
    }

    private static Facts.Figure reformatory(long count) {
        return managed(
                        "s027",
                        CITY,
                        "reformatory-school",
                        persons(count).inWords(count + " đối tượng"))
                .quoting("đưa đi trường giáo dưỡng 1 đối tượng");
    }

    private static Quantity of(Quantity.Kind kind, long value) {
        return new Quantity(kind, Long.toString(value), "người", Measure.STOCK, null, false, false);
    }

    private String quantity(String id) {
        return model.get("/api/v1/figures/figure:" + id).at("/quantity").toString();
    }

    private @org.jspecify.annotations.Nullable String quote(String id) {
        var quote = model.get("/api/v1/figures/figure:" + id).at("/quote");
        return quote.isNull() ? null : quote.asString();
    }

    /** Two communes told their half years, the one that they went into its whole year. */
    @Test
    void a_small_cell_can_not_be_computed_over_a_merger() {
        String other = "unit:phuong-quyet-thang";
        String merged = "unit:phuong-to-hieu-2025";
        model.record(
                unit(other, AdministrativeLevel.WARD, "Quyết Thắng", CITY),
                merged(
                        "to-hieu",
                        ON_1_JULY_2025,
                        List.of(whole(WARD), whole(other)),
                        merged,
                        description(AdministrativeLevel.WARD, "Tô Hiệu", PROVINCE)),
                managed("small", WARD, "commune-education", persons(2))
                        .about("2025-01/2025-06")
                        .reported(),
                managed("large", other, "commune-education", persons(30))
                        .about("2025-01/2025-06")
                        .reported(),
                managed("year", merged, "commune-education", persons(50))
                        .about("2025-01/2025-12")
                        .reported(),
                managed("half", merged, "commune-education", persons(18))
                        .about("2025-07/2025-12")
                        .reported(),
                managed("other-kind", merged, "compulsory-rehab", persons(60))
                        .about("2025-01/2025-12")
                        .reported(),
                managed("later", merged, "commune-education", persons(70))
                        .about("2026-07/2026-12")
                        .reported());

        assertThat(isHidden("small")).isTrue();
        assertThat(isHidden("large")).isFalse();
        assertThat(isHidden("year")).isTrue();
        assertThat(isHidden("other-kind")).isFalse();
        assertThat(isHidden("later")).isFalse();
        String sum =
                model.get(
                                "/api/v1/figures/sum?boundaries=as-of:2025-07-01&unit="
                                        + merged
                                        + "&indicator=managed-person-count&subject=commune-education"
                                        + "&from=2025-01-01&to=2025-06-30&validOn=2025-03-01")
                        .at("/verdict")
                        .asString();
        assertThat(sum).isEqualTo("SUPPRESSED");
    }

    @Test
    void
            a_unit_that_came_from_one_with_a_small_cell_does_not_give_it_away_by_the_stock_of_the_next_day() {
        String merged = "unit:phuong-to-hieu-2025";
        model.record(
                merged(
                        "to-hieu",
                        ON_1_JULY_2025,
                        List.of(whole(WARD)),
                        merged,
                        description(AdministrativeLevel.WARD, "Tô Hiệu", PROVINCE)),
                managed("small", WARD, "commune-education", persons(2))
                        .about("2025-06-30")
                        .reported(),
                managed("next", merged, "commune-education", persons(59))
                        .about("2025-07-01")
                        .reported(),
                managed("next-year", merged, "commune-education", persons(61))
                        .about("2026-07-01")
                        .reported());

        assertThat(isHidden("next")).isTrue();
        assertThat(isHidden("next-year")).isFalse();
    }

    @Test
    void persons_are_few_whatever_indicator_or_activity_counts_them() {
        model.record(
                figure(
                                "arrested",
                                CITY,
                                Indicator.SUSPECT_ARRESTED_COUNT,
                                "all",
                                Quantity.exact(2, "đối tượng", Measure.FLOW))
                        .reported(),
                figure(
                                "many",
                                CITY,
                                Indicator.SUSPECT_ARRESTED_COUNT,
                                "all",
                                Quantity.exact(200, "đối tượng", Measure.FLOW))
                        .about("2019")
                        .reported(),
                new ActivityHeld(
                        new ActivityId("activity:few"),
                        new UnitId(CITY),
                        ActivityKind.MOBILISATION_SESSION,
                        null,
                        Period.ofSaid(Edtf.of("2022-03-05")),
                        List.of(
                                new ActivityCount(
                                        ActivityCounter.ATTENDANCES,
                                        Quantity.exact(3, "đối tượng", Measure.FLOW))),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));

        assertThat(isHidden("arrested")).isTrue();
        assertThat(isHidden("many")).isFalse();
        assertThat(model.get("/api/v1/activities/activity:few").at("/counts/0/quantity").toString())
                .isEqualTo(SUPPRESSED.replace("STOCK", "FLOW"));
        assertThat(
                        model.get(View.READER, "/api/v1/activities/activity:few")
                                .at("/counts/0/quantity/value")
                                .asInt())
                .isEqualTo(3);
        var line =
                model.get("/api/v1/results/activities?from=2022-01-01&to=2022-12-31")
                        .items()
                        .getLast();
        assertThat(line.path("unit").asString()).isEqualTo("đối tượng");
        assertThat(line.path("least").asInt()).isZero();
        assertThat(line.path("most").isNull()).isTrue();
        assertThat(model.get("/api/v1/events/" + model.head()).json().has("payload")).isFalse();
    }

    private static boolean isHidden(String figure) {
        return model.get("/api/v1/figures/figure:" + figure)
                .at("/quantity")
                .toString()
                .contains("SUPPRESSED");
    }
}
