package biennien.query.unit;

import static biennien.query.Facts.ON_1_JULY_2025;
import static biennien.query.Facts.abolished;
import static biennien.query.Facts.description;
import static biennien.query.Facts.merged;
import static biennien.query.Facts.part;
import static biennien.query.Facts.relevelled;
import static biennien.query.Facts.renamed;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;
import static biennien.query.Facts.whole;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.query.ReadModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Bắc Kạn and the two provinces whose codes deceive (LINEAGE 2). */
class UnitsTest {

    private static final String BAC_KAN = "unit:tinh-bac-kan";
    private static final String CITY = "unit:thanh-pho-bac-kan";
    private static final String BACH_THONG = "unit:huyen-bach-thong";
    private static final String THAI_NGUYEN_2025 = "unit:tinh-thai-nguyen-2025";
    private static ReadModel model;
    private static long beforeJuly2025;

    @BeforeAll
    static void theUnits() {
        model = new ReadModel();
        beforeJuly2025 =
                model.record(
                        unit(BAC_KAN, AdministrativeLevel.PROVINCE, "Bắc Kạn", null, "06"),
                        unit(
                                "unit:tinh-thai-nguyen",
                                AdministrativeLevel.PROVINCE,
                                "Thái Nguyên",
                                null,
                                "19"),
                        unit(
                                "unit:tinh-kien-giang",
                                AdministrativeLevel.PROVINCE,
                                "Kiên Giang",
                                null,
                                "91"),
                        unit(
                                "unit:tinh-an-giang",
                                AdministrativeLevel.PROVINCE,
                                "An Giang",
                                null,
                                "89"),
                        unit(CITY, AdministrativeLevel.TOWN, "Bắc Kạn", BAC_KAN, "058"),
                        relevelled(
                                "len-thanh-pho",
                                "2015-03-11",
                                CITY,
                                AdministrativeLevel.PROVINCIAL_CITY),
                        unit(BACH_THONG, AdministrativeLevel.RURAL_DISTRICT, "Bạch Thông", BAC_KAN),
                        ward("duc-xuan-cu", "Đức Xuân", "01840"),
                        ward("huyen-tung", "Huyền Tụng", "01846"),
                        ward("song-cau", "Sông Cầu", "01837"),
                        ward("duong-quang", "Dương Quang", "01849"),
                        unit(
                                "unit:don-phong",
                                AdministrativeLevel.COMMUNE,
                                "Đôn Phong",
                                BACH_THONG));
        model.record(
                merged(
                        "thai-nguyen",
                        ON_1_JULY_2025,
                        List.of(whole(BAC_KAN), whole("unit:tinh-thai-nguyen")),
                        THAI_NGUYEN_2025,
                        description(AdministrativeLevel.PROVINCE, "Thái Nguyên", null, "19")),
                merged(
                        "an-giang",
                        ON_1_JULY_2025,
                        List.of(whole("unit:tinh-an-giang"), whole("unit:tinh-kien-giang")),
                        "unit:tinh-an-giang-2025",
                        description(AdministrativeLevel.PROVINCE, "An Giang", null, "91")),
                merged(
                        "duc-xuan",
                        ON_1_JULY_2025,
                        List.of(whole("unit:duc-xuan-cu"), whole("unit:huyen-tung")),
                        "unit:duc-xuan",
                        description(
                                AdministrativeLevel.WARD, "Đức Xuân", THAI_NGUYEN_2025, "01840")),
                merged(
                        "bac-kan",
                        ON_1_JULY_2025,
                        List.of(whole("unit:song-cau")),
                        "unit:phuong-bac-kan",
                        description(
                                AdministrativeLevel.WARD, "Bắc Kạn", THAI_NGUYEN_2025, "01843")),
                merged(
                        "phong-quang",
                        ON_1_JULY_2025,
                        List.of(whole("unit:duong-quang"), whole("unit:don-phong")),
                        "unit:phong-quang",
                        description(
                                AdministrativeLevel.COMMUNE,
                                "Phong Quang",
                                THAI_NGUYEN_2025,
                                "01849")),
                abolished(
                        "het-thanh-pho",
                        ON_1_JULY_2025,
                        CITY,
                        part("unit:duc-xuan"),
                        part("unit:phuong-bac-kan"),
                        part("unit:phong-quang")),
                abolished("het-bach-thong", ON_1_JULY_2025, BACH_THONG, part("unit:phong-quang")));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void a_city_that_ended_has_heirs_and_each_says_what_else_it_was_made_of() {
        var lineage = model.get("/api/v1/units/Thành phố Bắc Kạn/lineage");
        assertThat(lineage.at("/name").isMissingNode()).isTrue();
        assertThat(lineage.at("/unit/name").asString()).isEqualTo("Thành phố Bắc Kạn");
        var heirs = lineage.at("/heirs");
        assertThat(heirs.valueStream().map(heir -> heir.at("/unit/name").asString()))
                .containsExactly("Phường Đức Xuân", "Xã Phong Quang", "Phường Bắc Kạn");
        assertThat(heirs.valueStream().map(heir -> heir.at("/share").asString()))
                .containsOnly("part");
        assertThat(heirs.valueStream().map(heir -> heir.at("/parent/name").asString()))
                .containsOnly("Tỉnh Thái Nguyên");
        var phongQuang = heirs.get(1);
        assertThat(phongQuang.at("/alsoFrom").valueStream())
                .extracting(line -> line.at("/unit/name").asString())
                .containsExactlyInAnyOrder("Xã Đôn Phong", "Huyện Bạch Thông");
        assertThat(phongQuang.at("/alsoFrom").valueStream())
                .filteredOn(line -> line.at("/unit/name").asString().equals("Xã Đôn Phong"))
                .extracting(line -> line.at("/parent/name").asString())
                .containsExactly("Huyện Bạch Thông");
        assertThat(heirs.get(0).at("/alsoFrom").size()).isZero();
        assertThat(phongQuang.at("/act/legalText").asString()).isEqualTo("202/2025/QH15");
        assertThat(phongQuang.at("/act/operativeOn").asString()).isEqualTo("2025-07-01");
    }

    @Test
    void a_code_means_what_it_meant_on_the_day() {
        String address = "/api/v1/units/by-code?scheme=nso&code=91";
        assertThat(model.get(address + "&on=2025-01-01").at("/name").asString())
                .isEqualTo("Tỉnh Kiên Giang");
        assertThat(model.get(address + "&on=2025-06-30").at("/name").asString())
                .isEqualTo("Tỉnh Kiên Giang");
        assertThat(model.get(address + "&on=2025-07-01").at("/name").asString())
                .isEqualTo("Tỉnh An Giang");
        assertThat(model.get(address + "&on=2026-01-01").at("/id").asString())
                .isEqualTo("unit:tinh-an-giang-2025");
        var ambiguous = model.get(address);
        assertThat(ambiguous.status()).isEqualTo(409);
        assertThat(ambiguous.at("/candidates").valueStream())
                .extracting(unit -> unit.at("/id").asString())
                .containsExactly("unit:tinh-an-giang-2025", "unit:tinh-kien-giang");
        assertThat(model.get(address + "&on=2025-01-01&basis=" + beforeJuly2025).status())
                .isEqualTo(200);
        assertThat(model.get("/api/v1/units/by-code?scheme=nso&code=00").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/units/by-code?scheme=nso").status()).isEqualTo(400);
    }

    @Test
    void a_name_without_diacritics_or_in_another_form_finds_the_same_units() {
        List<String> found = model.get("/api/v1/units?q=Bắc Kạn").all("/id");
        assertThat(found).containsExactlyInAnyOrder(BAC_KAN, CITY, "unit:phuong-bac-kan");
        assertThat(model.get("/api/v1/units?q=bac kan").all("/id")).isEqualTo(found);
        assertThat(
                        model.get(
                                        "/api/v1/units?q="
                                                + Normalizer.normalize(
                                                        "BẮC KẠN", Normalizer.Form.NFD))
                                .all("/id"))
                .isEqualTo(found);
        assertThat(model.get("/api/v1/units?q=duc xuan&on=2025-01-01").all("/id"))
                .containsExactly("unit:duc-xuan-cu");
        assertThat(model.get("/api/v1/units?q=phuong bac kan").all("/id"))
                .containsExactly("unit:phuong-bac-kan");
        assertThat(model.get("/api/v1/units?q=don ph").all("/name"))
                .containsExactly("Xã Đôn Phong");
        assertThat(model.get("/api/v1/units?q=ong").items()).isEmpty();
    }

    @Test
    void units_that_live_on_a_day_come_before_the_others_of_the_name_page_by_page() {
        assertThat(model.get("/api/v1/units?q=bac kan&livingFirst=2025-07-01").all("/id"))
                .startsWith("unit:phuong-bac-kan")
                .containsExactlyInAnyOrder(BAC_KAN, CITY, "unit:phuong-bac-kan");
        List<String> before =
                model.get("/api/v1/units?q=bac kan&livingFirst=2025-06-30").all("/id");
        assertThat(before).hasSize(3).endsWith("unit:phuong-bac-kan");
        List<String> paged = new ArrayList<>();
        String next = "/api/v1/units?q=bac kan&livingFirst=2025-06-30&limit=1";
        while (next != null) {
            var page = model.get(next);
            paged.addAll(page.all("/id"));
            next = page.at("/next").asString(null);
        }
        assertThat(paged).isEqualTo(before);
        assertThat(model.get("/api/v1/units?livingFirst=today").status()).isEqualTo(400);
    }

    @Test
    void units_are_browsed_by_level_and_by_what_they_lie_in() {
        assertThat(model.get("/api/v1/units?level=province").all("/level"))
                .containsOnly("province");
        assertThat(model.get("/api/v1/units?level=province&on=2015-03-10").all("/id"))
                .contains(BAC_KAN)
                .doesNotContain(CITY);
        List<String> below = model.get("/api/v1/units?parent=" + BAC_KAN).all("/id");
        assertThat(below).contains(CITY).doesNotContain(BAC_KAN);
        assertThat(model.get("/api/v1/units?parent=Tỉnh Bắc Kạn").all("/id")).isEqualTo(below);
        assertThat(model.get("/api/v1/units?parent=" + BAC_KAN + "&on=2025-07-01").items())
                .isEmpty();
        assertThat(model.get("/api/v1/units?level=village").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/units?parent=unit:nowhere").status()).isEqualTo(404);
    }

    @Test
    void a_unit_is_shown_as_it_was_on_the_day() {
        var before = model.get("/api/v1/units/" + CITY + "?on=2015-03-10");
        assertThat(before.at("/name").asString()).isEqualTo("Thị xã Bắc Kạn");
        assertThat(before.at("/existed").asBoolean()).isTrue();
        var last = model.get("/api/v1/units/" + CITY);
        assertThat(last.at("/name").asString()).isEqualTo("Thành phố Bắc Kạn");
        assertThat(last.at("/shortName").asString()).isEqualTo("Bắc Kạn");
        assertThat(last.at("/parent/name").asString()).isEqualTo("Tỉnh Bắc Kạn");
        assertThat(last.at("/life/until").asString()).isEqualTo("2025-06-30");
        assertThat(last.at("/life/endedBy").asString()).isEqualTo("reorganisation:het-thanh-pho");
        assertThat(last.at("/levels").toString())
                .isEqualTo(
                        """
                        [{"value":"town","from":null,"until":"2015-03-10"},\
                        {"value":"provincial-city","from":"2015-03-11","until":"2025-06-30"}]\
                        """);
        assertThat(last.at("/successors").valueStream())
                .extracting(line -> line.at("/kind").asString())
                .containsExactly("heir", "heir", "heir");
        var after = model.get("/api/v1/units/" + CITY + "?on=2026-01-01");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.at("/existed").asBoolean()).isFalse();
    }

    @Test
    void a_reorganisation_holds_from_its_operative_day_and_from_its_position() {
        assertThat(
                        model.get("/api/v1/units/" + BAC_KAN + "?on=2025-06-30")
                                .at("/existed")
                                .asBoolean())
                .isTrue();
        assertThat(
                        model.get("/api/v1/units/" + BAC_KAN + "?on=2025-07-01")
                                .at("/existed")
                                .asBoolean())
                .isFalse();
        var earlier =
                model.get("/api/v1/units/" + BAC_KAN + "?on=2025-07-01&basis=" + beforeJuly2025);
        assertThat(earlier.at("/existed").asBoolean()).isTrue();
        assertThat(earlier.at("/life/until").isNull()).isTrue();
    }

    @Test
    void a_name_that_several_units_bore_is_ambiguous_until_a_day_or_a_parent_is_given() {
        var ambiguous = model.get("/api/v1/units/Tỉnh Thái Nguyên");
        assertThat(ambiguous.status()).isEqualTo(409);
        assertThat(ambiguous.at("/candidates").valueStream())
                .extracting(unit -> unit.at("/id").asString())
                .containsExactly("unit:tinh-thai-nguyen", THAI_NGUYEN_2025);
        assertThat(model.get("/api/v1/units/tinh thai nguyen?on=2026-01-01").at("/id").asString())
                .isEqualTo(THAI_NGUYEN_2025);
        assertThat(model.get("/api/v1/units/Phường Đức Xuân").status()).isEqualTo(409);
        assertThat(
                        model.get("/api/v1/units/Phường Đức Xuân, thành phố Bắc Kạn")
                                .at("/id")
                                .asString())
                .isEqualTo("unit:duc-xuan-cu");
        assertThat(
                        model.get("/api/v1/units/Phường Đức Xuân, tỉnh Thái Nguyên")
                                .at("/id")
                                .asString())
                .isEqualTo("unit:duc-xuan");
        assertThat(
                        model.get("/api/v1/units/Phường Đức Xuân, thành phố Bắc Kạn, tỉnh Bắc Kạn")
                                .at("/id")
                                .asString())
                .isEqualTo("unit:duc-xuan-cu");
    }

    @Test
    void a_name_that_no_unit_bore_is_unknown_and_names_that_are_near_are_offered() {
        var unknown = model.get("/api/v1/units/Huyện Bạch Thôn");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code").asString()).isEqualTo("unknown-unit");
        assertThat(unknown.at("/near/0/name").asString()).isEqualTo("Huyện Bạch Thông");
        assertThat(model.get("/api/v1/units/unit:nothing").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/units/" + THAI_NGUYEN_2025 + "?basis=3").status())
                .isEqualTo(404);
    }

    @Test
    void reorganisations_are_listed_with_what_they_did() {
        var acts = model.get("/api/v1/reorganisations?unit=" + CITY);
        assertThat(acts.all("/kind")).containsExactly("relevel", "abolish");
        assertThat(acts.all("/changedTo")).containsExactly("provincial-city", "");
        assertThat(acts.items().getLast().at("/lines").size()).isEqualTo(3);
        assertThat(model.get("/api/v1/reorganisations?from=2025-07-01&to=2025-07-01").items())
                .hasSize(7);
        assertThat(
                        model.get("/api/v1/reorganisations/reorganisation:phong-quang")
                                .at("/lines")
                                .size())
                .isEqualTo(2);
        assertThat(model.get("/api/v1/reorganisations/reorganisation:none").status())
                .isEqualTo(404);
    }

    @Test
    void renaming_and_moving_in_any_order_of_recording_leave_the_right_days() {
        try (var own = new ReadModel()) {
            own.record(
                    unit("unit:p1", AdministrativeLevel.PROVINCE, "Một", null),
                    unit("unit:p2", AdministrativeLevel.PROVINCE, "Hai", null),
                    unit("unit:x", AdministrativeLevel.RURAL_DISTRICT, "Cũ", "unit:p1"),
                    renamed("r2", "2020-01-01", "unit:x", "Mới"));
            long before = own.head();
            own.record(
                    renamed("r1", "2010-01-01", "unit:x", "Giữa"),
                    reparented("r3", "2015-01-01", "unit:x", "unit:p2"));
            assertThat(own.get("/api/v1/units/unit:x").at("/names").toString())
                    .isEqualTo(
                            """
                            [{"value":"Cũ","from":null,"until":"2009-12-31"},\
                            {"value":"Giữa","from":"2010-01-01","until":"2019-12-31"},\
                            {"value":"Mới","from":"2020-01-01","until":null}]\
                            """);
            assertThat(own.get("/api/v1/units/unit:x?basis=" + before).at("/names").size())
                    .isEqualTo(2);
            assertThat(own.get("/api/v1/units/unit:x?on=2014-12-31").at("/parent/name").asString())
                    .isEqualTo("Tỉnh Một");
            assertThat(own.get("/api/v1/units/huyện giữa").at("/id").asString())
                    .isEqualTo("unit:x");
            assertThat(own.get("/api/v1/units/huyện giữa?on=2021-01-01").status()).isEqualTo(404);
            assertThat(own.get("/api/v1/units?q=cu&on=2021-01-01").items()).isEmpty();
        }
    }

    private static biennien.events.unit.UnitEvent.UnitEstablished ward(
            String id, String name, String code) {
        return unit("unit:" + id, AdministrativeLevel.WARD, name, CITY, code);
    }
}
