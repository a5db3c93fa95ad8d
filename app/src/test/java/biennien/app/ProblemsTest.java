package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Every "no" has one form, whoever says it. */
class ProblemsTest {
    private final Service service = Service.shared();
    private final Caller recorder = service.recorder();

    @Test
    void an_address_with_nothing_behind_it_is_not_found() {
        Answer no = service.anonymous().get("/nothing/here");

        assertProblem(no, 404, "not-found");
        assertThat(no.json().path("instance").asString()).isEqualTo("/nothing/here");
    }

    @Test
    void a_method_that_an_address_has_not_is_refused_with_those_it_has() {
        Answer no = recorder.send("DELETE", "/api/v1/units", BodyPublishers.noBody(), null);

        assertProblem(no, 405, "method-not-allowed");
        assertThat(no.header("Allow")).contains("POST");
    }

    @Test
    void an_answer_in_a_form_we_have_not_is_refused() {
        assertProblem(
                service.anonymous().with("Accept", "image/png").get("/api/v1/units"),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "text/csv", "application/xml", "garbage"})
    void a_command_whose_answer_nobody_could_read_is_refused_before_it_is_carried_out(String form) {
        long head = service.head();
        String body =
                """
                {"description":{"level":"province","name":"Không Ai Đọc"}}
                """;

        assertProblem(
                recorder.with("Accept", form).post("/api/v1/units", body), 406, "not-acceptable");
        assertThat(service.head()).isEqualTo(head);
        assertThat(
                        recorder.with("Accept", "text/html, */*;q=0.1")
                                .post("/api/v1/units", body)
                                .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/yaml", "application/xml", "text/csv"})
    void a_command_in_another_form_than_json_is_refused(String type) {
        assertProblem(
                recorder.send("POST", "/api/v1/units", BodyPublishers.ofString("a: 1"), type),
                415,
                "unsupported-media-type");
    }

    @Test
    void malformed_json_is_refused_with_its_line_and_column() {
        Answer no = recorder.post("/api/v1/units", "{\n  \"id\" \"x\"\n}");

        assertProblem(no, 400, "malformed-json");
        assertThat(no.json().path("detail").asString()).contains("line 2", "column 8");
    }

    @Test
    void a_key_that_appears_twice_is_refused_by_name() {
        Answer no = recorder.post("/api/v1/units", "{\"id\":\"unit:a\",\"id\":\"unit:b\"}");

        assertProblem(no, 400, "malformed-json");
        assertThat(no.json().at("/errors/0/code").asString()).isEqualTo("duplicate-key");
        assertThat(no.json().path("detail").asString()).contains("\"id\"");
    }

    @Test
    void words_after_the_end_of_the_body_are_refused() {
        assertProblem(
                recorder.post("/api/v1/units", "{\"id\":\"unit:a\"} and more"),
                400,
                "malformed-json");
    }

    @Test
    void a_missing_body_is_refused() {
        assertProblem(recorder.post("/api/v1/units", ""), 400, "missing-body");
    }

    @Test
    void an_unknown_field_is_refused_with_its_place_and_the_allowed_ones() {
        Answer no =
                recorder.post(
                        "/api/v1/units",
                        """
                        {"description":{"level":"province","name":"A","parrent":"unit:a"}}
                        """);

        assertProblem(no, 400, "invalid-body");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/description/parrent");
        assertThat(no.json().at("/errors/0/code").asString()).isEqualTo("unknown-field");
        assertThat(no.json().at("/errors/0/message").asString()).contains("parent", "aliases");
    }

    @Test
    void a_missing_field_is_refused_with_its_place() {
        Answer no = recorder.post("/api/v1/units", "{\"description\":{\"level\":\"province\"}}");

        assertProblem(no, 400, "invalid-body");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/description/name");
        assertThat(no.json().at("/errors/0/code").asString()).isEqualTo("missing-field");
    }

    @Test
    void null_is_no_way_to_leave_a_needed_field_out() {
        Answer no =
                recorder.post(
                        "/api/v1/units",
                        "{\"description\":{\"level\":\"province\",\"name\":null}}");

        assertProblem(no, 400, "invalid-body");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/description/name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"description\":5}                                   | /description",
                "{\"description\":{\"level\":\"province\",\"name\":5}} | /description/name",
                "{\"description\":{\"level\":7,\"name\":\"A\"}}        | /description/level",
                "{\"description\":[]}                                  | /description",
                "{\"description\":\"\"}                                | /description"
            })
    void a_value_of_the_wrong_type_is_refused_with_its_place(String body, String pointer) {
        Answer no = recorder.post("/api/v1/units", body);

        assertProblem(no, 400, "invalid-body");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(no.text()).doesNotContain("biennien.", "java.", "Exception");
    }

    @Test
    void a_value_that_means_nothing_is_refused_in_the_words_of_its_type() {
        Answer no =
                recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"UNIT 7","description":{"level":"province","name":"A"}}
                        """);

        assertProblem(no, 400, "invalid-body");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/id");
        assertThat(no.json().at("/errors/0/code").asString()).isEqualTo("malformed-unit-id");
    }

    @Test
    void a_body_past_the_limit_is_refused_whether_its_length_was_announced_or_not() {
        byte[] big = " ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);

        assertProblem(
                recorder.send(
                        "POST",
                        "/api/v1/units",
                        BodyPublishers.ofByteArray(big),
                        "application/json"),
                413,
                "body-too-large");
        assertProblem(
                recorder.send(
                        "POST",
                        "/api/v1/units",
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(big)),
                        "application/json"),
                413,
                "body-too-large");
    }

    @Test
    void a_parameter_that_cannot_be_read_is_refused_by_name() {
        Answer no = service.anonymous().get("/api/v1/units", "on", "yesterday");

        assertThat(no.status()).isEqualTo(400);
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("?on");
    }

    @Test
    void a_number_out_of_all_bounds_is_refused() {
        assertProblem(
                recorder.post("/api/v1/units", "{\"description\":1e999999999999}"),
                400,
                "invalid-body");
    }

    @ParameterizedTest
    @CsvSource({"q=%zz", "q=%FF", "q=%ED%A0%80", "%=1"})
    void parameters_that_are_not_text_are_refused(String query) throws IOException {
        // No client library sends such an address, so it is written by hand.
        assertThat(raw("GET /api/v1/units?" + query))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/invalid-parameter")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void more_parameters_than_anybody_needs_are_refused() {
        assertProblem(
                recorder.send(
                        "POST",
                        "/api/v1/units",
                        BodyPublishers.ofString("a=1&".repeat(2_000)),
                        "application/x-www-form-urlencoded"),
                400,
                "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({"dryRun=true&dryRun=false", "dryRun=maybe", "dryrun=true", "dry-run"})
    void a_dry_run_in_other_words_is_refused_and_not_an_import(String parameter) {
        Answer no =
                recorder.send(
                        "POST",
                        "/api/v1/imports?" + parameter,
                        BodyPublishers.ofString("id,source,record_kind\n"),
                        "text/csv");

        assertThat(no.status()).as(no.text()).isEqualTo(400);
    }

    @Test
    void what_the_server_refuses_before_the_service_sees_it_is_a_problem_too() throws IOException {
        assertThat(raw("GET /a?q=[|]{"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/bad-request")
                .doesNotContain("Tomcat", "<html");
    }

    /** The whole answer to a request line that is sent as it is written. */
    private String raw(String requestLine) throws IOException {
        URI address = URI.create(service.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (requestLine + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .reduce("", (a, b) -> a + b + "\n");
        }
    }

    @Test
    void the_type_of_a_problem_opens_as_a_page_and_as_json() {
        Answer json = service.anonymous().get("/problems/malformed-json");
        Answer page =
                service.anonymous().with("Accept", "text/html").get("/problems/malformed-json");

        assertThat(json.json().path("title").asString()).isEqualTo("Malformed JSON");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Malformed JSON</h1>");
        assertProblem(service.anonymous().get("/problems/no-such-code"), 404, "not-found");
    }

    @Test
    void every_reason_to_refuse_a_command_opens_too() {
        Answer json = service.anonymous().get("/problems/unit-already-known");

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().path("meaning").asString()).isNotBlank();
    }

    @Test
    void a_sane_request_id_comes_back_and_is_the_trace_of_the_problem() {
        Answer no =
                service.anonymous().with("X-Request-Id", "0af7651916cd43dd-0001").get("/nothing");

        assertThat(no.header("X-Request-Id")).isEqualTo("0af7651916cd43dd-0001");
        assertThat(no.json().path("traceId").asString()).isEqualTo("0af7651916cd43dd-0001");
    }

    @Test
    void a_request_id_that_could_forge_a_log_line_is_replaced() {
        Answer no = service.anonymous().with("X-Request-Id", "x INFO all is well").get("/nothing");

        assertThat(no.header("X-Request-Id")).doesNotContain(" ").hasSizeGreaterThan(20);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.json().path("traceId").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("\tat ", "Exception");
    }
}
