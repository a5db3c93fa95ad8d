package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says to people what happened and what to do, and to machines what it always said. */
class ErrorPagesTest {
    private static final Service ANNALS = Browsers.annals();
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Không có gì ở địa chỉ này",
        "/facts/figures/figure:khong-co, 404, Không có",
        "/facts/nothing/figure:khong-co, 404, Không có",
        "/events/99999999, 404, Sổ cái không có vị trí này",
        "/events/abc, 400, không",
        "/explain, 400, không",
        "/sources/source:khong-co, 404, Không",
        "/problems/no-such-code, 404, Không",
    })
    void a_browser_gets_a_page(String address, int status, String words) {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.page();
            assertThat(page.navigate(address).status()).isEqualTo(status);

            assertThat(page.locator("h1").innerText()).contains(words);
            assertThat(page.locator(".lead").innerText()).isNotBlank();
            assertThat(page.locator("main a[href='/']").count()).isEqualTo(1);
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.forgive();
        }
    }

    @Test
    void it_reads_well_in_both_languages() {
        for (Screen screen : Screen.values()) {
            try (Visit visit = Browsers.visit(screen)) {
                visit.open("/nowhere");
                visit.mustBeAccessible();
                visit.photograph("error-404");
                Page page = visit.open("/nowhere?lang=en");
                assertThat(page.locator("h1").innerText())
                        .isEqualTo("There is nothing at this address");
                visit.photograph("error-404-en");
                visit.forgive();
            }
        }
    }

    @Test
    void who_may_not_is_told_whom_to_ask() {
        ANNALS.newAccount("nguoi-doc-loi", "reader");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.signIn("nguoi-doc-loi", Service.PASSWORD);
            Page page = visit.page();
            assertThat(page.navigate("/care/letters?projection=unit").status()).isEqualTo(403);

            assertThat(page.locator("main").innerText()).contains("người quản lý");
            visit.mustBeAccessible();
            visit.photograph("error-403");
            // What a filter refuses is told by another address; the links are of the one asked.
            page.click(".top-who a[hreflang=en]");
            page.waitForURL("**/care/letters?projection=unit&lang=en");
            assertThat(page.locator("h1").innerText()).isEqualTo("Your role does not allow this");
            visit.forgive();
        }
    }

    @Test
    void who_signs_in_on_a_page_of_refusal_comes_back_to_what_was_asked() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.page();
            // The firewall refuses it, before any page is looked for.
            assertThat(page.navigate("/sources;a=b?kind=press-article").status()).isEqualTo(400);

            assertThat(page.locator(".top-who a[href^='/login']").getAttribute("href"))
                    .isEqualTo("/login?to=%2Fsources%3Ba%3Db%3Fkind%3Dpress-article");
            visit.forgive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, application/json",
        "/nowhere, */*",
        "/nowhere, 'application/json, text/html;q=0.5'",
        "/events/99999999, application/json",
    })
    void a_machine_gets_a_problem(String address, String accept) {
        Answer answer = ANNALS.anonymous().with("Accept", accept).get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing", "/api/v1/figures/figure:khong-co", "/ledger/proof/99999999"})
    void what_is_for_machines_answers_browsers_the_same(String address) {
        Answer answer = ANNALS.anonymous().with("Accept", BROWSER).get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void what_a_kind_of_problem_means_has_a_page() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/problems/wrong-role");

            assertThat(page.locator("h1").innerText()).isEqualTo("Vai trò của bạn không cho phép");
            assertThat(page.locator("main [lang=en]").count()).isZero();
            visit.mustBeAccessible();
            visit.photograph("problem");
        }
    }
}
