package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Caller;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** One fact and one event, as people see them. */
class FactPageTest {
    private static final String CORRECTED = "/facts/figures/figure:trang-su-kien";
    private static final Service ANNALS = Browsers.annals();

    @BeforeAll
    static void aFigureThatIsCorrected() {
        Caller recorder = ANNALS.recorder();
        recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:trang-su-kien","kind":"report","title":"Báo cáo của trang"}\
                        """)
                .position();
        recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-trang-su-kien",
                         "description":{"level":"commune","name":"Trang Sự Kiện"}}\
                        """)
                .position();
        recorder.post(
                        "/api/v1/figures",
                        """
                        {"id":"figure:trang-su-kien","unit":"unit:xa-trang-su-kien",
                         "indicator":"group-count",
                         "subject":{"type":"group-type","code":"mediation-group"},
                         "quantity":{"kind":"OVER","value":140,"unit":"tổ","measure":"STOCK"},
                         "period":{"edtf":"2024-03-01","shape":"POINT"},
                         "citation":{"source":"source:trang-su-kien","quote":"trên 140 tổ hòa giải"}}\
                        """)
                .position();
        recorder.post(
                        "/api/v1/figures/figure:trang-su-kien/correct",
                        """
                        {"subject":{"type":"group-type","code":"mediation-group"},
                         "quantity":{"kind":"EXACT","value":145,"unit":"tổ","measure":"STOCK"},
                         "period":{"edtf":"2024-03-01","shape":"POINT"},
                         "correction":{"kind":"ENTRY_ERROR","reason":"đọc nhầm một chữ số",
                          "citation":{"source":"source:trang-su-kien","quote":"145 tổ hòa giải"}}}\
                        """)
                .position();
        factsOfOtherRegisters();
    }

    /** What the five articles tell nothing of. */
    private static void factsOfOtherRegisters() {
        made(
                "groups",
                """
                {"id":"group:trang-su-kien","unit":"unit:xa-trang-su-kien",
                 "type":"mediation-group","name":"Tổ hòa giải thôn Đông","founded":"2020-05",
                 "decision":"12/QĐ-UBND","decidedOn":"2020-05-02"}\
                """);
        made(
                "groups/group:trang-su-kien/count-members",
                """
                {"members":{"kind":"NEARLY","value":12,"unit":"thành viên","measure":"STOCK"},
                 "on":"2022"}\
                """);
        made(
                "groups/group:trang-su-kien/rename",
                """
                {"name":"Tổ hòa giải thôn Đông Hòa","on":"2023-01-01"}\
                """);
        made(
                "handovers",
                """
                {"id":"handover:trang-su-kien","unit":"unit:xa-trang-su-kien","on":"2025-03-10",
                 "items":[{"type":"gun","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":"71","unit":"khẩu",
                                       "measure":"FLOW","said":"71 súng các loại"}}]}\
                """);
        made(
                "handovers/handover:trang-su-kien/itemise",
                """
                {"items":[{"of":0,"type":"shotgun-like","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":30,"unit":"khẩu",
                                       "measure":"FLOW"}}]}\
                """);
        made(
                "organisations",
                """
                {"id":"organisation:trang-su-kien","unit":"unit:xa-trang-su-kien",
                 "kind":"enterprise","name":"Công ty Chè Trang Sự Kiện","size":"large",
                 "from":"2015"}\
                """);
        made(
                "certifications",
                """
                {"id":"certification:trang-su-kien","year":2023,"registeredOn":"2023-02-10",
                 "subject":{"kind":"enterprise","unit":"unit:xa-trang-su-kien",
                            "name":"Công ty Chè Trang Sự Kiện",
                            "organisation":"organisation:trang-su-kien"}}\
                """);
        made(
                "rankings",
                """
                {"id":"ranking:trang-su-kien","year":2023,"rank":"excellent","points":95.5,
                 "decision":"7711/QĐ-UBND","decidedOn":"2023-11-10","decidedBy":"UBND huyện",
                 "subject":{"unit":"unit:xa-trang-su-kien","kind":"residential-area",
                            "name":"Thôn Đông"}}\
                """);
        made(
                "rankings/ranking:trang-su-kien/correct",
                """
                {"rank":"good","points":"85","correction":{"kind":"ENTRY_ERROR",
                 "reason":"gõ nhầm","citation":{"source":"source:trang-su-kien"}}}\
                """);
        made(
                "exemplary-titles",
                """
                {"id":"exemplary:trang-su-kien",
                 "subject":{"kind":"commune","unit":"unit:xa-trang-su-kien"},
                 "decidedOn":"2025-12-01","decidedBy":"Bộ Công an","year":2025}\
                """);
        made(
                "seals",
                """
                {"id":"seal:trang-su-kien","unit":"unit:xa-trang-su-kien","year":2023,"basis":190,
                 "sealedBy":"Ban Chỉ đạo 138 tỉnh","on":"2024-02-10",
                 "citation":{"source":"source:trang-su-kien"}}\
                """);
        made(
                "sources",
                "{\"id\":\"source:trang-su-kien-2\",\"kind\":\"report\",\"title\":\"Báo cáo"
                        + " khác\"}");
        made(
                "figures",
                """
                {"id":"figure:trang-su-kien-2","unit":"unit:xa-trang-su-kien",
                 "indicator":"group-count",
                 "subject":{"type":"group-type","code":"mediation-group"},
                 "quantity":{"kind":"EXACT","value":150,"unit":"tổ","measure":"STOCK"},
                 "period":{"edtf":"2024-03-01","shape":"POINT"},
                 "citation":{"source":"source:trang-su-kien-2","quote":"150 tổ hòa giải"}}\
                """);
        made(
                "rulings",
                """
                {"id":"ruling:trang-su-kien",
                 "figures":["figure:trang-su-kien","figure:trang-su-kien-2"],
                 "prefers":"figure:trang-su-kien","ground":"biên bản gốc ghi như vậy",
                 "office":"Ban Chỉ đạo 138 tỉnh","on":"2026-03-02",
                 "citation":{"source":"source:trang-su-kien"}}\
                """);
    }

    private static void made(String path, String json) {
        ANNALS.recorder().post("/api/v1/" + path, json).position();
    }

    @ParameterizedTest
    @CsvSource({
        "groups, group, 'Tổ hòa giải thôn Đông Hòa', 'gần 12'",
        "handovers, handover, Tiếp nhận vũ khí, '71'",
        "organisations, organisation, Công ty Chè Trang Sự Kiện, lớn",
        "certifications, certification, Công ty Chè Trang Sự Kiện, 2023",
        "rankings, ranking, Thôn Đông, khá",
        "exemplary-titles, exemplary, Danh hiệu điển hình năm 2025, Bộ Công an",
        "seals, seal, Chốt số liệu năm 2023, Ban Chỉ đạo 138 tỉnh",
        "rulings, ruling, 'Phân xử', '145 tổ, Báo cáo của trang'",
    })
    void a_fact_of_any_register_is_told_in_words(
            String register, String kind, String heading, String content) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/facts/" + register + "/" + kind + ":trang-su-kien");
            String main = page.locator("main").innerText();

            assertThat(main).contains(heading, content);
            assertThat(page.locator("main dt").allInnerTexts())
                    .as("every member has its word")
                    .noneMatch(label -> label.matches("[a-z]+[A-Z][A-Za-z]*|sizes|seal|after"));
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("fact-" + register);
        }
    }

    @Test
    void of_a_batch_told_apart_the_history_tells_only_the_parts() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/facts/handovers/handover:trang-su-kien");

            assertThat(page.locator(".story").innerText())
                    .contains("tách ra", "súng bắn đạn ghém", "30 khẩu")
                    .doesNotContain("súng các loại");
        }
    }

    @Test
    void a_figure_that_was_ruled_on_says_whether_it_stands() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/facts/figures/figure:trang-su-kien-2");

            assertThat(page.locator(".cautions").innerText()).contains("không được chọn");
            assertThat(page.locator(".cautions a").first().getAttribute("href"))
                    .isEqualTo("/facts/rulings/ruling:trang-su-kien");
        }
    }

    @Test
    void a_corrected_figure_tells_what_was_said_before_and_why_it_changed() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(CORRECTED);

            assertThat(page.locator(".big").innerText()).contains("145").contains("tổ");
            assertThat(page.locator(".big a.number").getAttribute("href"))
                    .startsWith("/explain?figure=");
            assertThat(page.locator(".where").innerText())
                    .contains("Xã Trang Sự Kiện", "1/3/2024", "đã đính chính");
            assertThat(page.locator(".story > li").count()).isEqualTo(2);
            String story = page.locator(".story").innerText();
            assertThat(story).contains("nhập sai", "đọc nhầm một chữ số", "trên 140 tổ", "145 tổ");
            assertThat(page.locator("del").first().innerText()).contains("140");
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("fact-corrected");
        }
    }

    @Test
    void who_recorded_it_is_told_to_those_who_have_an_account() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            assertThat(visit.open(CORRECTED).content()).doesNotContain("Người ghi");
            visit.signInAsAdmin();

            assertThat(visit.open(CORRECTED).locator("main").innerText())
                    .containsPattern("Người ghi\\s+\\S+");
        }
        ANNALS.newAccount("trang-nguoi-doc", "reader");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.signIn("trang-nguoi-doc", Service.PASSWORD);
            // An id of an account tells nobody anything.
            assertThat(visit.open(CORRECTED).locator("main").innerText())
                    .containsPattern("Người ghi\\s+một tài khoản khác");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void it_reads_well_on_every_screen_and_in_both_languages(Screen screen) {
        try (Visit visit = Browsers.visit(screen)) {
            Page page = visit.open("/facts/figures/" + figureOf("mass-organisation-count"));
            assertThat(page.locator(".big").innerText()).contains("trên 7.100");
            visit.mustNotOverflow();
            visit.mustBeAccessible();
            visit.photograph("fact-figure");
            page = visit.open(page.url() + "?lang=en");
            assertThat(page.locator(".big").innerText()).contains("over 7,100");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            visit.photograph("fact-figure-en");
        }
    }

    @Test
    void the_facts_of_every_register_have_a_page() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            for (String register :
                    List.of(
                            "figures",
                            "activities",
                            "models",
                            "inspections",
                            "programmes",
                            "reorganisations",
                            "commendations")) {
                for (JsonNode item :
                        ANNALS.anonymous()
                                .get("/api/v1/" + register, "limit", 3)
                                .json()
                                .path("items")) {
                    String id = item.path("id").asString();
                    Page page = visit.open("/facts/" + register + "/" + id);
                    assertThat(page.locator("h1").count()).as(id).isEqualTo(1);
                    assertThat(page.locator("h1").innerText()).as(id).isNotBlank();
                    assertThat(page.locator("[data-proof]").count()).as(id).isEqualTo(1);
                    if (item.path("source").isString()) {
                        assertThat(page.locator("main a[href^='/sources/']").count())
                                .as(id + " names its document")
                                .isPositive();
                    }
                    visit.mustNotOverflow();
                }
                visit.mustBeAccessible();
                visit.photograph("fact-" + register);
            }
        }
    }

    @Test
    void an_event_shows_its_envelope_and_its_content_only_to_whom_it_may() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            JsonNode figure = ANNALS.anonymous().get("/api/v1/figures/figure:trang-su-kien").json();
            String address = "/events/" + figure.path("position").asLong();
            Page page = visit.open(address);

            assertThat(page.locator("main").innerText())
                    .contains("figure.FigureCorrected", "figure:trang-su-kien");
            assertThat(page.locator("a[rel=prev]").count()).isEqualTo(1);
            assertThat(page.content()).doesNotContain("/quantity/value");
            visit.mustBeAccessible();
            visit.photograph("event");
            visit.signInAsAdmin();
            page = visit.open(address);
            assertThat(page.locator("main").innerText()).contains("/quantity/value");
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("event-signed-in");
        }
    }

    private static String figureOf(String indicator) {
        return ANNALS.anonymous()
                .get("/api/v1/figures", "indicator", indicator)
                .json()
                .at("/items/0/id")
                .asString();
    }
}
