package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** Two documents say different things, and an office rules which of them stands. */
class RulingStoryTest {

    private static final String FIGURES = "/api/v1/figures";
    private static final String RULINGS = "/api/v1/rulings";
    private static final String CLAIMS = "/api/v1/claims";
    private static final Service SERVICE = Service.shared();
    private static final Caller RECORDER = SERVICE.recorder();
    private static final Caller READER = SERVICE.reader();
    private static final Caller ANYBODY = SERVICE.anonymous();

    @BeforeAll
    static void twoDocuments() {
        for (String source : new String[] {"bao-cao", "bai-bao", "bai-khac"}) {
            RECORDER.post(
                            "/api/v1/sources",
                            """
                            {"id":"source:phan-xu-%1$s","kind":"report","title":"Phân xử: %1$s"}\
                            """
                                    .formatted(source))
                    .position();
        }
        for (String commune : new String[] {"mot", "hai", "kin", "nam"}) {
            RECORDER.post(
                            "/api/v1/units",
                            """
                            {"id":"unit:xa-phan-xu-%1$s",
                             "description":{"level":"commune","name":"Phân Xử %1$s"}}\
                            """
                                    .formatted(commune))
                    .position();
        }
    }

    private static Answer report(String id, String unit, String source, int number, String when) {
        return RECORDER.post(
                FIGURES,
                """
                {"id":"figure:phan-xu-%s","unit":"unit:xa-phan-xu-%s","indicator":"group-count",
                 "subject":{"type":"group-type","code":"mediation-group"},
                 "quantity":{"kind":"EXACT","value":%d,"unit":"tổ","measure":"STOCK"},
                 "period":{"edtf":"%s","shape":"POINT"},
                 "citation":{"source":"source:phan-xu-%s"}}\
                """
                        .formatted(id, unit, number, when, source));
    }

    private static Answer rule(String prefers, String... figures) {
        return RECORDER.post(
                RULINGS,
                """
                {"figures":["figure:phan-xu-%s"],%s
                 "ground":"biên bản gốc ghi như vậy","office":"Ban Chỉ đạo 138 tỉnh",
                 "on":"2026-03-02","citation":{"source":"source:phan-xu-bao-cao"}}\
                """
                        .formatted(
                                String.join("\",\"figure:phan-xu-", figures),
                                prefers.isEmpty()
                                        ? ""
                                        : "\"prefers\":\"figure:phan-xu-" + prefers + "\","));
    }

    private static JsonNode claims(Caller caller, String unit, long position) {
        return caller.get(CLAIMS, "unit", "unit:xa-phan-xu-" + unit, "minPosition", position)
                .json()
                .path("items");
    }

    private static JsonNode sum(String unit, long position) {
        return READER.get(
                        FIGURES + "/sum",
                        "unit",
                        "unit:xa-phan-xu-" + unit,
                        "minPosition",
                        position)
                .json();
    }

    @Test
    void claims_stand_side_by_side_until_it_is_ruled_and_reports_say_which_they_used() {
        report("a", "mot", "bao-cao", 12, "2022-12-31").position();
        Answer both = report("b", "mot", "bai-bao", 14, "2022-12-31");

        JsonNode claims = claims(READER, "mot", both.position());
        assertThat(claims).hasSize(1);
        assertThat(claims.at("/0/agree").asString()).isEqualTo("FALSE");
        assertThat(claims.at("/0/sameTime").asString()).isEqualTo("TRUE");
        assertThat(claims.at("/0/figures")).hasSize(2);
        assertThat(claims.at("/0/rulings")).isEmpty();
        assertThat(sum("mot", both.position()).path("reasons").toString())
                .contains("different-sources");

        Answer ruled = rule("a", "a", "b");
        assertThat(ruled.status()).as(ruled.toString()).isEqualTo(201);

        claims = claims(READER, "mot", ruled.position());
        assertThat(claims.at("/0/rulings/0/id").asString()).isEqualTo(ruled.id());
        assertThat(claims.at("/0/rulings/0/office").asString()).isEqualTo("Ban Chỉ đạo 138 tỉnh");
        assertThat(claims.at("/0/rulings/0/ground").asString()).startsWith("biên bản gốc");
        assertThat(claims.at("/0/figures/0/ruling/claim").asString()).isEqualTo("preferred");
        assertThat(claims.at("/0/figures/1/ruling/claim").asString()).isEqualTo("set-aside");
        JsonNode sum = sum("mot", ruled.position());
        assertThat(sum.path("shown").asString()).as(sum.toString()).isEqualTo("12");
        assertThat(sum.at("/of/0").asString()).isEqualTo("figure:phan-xu-a");
        assertThat(sum.path("of")).hasSize(1);
        assertThat(sum.at("/rulings/0/id").asString()).isEqualTo(ruled.id());
        assertThat(sum.at("/rulings/0/setAside/0").asString()).isEqualTo("figure:phan-xu-b");
        assertThat(
                        READER.get(FIGURES + "/figure:phan-xu-b", "minPosition", ruled.position())
                                .json()
                                .at("/ruling/id")
                                .asString())
                .isEqualTo(ruled.id());
        JsonNode changes =
                READER.get(
                                "/api/v1/diff",
                                "register",
                                "figures",
                                "unit",
                                "unit:xa-phan-xu-mot",
                                "from",
                                both.position(),
                                "to",
                                ruled.position())
                        .json()
                        .path("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.valueStream().map(change -> change.at("/causes/0/type").asString()))
                .containsOnly("ruling.ClaimsRuled");
        // What was known before the ruling is answered as before.
        assertThat(
                        READER.get(FIGURES + "/figure:phan-xu-b", "basis", ruled.position() - 1)
                                .json()
                                .path("ruling")
                                .isNull())
                .isTrue();

        Answer again = rule("b", "a", "b");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("claims-already-ruled");
        assertThat(again.json().path("detail").asString()).contains(ruled.id());

        Answer revoked =
                RECORDER.post(
                        RULINGS + "/" + ruled.id() + "/revoke",
                        """
                        {"correction":{"kind":"NEW_INFORMATION","reason":"biên bản bị hủy",
                                       "citation":{"source":"source:phan-xu-bai-khac"}}}\
                        """);
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(
                        ANYBODY.get(RULINGS + "/" + ruled.id(), "minPosition", revoked.position())
                                .json()
                                .path("status")
                                .asString())
                .isEqualTo("revoked");
        assertThat(sum("mot", revoked.position()).path("verdict").asString())
                .isEqualTo("NOT_COMPARABLE");
        Answer none = rule("", "a", "b");
        assertThat(none.status()).as(none.toString()).isEqualTo(201);
        assertThat(sum("mot", none.position()).path("verdict").asString()).isEqualTo("NOTHING");
        assertThat(sum("mot", none.position()).path("reasons").toString()).contains("none-stands");
        JsonNode lines =
                ANYBODY.get(
                                "/api/v1/timeline",
                                "unit",
                                "unit:xa-phan-xu-mot",
                                "kind",
                                "ruling",
                                "minPosition",
                                none.position())
                        .json()
                        .path("items");
        assertThat(lines.valueStream().map(line -> line.path("title").asString()))
                .containsExactlyInAnyOrder(
                        "Claims ruled, one of them stands: group-count, mediation-group, 2 claims",
                        "Ruling revoked: group-count, mediation-group, 2 claims",
                        "Claims ruled, none of them stands: group-count, mediation-group, 2"
                                + " claims");
    }

    @Test
    void a_ruling_is_outdated_by_another_claim_or_a_correction_and_does_not_vanish() {
        report("c", "hai", "bao-cao", 12, "2022-12-31").position();
        report("d", "hai", "bai-bao", 14, "2022-12-31").position();
        Answer ruled = rule("c", "c", "d");
        assertThat(sum("hai", ruled.position()).path("shown").asString()).isEqualTo("12");

        Answer third = report("e", "hai", "bai-khac", 15, "2022-12");
        JsonNode ruling =
                READER.get(RULINGS + "/" + ruled.id(), "minPosition", third.position()).json();
        assertThat(ruling.path("status").asString()).isEqualTo("standing");
        assertThat(ruling.path("outdatedSince").asLong()).isEqualTo(third.position());
        JsonNode sum = sum("hai", third.position());
        assertThat(sum.path("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(sum.at("/rulings/0/outdatedSince").asLong()).isEqualTo(third.position());
        assertThat(
                        READER.get(RULINGS + "/" + ruled.id(), "basis", ruled.position())
                                .json()
                                .path("outdatedSince")
                                .isNull())
                .isTrue();

        Answer withdrawn =
                RECORDER.post(
                        FIGURES + "/figure:phan-xu-e/withdraw",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"gõ nhầm xã",
                                       "citation":{"source":"source:phan-xu-bai-khac"}}}\
                        """);
        assertThat(sum("hai", withdrawn.position()).path("shown").asString()).isEqualTo("12");

        Answer corrected =
                RECORDER.post(
                        FIGURES + "/figure:phan-xu-c/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"gõ nhầm số",
                                       "citation":{"source":"source:phan-xu-bao-cao"}},
                         "subject":{"type":"group-type","code":"mediation-group"},
                         "quantity":{"kind":"EXACT","value":13,"unit":"tổ","measure":"STOCK"},
                         "period":{"edtf":"2022-12-31","shape":"POINT"}}\
                        """);
        JsonNode figure =
                READER.get(FIGURES + "/figure:phan-xu-d", "minPosition", corrected.position())
                        .json();
        assertThat(figure.at("/ruling/outdatedSince").asLong()).isEqualTo(corrected.position());
        assertThat(sum("hai", corrected.position()).path("verdict").asString())
                .isEqualTo("NOT_COMPARABLE");
    }

    @Test
    void what_does_not_compete_is_neither_listed_nor_ruled_on() {
        report("f", "nam", "bao-cao", 12, "2022-12-31").position();
        Answer later = report("g", "nam", "bai-bao", 14, "2023-12-31");

        assertThat(claims(READER, "nam", later.position())).isEmpty();
        Answer no = rule("f", "f", "g");
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.problem()).isEqualTo("claims-do-not-compete");
        assertThat(no.json().path("detail").asString()).contains("different times");
    }

    @Test
    void a_small_cell_is_told_by_no_claim_and_by_no_ground() {
        for (int i = 0; i < 2; i++) {
            RECORDER.post(
                            FIGURES,
                            """
                            {"id":"figure:phan-xu-kin-%1$d","unit":"unit:xa-phan-xu-kin",
                             "indicator":"managed-person-count",
                             "subject":{"type":"management-measure","code":"commune-education"},
                             "quantity":{"kind":"EXACT","value":%2$d,"unit":"người",
                                         "measure":"STOCK"},
                             "period":{"edtf":"2024-12-31","shape":"POINT"},
                             "citation":{"source":"source:phan-xu-%3$s"}}\
                            """
                                    .formatted(i, 3 + i * 9, i == 0 ? "bao-cao" : "bai-bao"))
                    .position();
        }
        Answer ruled = rule("kin-0", "kin-0", "kin-1");

        assertThat(claims(READER, "kin", ruled.position()).at("/0/agree").asString())
                .isEqualTo("FALSE");
        JsonNode seen = claims(ANYBODY, "kin", ruled.position());
        assertThat(seen.at("/0/agree").isNull()).isTrue();
        assertThat(seen.at("/0/figures/0/quantity/kind").asString()).isEqualTo("SUPPRESSED");
        assertThat(seen.at("/0/rulings/0/ground").isNull()).isTrue();
        JsonNode ruling =
                ANYBODY.get(RULINGS + "/" + ruled.id(), "minPosition", ruled.position()).json();
        assertThat(ruling.path("ground").isNull()).isTrue();
        assertThat(
                        ANYBODY.get("/api/v1/events/" + ruled.position())
                                .json()
                                .path("payload")
                                .isObject())
                .isFalse();
    }

    @Test
    void competing_claims_are_told_page_by_page() {
        report("h", "nam", "bao-cao", 1, "2010-12-31").position();
        report("i", "nam", "bai-bao", 2, "2010-12-31").position();
        report("j", "nam", "bao-cao", 3, "2011-12-31").position();
        Answer last = report("k", "nam", "bai-bao", 4, "2011-12-31");
        Answer first =
                READER.get(
                        CLAIMS,
                        "unit",
                        "unit:xa-phan-xu-nam",
                        "limit",
                        1,
                        "minPosition",
                        last.position());

        assertThat(first.json().at("/items/0/figures/0/id").asString())
                .as(first.toString())
                .isEqualTo("figure:phan-xu-h");
        Answer second = READER.get(first.json().path("next").asString());
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().at("/items/0/figures/0/id").asString())
                .isEqualTo("figure:phan-xu-j");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(
                        READER.get(
                                        CLAIMS,
                                        "unit",
                                        "unit:xa-phan-xu-nam",
                                        "from",
                                        "2011-01-01",
                                        "minPosition",
                                        last.position())
                                .json()
                                .path("items"))
                .hasSize(1);
    }
}
