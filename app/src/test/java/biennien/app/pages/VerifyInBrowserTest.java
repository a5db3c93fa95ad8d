package biennien.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/** The browser checks the proof by itself, and says plainly when a byte is wrong. */
class VerifyInBrowserTest {
    private static final int POSITION = 83;

    private static String verdict(Page page) {
        page.locator("[data-proof] button").click();
        Locator box = page.locator("[data-proof][data-verdict]");
        box.waitFor();
        return box.getAttribute("data-verdict");
    }

    @Test
    void an_event_of_the_annals_is_found_in_the_signed_log() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/events/" + POSITION);

            assertThat(verdict(page)).isEqualTo("ok");
            assertThat(page.locator(".steps .bad").count()).isZero();
            assertThat(page.locator(".steps").innerText())
                    .contains("Chữ ký trên mốc", "lần đầu", "nhân chứng");
            assertThat(page.locator(".verdict").innerText()).contains("nội dung chưa so được hết");
            visit.mustBeAccessible();
            visit.photograph("verified");
            page.reload();
            verdict(page);
            assertThat(page.locator(".steps").innerText()).contains("đã nhớ từ trước");
        }
    }

    @Test
    void who_sees_the_content_has_each_field_of_it_checked() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            visit.signInAsAdmin();
            Page page = visit.open("/events/" + POSITION);

            assertThat(verdict(page)).isEqualTo("ok");
            assertThat(page.locator(".steps").innerText()).contains("Từng trường của nội dung");
        }
    }

    /** The byte comes after these words: of a hash, a signature, an entry, a key, an event. */
    @ParameterizedTest
    @CsvSource({
        "/ledger/proof/83, 'index 83\n'",
        "/ledger/proof/83, '\u2014 biennien'",
        "/ledger/tile/entries/**, '\"pos\":83,\"'",
        "/ledger/vkey, +",
        "/api/v1/events/83, '\"payloadHash\":\"'",
    })
    void one_wrong_byte_is_told_plainly(String address, String after) {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/events/" + POSITION);
            page.route("**" + address, route -> spoil(route, after.getBytes(UTF_8)));

            assertThat(verdict(page)).isEqualTo("bad");
            assertThat(page.locator(".verdict").innerText()).contains("KHÔNG ĐÚNG");
            assertThat(page.locator(".steps .bad").count()).isEqualTo(1);
            visit.mustBeAccessible();
            visit.photograph("spoiled");
        }
    }

    private static void spoil(Route route, byte[] after) {
        APIResponse answer = route.fetch();
        byte[] body = answer.body();
        int at = 0;
        while (!Arrays.equals(body, at, at + after.length, after, 0, after.length)) {
            at++;
        }
        at += after.length;
        // Another letter, so that a text stays one.
        body[at] = (byte) (body[at] == 'A' || body[at] == 'a' ? 'b' : 'a');
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBodyBytes(body));
    }

    @Test
    void what_cannot_be_reached_is_not_called_wrong() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/events/" + POSITION);
            page.route("**/ledger/proof/*", Route::abort);

            assertThat(verdict(page)).isEqualTo("open");
            assertThat(page.locator(".verdict").innerText()).contains("Chưa kiểm được");
            visit.forgive();
        }
    }
}
