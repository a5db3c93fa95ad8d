package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may do what, and how they prove who they are. */
class AccountsTest {
    private static final String PASSWORD = "password of anybody";
    private static final String COMMAND = "/api/v1/units";

    private final Service service = Service.shared();

    @Test
    void anybody_reads_and_nobody_writes_without_an_account() {
        assertThat(service.anonymous().get("/api/v1/units").status()).isEqualTo(200);
        assertThat(service.anonymous().get("/actuator/health").status()).isEqualTo(200);

        Answer no = service.anonymous().post(COMMAND, "{}");

        assertThat(no.status()).isEqualTo(401);
        assertThat(no.problem()).isEqualTo("not-signed-in");
        assertThat(no.header("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @CsvSource({"reader,403", "inspector,403", "recorder,400", "steward,400"})
    void commands_are_for_recorders_and_stewards(String role, int status) {
        Caller caller = service.newAccount("commands-" + role, role);

        // An empty body: whoever may send commands is told what is missing in this one.
        assertThat(caller.post(COMMAND, "{}").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"reader", "inspector", "recorder"})
    void accounts_are_for_stewards(String role) {
        Caller caller = service.newAccount("accounts-" + role, role);

        assertThat(caller.get("/api/v1/accounts").problem()).isEqualTo("wrong-role");
        assertThat(caller.post("/api/v1/accounts", "{}").problem()).isEqualTo("wrong-role");
        assertThat(service.admin().get("/api/v1/accounts").status()).isEqualTo(200);
    }

    @Test
    void everybody_knows_their_own_account_and_changes_its_password() {
        Caller caller = service.newAccount("myself", "reader");

        assertThat(caller.get("/api/v1/accounts/me").json().path("role").asString())
                .isEqualTo("reader");
        assertThat(
                        caller.post(
                                        "/api/v1/accounts/me/change-password",
                                        Map.of("password", "another long password"))
                                .status())
                .isEqualTo(200);
        assertThat(caller.get("/api/v1/accounts/me").problem()).isEqualTo("wrong-credentials");
        assertThat(
                        service.as("myself", "another long password")
                                .get("/api/v1/accounts/me")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_refused_even_where_none_is_needed() {
        Answer no = service.as("admin", "not the password").get("/api/v1/units");

        assertThat(no.status()).isEqualTo(401);
        assertThat(no.problem()).isEqualTo("wrong-credentials");
    }

    @Test
    void guessing_becomes_slow() {
        service.newAccount("guessed", "reader");
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(service.as("guessed", "wrong " + guess).get("/").status()).isEqualTo(401);
        }

        Answer no = service.as("guessed", "wrong again").get("/");

        assertThat(no.status()).isEqualTo(429);
        assertThat(no.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(no.header("Retry-After"))).isPositive();
    }

    @Test
    void guessing_slows_nobody_down_whose_password_was_proven() {
        Caller machine = service.newAccount("machine", "reader");
        assertThat(machine.get("/api/v1/accounts/me").status()).isEqualTo(200);
        for (int guess = 1; guess <= 7; guess++) {
            service.as("machine", "wrong " + guess).get("/");
        }

        assertThat(machine.get("/api/v1/accounts/me").status()).isEqualTo(200);
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        Caller leaving = service.newAccount("leaving", "recorder");
        String id = leaving.get("/api/v1/accounts/me").id();

        assertThat(service.admin().post("/api/v1/accounts/" + id + "/disable").status())
                .isEqualTo(200);

        assertThat(leaving.get("/api/v1/accounts/me").status()).isEqualTo(401);
        assertThat(service.admin().post("/api/v1/accounts/" + id + "/enable").status())
                .isEqualTo(200);
        assertThat(leaving.get("/api/v1/accounts/me").status()).isEqualTo(200);
    }

    @Test
    void a_changed_role_holds_at_once() {
        Caller rising = service.newAccount("rising", "reader");
        String id = rising.get("/api/v1/accounts/me").id();

        service.admin().post("/api/v1/accounts/" + id + "/change-role", Map.of("role", "recorder"));

        assertThat(rising.post(COMMAND, "{}").status()).isEqualTo(400);
    }

    @Test
    void the_last_steward_stays() {
        try (Service own = Service.start(Map.of())) {
            String id = own.admin().get("/api/v1/accounts/me").id();

            Answer disabled = own.admin().post("/api/v1/accounts/" + id + "/disable");
            Answer demoted =
                    own.admin()
                            .post(
                                    "/api/v1/accounts/" + id + "/change-role",
                                    Map.of("role", "reader"));

            assertThat(disabled.problem()).isEqualTo("last-steward");
            assertThat(demoted.problem()).isEqualTo("last-steward");
            assertThat(own.admin().get("/api/v1/accounts/me").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Capital, reader, password of anybody, malformed-account-name",
        "admin, reader, password of anybody, account-exists",
        "weak, reader, short, weak-password",
        "weak, king, password of anybody, invalid-body"
    })
    void an_account_that_cannot_be_is_refused(
            String name, String role, String password, String problem) {
        Answer no =
                service.admin()
                        .post(
                                "/api/v1/accounts",
                                Map.of("name", name, "role", role, "password", password));

        assertThat(no.problem()).isEqualTo(problem);
    }

    @Test
    void people_sign_in_by_form_and_their_browser_has_to_prove_its_calls() {
        service.newAccount("person", "recorder");
        Caller browser = service.anonymous().with("Accept", "text/html");
        Answer form = browser.get("/login");
        Answer signedIn =
                browser.with("Cookie", cookies(form))
                        .send(
                                "POST",
                                "/login",
                                BodyPublishers.ofString(
                                        "username=person&password="
                                                + PASSWORD.replace(' ', '+')
                                                + "&_csrf="
                                                + hidden(form)),
                                "application/x-www-form-urlencoded");
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location")).doesNotContain("error");

        Caller session = service.anonymous().with("Cookie", cookies(signedIn));
        Answer page = session.get("/api/v1/accounts/me");
        assertThat(page.json().path("name").asString()).isEqualTo("person");

        assertThat(session.post(COMMAND, "{}").problem()).isEqualTo("csrf-token-missing");
        String token = value(cookies(page), "XSRF-TOKEN");
        assertThat(
                        service.anonymous()
                                .with("Cookie", cookies(signedIn) + "; XSRF-TOKEN=" + token)
                                .with("X-XSRF-TOKEN", token)
                                .post(COMMAND, "{}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void a_session_ends_when_its_account_is_disabled() {
        Caller caller = service.newAccount("session", "reader");
        String id = caller.get("/api/v1/accounts/me").id();
        Caller browser = service.anonymous().with("Accept", "text/html");
        Answer form = browser.get("/login");
        Answer signedIn =
                browser.with("Cookie", cookies(form))
                        .send(
                                "POST",
                                "/login",
                                BodyPublishers.ofString(
                                        "username=session&password="
                                                + PASSWORD.replace(' ', '+')
                                                + "&_csrf="
                                                + hidden(form)),
                                "application/x-www-form-urlencoded");
        Caller session = service.anonymous().with("Cookie", cookies(signedIn));
        assertThat(session.get("/api/v1/accounts/me").status()).isEqualTo(200);

        service.admin().post("/api/v1/accounts/" + id + "/disable");

        assertThat(session.get("/api/v1/accounts/me").status()).isEqualTo(401);
    }

    @Test
    void a_page_of_somebody_else_cannot_use_a_password_that_the_browser_remembers() {
        assertThat(
                        service.recorder()
                                .with("Sec-Fetch-Site", "cross-site")
                                .post(COMMAND, "{}")
                                .problem())
                .isEqualTo("csrf-token-missing");
    }

    @Test
    void machines_get_no_cookies() {
        assertThat(service.recorder().get("/api/v1/units").header("Set-Cookie")).isEmpty();
        assertThat(service.anonymous().get("/api/v1/units").header("Set-Cookie")).isEmpty();
    }

    @Test
    void answers_say_what_a_browser_may_do_with_them() {
        Answer answer = service.anonymous().get("/api/v1/units");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    private static String cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .filter(cookie -> !cookie.endsWith("="))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static String value(String cookies, String name) {
        for (String cookie : cookies.split("; ")) {
            if (cookie.startsWith(name + "=")) {
                return cookie.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no cookie " + name + " in " + cookies);
    }

    private static String hidden(Answer form) {
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.text());
        assertThat(token.find()).as(form.text()).isTrue();
        return token.group(1);
    }
}
