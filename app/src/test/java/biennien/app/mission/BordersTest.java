package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The borders of the day, on the shipped annals and a few facts of its own. */
class BordersTest {

    private static final String OLD = "unit:tinh-thai-nguyen";
    private static final String NEW = "unit:tinh-thai-nguyen-2025";
    private static final String BAC_KAN = "unit:tinh-bac-kan";
    private static final String CITY = "unit:thanh-pho-bac-kan";
    private static final String DAY_BEFORE = "as-of:2025-06-30";
    private static final String[] OF_2022 = {"from", "2022-01-01", "to", "2022-12-31"};

    private static Service service;
    private static Caller recorder;
    private static Caller anybody;
    private static long head;

    /**
     * Beside the annals: a commune that came to Thái Nguyên from Bắc Kạn in 2023, a commune that
     * was split in 2024 with no share known, and sessions of outreach in 2022: three of the old
     * Thái Nguyên, five of Bắc Kạn, two of the commune and seven of the one that was split.
     */
    @BeforeAll
    static void annals() {
        service = Service.start(Map.of("biennien.demo", "true"));
        recorder = service.recorder();
        anybody = service.anonymous();
        unit("unit:xa-doi-tinh", "Đổi Tỉnh", BAC_KAN);
        unit("unit:xa-bi-chia", "Bị Chia", OLD);
        done(
                "/api/v1/reorganisations/reparent",
                """
                {"id":"reorganisation:doi-tinh",
                 "act":{"legalText":"7/NQ-UBTVQH15","operativeOn":"2023-01-01"},
                 "unit":"unit:xa-doi-tinh","parent":"unit:tinh-thai-nguyen"}
                """);
        done(
                "/api/v1/reorganisations/split",
                """
                {"id":"reorganisation:chia",
                 "act":{"legalText":"8/NQ-UBTVQH15","operativeOn":"2024-01-01"},
                 "unit":"unit:xa-bi-chia",
                 "into":[{"unit":"unit:xa-chia-mot","share":"part"},
                         {"unit":"unit:xa-chia-hai","share":"part"}],
                 "established":[
                   {"id":"unit:xa-chia-mot","description":{"level":"commune",
                    "name":"Chia Một","parent":"unit:tinh-thai-nguyen"}},
                   {"id":"unit:xa-chia-hai","description":{"level":"commune",
                    "name":"Chia Hai","parent":"unit:tinh-thai-nguyen"}}]}
                """);
        held(OLD, "mobilisation-session", 3);
        held(BAC_KAN, "mobilisation-session", 5);
        held("unit:xa-doi-tinh", "mobilisation-session", 2);
        held("unit:xa-bi-chia", "seminar", 7);
        figure("figure:mo-hinh-thai-nguyen", OLD, 27, "2025-06-30");
        figure("figure:mo-hinh-bac-kan", BAC_KAN, 40, "2025-06-15");
        figure("figure:mo-hinh-bi-chia", "unit:xa-bi-chia", 9, "2023-12-31");
        done(
                "/api/v1/figures/figure:mo-hinh-thai-nguyen/correct",
                """
                {"correction":{"kind":"NEW_INFORMATION","reason":"Đã kiểm tra lại",
                               "citation":{"source":"source:article-002"}},
                 "subject":{"type":"model","code":"all"},
                 "quantity":{"kind":"EXACT","value":28,"unit":"mô hình","measure":"STOCK"},
                 "period":{"edtf":"2025-06-30","shape":"POINT"}}
                """);
        head = service.head();
    }

    @Test
    void figures_of_a_year_stand_in_the_order_in_which_they_were_first_reported() {
        JsonNode year = ok("/api/v1/years/2025", "unit", NEW, "boundaries", "current");
        List<String> figures = new ArrayList<>();
        year.path("tables")
                .forEach(table -> figures.addAll(texts(table.path("reported"), "/figure/id")));

        assertThat(figures)
                .containsSubsequence("figure:mo-hinh-thai-nguyen", "figure:mo-hinh-bac-kan");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void m1_a_fact_outside_the_life_of_a_unit_is_refused_and_names_the_successors() {
        Answer late = recorder.post("/api/v1/activities", activity(BAC_KAN, "seminar", "2025-08"));

        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.problem()).isEqualTo("outside-unit-life");
        assertThat(late.text()).contains(NEW);
        Answer early = recorder.post("/api/v1/activities", activity(NEW, "seminar", "2025-05"));
        assertThat(early.problem()).as(early.text()).isEqualTo("outside-unit-life");
    }

    @Test
    void m2_three_borders_give_three_totals_for_thai_nguyen() {
        assertThat(sessions("unit", OLD, "within", true)).isEqualTo("3..3");
        assertThat(sessions("unit", OLD, "within", true, "boundaries", "as-reported"))
                .isEqualTo("3..3");
        assertThat(sessions("unit", OLD, "within", true, "boundaries", DAY_BEFORE))
                .isEqualTo("5..10");
        assertThat(sessions("unit", NEW, "within", true, "boundaries", "current"))
                .isEqualTo("10..10");
        assertThat(sessions("unit", NEW, "within", true)).isEqualTo("");

        JsonNode year =
                ok("/api/v1/years/2022", "unit", NEW, "within", true, "boundaries", "current");
        assertThat(year.path("boundaries").asString()).isEqualTo("current");
        assertThat(year.at("/borders/unit/id").asString()).isEqualTo(NEW);
        assertThat(texts(year.at("/borders/derivedFrom"), "/unit/id")).contains(OLD, BAC_KAN);
        assertThat(texts(year.at("/borders/derivedFrom"), "/acts/0/legalText"))
                .contains("202/2025/QH15");
        JsonNode line =
                year.path("tables")
                        .valueStream()
                        .flatMap(table -> table.path("recorded").valueStream())
                        .filter(row -> row.path("kind").asString().equals("mobilisation-session"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.path("least").asInt()).isEqualTo(10);
        assertThat(texts(line.at("/borders/derivedFrom"), "/unit/id")).contains(OLD, BAC_KAN);

        JsonNode sum = sum(NEW, "current");
        assertThat(sum.path("verdict").asString()).as(sum.toString()).isEqualTo("SUM");
        assertThat(sum.path("lo").asInt()).isEqualTo(68);
        assertThat(sum.path("hi").asInt()).isEqualTo(68);
        assertThat(texts(sum.at("/within/parts"), "/unit/id"))
                .containsExactlyInAnyOrder(OLD, BAC_KAN);
        assertThat(sum(OLD, DAY_BEFORE).path("lo").asInt()).isEqualTo(28);
        assertThat(sum(NEW, "as-reported").path("verdict").asString()).isEqualTo("NOTHING");
    }

    @Test
    void m2_a_stock_that_one_predecessor_never_told_makes_a_lower_bound_and_no_zero() {
        JsonNode sum =
                ok(
                        "/api/v1/figures/sum",
                        "unit",
                        NEW,
                        "boundaries",
                        "current",
                        "indicator",
                        "model-count",
                        "validOn",
                        "2025-06-30");

        assertThat(sum.path("verdict").asString()).as(sum.toString()).isEqualTo("INCOMPLETE");
        assertThat(sum.path("lo").asInt()).isEqualTo(28);
        assertThat(sum.path("hi").isNull()).isTrue();
        assertThat(texts(sum.at("/within/missing"), "/id")).containsExactly(BAC_KAN);
    }

    @Test
    void m3_facts_stay_on_the_unit_that_reported_them_and_nothing_is_deleted() {
        JsonNode figures = ok("/api/v1/figures", "unit", BAC_KAN, "indicator", "model-count");
        assertThat(texts(figures.path("items"), "/unit/id")).containsOnly(BAC_KAN);
        JsonNode year = ok("/api/v1/years/2025", "unit", NEW, "boundaries", "current");
        List<String> reporters = new ArrayList<>();
        year.path("tables")
                .forEach(
                        table ->
                                reporters.addAll(texts(table.path("reported"), "/figure/unit/id")));
        assertThat(reporters).contains(BAC_KAN, OLD).doesNotContain(NEW);
        JsonNode lineage = ok("/api/v1/units/" + BAC_KAN + "/lineage");
        assertThat(lineage.at("/successors/0/unit/id").asString()).isEqualTo(NEW);
        assertThat(lineage.at("/successors/0/act/legalText").asString()).isEqualTo("202/2025/QH15");
        assertThat(sessions("unit", BAC_KAN, "within", false)).isEqualTo("5..5");
    }

    @Test
    void m4_a_split_without_known_shares_is_not_given_to_one_successor() {
        for (String heir : List.of("unit:xa-chia-mot", "unit:xa-chia-hai")) {
            JsonNode line =
                    results(
                                    "seminar",
                                    "unit",
                                    heir,
                                    "boundaries",
                                    "as-of:2024-06-01",
                                    OF_2022[0],
                                    OF_2022[1],
                                    OF_2022[2],
                                    OF_2022[3])
                            .getFirst();
            assertThat(line.path("least").asInt()).isZero();
            assertThat(line.path("most").asInt()).isEqualTo(7);
            JsonNode part = line.at("/borders/notApportionable/0");
            assertThat(part.at("/unit/id").asString()).isEqualTo("unit:xa-bi-chia");
            assertThat(part.path("share").asString()).isEqualTo("part");
            assertThat(part.at("/acts/0").asString()).isEqualTo("8/NQ-UBTVQH15");
        }
        JsonNode sum = sum("unit:xa-chia-mot", "as-of:2024-06-01");
        assertThat(sum.path("shown").asString()).as(sum.toString()).isEqualTo("≤ 9");
        assertThat(sum.path("lo").asInt()).isZero();
        assertThat(sum.at("/within/parts/0/counts").asString()).isEqualTo("between");
    }

    @Test
    void m5_a_code_means_another_unit_on_another_day_and_nothing_without_one() {
        assertThat(code("on", "2025-01-01").json().path("id").asString())
                .isEqualTo("unit:tinh-kien-giang");
        assertThat(code("on", "2026-01-01").json().path("id").asString())
                .isEqualTo("unit:tinh-an-giang-2025");
        Answer undated = code();
        assertThat(undated.status()).isEqualTo(409);
        assertThat(undated.problem()).isEqualTo("ambiguous-code");
        assertThat(texts(undated.json().path("candidates"), "/id"))
                .containsExactlyInAnyOrder("unit:tinh-kien-giang", "unit:tinh-an-giang-2025");
    }

    @Test
    void m6_the_timeline_of_a_district_of_2024_opens_today_with_its_heirs() {
        done("/api/v1/activities", activity(CITY, "skills-contest", "2024-05-19"));
        JsonNode lines =
                ok(
                        "/api/v1/timeline",
                        "minPosition",
                        service.head(),
                        "unit",
                        CITY,
                        "from",
                        "2024-01-01",
                        "to",
                        "2024-12-31",
                        "kind",
                        "activity");

        List<JsonNode> of2024 = lines.path("items").valueStream().toList();
        assertThat(of2024)
                .anySatisfy(
                        line ->
                                assertThat(line.path("title").asString())
                                        .contains("skills-contest"))
                .allSatisfy(
                        line -> {
                            assertThat(line.path("unitName").asString())
                                    .isEqualTo("Thành phố Bắc Kạn");
                            assertThat(texts(line.path("heirs"), "/id"))
                                    .containsExactlyInAnyOrder(
                                            "unit:phuong-duc-xuan-thai-nguyen-2025",
                                            "unit:phuong-bac-kan-thai-nguyen-2025",
                                            "unit:xa-phong-quang-thai-nguyen-2025");
                        });

        Answer today =
                anybody.get(
                        "/api/v1/years/2024",
                        "minPosition",
                        service.head(),
                        "unit",
                        CITY,
                        "boundaries",
                        "current");
        assertThat(today.status()).as(today.text()).isEqualTo(409);
        assertThat(today.problem()).isEqualTo("unit-not-of-that-day");
        assertThat(today.json().path("detail").asString()).contains("Xã Phong Quang");
        assertThat(today.json().path("heirs")).hasSize(3);
        JsonNode ward =
                ok(
                        "/api/v1/years/2024",
                        "unit",
                        "unit:xa-phong-quang-thai-nguyen-2025",
                        "boundaries",
                        "current");
        assertThat(texts(ward.at("/borders/formerUnits"), "/unit/id")).contains(CITY);
        assertThat(ward.at("/borders/formerUnits/0/counted").asBoolean()).isFalse();
    }

    private static String sessions(Object... asked) {
        Object[] all = new Object[asked.length + OF_2022.length];
        System.arraycopy(asked, 0, all, 0, asked.length);
        System.arraycopy(OF_2022, 0, all, asked.length, OF_2022.length);
        return results("mobilisation-session", all).stream()
                .map(line -> line.path("least").asInt() + ".." + line.path("most").asInt())
                .reduce("", String::concat);
    }

    private static List<JsonNode> results(String kind, Object... asked) {
        return ok("/api/v1/results/activities", asked)
                .path("items")
                .valueStream()
                .filter(line -> line.path("kind").asString().equals(kind))
                .filter(line -> line.path("measure").asString().equals("records"))
                .toList();
    }

    private static JsonNode sum(String unit, String boundaries) {
        return ok(
                "/api/v1/figures/sum",
                "unit",
                unit,
                "boundaries",
                boundaries,
                "indicator",
                "model-count",
                "from",
                "2023-12-01",
                "to",
                "2025-12-31");
    }

    private static Answer code(Object... more) {
        Object[] all = new Object[4 + more.length];
        System.arraycopy(new Object[] {"scheme", "nso", "code", "91"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return anybody.get("/api/v1/units/by-code", all);
    }

    private static JsonNode ok(String path, Object... asked) {
        Object[] all = new Object[asked.length + 2];
        System.arraycopy(asked, 0, all, 2, asked.length);
        boolean said = List.of(asked).contains("minPosition");
        all[0] = said ? "limit" : "minPosition";
        all[1] = said ? 1000 : head;
        Answer answer = anybody.get(path, all);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(each -> each.at(pointer).asString()).toList();
    }

    private static void unit(String id, String name, String parent) {
        done(
                "/api/v1/units",
                """
                {"id":"%s","description":{"level":"commune","name":"%s","parent":"%s"}}
                """
                        .formatted(id, name, parent));
    }

    private static void held(String unit, String kind, int times) {
        for (int month = 1; month <= times; month++) {
            done("/api/v1/activities", activity(unit, kind, "2022-%02d-10".formatted(month)));
        }
    }

    private static String activity(String unit, String kind, String on) {
        return """
        {"unit":"%s","kind":"%s","period":{"edtf":"%s","shape":"POINT"},
         "citation":{"source":"source:article-002"}}
        """
                .formatted(unit, kind, on);
    }

    private static void figure(String id, String unit, int value, String on) {
        done(
                "/api/v1/figures",
                """
                {"id":"%s","unit":"%s","indicator":"model-count",
                 "subject":{"type":"model","code":"all"},
                 "quantity":{"kind":"EXACT","value":%d,"unit":"mô hình","measure":"STOCK"},
                 "period":{"edtf":"%s","shape":"POINT"},
                 "citation":{"source":"source:article-002"}}
                """
                        .formatted(id, unit, value, on));
    }

    private static void done(String path, String body) {
        Answer answer = recorder.post(path, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }
}
