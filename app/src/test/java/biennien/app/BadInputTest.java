package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** What cannot be stored is refused clearly, and nothing half-written stays. */
class BadInputTest {
    private static final String FIGURES = "/api/v1/figures";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller recorder = service.recorder();

    @Test
    void malformed_json() {
        assertRefused(400, "malformed-json", "", FIGURES, "{\"unit\": \"unit:thanh-pho-son-la\",");
    }

    @Test
    void an_unknown_field() {
        JsonNode no =
                assertRefused(
                        400,
                        "invalid-body",
                        "/informant",
                        FIGURES,
                        figure("20", "2022").replaceFirst("\\{", "{\"informant\":\"x\","));

        assertThat(no.at("/errors/0/code").asString()).isEqualTo("unknown-field");
    }

    @Test
    void a_dry_run_of_a_command_which_would_have_recorded_it() {
        long before = service.head();

        Answer no = recorder.post(FIGURES + "?dryRun=true", figure("20", "2022"));

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.json().at("/errors/0/code").asString()).isEqualTo("unknown-parameter");
        assertThat(no.text()).contains("dryRun");
        assertThat(service.head()).isEqualTo(before);
    }

    @Test
    void a_missing_field() {
        JsonNode no =
                assertRefused(
                        400,
                        "invalid-body",
                        "/unit",
                        FIGURES,
                        figure("20", "2022").replace("\"unit\":\"unit:thanh-pho-son-la\",", ""));

        assertThat(no.at("/errors/0/code").asString()).isEqualTo("missing-field");
    }

    @Test
    void a_value_of_the_wrong_type() {
        JsonNode no =
                assertRefused(
                        400,
                        "invalid-body",
                        "/unit",
                        FIGURES,
                        figure("20", "2022").replace("\"unit:thanh-pho-son-la\"", "116"));

        assertThat(no.at("/errors/0/code").asString()).isEqualTo("wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"2022-13-45", "2022-02-30", "2023/2021", "yesterday"})
    void an_impossible_date(String edtf) {
        JsonNode no =
                assertRefused(400, "invalid-body", "/period/edtf", FIGURES, figure("20", edtf));

        assertThat(no.at("/errors/0/code").asString()).startsWith("edtf-");
        assertThat(no.at("/errors/0/message").asString()).contains(edtf);
    }

    @ParameterizedTest
    @CsvSource({"20.000", "\"20.000\""})
    void a_number_that_may_be_twenty_or_twenty_thousand(String number) {
        Stored before = Stored.byWrites(service);

        Answer no = recorder.post(FIGURES, figure(number, "2022"));

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.json().at("/errors/0/code").asString()).isEqualTo("ambiguous-number");
        assertThat(no.json().at("/errors/0/pointer").asString()).startsWith("/quantity");
        assertThat(no.json().at("/errors/0/message").asString()).contains("20 or 20000?");
        assertThat(Stored.byWrites(service)).isEqualTo(before);
    }

    @Test
    void the_same_number_in_a_file() {
        JsonNode refused = refusedRow(row("Thành phố Sơn La, tỉnh Sơn La", "20.000", "2022"));

        assertThat(refused.path("code").asString()).isEqualTo("ambiguous-number");
        assertThat(refused.path("message").asString()).contains("20 or 20000?");
    }

    @Test
    void a_json_body_of_two_megabytes() {
        String big = figure("20", "2022").replaceFirst("\\{", "{" + " ".repeat(2_000_000));

        assertRefused(413, "body-too-large", "", FIGURES, big);
    }

    @Test
    void an_unknown_unit() {
        assertRefused(
                422,
                "unknown-unit",
                "/unit",
                FIGURES,
                figure("20", "2022").replace("thanh-pho-son-la", "khong-co"));
        JsonNode refused = refusedRow(row("Xã Không Có, tỉnh Sơn La", "20", "2022"));
        assertThat(refused.path("code").asString()).isEqualTo("unknown-unit");
        assertThat(refused.path("message").asString()).contains("Xã Không Có");

        Answer asked = service.anonymous().get(FIGURES, "unit", "Xã Không Có");
        assertThat(asked.status()).isEqualTo(404);
        assertThat(asked.problem()).isEqualTo("unknown-unit");
        assertThat(asked.json().at("/errors/0/pointer").asString()).isEqualTo("?unit");
    }

    @Test
    void a_fact_after_the_end_of_its_unit_is_refused_with_the_units_that_hold_its_area() {
        JsonNode no =
                assertRefused(
                        422,
                        "outside-unit-life",
                        "/unit",
                        FIGURES,
                        figure("20", "2025-08-01")
                                .replace("SPAN", "POINT")
                                .replace("thanh-pho-son-la", "phuong-chieng-le-son-la"));

        assertThat(no.path("detail").asString()).contains("unit:phuong-to-hieu-son-la-2025");
    }

    @Test
    void an_ambiguous_code_or_name() {
        Answer code =
                annals.answer(
                        service.anonymous(),
                        "/api/v1/units/by-code",
                        "scheme",
                        "nso",
                        "code",
                        "91");
        assertCandidates(code, "ambiguous-code", "?code");

        Answer name = annals.answer(service.anonymous(), FIGURES, "unit", "Tỉnh An Giang");
        assertCandidates(name, "ambiguous-unit", "?unit");

        JsonNode refused = refusedRow(row("Tỉnh An Giang", "20", "2025"));
        assertThat(refused.path("code").asString()).isEqualTo("ambiguous-unit");
        assertThat(refused.path("message").asString())
                .contains("unit:tinh-an-giang ", "unit:tinh-an-giang-2025 ");
    }

    private static void assertCandidates(Answer no, String code, String pointer) {
        assertThat(no.status()).as(no.text()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo(code);
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        Set<String> names = new HashSet<>();
        no.json()
                .path("candidates")
                .forEach(
                        unit -> {
                            assertThat(unit.path("id").asString()).startsWith("unit:");
                            assertThat(unit.path("life").isObject()).isTrue();
                            names.add(unit.path("name").asString());
                        });
        assertThat(no.json().path("candidates")).hasSize(2);
        assertThat(names).contains("Tỉnh An Giang");
    }

    @Test
    void a_primary_school_as_subject_of_a_certification() {
        JsonNode no =
                assertRefused(
                        422,
                        "subject-out-of-scope",
                        "/subject/schoolKind",
                        "/api/v1/certifications",
                        """
                        {"id":"certification:tieu-hoc","year":2024,"registeredOn":"2024-02-01",
                         "subject":{"kind":"educational-institution","schoolKind":"primary",
                                    "name":"Trường Tiểu học A",
                                    "unit":"unit:phuong-chieng-le-son-la"}}
                        """);

        assertThat(no.path("legalBasis").asString()).isEqualTo("Circular 124/2021/TT-BCA, Art. 1");
    }

    @Test
    void a_second_registration_of_one_village_for_one_year() {
        String body =
                """
                {"year":2024,"registeredOn":"2024-02-20",
                 "subject":{"kind":"residential-area","name":"Bản Cọ",
                            "unit":"unit:phuong-to-hieu-son-la"},
                 "citation":{"source":"source:article-001"}}
                """;
        Answer first = recorder.post("/api/v1/certifications", body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Stored before = Stored.byWrites(service);

        Answer no = recorder.post("/api/v1/certifications", body.replace("Bản Cọ", "BẢN  CỌ"));

        assertThat(no.status()).as(no.text()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo("claim-taken");
        assertThat(no.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(Stored.byWrites(service)).isEqualTo(before);
        Answer nextYear = recorder.post("/api/v1/certifications", body.replace("2024", "2025"));
        assertThat(nextYear.status()).as(nextYear.text()).isEqualTo(201);
    }

    @Test
    void a_certificate_of_merit_of_a_district_chair_after_the_last_day_of_districts() {
        JsonNode no =
                assertRefused(
                        422,
                        "conferrer-without-right",
                        "/conferrer",
                        "/api/v1/commendations",
                        """
                        {"form":"giay-khen","conferrer":"district-pc-chair",
                         "recipient":{"kind":"individual","count":1,"name":"Trần Văn Thử"},
                         "unit":"unit:phuong-to-hieu-son-la-2025","conferredOn":"2025-07-01",
                         "ground":"movement"}
                        """);

        assertThat(no.path("legalBasis").asString()).isNotBlank();
        assertThat(no.path("detail").asString()).contains("2025-06-30");
        assertThat(no.toString()).doesNotContain("Thử");
        assertThat(
                        recorder.post(
                                        "/api/v1/commendations",
                                        """
                                        {"form":"giay-khen","conferrer":"district-pc-chair",
                                         "recipient":{"kind":"collective","count":1,
                                                      "collective":"Tổ dân phố 1"},
                                         "unit":"unit:phuong-chieng-le-son-la",
                                         "conferredOn":"2025-06-30","ground":"movement"}
                                        """)
                                .status())
                .as("on the last day it was right")
                .isEqualTo(201);
    }

    @Test
    void a_quote_that_says_the_name_which_is_to_be_sealed() {
        Stored before = Stored.byWrites(service);

        Answer no =
                recorder.post(
                        "/api/v1/commendations",
                        """
                        {"form":"giay-khen","conferrer":"provincial-police-director",
                         "recipient":{"kind":"individual","count":1,"name":"Trần Văn Thử"},
                         "unit":"unit:xa-o-long-vi-an-giang","conferredOn":"2020-03",
                         "ground":"movement",
                         "citation":{"source":"source:article-003",
                                     "quote":"tặng ông Trần Văn Thử giấy khen"}}
                        """);

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.text()).contains("name-in-plain-words").doesNotContain("Thử");
        assertThat(Stored.byWrites(service)).isEqualTo(before);
    }

    @Test
    void a_tip_that_tells_of_somebody() {
        assertRefused(
                422,
                "unknown-subject",
                "/subject/code",
                FIGURES,
                figure("20", "2022").replace("valuable-tip", "tran-van-thu-xa-b"));
    }

    @Test
    void a_neighbourhood_watch_team_founded_after_its_kind_ended() {
        JsonNode no =
                assertRefused(
                        422,
                        "group-type-not-in-force",
                        "/type",
                        "/api/v1/groups",
                        """
                        {"id":"group:dan-pho","unit":"unit:phuong-chieng-le-son-la",
                         "type":"neighbourhood-watch-team","name":"Tổ bảo vệ dân phố 1",
                         "founded":"2024-07-01"}
                        """);

        assertThat(no.path("legalBasis").asString()).isEqualTo("Law 30/2023/QH15");
        assertThat(no.path("detail").asString())
                .contains("2024-06-30", "grassroots-security-order-team");
    }

    @Test
    void a_command_with_the_wrong_role_or_with_none() {
        Stored before = Stored.byWrites(service);

        Answer reader = service.reader().post(FIGURES, figure("20", "2022"));
        Answer inspector = service.inspector().post(FIGURES, figure("20", "2022"));
        Answer nobody = service.anonymous().post(FIGURES, figure("20", "2022"));

        assertProblem(reader, 403, "wrong-role");
        assertProblem(inspector, 403, "wrong-role");
        assertProblem(nobody, 401, "not-signed-in");
        assertThat(Stored.byWrites(service).head()).isEqualTo(before.head());
        assertThat(Stored.byWrites(service).rows().get("eventstore.claim"))
                .isEqualTo(before.rows().get("eventstore.claim"));
    }

    @ParameterizedTest
    @CsvSource({
        "informant, x, unknown-parameter",
        "cursor, bm9uc2Vuc2U, bad-cursor",
        "basis, 99999999, basis-above-log",
        "basis, -2, ",
        "limit, 1001, ",
        "limit, many, "
    })
    void a_question_that_cannot_be_read(String parameter, String value, String code) {
        Answer no = service.anonymous().get(FIGURES, parameter, value);

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.header("Content-Type")).startsWith("application/problem+json");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("?" + parameter);
        if (code != null) {
            assertThat(no.problem()).isEqualTo(code);
        }
    }

    @Test
    void text_in_decomposed_letters_is_no_error_and_is_stored_composed() {
        String name = "Tổ hòa giải Chiềng Lề";
        String quote = "thành lập tổ hòa giải";
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(name);

        Answer made =
                recorder.post(
                        "/api/v1/groups",
                        """
                        {"unit":"unit:phuong-chieng-le-son-la","type":"mediation-group",
                         "name":"%s","founded":"2020-05",
                         "citation":{"source":"source:article-001","quote":"%s"}}
                        """
                                .formatted(
                                        decomposed,
                                        Normalizer.normalize(quote, Normalizer.Form.NFD)));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        byte[] payload =
                service.jdbc()
                        .sql("SELECT payload FROM eventstore.event WHERE position = :position")
                        .param("position", made.position())
                        .query(byte[].class)
                        .single();
        String stored = new String(payload, StandardCharsets.UTF_8);
        assertThat(stored).contains("\"" + name + "\"", "\"" + quote + "\"");
        assertThat(Normalizer.isNormalized(stored, Normalizer.Form.NFC)).isTrue();
        JsonNode found =
                service.anonymous()
                        .get("/api/v1/groups/" + made.id(), "minPosition", made.position())
                        .json();
        assertThat(found.path("name").asString()).isEqualTo(name);
    }

    private JsonNode assertRefused(
            int status, String code, String pointer, String path, String body) {
        Stored before = Stored.byWrites(service);

        Answer no = recorder.with("Idempotency-Key", "bad-" + code).post(path, body);

        assertProblem(no, status, code);
        JsonNode problem = no.json();
        if (!pointer.isEmpty()) {
            assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
            assertThat(problem.at("/errors/0/code").asString()).isNotBlank();
            assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
        }
        assertThat(Stored.byWrites(service)).as("nothing half-written stays").isEqualTo(before);
        return problem;
    }

    private static void assertProblem(Answer no, int status, String code) {
        assertThat(no.status()).as(no.text()).isEqualTo(status);
        assertThat(no.header("Content-Type")).startsWith("application/problem+json");
        assertThat(no.problem()).isEqualTo(code);
        assertThat(no.json().path("status").asInt()).isEqualTo(status);
        assertThat(no.json().path("title").asString()).isNotBlank();
        assertThat(no.json().path("detail").asString()).isNotBlank();
    }

    private JsonNode refusedRow(String row) {
        Stored before = Stored.byWrites(service);
        String csv =
                "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                        + "period_start,period_end,period_edtf,subject_type,subject\n"
                        + row;

        Answer answer = Annals.imported(service, csv, false);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("rejected")).hasSize(1);
        assertThat(Stored.byWrites(service)).isEqualTo(before);
        return answer.json().at("/rejected/0");
    }

    private static String row(String locality, String value, String period) {
        return "B1,source:article-001,figure,\"%s\",tip-count,%s,exact,nguồn tin,flow,%s,tip,tip\n"
                .formatted(locality, value, period + "-01-01," + period + "-12-31," + period);
    }

    private static String figure(String value, String edtf) {
        return """
        {"unit":"unit:thanh-pho-son-la","indicator":"tip-count",
         "subject":{"type":"tip","code":"valuable-tip"},
         "quantity":{"kind":"EXACT","value":%s,"unit":"nguồn tin","measure":"FLOW"},
         "period":{"edtf":"%s","shape":"SPAN"},"citation":{"source":"source:article-001"}}
        """
                .formatted(value, edtf);
    }
}
