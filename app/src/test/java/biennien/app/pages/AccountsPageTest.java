package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** Accounts are made, changed and disabled by a steward; the own password by everybody. */
class AccountsPageTest {
    private static final String PASSWORD = "a password to begin with";

    private final Service service = Browsers.annals();

    @Test
    void a_steward_makes_an_account_changes_its_role_and_disables_it() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.signInAsAdmin();
            page.navigate("/care/accounts");
            make(page, "lan", "too short");
            assertThat(page.locator("#new-password-error")).containsText("ít nhất 12 ký tự");
            assertThat(page.locator("#new-password")).isFocused();
            visit.mustBeAccessible();
            make(page, "admin", PASSWORD);
            assertThat(page.locator("#new-name-error")).containsText("Đã có tài khoản");
            visit.forgive();
            make(page, "lan", PASSWORD);
            assertThat(page.locator("#said")).containsText("Đã tạo tài khoản");

            Locator lan = page.locator("[data-account=lan]");
            assertThat(lan).containsText("người đọc");
            assertThat(service.as("lan", PASSWORD).get("/api/v1/accounts/me").status())
                    .isEqualTo(200);
            lan.locator("summary").click();
            lan.locator("select").selectOption("recorder");
            lan.getByText("Đổi vai trò").click();
            assertThat(page.locator("#said")).containsText("lan");
            assertThat(lan).containsText("người ghi");
            assertThat(
                            service.as("lan", PASSWORD)
                                    .get("/api/v1/accounts/me")
                                    .json()
                                    .path("role")
                                    .asString())
                    .isEqualTo("recorder");

            lan.locator("summary").click();
            lan.getByText("Khóa tài khoản", exactly()).click();
            assertThat(lan.locator("[data-confirm]")).isVisible();
            // Nothing is done yet.
            assertThat(service.as("lan", PASSWORD).get("/api/v1/accounts/me").status())
                    .isEqualTo(200);
            visit.photograph("care-accounts-confirm");
            lan.getByText("Khóa tài khoản này").click();
            assertThat(lan).containsText("khóa từ");
            assertThat(service.as("lan", PASSWORD).get("/api/v1/accounts/me").status())
                    .isEqualTo(401);
            lan.locator("summary").click();
            lan.getByText("Mở lại tài khoản").click();
            assertThat(lan).containsText("đang dùng");
        }
    }

    @Test
    void a_steward_can_not_lock_themselves_out_by_a_slip() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.signInAsAdmin();
            page.navigate("/care/accounts");

            assertThat(page.locator("[data-account=admin]")).containsText("tài khoản của bạn");
            assertThat(page.locator("[data-account=admin] form")).hasCount(0);
        }
    }

    @Test
    void an_account_of_the_system_is_marked_and_nothing_can_be_done_with_it() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.signInAsAdmin();
            page.navigate("/care/accounts");

            Locator annals = page.locator("[data-account=annals]");
            assertThat(annals).containsText("của hệ thống");
            assertThat(annals).containsText("khóa từ");
            assertThat(annals.locator("form")).hasCount(0);
        }
    }

    @Test
    void who_gives_a_wrong_password_is_told_and_who_gives_the_right_one_gets_where_they_wanted() {
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.open("/care/processors");
            assertThat(page).hasURL(Pattern.compile(".*/login$"));
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("login");
            page.fill("#username", "admin");
            page.fill("#password", "not the password");
            page.press("#password", "Enter");
            assertThat(page.locator("[role=alert]")).containsText("không đúng");
            page.fill("#username", "admin");
            page.fill("#password", Service.ADMIN_PASSWORD);
            page.press("#password", "Enter");

            assertThat(page.locator("h1")).hasText("Bộ xử lý");
        }
    }

    @Test
    void everybody_changes_the_own_password_and_signs_in_with_it() {
        service.newAccount("own-password", "reader");
        try (Visit visit = Browsers.visit(Screen.PHONE)) {
            Page page = visit.signIn("own-password", "password of anybody");
            page.navigate("/account");
            visit.mustBeAccessible();
            visit.mustNotOverflow();
            visit.photograph("account");
            page.fill("#own-password", "another password of mine");
            page.press("#own-password", "Enter");
            page.waitForURL(Pattern.compile(".*/login.*"));

            visit.signIn("own-password", "another password of mine");
            page.navigate("/account");
            assertThat(page.locator("h1")).containsText("Tài khoản của bạn");
        }
    }

    @Test
    void what_the_service_says_of_a_refusal_is_folded_beside_the_words_of_the_page() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.signInAsAdmin();
            page.route(
                    "**/api/v1/accounts",
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setStatus(409)
                                            .setContentType("application/problem+json")
                                            .setBody(
                                                    """
                                                    {"type":"/problems/keys-not-changed",
                                                     "detail":"The key is away."}
                                                    """)));
            page.navigate("/care/accounts");
            make(page, "khoa-van-con", PASSWORD);
            Locator refusal = page.locator("[data-refusal]");
            assertThat(refusal.locator("[lang=en]")).hasText("The key is away.");
            assertThat(refusal.locator("[lang=en]")).isHidden();
            page.navigate("/care/accounts?lang=en");
            page.fill("#new-name", "khoa-van-con");
            page.fill("#new-password", PASSWORD);
            page.press("#new-password", "Enter");
            assertThat(refusal).hasText("The key is away.");
            visit.forgive();
        }
    }

    private static void make(Page page, String name, String password) {
        page.fill("#new-name", name);
        page.fill("#new-password", password);
        page.getByText("Tạo tài khoản", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
