package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The page of one place, as an inspector and a historian look at it, and the ways to it. */
class UnitPageTest {
    private static final String SON_LA = "/units/unit:thanh-pho-son-la";
    private static final String THAI_NGUYEN = "/units/unit:tinh-thai-nguyen";
    private static final String EXAMPLE = "/units/unit:tinh-trang-mau";
    private static final int MOST_BYTES = 300_000;

    /** The position before the last of the example's facts. */
    private static long before;

    @BeforeAll
    static void a_province_with_something_of_everything() {
        post(
                "/units",
                """
                {"id":"unit:tinh-trang-mau","from":"2004-01-01","legalText":"22/2003/QH11",
                 "description":{"level":"province","name":"Trang Mẫu"}}
                """);
        post(
                "/units",
                """
                {"id":"unit:xa-trang-mau","description":
                 {"level":"commune","name":"Trang Mẫu Trong","parent":"unit:tinh-trang-mau"}}
                """);
        for (String source : List.of("1", "2")) {
            post(
                    "/sources",
                    """
                    {"id":"source:trang-mau-%1$s","kind":"report","title":"Báo cáo mẫu số %1$s",
                     "published":"2023-01-0%1$s"}
                    """
                            .formatted(source));
        }
        groups("1", "EXACT", "120", "2018-12-31", "1");
        groups("2", "OVER", "130", "2019-12-31", "1");
        groups("3", "NEARLY", "160", "2022", "1");
        groups("4", "EXACT", "150", "2022", "2");
        figure(
                "5",
                "legal-outreach-session-count",
                "activity",
                "legal-outreach-session",
                """
                {"kind":"EXACT","value":"87","unit":"cuộc","measure":"FLOW"}\
                """,
                "2021/2023",
                "SPAN");
        figure(
                "6",
                "certified-share",
                "certification-subject",
                "commune",
                """
                {"kind":"EXACT","value":"100","unit":"%","measure":"RATE"}\
                """,
                "2022",
                "SPAN");
        figure(
                "7",
                "managed-person-count",
                "management-measure",
                "reformatory-school",
                """
                {"kind":"EXACT","value":"3","unit":"người","measure":"STOCK"}\
                """,
                "2022-06-30",
                "POINT");
        post(
                "/groups",
                """
                {"id":"group:trang-mau","unit":"unit:xa-trang-mau","type":"mediation-group",
                 "name":"Tổ hòa giải thôn Mẫu","founded":"2015-03-02"}
                """);
        post(
                "/handovers",
                """
                {"id":"handover:trang-mau","unit":"unit:xa-trang-mau","on":"2023-03-10",
                 "items":[{"type":"homemade-gun","mode":"voluntary-handover","quantity":
                 {"kind":"EXACT","value":"12","unit":"khẩu","measure":"FLOW"}}]}
                """);
        post(
                "/commendations",
                """
                {"form":"giay-khen","conferrer":"provincial-police-director","ground":"movement",
                 "recipient":{"kind":"collective","count":1,"collective":"Nhân dân xã Mẫu"},
                 "unit":"unit:xa-trang-mau","conferredOn":"2022-08-19","decision":"88/QĐ-CAT"}
                """);
        post(
                "/rankings",
                """
                {"year":2023,"rank":"excellent","points":95.5,"decidedOn":"2023-11-10",
                 "subject":{"unit":"unit:xa-trang-mau","kind":"commune"}}
                """);
        before =
                post(
                        "/exemplary-titles",
                        """
                        {"subject":{"kind":"commune","unit":"unit:xa-trang-mau"},"year":2025,
                         "decidedOn":"2025-12-01"}
                        """);
        for (String number : List.of("1", "2")) {
            post(
                    "/certifications",
                    """
                    {"id":"certification:trang-mau-%1$s","year":2024,"registeredOn":"2024-02-20",
                     "subject":{"kind":"residential-area","name":"Thôn Mẫu %1$s",
                     "unit":"unit:xa-trang-mau"}}
                    """
                            .formatted(number));
        }
        post(
                "/certifications/certification:trang-mau-2/refuse",
                """
                {"decidedOn":"2024-11-20","decidedBy":"commune-pc","reason":"Chưa đủ tiêu chí"}
                """);
    }

    private static long post(String address, String json) {
        Caller recorder = Browsers.annals().recorder();
        Answer made = recorder.post("/api/v1" + address, json);
        assertThat(made.status()).as(made.text()).isBetween(200, 201);
        return made.position();
    }

    private static void groups(String id, String kind, String value, String on, String source) {
        post(
                "/figures",
                """
                {"id":"figure:trang-mau-%s","unit":"unit:tinh-trang-mau","indicator":"group-count",
                 "subject":{"type":"group-type","code":"mediation-group"},
                 "quantity":{"kind":"%s","value":"%s","unit":"tổ","measure":"STOCK"},
                 "period":{"edtf":"%s","shape":"POINT"},
                 "citation":{"source":"source:trang-mau-%s"}}
                """
                        .formatted(id, kind, value, on, source));
    }

    private static void figure(
            String id,
            String indicator,
            String type,
            String code,
            String quantity,
            String time,
            String shape) {
        post(
                "/figures",
                """
                {"id":"figure:trang-mau-%s","unit":"unit:tinh-trang-mau","indicator":"%s",
                 "subject":{"type":"%s","code":"%s"},"quantity":%s,
                 "period":{"edtf":"%s","shape":"%s"},"citation":{"source":"source:trang-mau-2"}}
                """
                        .formatted(id, indicator, type, code, quantity, time, shape));
    }

    @Test
    void an_inspector_sees_what_thai_nguyen_claimed_beside_what_supports_it() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(THAI_NGUYEN);

            assertThat(page.locator("h1").innerText()).isEqualTo("Tỉnh Thái Nguyên");
            assertThat(page.locator(".stamp").innerText())
                    .isEqualToIgnoringCase("Kết thúc 30/6/2025");
            Locator heirs = page.locator(".heirs");
            assertThat(heirs.innerText()).contains("Tỉnh Thái Nguyên", "toàn bộ", "202/2025/QH15");

            Locator organisations = row(page, "số tổ chức quần chúng");
            assertThat(organisations.innerText())
                    .contains(
                            "trên 7.100", "chưa đủ", "trên 1.438", "phần chưa kể không phải là 0");
            assertThat(organisations.locator("a.number").first().getAttribute("href"))
                    .startsWith("/explain?figure=");
            assertThat(row(page, "số mô hình").innerText())
                    .contains("28", "5/11")
                    .contains("chưa ghi sự việc nào, không có nghĩa là 0");
            assertThat(page.locator("#inspections tbody").innerText())
                    .contains("chưa trả lời", "không nêu", "từ ", "ngày");
            visit.mustBeAccessible();
            visit.photograph("unit-thai-nguyen");
        }
    }

    private static Locator row(Page page, String indicator) {
        return page.locator(
                        ".evidence tbody tr",
                        new Page.LocatorOptions()
                                .setHas(
                                        page.locator(
                                                "th a",
                                                new Page.LocatorOptions().setHasText(indicator))))
                .first();
    }

    @Test
    void a_historian_sees_son_la_city_with_its_heirs_and_no_number_made_surer() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(SON_LA);

            assertThat(page.locator(".heirs a").allInnerTexts())
                    .contains(
                            "Phường Tô Hiệu",
                            "Phường Chiềng An",
                            "Phường Chiềng Cơi",
                            "Phường Chiềng Sinh");
            assertThat(page.locator(".heirs").innerText()).contains("một phần");
            assertThat(page.locator("#evidence").innerText())
                    .contains("trên 10.300", "không nêu số", "từ 100 đến 1.000");
            assertThat(page.locator("#years").innerText())
                    .as("seven months are no year")
                    .contains("tháng 7/2022");
            visit.mustBeAccessible();
            visit.photograph("unit-son-la");
        }
    }

    @Test
    void the_drawing_tells_a_point_a_span_and_the_uncertain_apart_and_the_list_says_the_same() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(SON_LA);

            Locator drawn = page.locator("svg.time-line .entry");
            assertThat(page.locator("svg.time-line .entry.point circle").count()).isPositive();
            assertThat(page.locator("svg.time-line .entry.span rect.mark-sure").count())
                    .isPositive();
            assertThat(page.locator("svg.time-line .entry.within rect.mark-within").count())
                    .isPositive();
            assertThat(page.locator("svg.time-line .entry.before line.mark-open").count())
                    .isPositive();
            assertThat(page.locator("svg.time-line .end-of-life").count()).isEqualTo(1);
            int untold =
                    page.locator("#timeline .numbered > li")
                            .filter(new Locator.FilterOptions().setHasText("không rõ thời gian"))
                            .count();
            assertThat(page.locator("#timeline .numbered > li").count())
                    .isEqualTo(drawn.count() + untold);
        }
    }

    @Test
    void a_time_of_which_its_source_is_not_sure_is_drawn_hollow_and_broken_also_on_paper() {
        post(
                "/units",
                """
                {"id":"unit:xa-khong-chac","description":{"level":"commune","name":"Không Chắc"}}
                """);
        long last = 0;
        for (String time :
                List.of(
                        "2022-01/2022-07",
                        "2021-01?/2021-07?",
                        "2020-01/2020-07~",
                        "2019-03-05%",
                        "2018-03-05?",
                        "2017-03?",
                        "2016-03?/..")) {
            last =
                    post(
                            "/figures",
                            """
                            {"unit":"unit:xa-khong-chac","indicator":"group-count",
                             "subject":{"type":"group-type","code":"mediation-group"},
                             "quantity":{"kind":"EXACT","value":"12","unit":"tổ","measure":"FLOW"},
                             "period":{"edtf":"%s","shape":"%s"},
                             "citation":{"source":"source:trang-mau-1"}}
                            """
                                    .formatted(time, time.contains("/") ? "SPAN" : "POINT"));
        }
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/units/unit:xa-khong-chac?minPosition=" + last);

            Locator sure = page.locator("svg.time-line .entry.span:not(.doubted)");
            Locator doubted = page.locator("svg.time-line .entry.span.doubted");
            assertThat(sure.count()).isEqualTo(1);
            assertThat(sure.textContent()).doesNotContain("có lẽ", "khoảng");
            assertThat(doubted.locator(".entry-name").allTextContents())
                    .satisfiesExactly(
                            about -> assertThat(about).endsWith("khoảng"),
                            perhaps -> assertThat(perhaps).endsWith("có lẽ"));
            assertThat(doubted.nth(0).locator(".mark-end").count()).as("one end is sure").isOne();
            assertThat(doubted.nth(1).locator(".mark-end").count()).isZero();
            assertThat(page.locator(".entry.point.doubted .entry-name").textContent())
                    .endsWith("có lẽ");
            assertThat(page.locator(".entry.within.doubted .entry-name").allTextContents())
                    .satisfiesExactlyInAnyOrder(
                            month -> assertThat(month).endsWith("có lẽ"),
                            days -> assertThat(days).endsWith("có lẽ, khoảng"));
            assertThat(page.locator(".entry.after.doubted").count()).isOne();
            assertThat(page.locator(".legend").innerText()).contains("nguồn không chắc");
            for (Screen screen : List.of(Screen.OFFICE, Screen.PHONE, Screen.PAPER)) {
                visit.turnTo(screen);
                assertThat(ink(doubted.nth(1))).as(screen.name()).isNotEqualTo(ink(sure));
                assertThat(edge(sure)).as(screen.name()).isEqualTo("none");
                assertThat(edge(doubted.nth(1))).as(screen.name()).isNotEqualTo("none");
                visit.photograph("unit-doubted");
            }
            visit.turnTo(Screen.OFFICE);
            visit.mustBeAccessible();
        }
    }

    private static Object ink(Locator entry) {
        return entry.locator("rect").evaluate("mark => getComputedStyle(mark).fill");
    }

    private static Object edge(Locator entry) {
        return entry.locator("rect").evaluate("mark => getComputedStyle(mark).strokeDasharray");
    }

    @Test
    void a_unit_is_shown_as_it_was_on_a_chosen_day_and_as_it_was_known() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(SON_LA);
            page.fill("#on", "2026-01-01");
            page.click(".known-on button");
            page.waitForURL(url -> url.contains("on=2026-01-01"));
            assertThat(page.locator(".unit-head").innerText())
                    .contains("Vào 1/1/2026 không có đơn vị này");

            visit.open(EXAMPLE);
            assertThat(page.locator("#certifications").count()).isEqualTo(1);
            page.fill("#basis", Long.toString(before));
            page.click(".known-on button");
            page.waitForURL(url -> url.contains("basis=" + before));
            assertThat(page.locator("#certifications").count())
                    .as("not known yet at that position")
                    .isZero();
            assertThat(page.locator("#honours").innerText()).contains("xuất sắc");
            assertThat(page.locator(".earlier").innerText()).contains(Long.toString(before));
        }
    }

    @Test
    void the_fixed_link_says_the_day_of_which_the_page_tells() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(EXAMPLE + "?minPosition=" + before);
            String today = today();
            assertThat(page.locator("#true-up-to a").last().getAttribute("href"))
                    .contains("basis=", "day=" + today)
                    .doesNotContain("minPosition");

            visit.open(EXAMPLE + "?day=2020-01-01&basis=" + before);
            assertThat(page.locator("#groups caption").innerText()).contains("1/1/2020");
            assertThat(page.locator("#true-up-to a").last().getAttribute("href"))
                    .contains("day=2020-01-01");

            assertThat(page.navigate(EXAMPLE + "?day=1/1/2020").status()).isEqualTo(400);
            assertThat(page.locator("h1").innerText()).isEqualTo("Không có ngày như vậy");
            visit.forgive();
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    @Test
    void a_day_and_a_position_of_knowledge_exclude_each_other() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(EXAMPLE + "?basis=" + before);
            page.evaluate("() => import('/assets/known-on.js')");
            page.fill("#asOf", "2026-03-01");
            assertThat(page.inputValue("#basis")).isEmpty();
            page.fill("#basis", "7");
            assertThat(page.inputValue("#asOf")).isEmpty();

            for (String day : List.of("2026-03-01", today())) {
                assertThat(page.navigate(EXAMPLE + "?basis=7&asOf=" + day).status()).isEqualTo(400);
                assertThat(page.locator("h1").innerText()).isEqualTo("Chỉ chọn được một mốc");
            }
            visit.forgive();
        }
    }

    @Test
    void what_the_first_hundred_figures_do_not_tell_is_no_gap() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(
                            "/units/"
                                    + ManyFigures.MANY
                                    + "?minPosition="
                                    + ManyFigures.position());

            assertThat(page.locator(".by-year thead th").allInnerTexts()).contains("2018", "2020");
            assertThat(page.locator(".by-year td.gap").count()).as("2019").isEqualTo(1);
            assertThat(page.locator("#evidence tbody tr").count()).isEqualTo(40);
            assertThat(page.locator("#evidence .rest.part").innerText())
                    .contains("chỉ có 40 số liệu", "cả 101 số liệu trong sổ đăng ký");
            assertThat(page.locator(".by-year td").first().innerText()).contains("và 97 số nữa");
            assertThat(page.locator("#series .part").innerText())
                    .contains("chỉ có 50 số liệu", "101 số liệu cùng loại");
            assertThat(page.locator("#series-table tr[data-kind]").count()).isEqualTo(50);
            visit.turnTo(Screen.PAPER);
            assertThat(page.locator("#evidence .rest.part").isVisible()).isTrue();
            visit.turnTo(Screen.OFFICE);
            assertThat(page.locator(".not-all").count()).isZero();

            visit.open("/units/" + ManyFigures.TOO_MANY);
            assertThat(page.locator("#years .not-all").innerText()).contains("không đủ");
            assertThat(page.locator(".by-year td.gap, tr.gap-row").count()).isZero();
            assertThat(page.locator("#years").innerText())
                    .doesNotContain("không có số liệu, không");
            visit.mustBeAccessible();
        }
    }

    @Test
    void further_lines_of_the_timeline_are_of_the_same_page_and_not_of_the_past() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(
                            "/units/"
                                    + ManyFigures.MANY
                                    + "?series=none&minPosition="
                                    + ManyFigures.position());
            String basis = page.locator("#true-up-to a").first().innerText();
            Browsers.annals()
                    .recorder()
                    .post(
                            "/api/v1/sources",
                            """
                            {"kind":"report","title":"Báo cáo giữa hai trang"}
                            """);

            page.locator("#timeline a[href*='cursor=']").click();
            page.waitForURL(url -> url.contains("cursor="));

            assertThat(page.url()).contains("series=none").doesNotContain("basis=");
            assertThat(page.locator("#true-up-to a").first().innerText()).isEqualTo(basis);
            assertThat(page.locator(".earlier").count()).isZero();
            assertThat(page.locator("#timeline .lines li").count()).isEqualTo(43);
        }
    }

    @Test
    void what_is_there_and_what_came_are_never_of_one_row() {
        post(
                "/units",
                """
                {"id":"unit:xa-hai-cach-do","description":{"level":"commune","name":"Hai Cách Đo"}}
                """);
        long last = 0;
        for (String each : List.of("STOCK 2020", "FLOW 2021", "FLOW 2022")) {
            last =
                    post(
                            "/figures",
                            """
                            {"unit":"unit:xa-hai-cach-do","indicator":"group-count",
                             "subject":{"type":"group-type","code":"mediation-group"},
                             "quantity":{"kind":"EXACT","value":"12","unit":"tổ","measure":"%s"},
                             "period":{"edtf":"%s","shape":"SPAN"},
                             "citation":{"source":"source:trang-mau-1"}}
                            """
                                    .formatted(each.split(" ")[0], each.split(" ")[1]));
        }
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/units/unit:xa-hai-cach-do?minPosition=" + last);

            Locator rows = page.locator(".by-year tbody tr");
            assertThat(rows.count()).isEqualTo(2);
            assertThat(rows.nth(0).innerText()).contains("số hiện có");
            assertThat(rows.nth(1).innerText()).contains("số phát sinh");
            assertThat(rows.nth(0).locator("td.gap").count()).isEqualTo(2);
            assertThat(page.locator("#series h3").innerText()).contains("số phát sinh");
            assertThat(page.locator("#series-table").innerText()).doesNotContain("năm 2020\t12");
        }
    }

    @Test
    void an_end_that_lies_ahead_of_the_day_has_not_come() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(SON_LA + "?on=2025-06-30");
            assertThat(page.locator(".stamp, .heirs").count()).isZero();
            assertThat(page.locator(".unit-head .lead").innerText()).contains("đến 30/6/2025");

            visit.open(SON_LA + "?on=2025-07-01");
            assertThat(page.locator(".stamp").count()).isEqualTo(1);
            assertThat(page.locator(".heirs").count()).isEqualTo(1);
        }
    }

    @Test
    void years_without_figures_are_gaps_and_numbers_of_several_years_are_not_spread() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(EXAMPLE);

            assertThat(page.locator(".by-year thead th").allInnerTexts())
                    .contains("2018", "2019", "2020", "2021", "2022");
            Locator groups =
                    page.locator(".by-year tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("tổ hòa giải"));
            assertThat(groups.locator("td.gap").count()).isEqualTo(2);
            assertThat(groups.innerText()).contains("trên 130", "gần 160", "150");
            Locator outreach =
                    page.locator(".by-year tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("cuộc tuyên truyền"));
            assertThat(outreach.locator("td:not(.gap) a.number").allInnerTexts())
                    .containsExactly("87");
            assertThat(outreach.locator("td").last().innerText()).contains("87", "2021", "2023");
            page.waitForSelector("#series-chart canvas");
            assertThat(page.locator("#series-table tr.gap-row").count()).isEqualTo(2);
            visit.mustBeAccessible();
            visit.photograph("unit-example");
        }
    }

    @Test
    void registers_are_shown_with_their_numbers_explained() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(EXAMPLE);

            Locator certified = page.locator("#certifications tbody tr");
            assertThat(certified.locator("td").allInnerTexts())
                    .containsExactly("2024", "2", "0", "1", "0", "1");
            assertThat(page.locator("#groups").innerText()).contains("Tổ hòa giải thôn Mẫu");
            assertThat(page.locator("#handovers").innerText()).contains("12", "khẩu");
            assertThat(page.locator("#honours").innerText())
                    .contains("Nhân dân xã Mẫu", "95,5", "xuất sắc");
            assertThat(row(page, "tỷ lệ được công nhận").innerText())
                    .contains("tỷ lệ không có mẫu số");
            assertThat(page.locator("#evidence .claims").innerText()).contains("gần 160", "150");
            for (Locator number : page.locator("main .number").all()) {
                assertThat(number.getAttribute("href"))
                        .as(number.innerText())
                        .isNotNull()
                        .matches("/(explain\\?|facts/|registers).*");
            }
        }
    }

    @Test
    void a_small_cell_is_shown_as_hidden_in_text_and_drawing_alike() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(EXAMPLE + "?series=managed-person-count/reformatory-school/người");

            Locator cell = row(page, "số người được quản lý");
            assertThat(cell.innerText()).contains("đã ẩn: ô nhỏ");
            assertThat(cell.locator("td").first().innerText()).doesNotContain("3");
            assertThat(page.content()).doesNotContain("data-lo=\"3\"");
        }
    }

    @Test
    void hidden_and_shown_numbers_of_one_series_stand_in_one_row_and_none_of_them_is_a_gap() {
        post(
                "/units",
                """
                {"id":"unit:xa-mot-day","description":{"level":"commune","name":"Một Dãy"}}
                """);
        long last = 0;
        for (String each : List.of("2019 3", "2020 2", "2022 57")) {
            last =
                    post(
                            "/figures",
                            """
                            {"unit":"unit:xa-mot-day","indicator":"managed-person-count",
                             "subject":{"type":"management-measure","code":"commune-education"},
                             "quantity":{"kind":"EXACT","value":"%s","unit":"người",
                                         "measure":"STOCK"},
                             "period":{"edtf":"%s","shape":"POINT"},
                             "citation":{"source":"source:trang-mau-1"}}
                            """
                                    .formatted(each.split(" ")[1], each.split(" ")[0]));
        }
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/units/unit:xa-mot-day?minPosition=" + last);

            Locator rows = page.locator(".by-year tbody tr");
            assertThat(rows.count()).isOne();
            assertThat(rows.locator(".hidden-cell").count()).isEqualTo(2);
            assertThat(rows.locator(".number:not(.hidden-cell)").innerText()).isEqualTo("57");
            assertThat(rows.locator("td.gap").count()).as("2021 alone").isOne();
            assertThat(rows.innerText()).contains("số hiện có");
            assertThat(page.locator("#series h3").innerText()).contains("người");
            Locator table = page.locator("#series-table tbody tr");
            assertThat(table.count()).as("three numbers and a gap").isEqualTo(4);
            assertThat(table.locator(".hidden-cell").count()).isEqualTo(2);
            assertThat(page.locator("tr[data-kind=SUPPRESSED][data-lo]").count()).isZero();
            page.locator("#series-chart canvas").first().waitFor();
            visit.mustBeAccessible();
            visit.photograph("unit-hidden-in-series");
        }
    }

    /** "trên 1.4" is another number than "trên 1.400". */
    private static final String NUMBERS_BEYOND_THE_EDGE =
            "() => [...document.querySelectorAll('.evidence .number, .counted .number,"
                    + " #inspections .number')].filter(number =>"
                    + " number.getBoundingClientRect().right > innerWidth).length";

    @ParameterizedTest
    @ValueSource(strings = {SON_LA, THAI_NGUYEN, EXAMPLE, "/units", "/units?q=son%20la"})
    void pages_fit_a_phone_and_a_sheet_of_paper_in_both_languages(String address) {
        for (Screen screen : List.of(Screen.PHONE, Screen.PAPER)) {
            try (Visit visit = Browsers.visit(screen)) {
                Page page = visit.open(address);
                visit.mustNotOverflow();
                assertThat(page.evaluate(NUMBERS_BEYOND_THE_EDGE)).isEqualTo(0);
                if (screen == Screen.PHONE) {
                    visit.mustBeAccessible();
                }
                visit.photograph("unit" + name(address));
                visit.open(address + (address.contains("?") ? "&" : "?") + "lang=en");
                visit.mustNotOverflow();
                visit.photograph("unit" + name(address) + "-en");
            }
        }
    }

    private static String name(String address) {
        return address.replaceAll("[^a-z]+", "-");
    }

    @Test
    void a_page_is_light_however_much_is_on_it() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            for (String address : List.of(SON_LA, THAI_NGUYEN, EXAMPLE, "/", "/units")) {
                Page page = visit.open(address);
                Object bytes =
                        page.evaluate(
                                """
                                () => performance.getEntriesByType('navigation')
                                    .concat(performance.getEntriesByType('resource'))
                                    .filter(e => !e.name.includes('echarts'))
                                    .reduce((all, e) => all + e.decodedBodySize, 0)
                                """);
                assertThat(((Number) bytes).intValue()).as(address).isLessThan(MOST_BYTES);
            }
        }
    }

    @Test
    void it_is_read_in_the_dark_and_in_english() {
        try (Visit visit = Browsers.visitInTheDark(Screen.OFFICE)) {
            Page page = visit.open(EXAMPLE + "?lang=en");
            assertThat(page.locator("#evidence h2").innerText()).isEqualTo("Claims and evidence");
            assertThat(page.locator("main").innerText()).doesNotContain("unit.", "??");
            visit.mustBeAccessible();
            visit.photograph("unit-dark-en");
        }
    }

    @Test
    void a_place_is_found_by_name_by_code_and_from_above() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/units");
            assertThat(page.locator("tbody th").allInnerTexts())
                    .contains("Tỉnh Sơn La")
                    .doesNotContain("Thành phố Sơn La");
            assertThat(page.locator("thead").innerText()).doesNotContain("Trực thuộc");
            visit.mustBeAccessible();

            page.fill("#q", "thanh pho son la");
            page.press("#q", "Enter");
            page.waitForURL(url -> url.contains("q=thanh"));
            assertThat(page.locator("tbody th").allInnerTexts())
                    .containsExactly("Thành phố Sơn La");

            visit.open("/units?scheme=nso&code=91&on=2025-01-01");
            assertThat(page.locator("tbody th").allInnerTexts()).containsExactly("Tỉnh Kiên Giang");
            visit.open("/units?scheme=nso&code=91");
            assertThat(page.locator("tbody th").count()).isEqualTo(2);
            assertThat(page.locator("main").innerText()).contains("nhiều đơn vị");

            visit.open("/units?parent=unit:tinh-son-la");
            assertThat(page.locator("tbody th").allInnerTexts())
                    .contains("Thành phố Sơn La", "Phường Tô Hiệu");
            visit.open("/units?q=khong%20co%20noi%20nay");
            assertThat(page.locator("main").innerText())
                    .contains("Không có địa phương nào như vậy");
        }
    }
}
