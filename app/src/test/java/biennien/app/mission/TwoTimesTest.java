package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;
import biennien.query.kernel.Groups;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When something was true, and when it was known. */
class TwoTimesTest {

    /** Written after the answers that must stay. */
    private static final int FURTHER_WRITES = 300;

    private static final String FIGURES = "/api/v1/figures";
    private static final String PROVINCE = "unit:tinh-hai-thoi";
    private static final String COMMUNE = "unit:xa-hai-thoi";
    private static final Service SERVICE = Service.shared();

    @BeforeAll
    static void aCommuneAndTwoReports() {
        begin(SERVICE);
    }

    private static void begin(Service service) {
        Caller recorder = service.recorder();
        recorded(
                recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:hai-thoi","kind":"report","title":"Báo cáo hai thời"}
                        """));
        recorded(
                recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:hai-thoi-sau","kind":"report","title":"Báo cáo đính chính"}
                        """));
        recorded(
                recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"province","name":"Hai Thời"}}
                        """
                                .formatted(PROVINCE)));
        recorded(
                recorder.post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Hai Thời",
                         "parent":"%s"}}
                        """
                                .formatted(COMMUNE, PROVINCE)));
    }

    @Test
    void m13_a_fact_has_a_time_when_it_was_true_and_another_when_it_was_recorded() {
        Caller reader = SERVICE.anonymous();
        Instant before = Instant.now();
        Answer late = report(SERVICE, "figure:muoi-ba", "2019", 7);

        Answer then = reader.get(FIGURES, "unit", COMMUNE, "window", "2019", "asOf", before);
        Answer now =
                reader.get(
                        FIGURES, "unit", COMMUNE, "window", "2019", "minPosition", late.position());
        Answer elsewhen =
                reader.get(FIGURES, "unit", COMMUNE, "window", "2026", "basis", late.position());

        assertThat(ids(then)).doesNotContain("figure:muoi-ba");
        assertThat(ids(now)).contains("figure:muoi-ba");
        assertThat(ids(elsewhen)).doesNotContain("figure:muoi-ba");
        assertThat(Long.parseLong(then.header("X-Basis"))).isLessThan(late.position());
        JsonNode figure = now.json().at("/items/0");
        assertThat(figure.at("/period/earliest").asString()).isEqualTo("2019-01-01");
        assertThat(Instant.parse(figure.path("recordedAt").asString())).isAfter(before);
        assertThat(
                        SERVICE.recorder()
                                .post(
                                        FIGURES,
                                        figure("figure:muoi-ba-b", "2019", 7)
                                                .replaceFirst(
                                                        "\\{",
                                                        "{\"recordedAt\":\"2019-12-31T00:00:00Z\","))
                                .status())
                .as("recorded time is nobody's to set")
                .isEqualTo(400);
        assertThat(reader.get(FIGURES, "asOf", before, "basis", 1).problem())
                .isEqualTo("as-of-and-basis");
        assertThat(reader.get(FIGURES, "asOf", "2999-01-01T00:00:00Z").problem())
                .isEqualTo("as-of-the-future");
        assertThat(reader.get(FIGURES, "asOf", "2019-12-31").problem()).isEqualTo("not-a-moment");
        Answer nothing = reader.get(FIGURES, "asOf", "2001-01-01T07:00:00+07:00");
        assertThat(nothing.header("X-Basis")).isEqualTo("-1");
        assertThat(nothing.json().path("items").isEmpty()).isTrue();
    }

    /** Every shape an answer has: lists, one thing, versions, differences, sums, files. */
    private static List<String> questions(long basis) {
        String at = "basis=" + basis;
        return List.of(
                FIGURES + "?limit=1000&" + at,
                FIGURES + "?limit=1000&history=true&" + at,
                FIGURES + "?window=2022&match=certain&within=true&unit=" + PROVINCE + "&" + at,
                FIGURES + "?format=csv&" + at,
                FIGURES + "?format=jsonl&history=true&" + at,
                FIGURES + "/figure:muoi-bon-0?history=true&" + at,
                FIGURES + "/sum?unit=" + COMMUNE + "&" + at,
                "/api/v1/units?" + at,
                "/api/v1/units?history=true&" + at,
                "/api/v1/units/" + COMMUNE + "?" + at,
                "/api/v1/sources?history=true&" + at,
                "/api/v1/timeline?limit=1000&history=true&" + at,
                "/api/v1/timeline?window=2022-03&match=certain&" + at,
                "/api/v1/years/2022?unit=" + PROVINCE + "&within=true&" + at,
                "/api/v1/diff?limit=1000&from=3&to=" + basis,
                "/api/v1/diff?from=10&except=ENTRY_ERROR&to=" + basis);
    }

    @Test
    void m14_an_answer_stays_the_same_bytes_after_further_writes_a_restart_and_a_replay()
            throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        Map<String, Object> settings =
                Map.of("biennien.data", Files.createTempDirectory("two-times").toString());
        Map<String, byte[]> kept = new LinkedHashMap<>();
        Instant moment;
        long basis;
        try (Service service = Service.start(database, settings)) {
            begin(service);
            write(service, 0, 40);
            basis = service.head();
            service.anonymous().get(FIGURES, "minPosition", basis);
            for (String question : questions(basis)) {
                kept.put(question, service.anonymous().file(question));
            }
            moment = Instant.now();
            kept.put(asOf(moment), service.anonymous().file(asOf(moment)));

            write(service, 40, FURTHER_WRITES);
            assertThat(service.head()).isGreaterThanOrEqualTo(basis + FURTHER_WRITES);
            service.anonymous().get(FIGURES, "minPosition", service.head());
            assertSame(service, kept, "after further writes");
        }
        try (Service service = Service.start(database, settings)) {
            assertSame(service, kept, "after a restart");
            assertThat(service.anonymous().get(asOf(moment)).header("X-Basis"))
                    .isEqualTo(Long.toString(basis));
            replay(service);
            assertSame(service, kept, "after a reset and a replay");
        } finally {
            database.close();
        }
    }

    private static String asOf(Instant moment) {
        return FIGURES + "?limit=1000&history=true&asOf=" + moment;
    }

    private static void assertSame(Service service, Map<String, byte[]> kept, String when) {
        kept.forEach(
                (question, bytes) ->
                        assertThat(
                                        new String(
                                                service.anonymous().file(question),
                                                StandardCharsets.UTF_8))
                                .as("%s: %s", when, question)
                                .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static void replay(Service service) {
        StreamingEventProcessor processor =
                service.bean(EventProcessingConfiguration.class)
                        .eventProcessor(Groups.PROCESSOR, StreamingEventProcessor.class)
                        .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                processor.processingStatus().values().stream()
                                        .anyMatch(
                                                status ->
                                                        status.getCurrentPosition().orElse(-1)
                                                                == service.head()));
    }

    /** New facts, corrections of every kind, what is taken back, other names and other titles. */
    private static void write(Service service, int first, int count) {
        Caller recorder = service.recorder();
        for (int i = first; i < first + count; i++) {
            recorded(
                    switch (i % 10) {
                        case 3, 6 ->
                                correct(
                                        service,
                                        "figure:muoi-bon-" + (i % 10 == 3 ? i - 3 : i - 4),
                                        i % 20 > 10 ? "ENTRY_ERROR" : "NEW_INFORMATION",
                                        i);
                        case 5 ->
                                recorder.post(
                                        FIGURES + "/figure:muoi-bon-" + (i - 1) + "/withdraw",
                                        "{" + correction("SOURCE_WITHDRAWN") + "}");
                        case 7 ->
                                recorder.post(
                                        "/api/v1/reorganisations/rename",
                                        """
                                        {"act":{"legalText":"%d/NQ-HĐND",
                                                "operativeOn":"2022-%02d-%02d"},
                                         "unit":"%s","name":"Hai Thời %d"}
                                        """
                                                .formatted(i, 1 + i % 12, 1 + i % 28, COMMUNE, i));
                        case 8 ->
                                recorder.post(
                                        "/api/v1/sources/source:hai-thoi/add-alias",
                                        """
                                        {"alias":"Báo cáo số %d"}
                                        """
                                                .formatted(i));
                        default ->
                                report(
                                        service,
                                        "figure:muoi-bon-" + i,
                                        i % 2 == 0 ? "2022-03-0" + (1 + i % 9) : "2022?",
                                        i + 1);
                    });
        }
    }

    @Test
    void m15_what_was_known_at_two_moments_differs_exactly_by_the_corrections_between_them() {
        report(SERVICE, "figure:muoi-lam-a", "2022-03", 71);
        report(SERVICE, "figure:muoi-lam-b", "2022-04", 5);
        Answer untouched = report(SERVICE, "figure:muoi-lam-c", "2022-05", 9);
        long reported = untouched.position();
        Caller reader = SERVICE.anonymous();
        reader.get(FIGURES, "minPosition", reported);
        Instant one = Instant.now();
        Answer correction = correct(SERVICE, "figure:muoi-lam-a", "NEW_INFORMATION", 17);
        Answer withdrawal =
                SERVICE.recorder()
                        .post(
                                FIGURES + "/figure:muoi-lam-b/withdraw",
                                "{" + correction("SOURCE_WITHDRAWN") + "}");
        reader.get(FIGURES, "minPosition", withdrawal.position());
        Instant other = Instant.now();

        Answer then = reader.get(FIGURES, "unit", COMMUNE, "limit", 1000, "asOf", one);
        Answer now = reader.get(FIGURES, "unit", COMMUNE, "limit", 1000, "asOf", other);
        Answer diff =
                reader.get(
                        "/api/v1/diff",
                        "register",
                        "figures",
                        "unit",
                        COMMUNE,
                        "from",
                        then.header("X-Basis"),
                        "to",
                        now.header("X-Basis"));

        List<JsonNode> changes = items(diff);
        assertThat(changes)
                .extracting(change -> change.path("id").asString())
                .containsExactly("figure:muoi-lam-a", "figure:muoi-lam-b");
        assertThat(changes)
                .extracting(change -> change.at("/causes/0/position").asLong())
                .containsExactly(correction.position(), withdrawal.position());
        assertThat(changes)
                .extracting(change -> change.at("/before/quantity/value").asInt())
                .containsExactly(71, 5);
        List<JsonNode> applied = new ArrayList<>(items(then));
        List<JsonNode> later = items(now);
        applied.forEach(TwoTimesTest::withoutLinks);
        later.forEach(TwoTimesTest::withoutLinks);
        changes.forEach(TwoTimesTest::withoutLinks);
        assertThat(applied).isNotEqualTo(later);
        changes.forEach(
                change ->
                        applied.replaceAll(
                                item ->
                                        item.path("id").equals(change.path("id"))
                                                ? change.path("after")
                                                : item));
        assertThat(applied).isEqualTo(later);

        List<JsonNode> versions =
                items(
                        reader.get(
                                FIGURES,
                                "unit",
                                COMMUNE,
                                "history",
                                "true",
                                "window",
                                "2022-03",
                                "status",
                                "current",
                                "minPosition",
                                withdrawal.position()));
        JsonNode believed =
                versions.stream()
                        .filter(v -> v.path("id").asString().equals("figure:muoi-lam-a"))
                        .findFirst()
                        .orElseThrow();
        assertThat(believed.at("/quantity/value").asInt())
                .as("a version that fit the question once is found")
                .isEqualTo(71);
        assertThat(believed.at("/known/to").asLong()).isEqualTo(correction.position());
        JsonNode single = reader.get(FIGURES + "/figure:muoi-lam-a", "history", "true").json();
        assertThat(single.at("/quantity/value").asInt()).isEqualTo(17);
        assertThat(single.at("/versions/0/quantity/value").asInt()).isEqualTo(71);
        assertThat(single.at("/versions/1/known/from").asLong()).isEqualTo(correction.position());
        assertThat(single.at("/versions/1/known/to").isNull()).isTrue();
        assertThat(
                        reader.get(
                                        FIGURES + "/figure:muoi-lam-a",
                                        "history",
                                        "true",
                                        "basis",
                                        reported)
                                .json()
                                .at("/versions/0/known/to")
                                .isNull())
                .as("at that basis nobody knew of a later word")
                .isTrue();
    }

    /** The link to an explanation names the basis that it stands in. */
    private static void withoutLinks(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.remove("explain");
        }
        part.forEach(TwoTimesTest::withoutLinks);
    }

    @Test
    void m16_a_change_says_its_kind_reason_and_source_and_entry_errors_can_be_left_out() {
        report(SERVICE, "figure:muoi-sau-a", "2021-03", 71);
        report(SERVICE, "figure:muoi-sau-b", "2021-04", 5);
        long from = report(SERVICE, "figure:muoi-sau-c", "2021-05", 9).position();
        for (String missing : List.of("kind", "reason", "citation")) {
            Answer refused =
                    SERVICE.recorder()
                            .post(
                                    FIGURES + "/figure:muoi-sau-a/withdraw",
                                    "{" + without(missing) + "}");
            assertThat(refused.status()).as(missing).isEqualTo(400);
            assertThat(refused.text()).as(missing).contains(missing);
        }
        correct(SERVICE, "figure:muoi-sau-a", "ENTRY_ERROR", 17);
        correct(SERVICE, "figure:muoi-sau-b", "NEW_INFORMATION", 6);
        correct(SERVICE, "figure:muoi-sau-c", "ENTRY_ERROR", 19);
        long to = correct(SERVICE, "figure:muoi-sau-c", "WORLD_CHANGED", 18).position();

        List<JsonNode> all = items(diff(from, to));
        assertThat(all)
                .extracting(change -> change.path("id").asString())
                .containsExactly("figure:muoi-sau-a", "figure:muoi-sau-b", "figure:muoi-sau-c");
        assertThat(all)
                .allSatisfy(
                        change ->
                                change.path("causes")
                                        .forEach(
                                                cause -> {
                                                    assertThat(cause.path("reason").asString())
                                                            .isEqualTo("Đối chiếu sổ gốc");
                                                    assertThat(cause.path("source").asString())
                                                            .isEqualTo("source:hai-thoi-sau");
                                                    assertThat(cause.path("type").asString())
                                                            .isEqualTo("figure.FigureCorrected");
                                                }));
        assertThat(all)
                .extracting(change -> kinds(change))
                .containsExactly(
                        List.of("ENTRY_ERROR"),
                        List.of("NEW_INFORMATION"),
                        List.of("ENTRY_ERROR", "WORLD_CHANGED"));
        assertThat(items(diff(from, to, "except", "ENTRY_ERROR")))
                .extracting(change -> change.path("id").asString())
                .containsExactly("figure:muoi-sau-b", "figure:muoi-sau-c");
        assertThat(diff(from, to, "except", "TYPO").status()).isEqualTo(400);
    }

    private static Answer diff(long from, long to, Object... more) {
        List<Object> parameters =
                new ArrayList<>(
                        List.of("register", "figures", "unit", COMMUNE, "from", from, "to", to));
        parameters.addAll(List.of(more));
        return SERVICE.anonymous().get("/api/v1/diff", parameters.toArray());
    }

    private static List<String> kinds(JsonNode change) {
        return change.path("causes").valueStream().map(c -> c.path("kind").asString()).toList();
    }

    private static Answer report(Service service, String id, String period, int value) {
        return recorded(service.recorder().post(FIGURES, figure(id, period, value)));
    }

    private static String figure(String id, String period, int value) {
        return """
        {"id":"%s","unit":"%s","indicator":"weapon-handover-count",
         "subject":{"type":"weapon-type","code":"homemade-gun"},
         "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
         "period":{"edtf":"%s","shape":"POINT"},
         "citation":{"source":"source:hai-thoi"}}
        """
                .formatted(id, COMMUNE, value, period);
    }

    private static Answer correct(Service service, String id, String kind, int value) {
        return recorded(
                service.recorder()
                        .post(
                                FIGURES + "/" + id + "/correct",
                                """
                                {%s,
                                 "subject":{"type":"weapon-type","code":"homemade-gun"},
                                 "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu",
                                             "measure":"FLOW"},
                                 "period":{"edtf":"2022-06","shape":"POINT"}}
                                """
                                        .formatted(correction(kind), value)));
    }

    private static String correction(String kind) {
        return """
        "correction":{"kind":"%s","reason":"Đối chiếu sổ gốc",
                      "citation":{"source":"source:hai-thoi-sau"}}\
        """
                .formatted(kind);
    }

    private static String without(String member) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kind", "\"ENTRY_ERROR\"");
        members.put("reason", "\"Đối chiếu\"");
        members.put("citation", "{\"source\":\"source:hai-thoi-sau\"}");
        members.remove(member);
        List<String> rest = new ArrayList<>();
        members.forEach((name, value) -> rest.add("\"" + name + "\":" + value));
        return "\"correction\":{" + String.join(",", rest) + "}";
    }

    private static Answer recorded(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer;
    }

    private static List<String> ids(Answer answer) {
        return items(answer).stream().map(item -> item.path("id").asString()).toList();
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }
}
