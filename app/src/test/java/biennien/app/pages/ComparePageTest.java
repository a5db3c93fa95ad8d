package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What was known then beside what is known now. */
class ComparePageTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String COMMUNE = "unit:xa-hai-moc";
    private static long then;
    private static long now;

    @BeforeAll
    static void a_figure_is_reported_and_corrected() {
        Caller admin = SERVICE.admin();
        recorded(
                admin.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Hai Mốc"}}
                        """
                                .formatted(COMMUNE)));
        for (String source : List.of("source:hai-moc", "source:hai-moc-sau")) {
            recorded(
                    admin.post(
                            "/api/v1/sources",
                            """
                            {"id":"%s","kind":"report","title":"Báo cáo %s"}
                            """
                                    .formatted(source, source.endsWith("sau") ? "sau" : "đầu")));
        }
        recorded(admin.post("/api/v1/figures", figure("figure:hai-moc-1", 571)));
        then = recorded(admin.post("/api/v1/figures", figure("figure:hai-moc-2", 40))).position();
        correct("figure:hai-moc-1", 517, "NEW_INFORMATION", "Đối chiếu sổ gốc");
        now = correct("figure:hai-moc-2", 44, "ENTRY_ERROR", "Gõ nhầm một chữ số");
    }

    private static String figure(String id, int value) {
        return """
        {"id":"%s","unit":"%s",%s,"citation":{"source":"source:hai-moc"}}
        """
                .formatted(id, COMMUNE, told(id, value));
    }

    private static String told(String id, int value) {
        return """
        "indicator":"weapon-handover-count",
        "subject":{"type":"weapon-type","code":"%s"},
        "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
        "period":{"edtf":"2022-06","shape":"POINT"}
        """
                .formatted(id.endsWith("1") ? "homemade-gun" : "hunting-gun", value);
    }

    private static long correct(String id, int value, String kind, String reason) {
        return recorded(
                        SERVICE.admin()
                                .post(
                                        "/api/v1/figures/" + id + "/correct",
                                        """
                                        {"correction":{"kind":"%s","reason":"%s",
                                                       "citation":{"source":"source:hai-moc-sau"}},
                                         %s}
                                        """
                                                .formatted(
                                                        kind,
                                                        reason,
                                                        told(id, value)
                                                                .replaceFirst(
                                                                        "\"indicator\":\"[a-z-]+\",",
                                                                        ""))))
                .position();
    }

    private static Answer recorded(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer;
    }

    private static String address(String more) {
        return "/compare?unit=" + COMMUNE + "&from=" + then + "&minPosition=" + now + more;
    }

    @Test
    void before_and_after_stand_side_by_side_with_the_reason_between_them() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(address(""));

            Locator changes = page.locator(".changes > li");
            assertThat(changes).hasCount(2);
            Locator first = changes.filter(new Locator.FilterOptions().setHasText("571"));
            assertThat(first.locator(".was a.number")).hasText("571");
            assertThat(first.locator(".is a.number")).hasText("517");
            assertThat(first.locator("h3")).containsText("đổi");
            assertThat(first.locator(".why")).containsText("có thông tin mới");
            assertThat(first.locator(".why q")).hasText("Đối chiếu sổ gốc");
            assertThat(first.locator(".why a[href^='/sources/']")).hasText("Báo cáo sau");
            assertThat(first.locator(".why a[href^='/events/']").first()).isVisible();
            visit.mustBeAccessible();
        }
    }

    @Test
    void entry_errors_can_be_left_out() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(address("&except=true"));

            assertThat(page.locator(".changes > li")).hasCount(1);
            assertThat(page.locator(".changes")).containsText("517");
            assertThat(page.locator("main")).containsText("Không kể những gì chỉ đổi do nhập sai");
        }
    }

    @Test
    void where_nothing_differs_it_is_said_plainly() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/compare?unit=" + COMMUNE + "&from=" + now + "&to=" + now);

            assertThat(page.locator(".nothing")).hasText("Không có gì khác giữa hai mốc này.");
            visit.mustBeAccessible();
        }
    }

    @Test
    void a_year_stands_beside_itself_and_differences_are_told_in_words_too() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(address("&year=2022"));

            Locator row = page.locator(".beside.year tr.differs").first();
            assertThat(row.locator(".mark")).hasText("≠ khác");
            assertThat(row.locator("td").nth(0)).containsText("571");
            assertThat(row.locator("td").nth(1)).containsText("517");
            visit.mustBeAccessible();
        }
    }

    @Test
    void days_are_times_too_and_what_came_since_is_new() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(
                            "/compare?unit="
                                    + COMMUNE
                                    + "&from=2020-01-01&register=figures&minPosition="
                                    + now);

            assertThat(page.locator(".moments")).containsText("trước khi ghi điều gì");
            assertThat(page.locator(".changes > li")).hasCount(2);
            assertThat(page.locator(".changes h3").first()).containsText("thêm");
            assertThat(page.locator("#citation")).containsText("mã băm lá");
            assertThat(page.locator("#citation")).containsText("từ trước khi ghi điều gì đến");
            assertThat(page.locator("#citation")).containsText("to=");
            page.locator("[data-copy]").click();
            assertThat(page.locator("[data-copy]")).hasText("Đã chép");
        }
    }

    @Test
    void what_is_no_time_or_not_known_is_refused_at_its_field_and_compared_with_nothing() {
        String ahead = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(3).toString();
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.page();
            for (String time :
                    List.of(
                            "31/2/2025",
                            "2024-02-31",
                            "1234567890123456789",
                            "-2",
                            "99999999",
                            "2025-11-05T08:00:00%2B07:00",
                            ahead)) {
                assertThat(page.navigate("/compare?from=" + time).status()).as(time).isEqualTo(400);
                assertThat(page.locator("#from-error")).isVisible();
                assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");
                assertThat(page.locator(".moments, .nothing")).hasCount(0);
            }
            visit.mustBeAccessible();
            assertThat(page.navigate("/compare?from=1&to=hôm nay").status()).isEqualTo(400);
            assertThat(page.locator("#to-error")).containsText("31/1/2026");

            page.navigate("/compare?from=1&register=no-such-register");
            Locator problem = page.locator(".note.bad");
            assertThat(problem).containsText("Không so sánh được");
            assertThat(problem.locator("[lang=en]")).hasCount(1);
            assertThat(problem.locator("[lang=en]")).isHidden();
            page.navigate("/compare?from=1&register=no-such-register&lang=en");
            assertThat(problem.locator("p")).hasCount(1);
            visit.forgive();
        }
    }

    @Test
    void a_day_is_typed_and_shown_as_it_is_written_in_viet_nam() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.page();
            for (String day : List.of("5/11/2025", "2025-11-05")) {
                assertThat(page.navigate("/compare?from=" + day).status()).as(day).isEqualTo(200);
                assertThat(page.locator("#from")).hasValue("5/11/2025");
                assertThat(page.locator(".moments")).hasCount(1);
            }
        }
    }

    @Test
    void the_foot_lists_what_was_compared_and_its_links_answer_what_stands_on_the_page() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(
                            address("&year=2022&basis=" + now).replace("&minPosition=" + now, ""));

            Locator asked = page.locator(".foot details a");
            List<String> shown = page.locator(".foot details code").allTextContents();
            assertThat(shown).anyMatch(each -> each.startsWith("/api/v1/diff?"));
            assertThat(
                            shown.stream()
                                    .filter(each -> each.startsWith("/api/v1/years/2022?"))
                                    .count())
                    .isEqualTo(2);
            assertThat(shown).anyMatch(each -> each.startsWith("/api/v1/years/2022/diff?"));
            assertThat(asked.first()).hasAttribute("href", Pattern.compile(".*[?&]basis=" + now));
            for (Locator each : asked.all()) {
                String link = Objects.requireNonNull(each.getAttribute("href"));
                assertThat(SERVICE.anonymous().get(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void two_times_are_chosen_in_a_form() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/compare");
            visit.mustBeAccessible();
            visit.photograph("compare-choose");

            page.locator("#unit").fill("Xã Hai Mốc");
            page.locator("#from").fill(String.valueOf(then));
            page.locator("#to").fill(String.valueOf(now));
            page.locator(".ask button.main").click();

            assertThat(page.locator(".changes > li")).hasCount(2);
        }
    }

    @Test
    void the_comparison_fits_a_phone_and_a_sheet_of_paper_in_both_languages() {
        for (Screen screen : Screen.values()) {
            for (String language : List.of("vi", "en")) {
                try (Visit visit = Browsers.visit(screen)) {
                    Page page = visit.open(address("&year=2022&lang=" + language));
                    assertThat(page.content()).doesNotContain("??");
                    visit.mustNotOverflow();
                    visit.photograph("compare-" + language);
                }
            }
        }
    }
}
