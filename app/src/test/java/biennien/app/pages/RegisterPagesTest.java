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
import java.util.stream.IntStream;

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
    void the_rows_of_a_page_are_ordered_by_their_bounds_and_come_back() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/registers/figures?unit=" + SON_LA + "&within=true");
            List<String> recorded = page.locator("#rows td.figure").allInnerTexts();
            Locator head = page.locator("thead th.figure");

            head.locator("button").click();

            assertThat(head).hasAttribute("aria-sort", "ascending");
            List<Double> bounds = bounds(page);
            assertThat(bounds).isSorted();
            head.locator("button").click();
            assertThat(bounds(page).reversed()).isSorted();
            head.locator("button").click();
            assertThat(page.locator("#rows td.figure").allInnerTexts()).isEqualTo(recorded);
        }
    }

    /** Of the rows that have any; those without come last. */
    private static List<Double> bounds(Page page) {
        Locator cells = page.locator("#rows td.figure[data-sort]");
        return IntStream.range(0, cells.count())
                .mapToObj(
                        i ->
                                Double.valueOf(
                                        Objects.requireNonNull(
                                                cells.nth(i).getAttribute("data-sort"))))
                .toList();
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
