package biennien.query.figure;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.query.ReadModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FiguresTest {

    private static final String CITY = "unit:thanh-pho-son-la";
    private static ReadModel model;
    private static long afterReports;

    @BeforeAll
    static void someFigures() {
        model = new ReadModel();
        model.record(
                article(),
                article("source:bai-khac", "Bài khác"),
                unit("unit:tinh-son-la", AdministrativeLevel.PROVINCE, "Sơn La", null, "14"),
                unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", "unit:tinh-son-la"),
                unit("unit:phuong-chieng-le", AdministrativeLevel.WARD, "Chiềng Lề", CITY));
        afterReports =
                model.record(
                        figure(
                                        "s025",
                                        CITY,
                                        Indicator.WEAPON_HANDOVER_COUNT,
                                        "homemade-gun",
                                        guns(71).inWords("71 khẩu súng tự chế"))
                                .quoting("vận động giao nộp 71 khẩu súng tự chế")
                                .reported(),
                        figure(
                                        "s013",
                                        CITY,
                                        Indicator.LEGAL_OUTREACH_ATTENDANCE,
                                        "legal-outreach-session",
                                        Quantity.over(10300, "lượt người", Measure.FLOW))
                                .reported(),
                        figure(
                                        "s039",
                                        "unit:phuong-chieng-le",
                                        Indicator.MODEL_ACCOUNT_COUNT,
                                        "Zalo, camera an ninh",
                                        Quantity.exact(30, "tài khoản", Measure.STOCK).inOpenList())
                                .about("[..2022-08-19]")
                                .reported(),
                        figure(
                                        "s031",
                                        CITY,
                                        Indicator.TIP_COUNT,
                                        "tip",
                                        Quantity.notReported("nguồn tin", Measure.FLOW))
                                .from("source:bai-khac")
                                .reported());
        model.record(
                figure("s025", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(17))
                        .corrected("Số bị đảo."),
                figure("s031", CITY, Indicator.TIP_COUNT, "tip", persons(0))
                        .withdrawn("Không phải một con số."));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    /** Else each correction makes a new entry in every index, of the version that it ends too. */
    @Test
    void no_index_of_figures_holds_what_the_end_of_a_version_changes() {
        assertThat(
                        JdbcClient.create(model.dataSource())
                                .sql(
                                        """
                                        SELECT indexdef FROM pg_indexes
                                         WHERE schemaname = 'readmodel' AND tablename = 'figure'
                                        """)
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(index -> index.contains("known"));
    }

    @Test
    void a_figure_is_found_by_the_name_of_its_unit_and_its_indicator() {
        var answered =
                model.get(
                        "/api/v1/figures?unit=Thành phố Sơn"
                                + " La&indicator=weapon-handover-count&basis="
                                + afterReports);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.headers()).containsEntry("X-Basis", "" + afterReports);
        assertThat(answered.at("/items/0/quantity").toString())
                .isEqualTo(
                        """
                        {"value":71,"kind":"EXACT","lo":71,"loOpen":false,"hi":71,"hiOpen":false,\
                        "unit":"khẩu","measure":"FLOW","said":"71 khẩu súng tự chế",\
                        "listOpen":false,"assertedNone":false}\
                        """);
        assertThat(answered.at("/items/0/unit").toString())
                .isEqualTo(
                        """
                        {"id":"unit:thanh-pho-son-la","name":"Thành phố Sơn La",\
                        "level":"provincial-city"}\
                        """);
        assertThat(answered.at("/items/0/period").toString())
                .isEqualTo(
                        """
                        {"edtf":"2022-01?/2022-07?","earliest":"2022-01-01",\
                        "latest":"2022-07-31","shape":"SPAN"}\
                        """);
        assertThat(answered.at("/items/0/source/title").asString())
                .isEqualTo("Ngày hội toàn dân ở thành phố Sơn La");
        assertThat(answered.at("/items/0/quote").asString())
                .isEqualTo("vận động giao nộp 71 khẩu súng tự chế");
        assertThat(answered.at("/items/0/status").asString()).isEqualTo("current");
        assertThat(answered.at("/items/0/recordedAt").asString())
                .isEqualTo("2026-11-21T03:00:05.123456Z");
        assertThat(answered.at("/items/0/position").asLong()).isEqualTo(5);
        assertThat(answered.at("/next").isNull()).isTrue();
    }

    @Test
    void the_law_of_the_days_of_a_figure_classes_its_weapons() {
        var classes =
                model.get("/api/v1/figures?indicator=weapon-handover-count")
                        .at("/items/0/legalClasses");
        assertThat(classes.size()).isEqualTo(1);
        assertThat(classes.at("/0/class").asString()).isEqualTo("undetermined");
        assertThat(classes.at("/0/legalBasis").asString()).contains("14/2017");
    }

    @Test
    void a_correction_changes_the_answer_from_its_position_on_and_not_before() {
        String address = "/api/v1/figures/figure:s025";
        var then = model.get(address + "?basis=" + afterReports);
        var now = model.get(address);
        assertThat(then.at("/quantity/value").asInt()).isEqualTo(71);
        assertThat(then.at("/history").size()).isEqualTo(1);
        assertThat(now.at("/quantity/value").asInt()).isEqualTo(17);
        assertThat(now.at("/status").asString()).isEqualTo("corrected");
        assertThat(now.at("/history/0/quantity/value").asInt()).isEqualTo(71);
        assertThat(now.at("/history/1/correction/kind").asString()).isEqualTo("ENTRY_ERROR");
        assertThat(now.at("/history/1/correction/reason").asString()).isEqualTo("Số bị đảo.");
        assertThat(model.get(address + "?basis=" + afterReports).text()).isEqualTo(then.text());
    }

    @Test
    void a_withdrawn_figure_stays_readable_and_says_so() {
        var withdrawn = model.get("/api/v1/figures?status=withdrawn");
        assertThat(withdrawn.all("/id")).containsExactly("figure:s031");
        assertThat(withdrawn.at("/items/0/quantity/value").isNull()).isTrue();
        assertThat(withdrawn.at("/items/0/quantity/kind").asString()).isEqualTo("NOT_REPORTED");
    }

    @Test
    void what_stands_is_what_was_not_withdrawn_corrected_or_not() {
        assertThat(model.get("/api/v1/figures?status=standing").all("/id"))
                .contains("figure:s025", "figure:s013")
                .doesNotContain("figure:s031");
    }

    @Test
    void the_units_below_count_only_when_asked_for() {
        assertThat(model.get("/api/v1/figures?unit=" + CITY).all("/id"))
                .containsExactly("figure:s025", "figure:s013", "figure:s031");
        assertThat(model.get("/api/v1/figures?within=true&unit=tỉnh Sơn La").all("/id"))
                .containsExactly("figure:s025", "figure:s013", "figure:s039", "figure:s031");
    }

    @Test
    void figures_are_found_by_subject_source_words_and_days() {
        assertThat(model.get("/api/v1/figures?subject=zalo, camera an ninh").all("/id"))
                .containsExactly("figure:s039");
        assertThat(model.get("/api/v1/figures?source=bai-khac.txt").all("/id"))
                .containsExactly("figure:s031");
        assertThat(model.get("/api/v1/figures?source=" + ARTICLE).items()).hasSize(3);
        assertThat(model.get("/api/v1/figures?q=sung tu che giao nop").all("/id"))
                .containsExactly("figure:s025");
        assertThat(model.get("/api/v1/figures?q=pháp luật").all("/id"))
                .containsExactly("figure:s013");
        assertThat(model.get("/api/v1/figures?validOn=2021-05-05").all("/id"))
                .containsExactly("figure:s039");
        assertThat(model.get("/api/v1/figures?from=2022-08-01").all("/id"))
                .containsExactly("figure:s039");
        assertThat(model.get("/api/v1/figures?to=2021-12-31").all("/id"))
                .containsExactly("figure:s039");
    }

    @Test
    void an_open_list_and_an_open_bound_are_said() {
        var open = model.get("/api/v1/figures?subject=Zalo, camera an ninh");
        assertThat(open.at("/items/0/listOpen").asBoolean()).isTrue();
        var over = model.get("/api/v1/figures?indicator=legal-outreach-attendance");
        assertThat(over.at("/items/0/quantity/lo").asInt()).isEqualTo(10300);
        assertThat(over.at("/items/0/quantity/loOpen").asBoolean()).isTrue();
        assertThat(over.at("/items/0/quantity/hi").isNull()).isTrue();
    }

    @Test
    void what_is_not_known_is_a_problem_and_never_an_empty_answer() {
        assertThat(model.get("/api/v1/figures?unit=Huyện Mường La").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/figures?indicator=gun-count").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/figures?source=source:nothing").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/figures/figure:nothing").status()).isEqualTo(404);
        var typo = model.get("/api/v1/figures?indicater=tip-count");
        assertThat(typo.status()).isEqualTo(400);
        assertThat(typo.at("/parameter").asString()).isEqualTo("indicater");
    }
}
