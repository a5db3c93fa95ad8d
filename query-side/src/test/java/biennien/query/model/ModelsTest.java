package biennien.query.model;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.ON_1_JULY_2025;
import static biennien.query.Facts.article;
import static biennien.query.Facts.description;
import static biennien.query.Facts.merged;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;
import static biennien.query.Facts.whole;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.ModelCounter;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.query.ReadModel;
import biennien.query.ReadModel.Answered;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Models over HTTP: what is recorded of them, and which units "all others" are. */
class ModelsTest {

    private static final String PROVINCE = "unit:tinh";
    private static final String CITY = "unit:thanh-pho";
    private static final String DISTRICT = "unit:huyen";
    private static final String HOME = "unit:chieng-le";
    private static final ModelId ZALO = new ModelId("model:zalo");
    private static final ModelId GATE = new ModelId("model:cong-rao");

    private static ReadModel model;
    private static long whenNamed;

    @BeforeAll
    static void theFacts() {
        model = new ReadModel();
        model.record(
                article(),
                unit(PROVINCE, AdministrativeLevel.PROVINCE, "Sơn La", null),
                unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", PROVINCE),
                unit(DISTRICT, AdministrativeLevel.RURAL_DISTRICT, "Mường La", PROVINCE),
                unit(HOME, AdministrativeLevel.WARD, "Chiềng Lề", CITY),
                unit("unit:chieng-an", AdministrativeLevel.WARD, "Chiềng An", CITY),
                unit("unit:to-hieu", AdministrativeLevel.WARD, "Tô Hiệu", CITY),
                unit("unit:hua-la", AdministrativeLevel.COMMUNE, "Hua La", DISTRICT),
                reparented("chuyen", "2022-06-01", "unit:hua-la", CITY),
                merged(
                        "sap-xep",
                        ON_1_JULY_2025,
                        List.of(whole(HOME), whole("unit:to-hieu")),
                        "unit:to-hieu-2025",
                        description(AdministrativeLevel.WARD, "Tô Hiệu", PROVINCE)));
        whenNamed =
                model.record(
                        new ModelNamed(
                                ZALO,
                                new UnitId(HOME),
                                new Name("Zalo, camera an ninh"),
                                List.of(new Name("Camera an ninh")),
                                new Name("Chợ Chiềng An"),
                                Edtf.of("[..2022-08-19]"),
                                new Citation(new SourceId(ARTICLE), null, "S037")));
        model.record(
                new ModelLaunched(ZALO, Edtf.of("2021-05-10"), new DocumentNumber("4/QĐ-UB"), null),
                new ModelPiloted(ZALO, Edtf.of("2020"), null, null),
                replicated(ZALO, "unit:thanh-pho", "[..2022-08-19]"),
                replicated(ZALO, "unit:thanh-pho", "XXXX-11-05"),
                replicated(ZALO, "unit:thanh-pho", "2022-05"),
                replicated(ZALO, "unit:tinh", "2023"),
                new ModelReplicated(
                        ZALO,
                        List.of(new UnitId("unit:to-hieu")),
                        null,
                        Edtf.of("2021"),
                        null,
                        null),
                counted(ModelCounter.PARTICIPANTS, 2125, "người", "2022-08"),
                counted(ModelCounter.POINTS, 13, "điểm", "2022-08"),
                counted(ModelCounter.POINTS, 9, "điểm", "2021"),
                new ModelAliasAdded(ZALO, new Name("Camera an ninh - trật tự"), null),
                new ModelNamed(
                        GATE,
                        new UnitId("unit:hua-la"),
                        new Name("Cổng rào phòng, chống tội phạm"),
                        List.of(),
                        null,
                        Edtf.of("2021"),
                        null),
                new ModelRetired(GATE, Edtf.of("2023-12-31"), new Reason("Hết dự án"), null, null));
    }

    private static ModelReplicated replicated(ModelId id, String allOthersOf, String on) {
        return new ModelReplicated(id, List.of(), new UnitId(allOthersOf), Edtf.of(on), null, null);
    }

    private static ModelCounted counted(ModelCounter counter, long value, String unit, String on) {
        return new ModelCounted(
                ZALO, counter, Quantity.exact(value, unit, Measure.STOCK), Edtf.of(on), null);
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void a_model_tells_its_beginnings_and_each_counter_apart() {
        var zalo = model.get("/api/v1/models/model:zalo");

        assertThat(zalo.at("/status").asString()).isEqualTo("launched");
        assertThat(zalo.at("/unit/name").asString()).isEqualTo("Phường Chiềng Lề");
        assertThat(zalo.at("/host").asString()).isEqualTo("Chợ Chiềng An");
        assertThat(zalo.at("/piloted/on/edtf").asString()).isEqualTo("2020");
        assertThat(zalo.at("/launched/decision").asString()).isEqualTo("4/QĐ-UB");
        assertThat(zalo.at("/retired").isNull()).isTrue();
        assertThat(zalo.at("/counters").valueStream())
                .extracting(counter -> counter.at("/counter").asString())
                .containsExactly("points", "participants");
        assertThat(zalo.at("/counters/0/counts").valueStream())
                .extracting(count -> count.at("/counted/value").asInt())
                .containsExactly(9, 13);
        assertThat(zalo.at("/citation/row").asString()).isEqualTo("S037");
    }

    @Test
    void units_that_a_source_names_are_as_stated_and_in_order_of_days() {
        var zalo = model.get("/api/v1/models/model:zalo");

        assertThat(units(zalo, "2021")).containsExactly("Phường Tô Hiệu");
        assertThat(replication(zalo, "2021").at("/derived").asBoolean()).isFalse();
        assertThat(replication(zalo, "2021").at("/allOthersOf").isNull()).isTrue();
        assertThat(zalo.at("/replications").valueStream())
                .extracting(one -> one.at("/on/edtf").asString())
                .containsExactly("[..2022-08-19]", "XXXX-11-05", "2021", "2022-05", "2023");
    }

    @Test
    void all_others_are_those_below_the_unit_on_the_last_possible_day_without_the_home() {
        var zalo = model.get("/api/v1/models/model:zalo");
        var august = replication(zalo, "[..2022-08-19]");

        assertThat(august.at("/derived").asBoolean()).isTrue();
        assertThat(august.at("/count").asInt()).isEqualTo(3);
        assertThat(august.at("/allOthersOf/name").asString()).isEqualTo("Thành phố Sơn La");
        assertThat(units(zalo, "[..2022-08-19]"))
                .containsExactly("Phường Chiềng An", "Xã Hua La", "Phường Tô Hiệu");
        assertThat(units(zalo, "2022-05")).containsExactly("Phường Chiềng An", "Phường Tô Hiệu");
    }

    @Test
    void without_a_day_none_can_be_derived_which_is_not_zero() {
        var unknown = replication(model.get("/api/v1/models/model:zalo"), "XXXX-11-05");

        assertThat(unknown.at("/derived").asBoolean()).isTrue();
        assertThat(unknown.at("/count").isNull()).isTrue();
        assertThat(unknown.at("/units").size()).isZero();
    }

    @Test
    void the_unit_that_the_home_lies_in_is_no_other() {
        assertThat(units(model.get("/api/v1/models/model:zalo"), "2023"))
                .containsExactly("Huyện Mường La");
    }

    @Test
    void a_model_is_found_by_any_of_its_names() {
        for (String q : List.of("zalo", "camera an ninh", "CAMERA AN NINH - TRẬT TỰ")) {
            assertThat(model.get("/api/v1/models?q=" + q).all("/id"))
                    .as(q)
                    .containsExactly("model:zalo");
        }
        assertThat(model.get("/api/v1/models/model:zalo").at("/aliases").valueStream())
                .extracting(alias -> alias.asString())
                .containsExactly("Camera an ninh", "Camera an ninh - trật tự");
        assertThat(model.get("/api/v1/models?q=khong co").items()).isEmpty();
    }

    @Test
    void models_are_listed_by_status_and_by_unit_on_the_days_they_lay_in_it() {
        assertThat(model.get("/api/v1/models").all("/id"))
                .containsExactly("model:zalo", "model:cong-rao");
        assertThat(model.get("/api/v1/models?status=launched").all("/id"))
                .containsExactly("model:zalo");
        assertThat(model.get("/api/v1/models?status=retired").all("/retired/reason"))
                .containsExactly("Hết dự án");
        assertThat(model.get("/api/v1/models?status=piloted").items()).isEmpty();
        assertThat(model.get("/api/v1/models?unit=" + CITY).items()).isEmpty();
        assertThat(model.get("/api/v1/models?within=true&unit=" + CITY).all("/id"))
                .containsExactly("model:zalo", "model:cong-rao");
        assertThat(model.get("/api/v1/models?within=true&unit=" + DISTRICT).all("/id"))
                .containsExactly("model:cong-rao");
        assertThat(model.get("/api/v1/models?status=begun").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/models/model:none").status()).isEqualTo(404);
        assertThat(model.get("/api/v1/models?limit=1").items()).hasSize(1);
    }

    @Test
    void an_answer_at_an_earlier_basis_knows_no_more_than_was_known() {
        var young = model.get("/api/v1/models/model:zalo?basis=" + whenNamed);

        assertThat(young.at("/status").asString()).isEqualTo("named");
        assertThat(young.at("/launched").isNull()).isTrue();
        assertThat(young.at("/replications").size()).isZero();
        assertThat(young.at("/counters").size()).isZero();
        assertThat(young.at("/aliases").size()).isEqualTo(1);
        assertThat(model.get("/api/v1/models?status=named&basis=" + whenNamed).items()).hasSize(1);
        assertThat(model.get("/api/v1/models?q=trat tu&basis=" + whenNamed).items()).isEmpty();
    }

    @Test
    void the_timeline_of_a_unit_tells_what_became_of_its_models() {
        assertThat(model.get("/api/v1/timeline?kind=model&unit=" + HOME).all("/title"))
                .contains(
                        "Model named: Zalo, camera an ninh",
                        "Model launched: Zalo, camera an ninh",
                        "Model counted (points): Zalo, camera an ninh");
        assertThat(model.get("/api/v1/timeline?kind=model&unit=unit:to-hieu").all("/title"))
                .containsExactly("Model replicated: Zalo, camera an ninh");
    }

    private static List<String> units(Answered of, String on) {
        return replication(of, on)
                .at("/units")
                .valueStream()
                .map(unit -> unit.at("/name").asString())
                .toList();
    }

    private static JsonNode replication(Answered of, String on) {
        return of.at("/replications")
                .valueStream()
                .filter(one -> one.at("/on/edtf").asString().equals(on))
                .findFirst()
                .orElseThrow();
    }
}
