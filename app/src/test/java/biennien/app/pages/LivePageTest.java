package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is recorded arrives in a page that is open. */
class LivePageTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final double PATIENCE = 30_000;

    private final Service service = Browsers.annals();

    @Test
    void a_fact_recorded_elsewhere_appears_on_the_open_page() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");
            state(page, "đang cập nhật trực tiếp");
            page.evaluate("() => { window.stays = true; }");

            long position = record();

            appears(page, position);
            assertThat(line(page, position)).containsText("tiếp nhận tài liệu");
            assertThat(page.locator("[data-live-news]")).containsText("điều mới");
            // It is the same page, not a new one.
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
            assertThat(page.locator("#latest > li").first())
                    .hasAttribute("data-position", Long.toString(position));
            visit.mustBeAccessible();
            visit.photograph("live");

            // What else the page shows is true up to there as well, without a reload.
            says(page.locator("#true-up-to"), Long.toString(position));
            says(page.locator("#sources"), "Bài đến trong lúc xem");
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
        }
    }

    @Test
    void after_the_connection_was_cut_nothing_is_missing_and_nothing_twice() throws IOException {
        try (Line between = new Line(service.address());
                Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(between.address() + "/");
            state(page, "đang cập nhật trực tiếp");
            long before = record();
            appears(page, before);

            between.cut();
            state(page, "mất kết nối, đang nối lại");
            List<Long> missed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                missed.add(record());
            }
            between.mend();

            for (long position : missed) {
                appears(page, position);
                assertThat(line(page, position)).hasCount(1);
            }
            state(page, "đang cập nhật trực tiếp");
            long after = record();
            appears(page, after);
            assertThat(line(page, before)).hasCount(1);
            // The browser tells of the broken connection.
            visit.forgive();
        }
    }

    @Test
    void a_page_that_knows_more_than_the_log_holds_begins_anew_from_the_log() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            // As after an earlier state of the log was restored.
            visit.page()
                    .route(
                            service.address() + "/",
                            route -> {
                                APIResponse told = route.fetch();
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setResponse(told)
                                                .setBody(
                                                        told.text()
                                                                .replaceAll(
                                                                        "data-after=\"\\d+\"",
                                                                        "data-after=\"99999999\"")));
                            },
                            new Page.RouteOptions().setTimes(1));
            Page page = visit.open("/");

            assertThat(page.locator("[data-script=live]"))
                    .not()
                    .hasAttribute(
                            "data-after",
                            "99999999",
                            new HasAttributeOptions().setTimeout(PATIENCE));
            state(page, "đang cập nhật trực tiếp");
            appears(page, record());
            // The browser tells of the refusal.
            visit.forgive();
        }
    }

    @Test
    void whoever_pauses_is_left_alone_and_catches_up_afterwards() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.open("/");
            state(page, "đang cập nhật trực tiếp");
            page.locator("[data-live-pause]").click();
            state(page, "đã tạm dừng");

            long meanwhile = record();
            // Another page that follows has it, so this one could have it too.
            try (Visit other = Browsers.visit(Screen.OFFICE)) {
                appears(other.open("/"), meanwhile);
            }
            assertThat(line(page, meanwhile)).hasCount(0);

            page.locator("[data-live-pause]").click();
            appears(page, meanwhile);
        }
    }

    @Test
    void a_page_of_an_earlier_time_does_not_change() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/?basis=20");

            assertThat(page.locator(".earlier")).isVisible();
            assertThat(page.locator("[data-script=live]")).hasCount(0);
            for (String address :
                    List.of("/registers/figures?", "/years/2022?unit=unit:tinh-thai-nguyen&")) {
                visit.open(address + "basis=20");
                assertThat(page.locator(".earlier")).isVisible();
                assertThat(page.locator("[data-script=live]")).hasCount(0);
            }
        }
    }

    @Test
    void a_line_comes_in_the_language_and_through_the_eyes_of_the_reader() {
        try (Visit visit = Browsers.visit(Screen.OFFICE);
                Visit inside = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/?lang=en");
            state(page, "updating live");
            Page reader = inside.signInAsAdmin();
            reader.navigate("/");

            long position = figureOfTwoPersons();

            appears(page, position);
            assertThat(line(page, position)).containsText("hidden: small cell");
            assertThat(
                            line(page, position)
                                    .innerText()
                                    .replaceAll("\\d+ \\p{L}+ \\d+ \\d+:\\d+", ""))
                    .doesNotContain("2");
            appears(reader, position);
            assertThat(line(reader, position).locator(".number")).hasText("2");
        }
    }

    @Test
    void the_page_of_a_place_follows_what_is_recorded_of_it_and_its_chart_is_drawn_again() {
        service.recorder()
                .post(
                        "/api/v1/units",
                        Map.of(
                                "id",
                                "unit:xa-theo-doi",
                                "description",
                                Map.of("level", "commune", "name", "Theo Dõi")));
        long first = groupsOf("2021", 120);
        service.anonymous().get("/api/v1/figures", "minPosition", first);
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/units/unit:xa-theo-doi");
            state(page, "đang cập nhật trực tiếp");
            assertThat(page.locator("#series-chart canvas")).hasCount(0);
            page.evaluate("() => { window.stays = true; }");

            groupsOf("2022", 130);

            says(page.locator("#series-table"), "130");
            assertThat(page.locator("#series-chart canvas")).hasCount(1);
            groupsOf("2023", 147);
            says(page.locator("#series-table"), "147");
            assertThat(page.locator("#series-chart canvas")).hasCount(1);
            assertThat(page.locator("input[name=basis]")).isVisible();
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
            visit.mustBeAccessible();
            visit.photograph("live-unit");
        }
    }

    @Test
    void the_sheet_of_a_year_follows_says_so_and_lets_go_of_nothing_that_is_in_use() {
        commune("unit:xa-theo-nam", "Theo Năm");
        groupsOf("unit:xa-theo-nam", "2021", 120);
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/years/2021?unit=unit:xa-theo-nam");
            state(page, "đang cập nhật trực tiếp");
            Locator numbers = page.locator("a.number");
            assertThat(numbers.filter(new Locator.FilterOptions().setHasText("120"))).hasCount(1);
            assertThat(page.locator("[data-live-told]")).isEmpty();
            page.evaluate("() => { window.stays = true; }");
            Locator link = page.locator(".turn a").first();
            link.focus();

            groupsOf("unit:xa-theo-nam", "2021", 133);

            says(page.locator("article"), "133");
            says(page.locator("[data-live-told]"), "cập nhật lúc");
            says(page.locator("[data-live-news][aria-live=polite]"), "cập nhật lúc");
            assertThat(link).isFocused();
            Locator used = numbers.filter(new Locator.FilterOptions().setHasText("133"));
            used.focus();
            groupsOf("unit:xa-theo-nam", "2021", 147);
            says(page.locator("[data-live-told]"), "trong phần bạn đang dùng");
            assertThat(used).isFocused();
            link.focus();
            says(page.locator("article"), "147");
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
            visit.mustBeAccessible();
            visit.photograph("live-year");
        }
    }

    @Test
    void a_register_follows_from_its_first_row_on_and_keeps_the_order_that_a_reader_chose() {
        commune("unit:xa-theo-so", "Theo Sổ");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures?unit=unit:xa-theo-so");
            state(page, "đang cập nhật trực tiếp");
            assertThat(page.locator(".ledger")).isHidden();
            page.evaluate("() => { window.stays = true; }");

            groupsOf("unit:xa-theo-so", "2021", 120);

            says(page.locator("#rows"), "120");
            assertThat(page.locator(".ledger")).isVisible();
            assertThat(page.locator("#none .note")).hasCount(0);
            assertThat(page.locator("#files a")).not().hasCount(0);
            says(page.locator("[data-live-told]"), "cập nhật lúc");
            groupsOf("unit:xa-theo-so", "2022", 110);
            says(page.locator("#rows"), "110");
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
            Locator heading = page.locator("thead th", withText("Kỳ")).locator("a.sort");
            heading.click();
            assertThat(page.locator("thead th[aria-sort=ascending]")).isVisible();
            heading.click();
            assertThat(page.locator("thead th[aria-sort=descending]")).isVisible();
            state(page, "đang cập nhật trực tiếp");
            assertThat(page.locator("#rows a.number")).hasText(new String[] {"110", "120"});
            page.evaluate("() => { window.stays = true; }");
            heading.focus();

            groupsOf("unit:xa-theo-so", "2023", 115);

            says(page.locator("#rows"), "115");
            assertThat(page.locator("#rows a.number")).hasText(new String[] {"115", "110", "120"});
            assertThat(heading).isFocused();
            assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
            visit.mustBeAccessible();
            visit.photograph("live-register");
        }
    }

    @Test
    void rows_that_a_reader_had_come_stay_and_what_is_read_does_not_move() {
        commune("unit:xa-nhieu-dong", "Nhiều Dòng");
        for (int year = 1950; year < 2005; year++) {
            groupsOf("unit:xa-nhieu-dong", "" + year, 1000 + year);
        }
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures?unit=unit:xa-nhieu-dong&sort=-time");
            state(page, "đang cập nhật trực tiếp");
            Locator rows = page.locator("#rows tr");
            assertThat(rows).hasCount(50);
            page.locator("#following a").click();
            assertThat(rows).hasCount(55);
            assertThat(page.locator("#rows tr:nth-child(51) th a")).isFocused();

            groupsOf("unit:xa-nhieu-dong", "2006", 9_931);
            says(page.locator("[data-live-told]"), "trong phần bạn đang dùng");
            assertThat(rows).hasCount(55);
            Locator heading = page.locator("thead th[aria-sort=descending] a.sort");
            heading.focus();
            assertThat(rows).hasCount(56, new HasCountOptions().setTimeout(PATIENCE));
            says(rows.first(), "9.931");

            Locator read = rows.filter(new Locator.FilterOptions().setHasText("2.980"));
            read.evaluate(
                    "row => scrollBy({top: row.getBoundingClientRect().top - 3,"
                            + " behavior: 'instant'})");
            groupsOf("unit:xa-nhieu-dong", "2007", 9_955);

            says(rows.first(), "9.955");
            assertThat(rows).hasCount(57);
            assertThat(heading).isFocused();
            page.waitForCondition(() -> Math.abs(top(read) - 3) < 2);
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static double top(Locator row) {
        return ((Number) row.evaluate("row => row.getBoundingClientRect().top")).doubleValue();
    }

    private void commune(String id, String name) {
        long position =
                service.recorder()
                        .post(
                                "/api/v1/units",
                                Map.of(
                                        "id",
                                        id,
                                        "description",
                                        Map.of("level", "commune", "name", name)))
                        .position();
        service.anonymous().get("/api/v1/units/" + id, "minPosition", position);
    }

    private long groupsOf(String year, int count) {
        return groupsOf("unit:xa-theo-doi", year, count);
    }

    private long groupsOf(String unit, String year, int count) {
        return service.recorder()
                .post(
                        "/api/v1/figures",
                        """
                        {"unit":"%s","indicator":"group-count",
                         "subject":{"type":"group-type","code":"mediation-group"},
                         "quantity":{"kind":"EXACT","value":%d,"unit":"tổ","measure":"STOCK"},
                         "period":{"edtf":"%s","shape":"POINT"},
                         "citation":{"source":"source:article-001"}}
                        """
                                .formatted(unit, count, year))
                .position();
    }

    private long record() {
        int number = NUMBER.incrementAndGet();
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/sources",
                                Map.of(
                                        "id",
                                        "source:live-" + number,
                                        "kind",
                                        "press-article",
                                        "title",
                                        "Bài đến trong lúc xem " + number));
        return made.position();
    }

    private long figureOfTwoPersons() {
        service.recorder()
                .post(
                        "/api/v1/units",
                        Map.of(
                                "id",
                                "unit:xa-dang-xem",
                                "description",
                                Map.of("level", "commune", "name", "Đang Xem")));
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/figures",
                                """
                                {"id":"figure:dang-xem","unit":"unit:xa-dang-xem",
                                 "indicator":"managed-person-count",
                                 "subject":{"type":"management-measure","code":"commune-education"},
                                 "quantity":{"kind":"EXACT","value":2,"unit":"người","measure":"STOCK"},
                                 "period":{"edtf":"XXXX-11","shape":"POINT"},
                                 "citation":{"source":"source:article-001"}}
                                """);
        return made.position();
    }

    private static Locator line(Page page, long position) {
        return page.locator("#latest > [data-position='" + position + "']");
    }

    private static void state(Page page, String words) {
        assertThat(page.locator("[data-live-said]"))
                .hasText(words, new HasTextOptions().setTimeout(PATIENCE));
    }

    private static void says(Locator part, String words) {
        assertThat(part).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void appears(Page page, long position) {
        assertThat(line(page, position)).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }
}
