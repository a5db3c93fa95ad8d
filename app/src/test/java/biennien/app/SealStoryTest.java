package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A year is signed off; whatever comes later stands apart. */
class SealStoryTest {

    private static final String SEALS = "/api/v1/seals";
    private static final Service SERVICE = Service.shared();
    private static final Caller RECORDER = SERVICE.recorder();

    @BeforeAll
    static void aCommuneInAProvince() {
        for (String unit :
                List.of(
                        """
                        {"id":"unit:tinh-niem-phong",
                         "description":{"level":"province","name":"Niêm Phong"}}\
                        """,
                        """
                        {"id":"unit:xa-niem-phong",
                         "description":{"level":"commune","name":"Niêm Phong",
                                        "parent":"unit:tinh-niem-phong"}}\
                        """)) {
            assertThat(RECORDER.post("/api/v1/units", unit).status()).isEqualTo(201);
        }
        RECORDER.post(
                "/api/v1/sources",
                """
                {"id":"source:niem-phong","kind":"report","title":"Báo cáo niêm phong"}\
                """);
    }

    private static Answer figure(String id, String period, int value) {
        return RECORDER.post(
                "/api/v1/figures",
                """
                {"id":"%s","unit":"unit:xa-niem-phong","indicator":"weapon-handover-count",
                 "subject":{"type":"weapon-type","code":"homemade-gun"},
                 "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
                 "period":{"edtf":"%s","shape":"POINT"},
                 "citation":{"source":"source:niem-phong"}}\
                """
                        .formatted(id, value, period));
    }

    private static Answer seal(String unit, int year, long basis) {
        return RECORDER.post(
                SEALS,
                """
                {%s"year":%d,"basis":%d,"sealedBy":"Ban Chỉ đạo 138 tỉnh","on":"2024-02-10",
                 "citation":{"source":"source:niem-phong"}}\
                """
                        .formatted(
                                unit.isEmpty() ? "" : "\"unit\":\"" + unit + "\",", year, basis));
    }

    @Test
    void a_sealed_year_lists_everything_that_came_after_the_seal() {
        long reviewed = figure("figure:niem-phong-1", "2023-05", 7).position();
        long unseen = figure("figure:niem-phong-2", "2023-06", 8).position();
        Answer sealed = seal("unit:tinh-niem-phong", 2023, reviewed);
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(201);
        Answer corrected =
                RECORDER.post(
                        "/api/v1/figures/figure:niem-phong-1/correct",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Gõ nhầm",
                                       "citation":{"source":"source:niem-phong"}},
                         "subject":{"type":"weapon-type","code":"homemade-gun"},
                         "quantity":{"kind":"EXACT","value":17,"unit":"khẩu","measure":"FLOW"},
                         "period":{"edtf":"2023-05","shape":"POINT"}}\
                        """);
        long ofAnotherYear = figure("figure:niem-phong-3", "2022-05", 9).position();

        Answer after =
                SERVICE.anonymous()
                        .get(SEALS + "/" + sealed.id() + "/after", "minPosition", ofAnotherYear);
        assertThat(positions(after.json())).containsExactly(corrected.position(), unseen);
        JsonNode seal =
                SERVICE.anonymous()
                        .get(SEALS + "/" + sealed.id(), "minPosition", ofAnotherYear)
                        .json();
        assertThat(seal.at("/after").asInt()).isEqualTo(2);
        assertThat(seal.at("/seal/unit/name").asString()).isEqualTo("Tỉnh Niêm Phong");
        assertThat(seal.at("/seal/from").asString()).isEqualTo("2023-01-01");
        assertThat(seal.at("/seal/basis").asLong()).isEqualTo(reviewed);
        assertThat(
                        SERVICE.anonymous()
                                .get(SEALS + "/" + sealed.id(), "basis", sealed.position())
                                .json()
                                .at("/after")
                                .asInt())
                .as("as known when it was sealed")
                .isEqualTo(1);
        assertThat(
                        positions(
                                SERVICE.anonymous()
                                        .get(
                                                "/api/v1/timeline",
                                                "unit",
                                                "unit:xa-niem-phong",
                                                "since",
                                                reviewed)
                                        .json()))
                .contains(corrected.position(), unseen, ofAnotherYear)
                .doesNotContain(reviewed);
    }

    @Test
    void a_year_is_sealed_once_at_a_time() {
        long basis = SERVICE.head();
        Answer first = seal("unit:xa-niem-phong", 2021, basis);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer second = seal("unit:xa-niem-phong", 2021, basis);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("year-already-sealed");
        assertThat(second.text()).contains(first.id());

        Answer withdrawn =
                RECORDER.post(
                        SEALS + "/" + first.id() + "/withdraw",
                        """
                        {"correction":{"kind":"ENTRY_ERROR","reason":"Niêm phong nhầm năm",
                                       "citation":{"source":"source:niem-phong"}}}\
                        """);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(seal("unit:xa-niem-phong", 2021, basis).status()).isEqualTo(201);
        JsonNode seals =
                SERVICE.anonymous()
                        .get(SEALS, "unit", "unit:xa-niem-phong", "minPosition", SERVICE.head())
                        .json();
        assertThat(seals.at("/items"))
                .extracting(item -> item.path("status").asString())
                .containsExactly("withdrawn", "standing");
        assertThat(seals.at("/items/0/withdrawal/kind").asString()).isEqualTo("ENTRY_ERROR");
    }

    @Test
    void a_seal_says_what_is_wrong_with_it() {
        assertThat(seal("unit:xa-niem-phong", 2020, SERVICE.head() + 1_000).problem())
                .isEqualTo("seal-above-log");
        assertThat(seal("unit:xa-niem-phong", 2025, 1).problem())
                .isEqualTo("sealed-before-its-end");
        assertThat(SERVICE.anonymous().get(SEALS + "/seal:none").status()).isEqualTo(404);
        assertThat(SERVICE.anonymous().get(SEALS, "status", "open").problem())
                .isEqualTo("unknown-status");
    }

    private static List<Long> positions(JsonNode page) {
        return page.at("/items").valueStream().map(item -> item.path("position").asLong()).toList();
    }
}
