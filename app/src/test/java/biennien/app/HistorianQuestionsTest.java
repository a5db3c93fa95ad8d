package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Map.entry;

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

    /** What the annals record of Sơn La city in 2022 that is no figure: at least and at most. */
    private static final Map<String, String> RECORDED =
            Map.ofEntries(
                    // "Yearly around 19 August", in no year for certain, and never with a number
                    entry("T2 exemplar-meeting records", "0..1"),
                    entry("T2 exemplar-meeting sessions", "0.."),
                    entry("T2 police-listen-to-people-forum records", "0..1"),
                    entry("T2 police-listen-to-people-forum sessions", "0.."),
                    entry("T2 seminar records", "0..1"),
                    entry("T2 seminar sessions", "0.."),
                    entry("T2 skills-contest records", "0..1"),
                    entry("T2 skills-contest sessions", "0.."),
                    // three models, there by August, begun nobody says when
                    entry("T4 model opening", "0..3"),
                    entry("T4 model new", "0..3"),
                    entry("T4 model ended", "0..0"),
                    entry("T4 model closing", "3..3"),
                    entry("T12 festival records", "1..1"));

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller anybody = service.anonymous();

    /**
     * The article has 38 rows of the city and 7 of its parts. Of the 45, one is not recorded: who
     * held an office (S047). The other 44 are 35 figures, 5 activities, 3 models and the
     * replication of one of them (S041). By unit the city has 38 (31 figures, 5 activities, and the
     * models of a market and of an enterprise, S042 and S043, which the file counts as its parts)
     * and the ward 5 (4 figures and its model); the replication stands with the model of the ward
     * and is a line of both.
     */
    @Test
    void h1_everything_that_is_known_of_son_la_city_in_2022_by_kind() {
        String city = "unit:thanh-pho-son-la";
        String ward = "unit:phuong-chieng-le-son-la";
        Object[] in2022 = {
            "unit", city, "within", true, "from", "2022-01-01", "to", "2022-12-31", "limit", 1000
        };
        JsonNode figures = then(FIGURES, in2022);
        JsonNode activities = then("/api/v1/activities", in2022);
        JsonNode models = then("/api/v1/models", "unit", city, "within", true);

        assertThat(byUnit(figures)).isEqualTo(Map.of(city, 31, ward, 4));
        assertThat(byUnit(activities)).isEqualTo(Map.of(city, 5));
        assertThat(byUnit(models)).isEqualTo(Map.of(city, 2, ward, 1));
        for (String empty :
                "groups handovers commendations certifications rankings exemplary-titles organisations inspections recommendations"
                        .split(" ")) {
            assertThat(then("/api/v1/" + empty, "unit", city, "within", true).path("items"))
                    .as(empty)
                    .isEmpty();
        }
        Map<String, Integer> lines = new TreeMap<>();
        for (JsonNode line : then("/api/v1/timeline", in2022).path("items")) {
            lines.merge(line.path("kind").asString(), 1, Integer::sum);
        }
        assertThat(lines)
                .isEqualTo(
                        Map.of(
                                "figure.FigureReported", 35,
                                "activity.ActivityHeld", 5,
                                "model.ModelNamed", 3,
                                // the rows that say that it was launched say its name as well
                                "model.ModelLaunched", 2,
                                "model.ModelReplicated", 1,
                                // the city and its twelve parts, of which no beginning is known
                                "unit.UnitEstablished", 13));
        Map<String, Integer> held = new TreeMap<>();
        activities
                .path("items")
                .forEach(each -> held.merge(each.path("kind").asString(), 1, Integer::sum));
        assertThat(held)
                .isEqualTo(
                        Map.of(
                                "festival", 1,
                                "police-listen-to-people-forum", 1,
                                "skills-contest", 1,
                                "exemplar-meeting", 1,
                                "seminar", 1));

        Map<String, Integer> times = new TreeMap<>();
        for (JsonNode figure : figures.path("items")) {
            boolean hidden = figure.at("/quantity/kind").asString().equals("SUPPRESSED");
            times.merge(
                    (hidden ? "suppressed " : "")
                            + figure.at("/quantity/measure").asString()
                            + " "
                            + figure.at("/period/edtf").asString(),
                    1,
                    Integer::sum);
        }
        // Flows of seven months, stocks of about July and August; of the rest no time is said.
        // Two stocks, the pages and the channel, stand in the sentence of the seven months.
        assertThat(times)
                .isEqualTo(
                        Map.of(
                                "FLOW 2022-01?/2022-07?", 16,
                                "suppressed FLOW 2022-01?/2022-07?", 1,
                                "STOCK 2022-01?/2022-07?", 2,
                                "STOCK [2022-07-31..2022-08-19]", 10,
                                "FLOW [..2022-08-19]", 6));
    }

    /** A year shows what was reported in it with the time it was reported for, and no sum. */
    @Test
    void h1_no_number_of_seven_months_is_shown_as_one_of_the_year() {
        JsonNode year = then("/api/v1/years/2022", "unit", "unit:thanh-pho-son-la", "within", true);

        Map<String, Integer> fits = new TreeMap<>();
        for (JsonNode table : year.path("tables")) {
            for (JsonNode reported : table.path("reported")) {
                assertThat(reported.at("/figure/period/edtf").asString())
                        .isIn("2022-01?/2022-07?", "[2022-07-31..2022-08-19]", "[..2022-08-19]");
                fits.merge(reported.path("fits").asString(), 1, Integer::sum);
            }
        }
        assertThat(fits).isEqualTo(Map.of("within", 19, "day", 10, "perhaps", 6));
        Map<String, String> recorded = new TreeMap<>();
        for (JsonNode table : year.path("tables")) {
            for (JsonNode row : table.path("recorded")) {
                recorded.put(
                        table.path("code").asString()
                                + " "
                                + row.path("kind").asString()
                                + " "
                                + row.path("measure").asString(),
                        row.path("least").asString("") + ".." + row.path("most").asString(""));
            }
        }
        assertThat(recorded).isEqualTo(RECORDED);
    }

    private static Map<String, Integer> byUnit(JsonNode list) {
        Map<String, Integer> units = new TreeMap<>();
        list.path("items")
                .forEach(each -> units.merge(each.at("/unit/id").asString(), 1, Integer::sum));
        return units;
    }

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
    void h7_when_was_the_zalo_model_replicated_and_where_was_it_first() {
        JsonNode models = then("/api/v1/models", "q", "Zalo, camera an ninh");

        assertThat(models.path("items")).hasSize(1);
        JsonNode model = models.at("/items/0");
        assertThat(model.at("/unit/name").asString()).isEqualTo("Phường Chiềng Lề");
        assertThat(model.at("/citation/row").asString()).isEqualTo("S098");
        // When it began is not known, neither there nor elsewhere.
        assertThat(model.path("status").asString()).isEqualTo("named");
        assertThat(model.path("piloted").isNull()).isTrue();
        assertThat(model.path("launched").isNull()).isTrue();
        assertThat(model.at("/on/earliest").isNull()).isTrue();

        assertThat(model.path("replications")).hasSize(1);
        JsonNode replication = model.at("/replications/0");
        assertThat(replication.path("on"))
                .isEqualTo(
                        Annals.json(
                                """
                                {"edtf":"[..2022-08-19]","earliest":null,"latest":"2022-08-19"}
                                """));
        assertThat(replication.at("/allOthersOf/id").asString()).isEqualTo("unit:thanh-pho-son-la");
        assertThat(replication.path("derived").asBoolean()).isTrue();
        assertThat(replication.path("count").asInt()).isEqualTo(11);
        List<String> others = new ArrayList<>();
        replication.path("units").forEach(unit -> others.add(unit.path("id").asString()));
        assertThat(others).hasSize(11).doesNotContain("unit:phuong-chieng-le-son-la");
        assertThat(replication.at("/citation/row").asString()).isEqualTo("S041");
        assertThat(replication.at("/citation/quote").asString())
                .isEqualTo("được nhân rộng đến các xã, phường còn lại");

        JsonNode figures =
                then(
                        FIGURES,
                        "unit",
                        "unit:phuong-chieng-le-son-la",
                        "subject",
                        "Zalo, camera an ninh");
        Map<String, String> counted = new TreeMap<>();
        for (JsonNode figure : figures.path("items")) {
            counted.put(
                    figure.path("indicator").asString(),
                    figure.at("/quantity/value").asInt()
                            + " "
                            + figure.at("/quantity/unit").asString());
        }
        assertThat(counted)
                .isEqualTo(
                        Map.of(
                                "model-point-count", "13 tổ, bản",
                                "model-account-count", "30 tài khoản",
                                "model-participant-count", "2125 người",
                                "model-case-supported-count", "1 vụ"));
    }

    @Test
    void h8_which_anniversary_of_the_festival_does_the_article_of_son_la_mark_and_when() {
        JsonNode kept = then("/api/v1/activities", "unit", "Thành phố Sơn La", "kind", "festival");
        JsonNode first =
                then("/api/v1/activities", "kind", "festival", "to", "2005-12-31", "limit", 1000);

        assertThat(kept.path("items")).hasSize(1);
        JsonNode festival = kept.at("/items/0");
        assertThat(festival.path("festival"))
                .isEqualTo(Annals.json("{\"year\":2022,\"anniversary\":17}"));
        assertThat(festival.at("/period/edtf").asString()).isEqualTo("2022-08-19");
        assertThat(festival.at("/period/earliest").asString()).isEqualTo("2022-08-19");
        assertThat(festival.at("/period/latest").asString()).isEqualTo("2022-08-19");
        assertThat(festival.at("/citation/row").asString()).isEqualTo("S046");
        List<JsonNode> firsts = new ArrayList<>();
        for (JsonNode each : first.path("items")) {
            // Those of other places whose time is not said may have been then as well.
            if (each.at("/citation/row").asString("").equals("S045")) {
                firsts.add(each);
            }
        }
        assertThat(firsts).hasSize(1);
        JsonNode day = firsts.getFirst();
        assertThat(day.path("unit").isNull()).as("of the whole country").isTrue();
        assertThat(day.at("/festival/year").asInt()).isEqualTo(2005);
        assertThat(day.at("/period/edtf").asString()).isEqualTo("2005-08-19");
        assertThat(day.at("/citation/quote").asString()).isEqualTo("(19/8/2005-19/8/2022)");
    }

    @Test
    void h9_which_figures_of_an_giang_rest_on_what_a_person_stated() {
        String office = "Trưởng phòng Phong trào bảo vệ an ninh Tổ quốc, Công an tỉnh An Giang";
        JsonNode figures = then(FIGURES, "unit", "unit:tinh-an-giang");

        Map<String, String> stated = new TreeMap<>();
        List<String> unstated = new ArrayList<>();
        for (JsonNode figure : figures.path("items")) {
            String row = figure.path("row").asString();
            if (figure.path("statedBy").isNull()) {
                unstated.add(row);
            } else {
                assertThat(figure.path("statedBy").asString()).as(row).isEqualTo(office);
                assertThat(figure.at("/source/id").asString()).isEqualTo("source:article-003");
                stated.put(
                        row,
                        figure.path("indicator").asString()
                                + " "
                                + figure.at("/quantity/kind").asString()
                                + " "
                                + figure.at("/quantity/value").asInt());
            }
        }
        assertThat(stated)
                .isEqualTo(
                        Map.of(
                                "S069", "model-count EXACT 54",
                                "S070", "model-replicated-count EXACT 10",
                                "S071", "tip-count OVER 5000",
                                "S072", "case-clarified-count OVER 1400",
                                "S073", "suspect-arrested-count OVER 2000"));
        // The caption of a picture, which nobody stated.
        assertThat(unstated).containsExactly("S068");
        assertThat(then("/api/v1/sources/source:article-003").at("/published/edtf").asString())
                .isEqualTo("2020-08-31");
        assertThat(then(FIGURES, "q", office).path("items")).hasSize(5);
        // The office is told; that somebody held it is not recorded (S079).
        Map<String, String> refused = new TreeMap<>();
        annals.imported()
                .json()
                .path("rejected")
                .forEach(
                        row -> refused.put(row.path("id").asString(), row.path("code").asString()));
        assertThat(refused).containsEntry("S079", "officials-are-told-by-office");
    }

    private JsonNode then(String path, Object... parameters) {
        return annals.then(anybody, path, parameters).json();
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
