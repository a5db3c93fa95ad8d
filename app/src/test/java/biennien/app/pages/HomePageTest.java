package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/** The first page. */
class HomePageTest {

    @Test
    void whoever_comes_to_the_door_sees_what_is_known() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");

            assertThat(page.title()).isEqualTo("Điều đã biết · Biên Niên");
            assertThat(page.locator("#reported").innerText())
                    .contains("Tỉnh An Giang", "Tỉnh Thái Nguyên", "số liệu");
            assertThat(page.locator("#sources li").count()).isGreaterThanOrEqualTo(5);
            assertThat(page.locator(".strip a[href='/years/2022']").count()).isEqualTo(1);
            visit.mustBeAccessible();
            visit.photograph("home");
        }
    }

    @Test
    void the_latest_facts_stand_first_and_lead_to_their_events() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");

            var positions =
                    page.locator("#latest > li").all().stream()
                            .map(line -> Long.valueOf(line.getAttribute("data-position")))
                            .toList();
            assertThat(positions).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(page.locator("#latest > li .when a").first().getAttribute("href"))
                    .isEqualTo("/events/" + positions.getFirst());
        }
    }

    @Test
    void the_ledger_says_up_to_where_it_is_signed() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");
            while (page.locator("a.number[href='/ledger/checkpoint']").count() == 0) {
                page.reload();
            }
            assertThat(page.locator("main").innerText()).contains("Mốc đã ký gần nhất gồm");
        }
    }

    @Test
    void every_number_leads_somewhere() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/");
            for (Locator number : page.locator("main .number").all()) {
                assertThat(number.getAttribute("href")).as(number.innerText()).isNotBlank();
            }
        }
    }

    @Test
    void the_door_fits_a_phone_and_paper_and_is_read_in_english_and_in_the_dark() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            visit.open("/");
            visit.mustNotOverflow();
            visit.mustBeAccessible();
            visit.photograph("home");
            Page page = visit.open("/?lang=en");
            assertThat(page.locator("h1").innerText()).isEqualTo("What is known");
            assertThat(page.locator("main").innerText()).doesNotContain("home.", "??");
            visit.mustNotOverflow();
            visit.photograph("home-en");
        }
        try (Visit visit = Browsers.visit(Screen.PAPER)) {
            visit.open("/");
            visit.mustNotOverflow();
            visit.photograph("home");
        }
        try (Visit visit = Browsers.visitInTheDark(Screen.OFFICE)) {
            visit.open("/?lang=en");
            visit.mustBeAccessible();
            visit.photograph("home-dark-en");
        }
    }
}
