package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The registers as lists. */
class RegisterPagesTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String SON_LA = "unit:tinh-son-la";

    @Test
    void the_overview_says_what_each_register_holds() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers");

            assertThat(page.locator("main dl.shelf dt a").count()).isEqualTo(22);
            assertThat(page.locator("main")).containsText("Con số mà một nguồn nêu");
            visit.mustBeAccessible();
            visit.photograph("registers");
            // Others fill them meanwhile; at the beginning there was nothing.
            visit.open("/registers?basis=0");
            assertThat(page.locator("main")).containsText("chưa ghi gì");
            visit.open("/registers?lang=en");
            assertThat(page.locator("h1")).hasText("Registers");
            visit.photograph("registers-en");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures",
                "claims",
                "rulings",
                "reconciliations",
                "groups",
                "organisations",
                "models",
                "certifications",
                "rankings",
                "exemplary-titles",
                "commendations",
                "activities",
                "handovers",
                "programmes",
                "inspections",
                "recommendations",
                "reorganisations",
                "seals",
                "law"
            })
    void every_register_is_a_page_in_both_languages(String register) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            for (String language : List.of("vi", "en")) {
                Page page = visit.open("/registers/" + register + "?lang=" + language);

                assertThat(page.content()).doesNotContain("??");
                assertThat(page.locator("h1").textContent()).isNotBlank();
                visit.mustBeAccessible();
                visit.mustNotOverflow();
            }
        }
    }

    @Test
    void numbers_keep_their_words_and_lead_to_their_explanation_rows_to_their_facts() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures?unit=" + SON_LA + "&within=true&q=10.300");

            assertThat(page.locator("#rows tr")).hasCount(1);
            Locator number = page.locator("#rows a.number");
            assertThat(number).hasText("trên 10.300");
            assertThat(number.getAttribute("href")).startsWith("/explain?figure=figure:");
            assertThat(page.locator("#rows th a").getAttribute("href"))
                    .startsWith("/facts/figures/figure:");
            assertThat(page.locator("#rows td a[href^='/units/']")).hasText("Thành phố Sơn La");
            assertThat(page.locator("#rows td a[href^='/sources/']")).hasCount(1);
        }
    }

    @Test
    void rows_that_follow_are_added_and_the_link_works_without_a_script_too() {
        JsonNode all =
                SERVICE.anonymous().get("/api/v1/figures", "limit", 1000).json().path("items");
        assertThat(all.size()).isGreaterThan(50);
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures");
            assertThat(page.locator("#rows tr")).hasCount(50);
            assertThat(page.locator("#known")).containsText("còn tiếp");
            String plain =
                    Objects.requireNonNull(page.locator("#following a").getAttribute("href"));

            page.locator("#following a").click();

            assertThat(page.locator("#rows tr")).hasCount(Math.min(100, all.size()));
            assertThat(page.locator("#rows tr:nth-child(51) th a")).isFocused();
            visit.open(plain);
            assertThat(page.locator("#rows tr").count()).isEqualTo(Math.min(50, all.size() - 50));
            assertThat(page.locator("#known")).containsText("Dòng 51");
        }
    }

    @Test
    void a_heading_orders_the_whole_register_at_its_basis_and_with_its_filters() {
        String basis = Long.toString(SERVICE.head());
        String asked = "/registers/figures?status=standing&basis=" + basis;
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(asked);
            Locator period = page.locator("thead th").filter(withText("Kỳ"));
            Locator unit = page.locator("thead th").filter(withText("Địa phương"));
            List<String> recorded = figures(basis, "recorded");
            assertThat(recorded).hasSizeGreaterThan(50);
            assertThat(page.locator("#rows tr")).hasCount(50);
            assertThat(shown(page)).isEqualTo(recorded.subList(0, 50));
            assertThat(page.locator("thead [aria-sort]")).hasCount(0);
            assertThat(page.locator("thead th.figure a")).hasCount(0);

            period.locator("a").press("Enter");

            assertThat(period).hasAttribute("aria-sort", "ascending");
            assertThat(page.locator(".order")).containsText("theo thời gian, trước đến sau");
            List<String> byTime = figures(basis, "time");
            assertThat(byTime).isNotEqualTo(recorded);
            assertThat(page.locator("#rows tr")).hasCount(50);
            assertThat(shown(page)).isEqualTo(byTime.subList(0, 50));
            page.locator("#following a").click();
            assertThat(page.locator("#rows tr")).hasCount(Math.min(100, byTime.size()));
            assertThat(shown(page)).isEqualTo(byTime.subList(0, Math.min(100, byTime.size())));
            assertThat(page.locator("#rows tr:nth-child(51) th a")).isFocused();

            period.locator("a").click();
            assertThat(period).hasAttribute("aria-sort", "descending");
            assertThat(page.locator("#rows tr")).hasCount(50);
            assertThat(shown(page)).isEqualTo(byTime.reversed().subList(0, 50));
            visit.mustBeAccessible();

            unit.locator("a").click();
            assertThat(unit).hasAttribute("aria-sort", "ascending");
            assertThat(period).not().hasAttribute("aria-sort", Pattern.compile(".*"));
            assertThat(page.locator("select[name=status]")).hasValue("standing");
            assertThat(page.locator("#rows tr")).hasCount(50);
            assertThat(shown(page)).isEqualTo(figures(basis, "place").subList(0, 50));
            visit.photograph("register-by-place");
            String csv =
                    Objects.requireNonNull(
                            page.locator(".files a:has-text('CSV')").getAttribute("href"));
            assertThat(csv).contains("sort=place", "basis=" + basis);

            page.locator(".order a").click();
            assertThat(page.locator(".order a")).hasText("ghi sau đứng trước");
            assertThat(page.locator("thead [aria-sort]")).hasCount(0);
            page.locator(".order a").click();
            assertThat(page.locator(".order a")).hasText("ghi trước đứng trước");
            assertThat(page.locator("#rows tr")).hasCount(50);
            assertThat(shown(page)).isEqualTo(recorded.reversed().subList(0, 50));
        }
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static List<String> figures(String basis, String sort) {
        return SERVICE.anonymous()
                .get(
                        "/api/v1/figures",
                        "status",
                        "standing",
                        "basis",
                        basis,
                        "sort",
                        sort,
                        "limit",
                        1000)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> shown(Page page) {
        return page.locator("#rows th a").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .map(href -> href.replaceAll("^/facts/figures/|\\?.*$", ""))
                .toList();
    }

    @Test
    void a_column_leads_to_an_order_that_the_api_has_and_to_no_other() {
        JsonNode paths = SERVICE.anonymous().get("/api/openapi.json").json().path("paths");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            for (String register :
                    List.of(
                            "figures",
                            "claims",
                            "groups",
                            "organisations",
                            "certifications",
                            "commendations",
                            "activities",
                            "handovers",
                            "recommendations",
                            "reorganisations",
                            "law")) {
                Page page = visit.open("/registers/" + register + "?unit=" + SON_LA);
                List<String> orders =
                        paths.path("/api/v1/" + register)
                                .path("get")
                                .path("parameters")
                                .valueStream()
                                .filter(each -> each.path("name").asString().equals("sort"))
                                .flatMap(each -> each.path("schema").path("enum").valueStream())
                                .map(JsonNode::asString)
                                .toList();
                List<String> led =
                        page.locator("thead a.sort").all().stream()
                                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                                .map(href -> href.replaceAll("^.*[?&]sort=|&.*$", ""))
                                .toList();
                assertThat(orders).as(register).containsAll(led);
                if (page.locator("#rows").count() > 0) {
                    assertThat(led.isEmpty()).as(register).isEqualTo(orders.isEmpty());
                }
            }
            Page page = visit.open("/registers/figures?sort=quantity");
            assertThat(page.locator(".note.bad")).containsText("không xếp được theo thứ tự ấy");
            visit.forgive();
        }
    }

    @Test
    void on_a_phone_too_a_register_is_put_in_order() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.open("/registers/figures?unit=" + SON_LA + "&within=true");
            Locator period = page.locator("thead th").filter(withText("Kỳ"));
            assertThat(page.locator("thead th.figure")).isHidden();

            period.locator("a").click();

            assertThat(period).hasAttribute("aria-sort", "ascending");
            visit.mustNotOverflow();
            visit.photograph("register-by-time");
        }
    }

    @Test
    void a_unit_is_picked_while_its_name_is_typed() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures");
            Locator field = page.locator("#unit");

            field.pressSequentially("son la");

            Locator found = page.locator("#unit-found [role=option]");
            assertThat(page.locator("#unit-found [data-name='Tỉnh Sơn La']")).hasCount(1);
            assertThat(field).hasAttribute("aria-expanded", "true");
            visit.mustBeAccessible();
            field.press("ArrowDown");
            assertThat(found.first()).hasAttribute("aria-selected", "true");
            String name = Objects.requireNonNull(found.first().getAttribute("data-name"));
            String id = Objects.requireNonNull(found.first().getAttribute("data-id"));
            field.press("Enter");
            assertThat(field).hasValue(name);
            page.locator(".ask button.main").click();
            page.waitForURL(Pattern.compile("unit=" + id.replace(":", "(:|%3A)")));
            assertThat(page.locator("#unit")).hasValue(name);
            assertThat(page.locator(".condition")).containsText(name);
        }
    }

    @Test
    void a_name_that_several_units_bore_is_asked_back() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures?unit=son+la");

            assertThat(page.locator(".note.bad")).containsText("Bạn hỏi nơi nào?");
            page.locator(".note.bad a")
                    .filter(new Locator.FilterOptions().setHasText("Tỉnh Sơn La"))
                    .click();
            assertThat(page.locator("#unit")).hasValue("Tỉnh Sơn La");
            visit.forgive();
        }
    }

    @Test
    void a_list_is_taken_away_as_a_file_of_just_this_question() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page =
                    visit.open(
                            "/registers/figures?unit="
                                    + SON_LA
                                    + "&within=true&window=2022&match=certain");
            long rows = page.locator("#rows tr").count();
            String csv =
                    Objects.requireNonNull(
                            page.locator(".files a:has-text('CSV')").getAttribute("href"));

            String file =
                    new String(
                            SERVICE.anonymous().file(csv), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(rows).isBetween(1L, 49L);
            assertThat(file.lines().filter(line -> line.contains("figure:")).count())
                    .isEqualTo(rows);
        }
    }

    @Test
    void ages_of_recommendations_are_of_a_day_that_the_fixed_link_says() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/recommendations");
            String fixed =
                    Objects.requireNonNull(
                            page.locator("#true-up-to a").last().getAttribute("href"));
            assertThat(fixed).contains("on=20", "basis=");
            List<String> told = page.locator("#rows tr").allInnerTexts();
            assertThat(told).isNotEmpty();

            visit.open(fixed);
            assertThat(page.locator("#rows tr").allInnerTexts()).isEqualTo(told);
            visit.open("/registers/recommendations?basis=" + SERVICE.head());
            assertThat(page.locator("#rows tr").allInnerTexts()).isEqualTo(told);
        }
    }

    @Test
    void a_filter_takes_what_the_api_takes() {
        JsonNode paths = SERVICE.anonymous().get("/api/openapi.json").json().path("paths");
        for (Map.Entry<String, List<String>> each :
                Map.of(
                                "figures", List.of("indicator", "status"),
                                "groups", List.of("type", "status"),
                                "handovers", List.of("type", "mode"),
                                "commendations", List.of("form", "conferrer", "status"),
                                "law", List.of("kind", "state"),
                                "recommendations", List.of("status"))
                        .entrySet()) {
            try (Visit visit = Browsers.visit(Screen.OFFICE)) {
                Page page = visit.open("/registers/" + each.getKey());
                for (String name : each.getValue()) {
                    List<String> offered =
                            page.locator("select[name=" + name + "] option").all().stream()
                                    .map(option -> option.getAttribute("value"))
                                    .filter(value -> !value.isEmpty())
                                    .toList();
                    assertThat(offered).as(each.getKey() + " " + name).isNotEmpty();
                    for (String code : offered.stream().limit(12).toList()) {
                        assertThat(
                                        SERVICE.anonymous()
                                                .get("/api/v1/" + each.getKey(), name, code)
                                                .status())
                                .as(each.getKey() + " " + name + "=" + code)
                                .isEqualTo(200);
                    }
                }
            }
            assertThat(paths.has("/api/v1/" + each.getKey())).isTrue();
        }
    }

    @Test
    void what_is_reckoned_is_reckoned_of_a_unit_and_never_of_all_at_once() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/reconciliations");
            assertThat(page.locator(".note")).containsText("hãy chọn một địa phương");
            assertThat(page.locator("#rows")).hasCount(0);

            visit.open("/registers/reconciliations?unit=" + SON_LA + "&within=true");
            assertThat(page.locator("#rows tr").first()).containsText("không phải là 0");
            visit.mustBeAccessible();
        }
    }

    @Test
    void a_month_is_typed_as_it_is_written_in_viet_nam() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures?window=8/2022");
            assertThat(page.locator("#f-window")).hasValue("8/2022");
            assertThat(page.locator(".condition")).containsText("8/2022");
            assertThat(page.locator(".files a").first())
                    .hasAttribute("href", Pattern.compile(".*window=2022-08.*"));
        }
    }

    @Test
    void what_is_not_there_is_not_zero_and_what_is_no_register_is_said() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/handovers?window=1999");
            assertThat(page.locator("main"))
                    .containsText("Không được ghi không có nghĩa là không có");

            visit.open("/registers/nonsense");
            assertThat(page.locator("h1")).hasText("Không có trong biên niên");
            visit.forgive();
        }
    }

    @Test
    void a_list_fits_a_phone_and_a_sheet_of_paper() {
        for (Screen screen : List.of(Screen.PHONE, Screen.PAPER, Screen.OFFICE)) {
            for (String language : List.of("vi", "en")) {
                try (Visit visit = Browsers.visit(screen)) {
                    visit.open(
                            "/registers/figures?unit=" + SON_LA + "&within=true&lang=" + language);
                    visit.mustNotOverflow();
                    visit.photograph("register-" + language);
                }
            }
        }
        try (Visit visit = Browsers.visitInTheDark(Screen.OFFICE)) {
            visit.open("/registers/figures");
            visit.mustBeAccessible();
        }
    }
}
