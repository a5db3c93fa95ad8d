package biennien.query.unit;

import static biennien.query.Facts.ON_1_JULY_2025;
import static biennien.query.Facts.act;
import static biennien.query.Facts.article;
import static biennien.query.Facts.description;
import static biennien.query.Facts.merged;
import static biennien.query.Facts.unit;
import static biennien.query.Facts.whole;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.Share;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.values.Correction;
import biennien.events.values.Reason;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;
import biennien.query.ReadModel;
import biennien.query.Story;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Parts of units that went over while both went on, and codes that were recorded wrongly. */
class PartsAndCodesTest {

    private static ReadModel model;
    private static long beforeCorrection;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
        model.record(
                article(),
                unit("unit:a", AdministrativeLevel.COMMUNE, "An", null, "00101"),
                unit("unit:b", AdministrativeLevel.COMMUNE, "Bình", null, "00102"),
                unit("unit:c", AdministrativeLevel.COMMUNE, "Cao", null, "00103"),
                unit("unit:x", AdministrativeLevel.COMMUNE, "Xuân", null),
                transferred("som", "2010-01-01", "unit:a", "unit:b", "part:0.25"));
        beforeCorrection =
                model.record(
                        merged(
                                "gop",
                                ON_1_JULY_2025,
                                List.of(whole("unit:a"), whole("unit:x")),
                                "unit:moi",
                                description(AdministrativeLevel.COMMUNE, "Mới", null)));
        model.record(
                transferred("muon", "2026-01-01", "unit:moi", "unit:c", "part:0.5"),
                corrected("unit:b", "00102", "00112"));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    private static PartTransferred transferred(
            String id, String on, String from, String to, String share) {
        return new PartTransferred(
                new ReorganisationId("reorganisation:" + id),
                act(on),
                new UnitId(from),
                new UnitId(to),
                new Share(share),
                null);
    }

    private static UnitCodeCorrected corrected(String unit, String wrong, String right) {
        return new UnitCodeCorrected(
                new UnitId(unit),
                "nso",
                wrong,
                right,
                new Correction(
                        Correction.Kind.ENTRY_ERROR, new Reason("Gõ nhầm mã."), Story.CITATION));
    }

    private static List<String> heirs(String unit, String pointer) {
        return model.get("/api/v1/units/" + unit + "/lineage")
                .at("/heirs")
                .valueStream()
                .map(heir -> heir.at(pointer).asString())
                .toList();
    }

    @Test
    void both_units_of_a_part_transfer_go_on_and_say_so() {
        var from = model.get("/api/v1/units/unit:moi/lineage");
        assertThat(from.at("/unit/life/until").isNull()).isTrue();
        assertThat(from.at("/successors/0/unit/id").asString()).isEqualTo("unit:c");
        assertThat(from.at("/successors/0/kind").asString()).isEqualTo("part");
        assertThat(from.at("/successors/0/share").asString()).isEqualTo("part:0.5");
        assertThat(from.at("/successors/0/act/kind").asString()).isEqualTo("part-transfer");
        assertThat(from.at("/heirs/0/share").asString()).isEqualTo("part:0.5");
        var to = model.get("/api/v1/units/unit:c/lineage");
        assertThat(to.at("/unit/life/until").isNull()).isTrue();
        assertThat(to.at("/predecessors/0/unit/id").asString()).isEqualTo("unit:moi");
    }

    @Test
    void what_a_unit_gave_away_before_is_not_of_those_that_went_into_it_later() {
        assertThat(heirs("unit:a", "/unit/id")).containsExactly("unit:b", "unit:moi", "unit:c");
        assertThat(heirs("unit:x", "/unit/id")).containsExactly("unit:moi", "unit:c");
    }

    @Test
    void over_several_steps_no_part_has_a_known_size() {
        assertThat(heirs("unit:x", "/share")).containsExactly("whole", "part");
    }

    @Test
    void a_part_transfer_is_a_reorganisation_with_its_line() {
        var act = model.get("/api/v1/reorganisations/reorganisation:muon");
        assertThat(act.at("/kind").asString()).isEqualTo("part-transfer");
        assertThat(act.at("/unit/id").asString()).isEqualTo("unit:moi");
        assertThat(act.at("/lines/0/to/id").asString()).isEqualTo("unit:c");
        assertThat(act.at("/lines/0/share").asString()).isEqualTo("part:0.5");
    }

    @Test
    void a_corrected_code_finds_its_unit_and_the_wrong_one_only_at_a_basis_before() {
        String byCode = "/api/v1/units/by-code?scheme=nso&code=";
        assertThat(model.get(byCode + "00112").at("/id").asString()).isEqualTo("unit:b");
        assertThat(model.get(byCode + "00102").status()).isEqualTo(404);
        assertThat(model.get(byCode + "00102&basis=" + beforeCorrection).at("/id").asString())
                .isEqualTo("unit:b");
        assertThat(model.get(byCode + "00112&basis=" + beforeCorrection).status()).isEqualTo(404);
        assertThat(model.get("/api/v1/units/unit:b").at("/codes/0/code").asString())
                .isEqualTo("00112");
    }

    @Test
    void a_code_that_was_right_after_all_is_borne_again() {
        try (var other = new ReadModel()) {
            other.record(
                    article(),
                    unit("unit:b", AdministrativeLevel.COMMUNE, "Bình", null, "00102"),
                    corrected("unit:b", "00102", "00112"),
                    corrected("unit:b", "00112", "00102"));
            String byCode = "/api/v1/units/by-code?scheme=nso&code=";
            assertThat(other.get(byCode + "00102").at("/id").asString()).isEqualTo("unit:b");
            assertThat(other.get(byCode + "00112").status()).isEqualTo(404);
            var before = other.rows();
            other.replay();
            assertThat(other.rows()).isEqualTo(before);
            other.repeat();
            assertThat(other.rows()).isEqualTo(before);
        }
    }
}
