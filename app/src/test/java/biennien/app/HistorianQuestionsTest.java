package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a historian asks, answered from the shipped annals by HTTP alone. */
class HistorianQuestionsTest {
    private static final String FIGURES = "/api/v1/figures";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller anybody = service.anonymous();

    @Test
    void h2_how_many_legal_outreach_sessions_and_attendances_were_there_in_son_la_city() {
        JsonNode list =
                annals.ask(
                        anybody,
                        FIGURES,
                        "unit",
                        "Thành phố Sơn La",
                        "subject",
                        "legal-outreach-session",
                        "from",
                        "2022-01-01",
                        "to",
                        "2022-07-31");

        assertThat(list.path("items")).hasSize(2);
        JsonNode sessions = Annals.row(list, "S012");
        assertThat(sessions.path("indicator").asString()).isEqualTo("legal-outreach-session-count");
        assertThat(sessions.path("quantity"))
                .isEqualTo(
                        Annals.json(
                                """
                                {"value":190,"kind":"EXACT","lo":190,"loOpen":false,"hi":190,
                                 "hiOpen":false,"unit":"cuộc","measure":"FLOW",
                                 "said":"tổ chức 190 cuộc tuyên truyền phổ biến giáo dục pháp luật",
                                 "listOpen":false,"assertedNone":false}
                                """));
        JsonNode attendances = Annals.row(list, "S013");
        assertThat(attendances.path("indicator").asString()).isEqualTo("legal-outreach-attendance");
        assertThat(attendances.at("/quantity/value").asInt()).isEqualTo(10_300);
        assertThat(attendances.at("/quantity/kind").asString()).isEqualTo("OVER");
        assertThat(attendances.at("/quantity/loOpen").asBoolean()).isTrue();
        assertThat(attendances.at("/quantity/hi").isNumber()).isFalse();
        // Attendances, not persons: whoever came twice counts twice.
        assertThat(attendances.at("/quantity/unit").asString()).isEqualTo("lượt người");
        for (JsonNode item : list.path("items")) {
            assertThat(item.at("/period/edtf").asString()).isEqualTo("2022-01?/2022-07?");
            assertThat(item.at("/period/shape").asString()).isEqualTo("SPAN");
            assertThat(item.at("/source/id").asString()).isEqualTo("source:article-001");
            assertThat(item.path("quote").asString()).isNotBlank();
        }
    }

    @Test
    void h3_how_many_tips_did_citizens_of_quan_son_give_in_2022() {
        String whole =
                """
                {"edtf":"2021/2023","earliest":"2021-01-01","latest":"2023-12-31","shape":"SPAN"}
                """;
        for (Object[] window :
                new Object[][] {
                    {"from", "2022-01-01", "to", "2022-12-31"}, {"validOn", "2022-06-30"}
                }) {
            List<Object> asked =
                    new ArrayList<>(List.of("unit", "Huyện Quan Sơn", "indicator", "tip-count"));
            asked.addAll(List.of(window));

            JsonNode list = annals.ask(anybody, FIGURES, asked.toArray());

            assertThat(list.path("items")).hasSize(1);
            JsonNode tips = Annals.row(list, "S089");
            assertThat(tips.at("/quantity/value").asInt()).isEqualTo(87);
            assertThat(tips.at("/quantity/measure").asString()).isEqualTo("FLOW");
            assertThat(tips.path("period")).isEqualTo(Annals.json(whole));
            assertThat(tips.path("quote").asString()).isEqualTo("87 nguồn tin có giá trị");
        }
        for (JsonNode line :
                annals.ask(anybody, "/api/v1/timeline", "unit", "Huyện Quan Sơn", "kind", "figure")
                        .path("items")) {
            if (line.path("title").asString().contains("tip-count")) {
                assertThat(line.path("valid"))
                        .isEqualTo(
                                Annals.json(
                                        """
                                        {"edtf":"2021/2023","earliest":"2021-01-01",
                                         "latest":"2023-12-31"}
                                        """));
            }
        }
    }

    @Test
    void h4_who_was_commended_by_name() {
        Caller inspector = service.inspector();
        List<JsonNode> named = new ArrayList<>();
        for (JsonNode award :
                annals.ask(
                                inspector,
                                "/api/v1/commendations",
                                "recipient",
                                "individual",
                                "limit",
                                1000)
                        .path("items")) {
            if (award.path("source").asString("").startsWith("source:article-")
                    && award.at("/recipient/sealed").asBoolean()) {
                named.add(award);
            }
        }

        assertThat(named).hasSize(1);
        JsonNode award = named.getFirst();
        assertThat(award.path("row").asString()).isEqualTo("S067");
        assertThat(award.at("/recipient/count").asInt()).isEqualTo(1);
        assertThat(award.at("/unit/name").asString()).isEqualTo("Xã Ô Long Vĩ");
        assertThat(award.path("form").asString()).isEqualTo("giay-khen");
        assertThat(award.path("conferrer").asString()).isEqualTo("provincial-police-director");
        assertThat(award.at("/conferredOn/earliest").isNull()).isTrue();
        assertThat(award.at("/conferredOn/latest").asString()).isEqualTo("2020-08-31");

        Answer revealed =
                inspector.post(
                        "/api/v1/persons/" + award.at("/recipient/person").asString() + "/reveal",
                        Map.of("purpose", "Trả lời câu hỏi của nhà sử học"));

        assertThat(revealed.status()).as(revealed.text()).isEqualTo(200);
        assertThat(revealed.json().path("names")).isEqualTo(Annals.json("[\"Nguyễn Đức Tuấn\"]"));
        JsonNode read = service.reader().get("/api/v1/events/" + revealed.position()).json();
        assertThat(read.path("type").asString()).isEqualTo("person.NameRevealed");
        assertThat(read.at("/payload/purpose").asString())
                .isEqualTo("Trả lời câu hỏi của nhà sử học");
        // Asked, it still stands nowhere but in the one answer.
        assertThat(Stored.places(service, "Nguyễn Đức Tuấn")).isEmpty();
        assertThat(anybody.get("/actuator/prometheus").text()).doesNotContain("Đức Tuấn");
    }

    @Test
    void h5_to_which_units_does_bac_kan_city_correspond_today() {
        JsonNode found = annals.ask(anybody, "/api/v1/units", "q", "thanh pho bac kan");
        assertThat(found.path("items")).hasSize(1);
        String city = found.at("/items/0/id").asString();

        JsonNode lineage = annals.ask(anybody, "/api/v1/units/" + city + "/lineage");

        assertThat(lineage.at("/unit/name").asString()).isEqualTo("Thành phố Bắc Kạn");
        assertThat(lineage.at("/unit/life/until").asString()).isEqualTo("2025-06-30");
        Map<String, String> heirs = new TreeMap<>();
        for (JsonNode heir : lineage.path("heirs")) {
            heirs.put(
                    heir.at("/unit/name").asString(),
                    heir.at("/parent/id").asString() + " " + heir.path("share").asString());
            assertThat(heir.at("/act/legalText").asString()).isEqualTo("203/2025/QH15");
            assertThat(heir.at("/act/operativeOn").asString()).isEqualTo("2025-07-01");
        }
        assertThat(heirs)
                .isEqualTo(
                        Map.of(
                                "Phường Đức Xuân", "unit:tinh-thai-nguyen-2025 part",
                                "Phường Bắc Kạn", "unit:tinh-thai-nguyen-2025 part",
                                "Xã Phong Quang", "unit:tinh-thai-nguyen-2025 part"));
        for (JsonNode heir : lineage.path("heirs")) {
            List<String> alsoFrom = new ArrayList<>();
            heir.path("alsoFrom").forEach(line -> alsoFrom.add(line.at("/unit/name").asString()));
            if (heir.at("/unit/name").asString().equals("Xã Phong Quang")) {
                assertThat(alsoFrom).contains("Xã Đôn Phong", "Huyện Bạch Thông");
            } else {
                assertThat(alsoFrom).isEmpty();
            }
        }
    }

    @Test
    void h6_what_is_code_91_on_the_first_days_of_2025_and_2026() {
        JsonNode before = byCode91("2025-01-01");
        JsonNode after = byCode91("2026-01-01");

        assertThat(before.path("id").asString()).isEqualTo("unit:tinh-kien-giang");
        assertThat(before.path("name").asString()).isEqualTo("Tỉnh Kiên Giang");
        assertThat(before.at("/life/until").asString()).isEqualTo("2025-06-30");
        assertThat(after.path("id").asString()).isEqualTo("unit:tinh-an-giang-2025");
        assertThat(after.path("name").asString()).isEqualTo("Tỉnh An Giang");
        assertThat(after.at("/life/from/edtf").asString()).isEqualTo("2025-07-01");
        assertThat(after.at("/life/legalText").asString()).isEqualTo("202/2025/QH15");
        // It holds from its operative date, not from its adoption on 12 June.
        assertThat(byCode91("2025-06-30").path("id").asString()).isEqualTo("unit:tinh-kien-giang");
        assertThat(byCode91("2025-07-01").path("id").asString())
                .isEqualTo("unit:tinh-an-giang-2025");
    }

    private JsonNode byCode91(String day) {
        return annals.ask(
                anybody, "/api/v1/units/by-code", "scheme", "nso", "code", "91", "on", day);
    }

    @Test
    void h10_an_answer_asked_again_with_its_basis_is_the_same_after_later_writes_and_a_replay() {
        Caller recorder = service.recorder();
        Caller reader = service.reader();
        recorder.post(
                "/api/v1/units",
                """
                {"id":"unit:xa-hoi-lai","description":{"level":"commune","name":"Hỏi Lại"}}
                """);
        Answer reported =
                recorder.post("/api/v1/figures", figure("figure:hoi-lai", "unit:xa-hoi-lai", 16));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        long basis = reported.position();
        List<Object[]> questions =
                List.of(
                        new Object[] {FIGURES, "unit", "unit:xa-hoi-lai"},
                        new Object[] {FIGURES + "/figure:hoi-lai"},
                        new Object[] {FIGURES, "unit", "unit:huyen-quan-son-thanh-hoa"},
                        new Object[] {"/api/v1/timeline", "unit", "unit:xa-hoi-lai"},
                        new Object[] {"/api/v1/units", "q", "hoi lai"},
                        new Object[] {"/api/v1/units/unit:thanh-pho-bac-kan/lineage"},
                        new Object[] {"/api/v1/commendations"});
        List<String> first = answers(reader, questions, basis);
        assertThat(first.getFirst()).contains("\"value\":16", "\"status\":\"current\"");

        Answer corrected =
                recorder.post(
                        "/api/v1/figures/figure:hoi-lai/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Gõ nhầm",
                                       "citation":{"source":"source:article-004"}},
                         "subject":{"type":"model","code":"all"},
                         "quantity":{"kind":"EXACT","value":17,"unit":"mô hình","measure":"STOCK"},
                         "period":{"edtf":"2024-03","shape":"POINT"}}
                        """);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        recorder.post("/api/v1/figures", figure("figure:hoi-lai-2", "unit:xa-hoi-lai", 9));
        long later = service.head();

        assertThat(answers(reader, questions, basis)).isEqualTo(first);
        List<String> now = answers(reader, questions, later);
        assertThat(now.getFirst()).contains("\"value\":17", "\"value\":9", "\"corrected\"");

        replay();

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () ->
                                assertThat(reader.get(FIGURES, "minPosition", later).status())
                                        .isEqualTo(200));
        assertThat(answers(reader, questions, basis)).isEqualTo(first);
        assertThat(answers(reader, questions, later)).isEqualTo(now);
    }

    private void replay() {
        StreamingEventProcessor processor =
                service.bean(EventProcessingConfiguration.class)
                        .eventProcessor("readmodel", StreamingEventProcessor.class)
                        .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    private static List<String> answers(Caller caller, List<Object[]> questions, long basis) {
        List<String> bodies = new ArrayList<>();
        for (Object[] question : questions) {
            Object[] parameters = new Object[question.length + 1];
            System.arraycopy(question, 1, parameters, 2, question.length - 1);
            parameters[0] = "basis";
            parameters[1] = basis;
            Answer answer = caller.get(question[0].toString(), parameters);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.header("X-Basis")).isEqualTo(Long.toString(basis));
            bodies.add(answer.text());
        }
        return bodies;
    }

    private static String figure(String id, String unit, int value) {
        return """
        {"id":"%s","unit":"%s","indicator":"model-count","subject":{"type":"model","code":"all"},
         "quantity":{"kind":"EXACT","value":%d,"unit":"mô hình","measure":"STOCK"},
         "period":{"edtf":"2024-03","shape":"POINT"},"citation":{"source":"source:article-004"}}
        """
                .formatted(id, unit, value);
    }
}
