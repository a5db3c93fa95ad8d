package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where numbers come from: corrections, suppression, basis, and addresses that lead nowhere. */
class ExplainStoryTest {

    private static final String EXPLAIN = "/api/v1/explain";

    private final Service service = Annals.shared().service();
    private final Caller anybody = service.anonymous();
    private final Caller reader = service.reader();
    private final Caller recorder = service.recorder();
    private final Stranger stranger = new Stranger(reader);

    @Test
    void a_correction_stands_on_the_way_with_its_kind_and_reason_and_the_old_number_stays() {
        commune("unit:xa-giai-thich", "Giải Thích");
        Answer reported = figure("figure:giai-thich", "unit:xa-giai-thich", 16);
        Answer corrected =
                done(
                        "/api/v1/figures/figure:giai-thich/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Gõ nhầm",
                                       "citation":{"source":"source:article-004"}},
                         "subject":{"type":"model","code":"all"},
                         "quantity":{"kind":"OVER","value":17,"unit":"mô hình","measure":"STOCK"},
                         "period":{"edtf":"2024-03","shape":"POINT"}}
                        """);

        JsonNode now =
                ask(EXPLAIN, "figure", "figure:giai-thich", "minPosition", corrected.position());
        JsonNode then = ask(EXPLAIN, "figure", "figure:giai-thich", "basis", reported.position());

        assertThat(now.at("/number/kind").asString()).isEqualTo("OVER");
        assertThat(now.at("/number/lo").asInt()).isEqualTo(17);
        assertThat(now.path("corrections")).hasSize(1);
        assertThat(now.at("/corrections/0/correction/kind").asString()).isEqualTo("ENTRY_ERROR");
        assertThat(now.at("/corrections/0/correction/reason").asString()).isEqualTo("Gõ nhầm");
        assertThat(now.at("/corrections/0/supersedes").asLong()).isEqualTo(reported.position());
        assertThat(now.path("events")).hasSize(2);
        assertThat(now.path("rules").toString()).contains("last-correction-counts");
        assertThat(then.at("/number/value").asInt()).isEqualTo(16);
        assertThat(then.path("corrections")).isEmpty();
        stranger.reckonAgain(now);
        stranger.reckonAgain(then);

        JsonNode history = ask("/api/v1/figures/figure:giai-thich").path("history");
        JsonNode first = stranger.explanation(reader, history.at("/0/explain").asString());
        assertThat(first.at("/number/value").asInt()).isEqualTo(16);
        assertThat(first.path("events")).hasSize(1);
        stranger.reckonAgain(first);
        JsonNode prov =
                reader.get(
                                EXPLAIN,
                                "figure",
                                "figure:giai-thich",
                                "format",
                                "prov-json",
                                "minPosition",
                                corrected.position())
                        .json();
        ProvJson.check(prov);
        assertThat(prov.path("wasDerivedFrom").toString()).contains("prov:Revision");
        assertThat(prov.path("wasInvalidatedBy").toString())
                .contains("bn:events/" + reported.position());
    }

    @Test
    void a_withdrawn_figure_is_explained_by_what_was_stated_and_by_its_withdrawal() {
        commune("unit:xa-rut-lai", "Rút Lại");
        figure("figure:rut-lai", "unit:xa-rut-lai", 5);
        Answer withdrawn =
                done(
                        "/api/v1/figures/figure:rut-lai/withdraw",
                        """
                        {"correction":{"kind":"SOURCE_WITHDRAWN","reason":"Báo đã đính chính",
                                       "citation":{"source":"source:article-004"}}}
                        """);

        JsonNode now =
                ask(EXPLAIN, "figure", "figure:rut-lai", "minPosition", withdrawn.position());

        assertThat(now.path("rules").toString()).contains("\"withdrawn\"");
        assertThat(now.at("/corrections/0/correction/kind").asString())
                .isEqualTo("SOURCE_WITHDRAWN");
        stranger.reckonAgain(now);
    }

    @Test
    void a_suppressed_number_explains_nothing_but_its_suppression() {
        commune("unit:xa-che-giai-thich", "Che Giải Thích");
        Answer made =
                done(
                        "/api/v1/figures",
                        """
                        {"id":"figure:che-giai-thich","unit":"unit:xa-che-giai-thich",
                         "indicator":"managed-person-count",
                         "subject":{"type":"management-measure","code":"commune-education"},
                         "quantity":{"kind":"EXACT","value":2,"unit":"người","measure":"STOCK"},
                         "period":{"edtf":"2024","shape":"POINT"},
                         "citation":{"source":"source:article-001","quote":"chỉ 2 đối tượng"}}
                        """);

        for (String answer :
                List.of(
                        "/api/v1/figures/figure:che-giai-thich",
                        "/api/v1/figures/sum?indicator=managed-person-count&unit=unit:xa-che-giai-thich",
                        "/api/v1/figures/ratio?of=figure:che-giai-thich&to=figure:che-giai-thich")) {
            for (String format : List.of("json", "prov-json")) {
                String seen =
                        anybody.get(
                                        EXPLAIN,
                                        "answer",
                                        answer,
                                        "format",
                                        format,
                                        "minPosition",
                                        made.position())
                                .text();
                assertThat(seen)
                        .as(answer)
                        .contains("SUPPRESSED")
                        .doesNotContain("đối tượng", "article-001", "EXACT", "FigureReported");
            }
        }
        JsonNode hidden = anybody.get(EXPLAIN, "figure", "figure:che-giai-thich").json();
        assertThat(hidden.at("/rules/0/code").asString()).isEqualTo("small-cell");
        for (String part : List.of("facts", "quotes", "events", "corrections")) {
            assertThat(hidden.path(part)).as(part).isEmpty();
        }
        JsonNode seen = ask(EXPLAIN, "figure", "figure:che-giai-thich");
        assertThat(seen.at("/number/value").asInt()).isEqualTo(2);
        assertThat(seen.at("/quotes/0/quote").asString()).isEqualTo("chỉ 2 đối tượng");
    }

    @Test
    void who_recorded_it_is_told_to_those_with_an_account_only() {
        commune("unit:xa-ai-ghi", "Ai Ghi");
        Answer made = figure("figure:ai-ghi", "unit:xa-ai-ghi", 3);

        JsonNode open =
                anybody.get(EXPLAIN, "figure", "figure:ai-ghi", "minPosition", made.position())
                        .json();
        assertThat(open.at("/events/0/recordedBy").isNull()).isTrue();
        assertThat(ask(EXPLAIN, "figure", "figure:ai-ghi").at("/events/0/recordedBy").asString())
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void an_explanation_asked_again_with_its_basis_is_the_same_bytes() {
        commune("unit:xa-lap-lai", "Lặp Lại");
        Answer made = figure("figure:lap-lai", "unit:xa-lap-lai", 7);
        String link =
                ask("/api/v1/figures/figure:lap-lai", "basis", made.position())
                        .path("explain")
                        .asString();
        String sum =
                ask(
                                "/api/v1/figures/sum",
                                "unit",
                                "unit:xa-lap-lai",
                                "indicator",
                                "model-count",
                                "basis",
                                made.position())
                        .path("explain")
                        .asString();
        String before = anybody.get(link).text();
        String sumBefore = anybody.get(sum).text();

        figure("figure:lap-lai-2", "unit:xa-lap-lai", 8);

        assertThat(anybody.get(link).text()).isEqualTo(before);
        assertThat(anybody.get(sum).text()).isEqualTo(sumBefore);
        assertThat(anybody.get(sum).json().at("/number/lo").asInt()).isEqualTo(7);
    }

    @Test
    void numbers_that_events_state_are_explained_by_the_event_and_the_place_in_it() {
        commune("unit:xa-nhieu-so", "Nhiều Số");
        Answer group =
                done(
                        "/api/v1/groups",
                        """
                        {"id":"group:nhieu-so","unit":"unit:xa-nhieu-so","type":"mediation-group",
                         "name":"Tổ Nhiều Số","founded":"2020","citation":{"source":"source:article-001"}}
                        """);
        assertThat(group.id()).isEqualTo("group:nhieu-so");
        done(
                "/api/v1/groups/group:nhieu-so/count-members",
                """
                {"members":{"kind":"NEARLY","value":12,"unit":"người","measure":"STOCK"},
                 "on":"2021-01-01"}
                """);
        done(
                "/api/v1/handovers",
                """
                {"id":"handover:nhieu-so","unit":"unit:xa-nhieu-so","on":"2024-05-02",
                 "items":[{"type":"homemade-gun","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":71,"unit":"khẩu","measure":"FLOW"}},
                          {"type":"explosive","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":3,"unit":"kg","measure":"FLOW"}}],
                 "citation":{"source":"source:article-001","quote":"giao nộp 71 khẩu súng"}}
                """);
        Answer last =
                done(
                        "/api/v1/handovers/handover:nhieu-so/itemise",
                        """
                        {"items":[{"of":0,"type":"flintlock-gun","mode":"voluntary-handover",
                                   "quantity":{"kind":"EXACT","value":30,"unit":"khẩu","measure":"FLOW"}}],
                         "citation":{"source":"source:article-001"}}
                        """);
        JsonNode told = ask("/api/v1/handovers/handover:nhieu-so", "minPosition", last.position());

        for (String[] expected :
                new String[][] {
                    {"/items/0", "71"},
                    {"/items/1", "3"},
                    {"/items/0/parts/0", "30"},
                    {"/items/0/rest", "41"}
                }) {
            String link = told.at(expected[0] + "/explain").asString();
            JsonNode explained = stranger.explanation(anybody, link);
            assertThat(explained.at("/number/lo").decimalValue())
                    .as(link)
                    .isEqualByComparingTo(expected[1]);
            stranger.reckonAgain(explained);
            assertThat(explained.path("quotes").toString()).contains("giao nộp 71 khẩu súng");
        }
        JsonNode members =
                stranger.explanation(
                        anybody,
                        ask("/api/v1/groups/group:nhieu-so")
                                .at("/memberCounts/0/explain")
                                .asString());
        assertThat(members.at("/number/kind").asString()).isEqualTo("NEARLY");
        assertThat(members.at("/recompute/inputs/0/pointer").asString()).isEqualTo("/members");
        stranger.reckonAgain(members);
        String inList =
                ask("/api/v1/handovers", "unit", "unit:xa-nhieu-so", "basis", last.position())
                        .at("/items/0/items/0/explain")
                        .asString();
        String alone =
                ask("/api/v1/handovers/handover:nhieu-so", "basis", last.position())
                        .at("/items/0/explain")
                        .asString();
        assertThat(inList).as("the same in a list as alone").isEqualTo(alone);
    }

    /** Whatever is recorded: the same numbers by the log alone. */
    @Test
    void figures_and_registers_of_any_kind_are_reckoned_again_from_their_events() {
        Random random = new Random(23);
        String unit = "unit:xa-bat-ky";
        commune(unit, "Bất Kỳ");
        List<String> kinds =
                List.of("EXACT", "OVER", "NEARLY", "ABOUT", "AT_LEAST", "AT_MOST", "MAGNITUDE");
        List<String> days =
                List.of("2023", "2023-04", "2023-04-17", "2024-01?", "2022/2023", "[..2023-06-30]");
        Answer last = null;
        for (int n = 0; n < 24; n++) {
            String kind = kinds.get(random.nextInt(kinds.size()));
            String quantity =
                    "{\"kind\":\"%s\",\"value\":%d,\"unit\":\"%%s\",\"measure\":\"%%s\"}"
                            .formatted(
                                    kind, kind.equals("MAGNITUDE") ? 100 : 1 + random.nextInt(90));
            String day = days.get(random.nextInt(days.size()));
            last =
                    switch (n % 4) {
                        case 0 ->
                                done(
                                        "/api/v1/figures",
                                        """
                                        {"unit":"%s","indicator":"tip-count",
                                         "subject":{"type":"tip","code":"tip"},
                                         "quantity":%s,"period":{"edtf":"2023","shape":"SPAN"},
                                         "citation":{"source":"source:article-004","row":"N%d"}}
                                        """
                                                .formatted(
                                                        unit,
                                                        quantity.formatted("tin", "FLOW"),
                                                        n));
                        case 1 -> {
                            Answer group =
                                    done(
                                            "/api/v1/groups",
                                            """
                                            {"unit":"%s","type":"mediation-group",
                                             "name":"Tổ Bất Kỳ %d","founded":"%s",
                                             "citation":{"source":"source:article-001"}}
                                            """
                                                    .formatted(unit, n, day));
                            yield done(
                                    "/api/v1/groups/" + group.id() + "/count-members",
                                    "{\"members\":%s,\"on\":\"2024-02-01\"}"
                                            .formatted(quantity.formatted("người", "STOCK")));
                        }
                        case 2 ->
                                done(
                                        "/api/v1/activities",
                                        """
                                        {"unit":"%s","kind":"seminar",
                                         "period":{"edtf":"%s","shape":"SPAN"},
                                         "counts":[{"counter":"sessions","quantity":%s}],
                                         "citation":{"source":"source:article-001"}}
                                        """
                                                .formatted(
                                                        unit,
                                                        day.startsWith("[") ? "2023" : day,
                                                        quantity.formatted("cuộc", "FLOW")));
                        default -> {
                            Answer batch =
                                    done(
                                            "/api/v1/handovers",
                                            """
                                            {"unit":"%s","on":"%s",
                                             "items":[{"type":"homemade-gun",
                                                       "mode":"voluntary-handover",
                                                       "quantity":%s}],
                                             "citation":{"source":"source:article-001"}}
                                            """
                                                    .formatted(
                                                            unit,
                                                            day,
                                                            quantity.formatted("khẩu", "FLOW")));
                            yield batch;
                        }
                    };
        }
        assertThat(last).isNotNull();
        long basis = last.position();
        List<Answer> answers = new ArrayList<>();
        answers.add(reader.get("/api/v1/figures", "unit", unit, "minPosition", basis));
        answers.add(reader.get("/api/v1/figures/sum", "unit", unit, "indicator", "tip-count"));
        for (String register : List.of("groups", "activities", "handovers")) {
            answers.add(reader.get("/api/v1/" + register, "unit", unit));
            for (String[] window :
                    new String[][] {{"2023-01-01", "2023-12-31"}, {"2023-04-10", "2023-05-31"}}) {
                answers.add(
                        reader.get(
                                "/api/v1/results/" + register,
                                "unit",
                                unit,
                                "from",
                                window[0],
                                "to",
                                window[1]));
            }
        }
        answers.add(reader.get("/api/v1/years/2023", "unit", unit));
        answers.add(reader.get("/api/v1/years/2024/T3", "unit", unit));
        int explained = 0;
        for (Answer answer : answers) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            Numbers.Found found = Numbers.in(answer.json());
            assertThat(found.unexplained()).isEmpty();
            for (String link : found.links().keySet()) {
                stranger.reckonAgain(stranger.explanation(reader, link));
                explained++;
            }
        }
        assertThat(explained).isGreaterThan(50);
    }

    @Test
    void only_answers_of_this_service_can_be_explained() {
        for (String elsewhere :
                List.of(
                        "http://example.org/api/v1/figures/sum",
                        "//example.org/api/v1/figures/sum",
                        "/api/v1/../actuator/env",
                        "/actuator/health",
                        "/api/v1/figures/sum#here",
                        "file:/etc/passwd")) {
            assertThat(reader.get(EXPLAIN, "answer", elsewhere).problem())
                    .as(elsewhere)
                    .isEqualTo("not-our-address");
        }
        for (String nothing :
                List.of(
                        "/api/v1/explain?figure=x",
                        "/api/v1/events/0",
                        "/api/v1/accounts",
                        "/api/v1/figures/a/b")) {
            assertThat(reader.get(EXPLAIN, "answer", nothing).problem())
                    .as(nothing)
                    .isEqualTo("nothing-to-explain");
        }
        assertThat(reader.get(EXPLAIN).problem()).isEqualTo("which-number");
        assertThat(
                        reader.get(
                                        EXPLAIN,
                                        "answer",
                                        "/api/v1/figures/sum?indicator=group-count",
                                        "pointer",
                                        "/nowhere")
                                .problem())
                .isEqualTo("no-such-number");
        assertThat(reader.get(EXPLAIN, "answer", "/api/v1/figures/sum?informant=x").problem())
                .isEqualTo("unknown-parameter");
        assertThat(reader.get(EXPLAIN, "figure", "figure:khong-co").problem())
                .isEqualTo("unknown-figure");
        assertThat(reader.get(EXPLAIN, "figure", "figure:x", "format", "rdf").problem())
                .isEqualTo("unknown-format");
    }

    private void commune(String id, String name) {
        done(
                "/api/v1/units",
                """
                {"id":"%s","description":{"level":"commune","name":"%s"}}
                """
                        .formatted(id, name));
    }

    private Answer figure(String id, String unit, int value) {
        return done(
                "/api/v1/figures",
                """
                {"id":"%s","unit":"%s","indicator":"model-count",
                 "subject":{"type":"model","code":"all"},
                 "quantity":{"kind":"EXACT","value":%d,"unit":"mô hình","measure":"STOCK"},
                 "period":{"edtf":"2024-03","shape":"POINT"},
                 "citation":{"source":"source:article-004"}}
                """
                        .formatted(id, unit, value));
    }

    private Answer done(String path, String body) {
        Answer answer = recorder.post(path, body);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer;
    }

    private JsonNode ask(String path, Object... parameters) {
        Answer answer = reader.get(path, parameters);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
