package biennien.app.mission;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Sources that differ, totals and their parts, asked of the annals of the five articles. */
class ClaimsTest {

    private static final String PROVINCE = "unit:tinh-thai-nguyen";
    private static Service service;

    @BeforeAll
    static void theFiveArticles() {
        service = Service.start(Map.of("biennien.demo", "true"));
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static JsonNode ask(Caller caller, String path, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "minPosition";
        all[parameters.length + 1] = service.head();
        Answer answer = caller.get(path, all);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void m10_a_total_and_parts_that_end_in_an_ellipsis_are_incomplete_and_no_error() {
        JsonNode checks =
                ask(
                        service.anonymous(),
                        "/api/v1/reconciliations",
                        "unit",
                        PROVINCE,
                        "indicator",
                        "mass-organisation-count",
                        "year",
                        2022);

        JsonNode parts = checks.at("/items/0");
        assertThat(parts.path("against").asString()).as(checks.toString()).isEqualTo("parts");
        assertThat(parts.path("verdict").asString()).isEqualTo("INCOMPLETE");
        assertThat(parts.path("rule").asString()).isEqualTo("list-goes-on");
        // Over 7,100 against 38 + nearly 3,300 + over 1,400 + "…".
        assertThat(parts.at("/reported/lo").asInt()).isEqualTo(7100);
        assertThat(parts.at("/reported/loOpen").asBoolean()).isTrue();
        assertThat(parts.at("/reported/hi").isNull()).isTrue();
        assertThat(parts.at("/other/lo").asInt()).isEqualTo(1438);
        assertThat(parts.at("/other/loOpen").asBoolean()).isTrue();
        assertThat(parts.at("/other/hi").isNull()).isTrue();
        assertThat(
                        parts.path("figures")
                                .valueStream()
                                .map(
                                        id ->
                                                ask(
                                                                service.anonymous(),
                                                                "/api/v1/figures/" + id.asString())
                                                        .path("row")
                                                        .asString()))
                .containsExactlyInAnyOrder("S059", "S061", "S062");
        assertThat(parts.path("reasons").toString()).contains("missing:youth-shock-team");
        JsonNode recorded = checks.at("/items/1");
        assertThat(recorded.path("against").asString()).isEqualTo("recorded");
        assertThat(recorded.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(recorded.path("rule").asString()).isEqualTo("nothing-recorded");
        JsonNode previous = checks.at("/items/2");
        assertThat(previous.path("against").asString()).isEqualTo("previous");
        assertThat(previous.path("rule").asString()).isEqualTo("no-earlier-value");
        // Nothing of the five articles contradicts itself.
        JsonNode all = ask(service.reader(), "/api/v1/reconciliations", "limit", 1000);
        assertThat(all.path("items")).hasSizeGreaterThan(20);
        assertThat(all.path("items").valueStream().map(item -> item.path("verdict").asString()))
                .doesNotContain("CONTRADICTS");
    }

    @Test
    void m22_sources_that_disagree_stand_side_by_side_until_an_office_rules() {
        Caller recorder = service.recorder();
        String other = "figure:bao-cao-mo-hinh";
        recorder.post(
                        "/api/v1/sources",
                        """
                        {"id":"source:bao-cao-tinh","kind":"report",
                         "title":"Báo cáo của tỉnh về mô hình"}\
                        """)
                .position();
        recorder.post(
                        "/api/v1/figures",
                        """
                        {"id":"%s","unit":"%s","indicator":"model-count",
                         "subject":{"type":"model","code":"all"},
                         "quantity":{"kind":"EXACT","value":31,"unit":"mô hình","measure":"STOCK"},
                         "period":{"edtf":"2019-11-05","shape":"POINT"},
                         "citation":{"source":"source:bao-cao-tinh"}}\
                        """
                                .formatted(other, PROVINCE))
                .position();
        Object[] models = {"unit", PROVINCE, "indicator", "model-count"};

        JsonNode claims = ask(service.anonymous(), "/api/v1/claims", models).path("items");
        assertThat(claims).hasSize(1);
        assertThat(claims.at("/0/sameTime").asString()).isEqualTo("UNKNOWN");
        assertThat(claims.at("/0/agree").asString()).isEqualTo("FALSE");
        assertThat(
                        claims.at("/0/figures")
                                .valueStream()
                                .map(figure -> figure.at("/quantity/value").asInt()))
                .containsExactly(28, 31);
        assertThat(claims.at("/0/rulings")).isEmpty();
        JsonNode sum = ask(service.anonymous(), "/api/v1/figures/sum", models);
        assertThat(sum.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(sum.path("reasons").toString()).contains("different-sources");

        String article = claims.at("/0/figures/0/id").asString();
        Answer ruled =
                recorder.post(
                        "/api/v1/rulings",
                        """
                        {"figures":["%1$s","%2$s"],"prefers":"%1$s",
                         "ground":"khớp với biên bản kiểm tra","office":"Đoàn kiểm tra liên ngành",
                         "on":"2026-03-02","citation":{"source":"source:bao-cao-tinh"}}\
                        """
                                .formatted(article, other));
        assertThat(ruled.status()).as(ruled.toString()).isEqualTo(201);

        JsonNode ruling =
                ask(service.anonymous(), "/api/v1/claims", models).at("/items/0/rulings/0");
        assertThat(ruling.path("id").asString()).isEqualTo(ruled.id());
        assertThat(ruling.path("office").asString()).isEqualTo("Đoàn kiểm tra liên ngành");
        assertThat(ruling.path("ground").asString()).isEqualTo("khớp với biên bản kiểm tra");
        JsonNode used = ask(service.anonymous(), "/api/v1/figures/sum", models);
        assertThat(used.path("shown").asString()).as(used.toString()).isEqualTo("28");
        assertThat(used.at("/of").toString()).isEqualTo("[\"" + article + "\"]");
        assertThat(used.at("/rulings/0/id").asString()).isEqualTo(ruled.id());
        assertThat(used.at("/rulings/0/setAside/0").asString()).isEqualTo(other);
        JsonNode year =
                ask(service.anonymous(), "/api/v1/years/2019", "unit", PROVINCE).path("tables");
        assertThat(
                        year.valueStream()
                                .flatMap(table -> table.path("reported").valueStream())
                                .map(reported -> reported.path("figure"))
                                .filter(figure -> figure.path("ruling").isObject())
                                .map(
                                        figure ->
                                                figure.path("id").asString()
                                                        + " "
                                                        + figure.at("/ruling/claim").asString()))
                .containsExactlyInAnyOrder(article + " preferred", other + " set-aside");

        Answer again =
                recorder.post(
                        "/api/v1/rulings",
                        """
                        {"figures":["%1$s","%2$s"],"ground":"khác","office":"UBND tỉnh",
                         "on":"2026-03-03"}\
                        """
                                .formatted(article, other));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asString()).contains(ruled.id());
    }
}
