package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.UUID;

/** The page of the ledger checks itself in the browser. */
class LedgerPageTest {
    private static final Service ANNALS = Browsers.annals();

    private static String verdict(Page page) {
        page.locator("[data-log] button").click();
        Locator box = page.locator("[data-log][data-verdict]");
        box.waitFor();
        return box.getAttribute("data-verdict");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void it_tells_name_size_root_keys_and_witnesses(Screen screen) {
        try (Visit visit = Browsers.visit(screen)) {
            Page page = visit.open("/log");

            assertThat(page.locator("main").innerText())
                    .contains("biennien.internal/", "Chưa có nhân chứng", "ledger-verifier.jar");
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("log");
            visit.open("/log?lang=en");
            visit.photograph("log-en");
        }
    }

    @Test
    void what_this_browser_saw_before_is_shown_to_have_only_grown() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/log");
            assertThat(verdict(page)).isEqualTo("ok");
            assertThat(page.locator(".steps").innerText()).contains("lần đầu");

            long position =
                    ANNALS.recorder()
                            .post(
                                    "/api/v1/sources",
                                    "{\"id\":\"source:so-cai-%s\",\"kind\":\"report\",\"title\":\"Sổ cái\"}"
                                            .formatted(UUID.randomUUID()))
                            .position();
            await().until(
                            () ->
                                    Long.parseLong(
                                                    ANNALS.anonymous()
                                                            .get("/ledger/checkpoint")
                                                            .text()
                                                            .split("\n")[1])
                                            > position);
            visit.open("/log");
            assertThat(verdict(page)).isEqualTo("ok");
            assertThat(page.locator(".steps").innerText()).contains("sổ chỉ dài thêm");
            visit.photograph("log-grown");
        }
    }

    @Test
    void a_log_that_was_cut_or_rewritten_since_is_told_plainly() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/log");
            verdict(page);
            page.evaluate(
                    """
                    () => { const key = Object.keys(localStorage).find(k => k.includes('.seen.'));
                        const seen = JSON.parse(localStorage[key]);
                        localStorage[key] = JSON.stringify({...seen, size: seen.size + 7}); }
                    """);
            visit.open("/log");
            assertThat(verdict(page)).isEqualTo("bad");
            assertThat(page.locator(".steps").innerText()).contains("không bao giờ được ngắn lại");
            page.evaluate(
                    """
                    () => { const key = Object.keys(localStorage).find(k => k.includes('.seen.'));
                        const seen = JSON.parse(localStorage[key]);
                        localStorage[key] = JSON.stringify({...seen, size: 100}); }
                    """);
            visit.open("/log");
            assertThat(verdict(page)).isEqualTo("bad");
            assertThat(page.locator(".steps").innerText()).contains("hai sổ khác nhau");
            visit.mustBeAccessible();
        }
    }

    @Test
    void another_key_than_the_remembered_one_is_told() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/log");
            page.evaluate(
                    "() => localStorage.setItem('biennien.ledger.key',"
                        + " 'example.org/program09/log+4cc0fef2+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4')");

            assertThat(verdict(page)).isEqualTo("bad");
            assertThat(page.locator(".steps").innerText()).contains("khóa khác");
        }
    }

    @Test
    void a_position_is_gone_to() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/log");
            page.fill("#position", "83");
            page.press("#position", "Enter");
            page.waitForURL("**/events/83");
            visit.open("/log?position=xyz");
            assertThat(page.locator("#position-error").innerText()).contains("số từ 0");
        }
    }
}
