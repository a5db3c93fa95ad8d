package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The inspection of Thái Nguyên on a 5 November, as the second article tells it. */
class InspectionStoryTest {
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String DAY = "[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]";
    private static final String CITED =
            "\"citation\":{\"source\":\"source:article-002\",\"row\":\"%s\"}";

    private final Annals annals = Annals.shared();
    private final Service service = annals.service();
    private final Caller inspector = service.inspector();
    private final Caller anybody = service.anonymous();

    @Test
    void an_inspection_that_an_article_tells_of_is_recorded_step_by_step_and_its_advice_followed() {
        Answer held =
                inspector.post(
                        INSPECTIONS + "/held",
                        """
                        {"id":"inspection:thai-nguyen-002","unit":"unit:tinh-thai-nguyen",
                         "inspectedBy":"Đoàn công tác Ban Chỉ đạo","programme":"programme:09",
                         "on":"%s",%s}
                        """
                                .formatted(DAY, CITED.formatted("S054")));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        assertThat(held.header("Location"))
                .endsWith("/api/v1/inspections/inspection:thai-nguyen-002");
        assertThat(held.json().path("warnings")).isEmpty();

        onto(
                "hold-step",
                """
                {"step":"dossier-check","on":"%s",%s}
                """
                        .formatted(DAY, CITED.formatted("S065")));
        onto(
                "make-conclusion-point",
                """
                {"point":"c1","kind":"strength","on":"%s",
                 "text":"Không để xảy ra điểm nóng về an ninh trật tự.",%s}
                """
                        .formatted(DAY, CITED.formatted("S063")));
        Answer nobody =
                inspector.post(
                        INSPECTIONS + "/inspection:thai-nguyen-002/make-recommendation",
                        """
                        {"recommendation":"r1","on":"%s","text":"Cần nhân rộng mô hình.",%s}
                        """
                                .formatted(DAY, CITED.formatted("S064")));
        assertThat(nobody.problem()).isEqualTo("recommendation-without-owner");
        long made =
                onto(
                        "make-recommendation",
                        """
                        {"recommendation":"r1","on":"%s","ownerUnit":"unit:tinh-thai-nguyen",
                         "text":"Cần tuyên truyền, phổ biến, nhân rộng mô hình tiêu biểu.",%s}
                        """
                                .formatted(DAY, CITED.formatted("S064")));

        // I5: which recommendations are open, since when, for whom?
        List<JsonNode> open = recommendations(made, "status", "open", "on", "2022-12-05");
        assertThat(open).hasSize(1);
        JsonNode one = open.getFirst();
        assertThat(one.at("/made/edtf").asString()).isEqualTo(DAY);
        assertThat(one.at("/ageDays/min").asInt()).isEqualTo(30);
        assertThat(one.at("/ageDays/max").asInt()).isEqualTo(1491);
        assertThat(one.at("/ownerUnit/name").asString()).isEqualTo("Tỉnh Thái Nguyên");
        assertThat(one.path("owner").isNull()).isTrue();
        assertThat(one.path("due").isNull()).isTrue();
        assertThat(one.path("overdue").asString()).isEqualTo("no");
        assertThat(one.at("/citation/row").asString()).isEqualTo("S064");

        onto("close", "{\"on\":\"2022-12\",%s}".formatted(CITED.formatted("S054")));
        Answer late =
                inspector.post(
                        INSPECTIONS + "/inspection:thai-nguyen-002/make-conclusion-point",
                        """
                        {"point":"c2","kind":"cause","on":"2023","text":"Thiếu kinh phí.",%s}
                        """
                                .formatted(CITED.formatted("S054")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("inspection-closed");
        onto(
                "answer-recommendation",
                """
                {"recommendation":"r1","answer":"Đã nhân rộng ra các huyện.","on":"2023-03",%s}
                """
                        .formatted(CITED.formatted("S064")));
        long end =
                onto(
                        "close-recommendation",
                        """
                        {"recommendation":"r1","outcome":"fulfilled","on":"2023-06-01",%s}
                        """
                                .formatted(CITED.formatted("S064")));

        assertThat(recommendations(end, "status", "open")).isEmpty();
        assertThat(recommendations(end, "status", "open", "on", "2022-12-05"))
                .as("then it was open")
                .hasSize(1);
        JsonNode whole =
                anybody.get(INSPECTIONS + "/inspection:thai-nguyen-002", "minPosition", end).json();
        assertThat(whole.path("status").asString()).isEqualTo("closed");
        assertThat(whole.at("/holding/on/edtf").asString()).isEqualTo(DAY);
        assertThat(whole.at("/steps/0/step").asString()).isEqualTo("dossier-check");
        assertThat(whole.at("/conclusions/0/kind").asString()).isEqualTo("strength");
        assertThat(whole.at("/recommendations/0/closing/outcome").asString())
                .isEqualTo("fulfilled");
        assertThat(
                        ofThis(
                                "fact",
                                anybody.get(
                                                "/api/v1/timeline",
                                                "unit",
                                                "unit:tinh-thai-nguyen",
                                                "kind",
                                                "inspection",
                                                "minPosition",
                                                end)
                                        .json()))
                .hasSize(7);
    }

    @Test
    void a_plan_is_carried_out_on_the_unit_that_it_names() {
        Answer plan =
                service.recorder()
                        .post(
                                INSPECTIONS,
                                """
                                {"id":"inspection:ke-hoach","unit":"unit:tinh-son-la",
                                 "plan":"15/KH-BCĐ","plannedBy":"Ban Chỉ đạo Trung ương",
                                 "programme":"programme:09",
                                 "inspected":{"edtf":"2021/2022","shape":"SPAN"},
                                 "plannedFor":"2024-02",
                                 "citation":{"source":"source:article-002"}}
                                """);
        assertThat(plan.status()).as(plan.text()).isEqualTo(201);
        assertThat(plan.json().at("/warnings/0/code").asString()).isEqualTo("programme-superseded");
        Answer other =
                inspector.post(
                        INSPECTIONS + "/held",
                        """
                        {"id":"inspection:ke-hoach","unit":"unit:tinh-thanh-hoa","on":"2024-02-20"}
                        """);
        assertThat(other.problem()).isEqualTo("inspected-unit-differs");
        Answer held =
                inspector.post(
                        INSPECTIONS + "/held",
                        """
                        {"id":"inspection:ke-hoach","unit":"unit:tinh-son-la","on":"2024-02-20",
                         "programme":"programme:07"}
                        """);
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        assertThat(held.json().path("warnings").valueStream())
                .extracting(warning -> warning.path("code").asString())
                .containsExactly("programme-differs", "unsourced");
        assertThat(
                        anybody.get(
                                        INSPECTIONS,
                                        "programme",
                                        "programme:07",
                                        "status",
                                        "held",
                                        "minPosition",
                                        held.position())
                                .json()
                                .at("/items/0/id")
                                .asString())
                .isEqualTo("inspection:ke-hoach");
    }

    @Test
    void inspections_are_recorded_by_inspectors_and_recorders_only() {
        assertThat(anybody.post(INSPECTIONS, "{}").status()).isEqualTo(401);
        assertThat(service.reader().post(INSPECTIONS, "{}").status()).isEqualTo(403);
        for (Caller caller : List.of(inspector, service.recorder(), service.admin())) {
            assertThat(caller.post(INSPECTIONS, "{}").status()).isEqualTo(400);
        }
    }

    private long onto(String what, String body) {
        Answer answer = inspector.post(INSPECTIONS + "/inspection:thai-nguyen-002/" + what, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.position();
    }

    private List<JsonNode> recommendations(long position, Object... parameters) {
        Object[] all = new Object[parameters.length + 4];
        all[0] = "minPosition";
        all[1] = position;
        all[2] = "unit";
        all[3] = "unit:tinh-thai-nguyen";
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return ofThis("inspection", anybody.get("/api/v1/recommendations", all).json());
    }

    /** The shipped annals tell of the same inspection on their own. */
    private static List<JsonNode> ofThis(String member, JsonNode list) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode item : list.path("items")) {
            if (item.path(member).asString().equals("inspection:thai-nguyen-002")) {
                found.add(item);
            }
        }
        return found;
    }
}
