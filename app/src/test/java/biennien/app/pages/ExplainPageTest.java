package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Where a number comes from, for people. */
class ExplainPageTest {
    private static final Service ANNALS = Browsers.annals();
    private static final String SON_LA = "unit:thanh-pho-son-la";

    private static String page(JsonNode explained) {
        return explained.path("explain").asString().replace("/api/v1/explain", "/explain");
    }

    private static String sum() {
        return page(
                ANNALS.anonymous()
                        .get("/api/v1/figures/sum", "unit", SON_LA, "indicator", "group-count")
                        .json());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_sum_shows_what_it_was_added_up_from_in_the_words_of_the_source(Screen screen) {
        try (Visit visit = Browsers.visit(screen)) {
            Page page = visit.open(sum());

            assertThat(page.locator("h1").innerText()).startsWith("1.749");
            assertThat(page.locator(".where").innerText()).contains("số tổ", "Thành phố Sơn La");
            assertThat(page.locator("tbody").first().innerText())
                    .contains("1.312", "145 tổ hòa giải");
            assertThat(page.locator("tfoot").innerText()).contains("= 1.749");
            assertThat(page.locator(".rules").innerText()).contains("Cộng cận dưới với cận dưới");
            assertThat(page.locator(".earlier").count()).isZero();
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("explain");
            visit.open(page.url() + "&lang=en");
            assertThat(page.locator(".rules").innerText())
                    .contains("Lower bounds are added to lower bounds");
            visit.photograph("explain-en");
        }
    }

    @Test
    void of_a_suppressed_number_it_says_only_that() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            JsonNode hidden =
                    ANNALS.anonymous()
                            .get("/api/v1/figures", "subject", "reformatory-school")
                            .json()
                            .at("/items/0");
            Page page = visit.open("/explain?figure=" + hidden.path("id").asString());

            assertThat(page.locator("h1").innerText()).isEqualTo("Số này đã ẩn");
            assertThat(page.locator("table").count()).isZero();
            assertThat(page.locator("main").innerText()).doesNotContain("trường giáo dưỡng");
            visit.mustBeAccessible();
            visit.photograph("explain-hidden");
            visit.signInAsAdmin();
            visit.open("/explain?figure=" + hidden.path("id").asString());
            assertThat(page.locator("h1").innerText()).startsWith("1");
        }
    }

    /** What a source does not say is no reckoning of ours that has no end. */
    @Test
    void a_number_that_the_source_does_not_give_is_called_that_at_the_head_too() {
        JsonNode figures =
                ANNALS.anonymous().get("/api/v1/figures", "unit", SON_LA, "limit", 200).json();
        JsonNode unsaid =
                figures.path("items")
                        .valueStream()
                        .filter(
                                figure ->
                                        figure.at("/quantity/kind")
                                                .asString()
                                                .equals("NOT_REPORTED"))
                        .findFirst()
                        .orElseThrow();
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(page(unsaid));

            assertThat(page.locator("h1").innerText()).startsWith("không nêu số");
        }
    }

    /** A code without words would be shown in English to everybody. */
    @Test
    void every_rule_behind_the_numbers_of_a_year_is_said_in_words() {
        List<String> links = new ArrayList<>();
        links(ANNALS.anonymous().get("/api/v1/years/2022", "unit", SON_LA).json(), links);
        links(ANNALS.anonymous().get("/api/v1/results/models", "unit", SON_LA).json(), links);
        links(ANNALS.anonymous().get("/api/v1/coverage", "level", "province").json(), links);
        links(ANNALS.anonymous().get("/api/v1/models", "unit", SON_LA).json(), links);
        assertThat(links).hasSizeGreaterThan(20);
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            for (int i = 0; i < links.size(); i += Math.max(1, links.size() / 12)) {
                Page page = visit.open(links.get(i).replace("/api/v1/explain", "/explain"));
                assertThat(page.locator("[lang=en]:not(.top *)").count()).as(links.get(i)).isZero();
                assertThat(page.locator("h1").innerText()).as(links.get(i)).isNotBlank();
                visit.mustNotOverflow();
            }
            visit.mustBeAccessible();
        }
    }

    private static void links(JsonNode answer, List<String> into) {
        if (answer.path("explain").isString()) {
            into.add(answer.path("explain").asString());
        }
        answer.valueStream().filter(JsonNode::isContainer).forEach(one -> links(one, into));
    }
}
