package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, as people do it. */
class SignInTest {
    private static final Service ANNALS = Browsers.annals();

    private static void signIn(Page page, String password) {
        page.fill("input[name=username]", "admin");
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForLoadState();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_form_stands_in_the_frame_and_reads_well(Screen screen) {
        try (Visit visit = Browsers.visit(screen)) {
            visit.open("/login");
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("login");
            visit.open("/login?lang=en");
            visit.photograph("login-en");
        }
    }

    @Test
    void who_signs_in_comes_back_to_the_page_where_they_were_and_signs_out_again() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/sources?kind=press-article");
            page.click(".top-who a[href^='/login']");
            page.waitForURL("**/login?to=**");
            signIn(page, Service.ADMIN_PASSWORD);

            page.waitForURL("**/sources?kind=press-article");
            assertThat(page.locator(".top-who").innerText()).contains("admin", "người quản lý");
            page.click(".top-who button");
            page.waitForURL(ANNALS.address() + "/");
            assertThat(page.locator(".top-who").innerText()).contains("Đăng nhập");
        }
    }

    @Test
    void a_page_that_needs_an_account_asks_for_one_and_is_then_shown() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/care");
            page.waitForURL("**/login");
            signIn(page, Service.ADMIN_PASSWORD);

            page.waitForURL("**/care");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sources?kind=press-article"})
    void the_link_that_is_followed_counts_more_than_a_page_that_was_tried_before(String here) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.open("/care").waitForURL("**/login");
            Page page = visit.open(here);
            page.click(".top-who a[href^='/login']");
            page.waitForURL("**/login?to=**");
            signIn(page, Service.ADMIN_PASSWORD);

            page.waitForURL(ANNALS.address() + here);
        }
    }

    @Test
    void a_wrong_password_is_told_and_does_not_lose_the_way() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.open("/login?to=/log");
            signIn(page, "not the password");
            page.waitForURL("**/login?error**");
            assertThat(page.locator("[role=alert]").innerText()).contains("không đúng");
            visit.mustBeAccessible();
            visit.photograph("login-wrong");
            signIn(page, Service.ADMIN_PASSWORD);
            page.waitForURL("**/log");
        }
    }

    @Test
    void after_many_wrong_passwords_the_form_says_how_long_to_wait() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/login");
            for (int i = 0; i < 7; i++) {
                page.fill("input[name=username]", "nobody-at-all");
                page.fill("input[name=password]", "a guess");
                page.press("input[name=password]", "Enter");
                page.waitForURL("**/login?error**");
            }
            assertThat(page.locator("[role=alert]").innerText()).containsPattern("đợi \\d+ giây");
        }
    }

    /** To a browser these are addresses of somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "/\\example.org", "https://example.org/", "/login"})
    void nobody_is_sent_to_another_place(String to) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/login");
            page.evaluate(
                    """
                    to => { const field = document.createElement('input'); field.type = 'hidden';
                        field.name = 'to'; field.value = to; document.forms[1].append(field); }
                    """,
                    to);
            signIn(page, Service.ADMIN_PASSWORD);

            page.waitForURL(ANNALS.address() + "/");
        }
    }

    @Test
    void a_form_without_its_token_signs_nobody_in() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/login");
            page.evaluate("() => { document.querySelector('main [name=_csrf]').value = 'x'; }");
            signIn(page, Service.ADMIN_PASSWORD);

            assertThat(page.locator("h1").innerText()).isEqualTo("Trang đã mở quá lâu");
            assertThat(page.locator(".top-who").innerText()).contains("Đăng nhập");
            visit.mustBeAccessible();
            visit.forgive();
        }
    }

    @Test
    void machines_are_asked_for_http_basic_as_ever() {
        var answer = ANNALS.anonymous().get("/api/v1/accounts/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    /** Else the browser would ask for a password in a window of its own. */
    @ParameterizedTest
    @CsvSource({
        "X-XSRF-TOKEN, a token",
        "HX-Request, true",
        "Accept, text/event-stream",
        "Sec-Fetch-Mode, cors"
    })
    void what_a_page_asks_by_itself_is_answered_with_the_form(String header, String value) {
        var answer = ANNALS.anonymous().with(header, value).get("/api/v1/accounts/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Form ");
    }
}
