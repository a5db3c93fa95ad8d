package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
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

    private long groupsOf(String year, int count) {
        return service.recorder()
                .post(
                        "/api/v1/figures",
                        """
                        {"unit":"unit:xa-theo-doi","indicator":"group-count",
                         "subject":{"type":"group-type","code":"mediation-group"},
                         "quantity":{"kind":"EXACT","value":%d,"unit":"tổ","measure":"STOCK"},
                         "period":{"edtf":"%s","shape":"POINT"},
                         "citation":{"source":"source:article-001"}}
                        """
                                .formatted(count, year))
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
