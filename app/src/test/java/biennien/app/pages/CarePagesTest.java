package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What is in a steward's care, done by hand. */
class CarePagesTest {
    private static final List<String> PAGES =
            List.of("", "/letters", "/processors", "/rebuilds", "/ledger", "/accounts");

    @Test
    void a_parked_event_is_seen_tried_again_and_dropped_with_a_reason() {
        try (Service service = Service.start(Map.of());
                Visit visit = Browsers.visit(service, Screen.OFFICE)) {
            poison(service, "source:one", "Hai");
            Page page = visit.signInAsAdmin();
            page.navigate("/care");
            assertThat(page.locator(".duties li.bad").first()).containsText("đang treo");
            visit.mustBeAccessible();
            visit.photograph("care-duty");
            page.getByText("Thử lại hoặc bỏ qua").click();
            Locator letter = page.locator("[data-letter]");
            assertThat(letter).hasCount(1);
            assertThat(letter).containsText("no_such_title");
            visit.mustBeAccessible();
            visit.photograph("care-letters");

            retry(page);
            assertThat(page.locator("[data-letter] [role=alert]"))
                    .containsText("Vẫn không xử lý được");
            // The browser tells of the answer 409.
            visit.forgive();
            mend(service);
            retry(page);
            assertThat(page.locator("#said")).containsText("Đã xử lý được 1 sự kiện");
            assertThat(page.locator("#said")).isFocused();
            assertThat(page.locator("[data-letter]")).hasCount(0);

            poison(service, "source:two", "Ba");
            page.reload();
            page.locator("[data-letter] summary").click();
            Locator reason = page.locator("[data-letter] textarea");
            reason.fill("no");
            drop(page);
            confirm(page);
            assertThat(page.locator("[data-letter] .error")).containsText("từ 5 đến 500 ký tự");
            assertThat(reason).hasAttribute("aria-invalid", "true");
            visit.forgive();
            reason.fill("Ghi hai lần cùng một văn bản.");
            drop(page);
            assertThat(page.locator("[data-confirm]")).containsText("được giữ mãi");
            visit.mustBeAccessible();
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-confirm]")).isHidden();
            assertThat(page.locator("[data-letter] [data-first]")).isFocused();
            drop(page);
            confirm(page);

            assertThat(page.locator("#said")).containsText("Đã bỏ qua sự kiện");
            Locator dropped = page.locator("[data-dropped]");
            assertThat(dropped).containsText("Ghi hai lần cùng một văn bản.");
            assertThat(dropped).containsText("admin");
            assertThat(dropped).containsText("bảng còn thiếu");
            visit.mustBeAccessible();
            visit.photograph("care-dropped");
        }
    }

    @Test
    void read_models_are_rebuilt_switched_and_rolled_back_by_hand() {
        try (Service service = Service.start(Map.of());
                Visit visit = Browsers.visit(service, Screen.OFFICE)) {
            service.recorder().post("/api/v1/sources", source("source:one", "Một"));
            Page page = visit.signInAsAdmin();
            page.navigate("/care/rebuilds");
            page.getByLabel("chờ tôi bảo chuyển").check();
            page.getByText("Dựng lại", new Page.GetByTextOptions().setExact(true)).last().click();
            assertThat(page.locator("#said")).containsText("Đã bắt đầu");

            // It comes to its end while the page asks by itself.
            Locator first = page.locator("[data-rebuild]").first();
            assertThat(first).hasAttribute("data-rebuild", "ready", within());
            assertThat(first).containsText("giống nhau cả");
            visit.mustBeAccessible();
            visit.photograph("care-rebuilds");
            first.getByText("Chuyển sang bảng mới").click();
            assertThat(first).hasAttribute("data-rebuild", "switched", within());
            first.getByText("Quay về bảng cũ").first().click();
            first.locator("[data-confirm]:visible").getByText("Quay về bảng cũ").click();
            assertThat(first).hasAttribute("data-rebuild", "rolled-back", within());
        }
    }

    @Test
    void a_page_that_asks_by_itself_says_when_the_session_is_over_and_asks_no_more() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.signInAsAdmin();
            page.navigate("/care/processors");
            // As while something moves.
            page.evaluate(
                    """
                    () => {
                        const part = document.getElementById("processors");
                        part.setAttribute("hx-get", "/care/processors");
                        htmx.process(part);
                    }
                    """);
            page.context().clearCookies();

            assertThat(page.locator("#session-over")).isVisible();
            assertThat(page.locator("#session-over")).containsText("không cập nhật nữa");
            assertThat(page.locator("#session-over a"))
                    .hasAttribute("href", "/login?to=%2Fcare%2Fprocessors");
            assertThat(
                            page.evaluate(
                                    """
                                    () => document.getElementById("processors").dispatchEvent(
                                        new CustomEvent("htmx:beforeRequest",
                                            { bubbles: true, cancelable: true }))
                                    """))
                    .as("may it ask again")
                    .isEqualTo(false);
            visit.mustBeAccessible();
            // The browser tells of the answer 401.
            visit.forgive();
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions
            within() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions()
                .setTimeout(30_000);
    }

    @Test
    void an_alarm_rings_until_a_steward_says_what_is_known() {
        try (Service service = Service.start(Map.of());
                Visit visit = Browsers.visit(service, Screen.OFFICE)) {
            service.jdbc()
                    .sql(
                            """
                            INSERT INTO ledger.alarm (id, kind, size, told_by, evidence, raised_at)
                            VALUES (gen_random_uuid(), 'other-root', 7, 'north', 'a note', now())
                            """)
                    .update();
            Page page = visit.signInAsAdmin();
            page.navigate("/care");
            assertThat(page.locator(".duties")).containsText("báo động");
            page.getByText("Xem báo động").click();
            Locator alarm = page.locator("[data-alarm]");
            alarm.locator("textarea").fill("Nhân chứng thử nghiệm, đã gỡ.");
            alarm.locator("[data-first]").click();
            visit.mustBeAccessible();
            visit.photograph("care-alarm");
            alarm.locator("[data-confirm] button.danger").click();

            assertThat(page.locator("#said")).containsText("Đã xác nhận");
            assertThat(page.locator("[data-alarm=answered]"))
                    .containsText("Nhân chứng thử nghiệm, đã gỡ.");
            page.navigate("/care");
            assertThat(page.locator(".all-well")).isVisible();
        }
    }

    @Test
    void whoever_is_no_steward_does_not_get_in() {
        Service service = Browsers.annals();
        service.newAccount("care-recorder", "recorder");
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            for (String address : List.of("/care", "/care/ledger", "/account", "/record")) {
                visit.open(address);
                assertThat(visit.page()).hasURL(Pattern.compile(".*/login.*"));
            }
            Page page = visit.signIn("care-recorder", "password of anybody");
            Response refused = Objects.requireNonNull(page.navigate("/care/accounts"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(page.locator("h1")).containsText("không cho phép");
            assertThat(page.locator(".top-nav a[href='/care']")).hasCount(0);
            visit.forgive();
            page.navigate("/account");
            assertThat(page.locator("h1")).containsText("Tài khoản của bạn");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"OFFICE", "PHONE"})
    void every_page_can_be_read_by_everybody_on_every_screen(Screen screen) {
        try (Visit visit = Browsers.visit(screen)) {
            visit.signInAsAdmin();
            for (String language : List.of("vi", "en")) {
                for (String page : PAGES) {
                    visit.open("/care" + page + "?lang=" + language);
                    visit.mustBeAccessible();
                    visit.mustNotOverflow();
                    visit.photograph(
                            "care" + page.replace('/', '-') + ("vi".equals(language) ? "" : "-en"));
                    // A text without words would be shown between question marks.
                    assertThat(visit.page().locator("main").innerText()).doesNotContain("??");
                }
            }
        }
    }

    private static void retry(Page page) {
        page.locator("[data-letter] form button.main").click();
    }

    private static void drop(Page page) {
        page.locator("[data-letter] [data-first]").click();
    }

    private static void confirm(Page page) {
        page.locator("[data-letter] [data-confirm] button.danger").click();
    }

    private static void poison(Service service, String id, String title) {
        service.jdbc()
                .sql(
                        "ALTER TABLE readmodel.source ADD CONSTRAINT no_such_title CHECK (title <> '%s')"
                                .formatted(title))
                .update();
        service.recorder().post("/api/v1/sources", source(id, title));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                service.admin()
                                                        .get("/api/v1/admin/letters")
                                                        .json()
                                                        .path("total")
                                                        .asLong())
                                        .isEqualTo(1));
    }

    private static Map<String, String> source(String id, String title) {
        return Map.of("id", id, "kind", "press-article", "title", title);
    }

    private static void mend(Service service) {
        service.jdbc().sql("ALTER TABLE readmodel.source DROP CONSTRAINT no_such_title").update();
    }
}
