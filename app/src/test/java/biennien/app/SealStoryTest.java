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
    void a_sealed_report_has_the_lines_of_zero_and_the_controls_of_the_year() {
        for (String unit :
                List.of(
                        """
                        {"id":"unit:xa-niem-phong-nam",
                         "description":{"level":"commune","name":"Niêm Phong Năm"}}\
                        """)) {
            assertThat(RECORDER.post("/api/v1/units", unit).status()).isEqualTo(201);
        }
        long last = 0;
        for (int i = 0; i < 5; i++) {
            last =
                    RECORDER.post(
                                    "/api/v1/groups",
                                    """
                                    {"id":"group:niem-phong-nam-%1$d","unit":"unit:xa-niem-phong-nam",
                                     "type":"mediation-group","name":"Tổ Niêm Phong %1$d",
                                     "founded":"2020-05-0%2$d",
                                     "citation":{"source":"source:niem-phong"}}\
                                    """
                                            .formatted(i, i + 1))
                            .position();
        }
        Answer sealed = seal("unit:xa-niem-phong-nam", 2022, last);
        JsonNode report =
                SERVICE.anonymous()
                        .get(
                                SEALS + "/" + sealed.id() + "/report",
                                "minPosition",
                                sealed.position())
                        .json();
        JsonNode year =
                SERVICE.anonymous()
                        .get(
                                "/api/v1/years/2022",
                                "unit",
                                "unit:xa-niem-phong-nam",
                                "within",
                                true,
                                "basis",
                                last)
                        .json();

        JsonNode there = groups(year.path("tables"));
        JsonNode signed = groups(report.at("/report/year/tables"));
        assertThat(there.path("recorded")).hasSize(4);
        assertThat(lines(signed)).isEqualTo(lines(there));
        assertThat(signed.path("controls")).hasSameSizeAs(there.path("controls"));
        assertThat(signed.at("/controls/0/verdict").asString()).isEqualTo("MATCH");
    }

    private static JsonNode groups(JsonNode tables) {
        return tables.valueStream()
                .filter(table -> table.path("code").asString().equals("T3"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(JsonNode table) {
        return table.path("recorded")
                .valueStream()
                .map(
                        row ->
                                row.path("kind").asString()
                                        + " "
                                        + row.path("measure").asString()
                                        + " "
                                        + row.path("least").asInt()
                                        + ".."
                                        + row.path("most").asInt())
                .toList();
    }

    @Test
    void a_seal_made_in_the_year_that_it_seals_did_not_come_after_itself() {
        long reviewed = figure("figure:niem-phong-cung-nam", "2024-01-05", 3).position();
        Answer sealed =
                RECORDER.post(
                        SEALS,
                        """
                        {"unit":"unit:tinh-niem-phong","year":2024,"basis":%d,
                         "sealedBy":"Ban Chỉ đạo 138 tỉnh","on":"2024-12-31",
                         "citation":{"source":"source:niem-phong"}}\
                        """
                                .formatted(reviewed));
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(201);

        String path = SEALS + "/" + sealed.id();
        assertThat(
                        SERVICE.anonymous()
                                .get(path + "/after", "basis", sealed.position())
                                .json()
                                .path("items"))
                .isEmpty();
        assertThat(
                        SERVICE.anonymous()
                                .get(path, "basis", sealed.position())
                                .json()
                                .at("/after")
                                .asInt())
                .isZero();
    }

    @Test
    void members_of_what_perhaps_lives_count_from_nothing_to_all() {
        assertThat(
                        RECORDER.post(
                                        "/api/v1/units",
                                        """
                                        {"id":"unit:xa-co-le",
                                         "description":{"level":"commune","name":"Có Lẽ"}}\
                                        """)
                                .status())
                .isEqualTo(201);
        long last = group("co-le-lap", "2022", "2022-06-01");
        assertThat(members(last, "2022-06-30")).isEqualTo("0..10");
        assertThat(members(last, "2022-12-31")).isEqualTo("10..10");
        last = group("co-le-dem", "2010-01-01", "2022-06");
        assertThat(members(last, "2022-06-15")).isEqualTo("0..20");
        assertThat(members(last, "2022-12-31")).isEqualTo("20..20");
    }

    private static long group(String id, String founded, String on) {
        RECORDER.post(
                        "/api/v1/groups",
                        """
                        {"id":"group:%1$s","unit":"unit:xa-co-le","type":"mediation-group",
                         "name":"Tổ %1$s","founded":"%2$s",
                         "citation":{"source":"source:niem-phong"}}\
                        """
                                .formatted(id, founded))
                .position();
        return RECORDER.post(
                        "/api/v1/groups/group:" + id + "/count-members",
                        """
                        {"members":{"kind":"EXACT","value":10,"unit":"người","measure":"STOCK"},
                         "on":"%s"}\
                        """
                                .formatted(on))
                .position();
    }

    private static String members(long position, String to) {
        return SERVICE.reader()
                .get(
                        "/api/v1/results/groups",
                        "unit",
                        "unit:xa-co-le",
                        "from",
                        "2022-01-01",
                        "to",
                        to,
                        "minPosition",
                        position)
                .json()
                .path("items")
                .valueStream()
                .filter(line -> line.path("measure").asString().equals("members"))
                .map(line -> line.path("least").asInt() + ".." + line.path("most").asInt())
                .reduce("", String::concat);
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
