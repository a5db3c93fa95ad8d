package biennien.command.unit;

import static biennien.command.register.Atlas.BAC_KAN_CITY;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.NEW_COMMUNES;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.TO_HIEU_BEFORE;
import static biennien.command.register.Atlas.established;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.register.Atlas;
import biennien.command.unit.UnitRegister.Resolution;
import biennien.command.unit.UnitRegister.Resolution.Ambiguous;
import biennien.command.unit.UnitRegister.Resolution.Found;
import biennien.command.unit.UnitRegister.Resolution.Unknown;
import biennien.events.law.AdministrativeLevel;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.Period;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class UnitRegisterTest {

    private static final UnitRegister UNITS = Atlas.after().units();
    private static final ReorganisationId ACT = new ReorganisationId("reorganisation:1");

    @Test
    void a_fact_about_a_unit_that_nobody_entered_is_refused() {
        var refusal = UNITS.refusal(new UnitId("unit:nowhere"), Edtf.of("2022")).orElseThrow();

        assertThat(refusal.reason()).isEqualTo(UnitRejection.UNKNOWN_UNIT);
        assertThat(refusal.pointer()).isEqualTo("/unit");
        assertThat(refusal.message()).contains("unit:nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, false, false",
        "2025-07-01, true, false",
        "2025-08, true, false",
        "2025, false, true",
        "2025-06/2025-08, false, true",
        "2025-08/.., true, false",
        "2020/.., false, false",
        "XXXX-11-05, false, false",
        "'[2008-10-26,2026]', false, true",
        "'[2007,2026]', true, true",
        "2008-10-25, true, false",
        "2008-10-26, false, false",
        "2008, false, true",
        "/2020-08-31, false, false"
    })
    void a_fact_is_refused_when_no_possible_day_lies_in_the_life_of_its_unit(
            String when, boolean refused, boolean doubtful) {
        var time = Edtf.of(when);

        assertThat(UNITS.refusal(SON_LA_CITY, time).isPresent()).isEqualTo(refused);
        assertThat(UNITS.refusal(SON_LA_CITY, Period.ofSaid(time)).isPresent()).isEqualTo(refused);
        if (!refused) {
            assertThat(UNITS.doubts(SON_LA_CITY, time).isEmpty()).isEqualTo(!doubtful);
        }
    }

    @Test
    void a_fact_after_the_end_of_its_unit_is_told_the_law_and_the_heirs() {
        var refusal = UNITS.refusal(SON_LA_CITY, Edtf.of("2025-09")).orElseThrow();

        assertThat(refusal.reason()).isEqualTo(UnitRejection.OUTSIDE_UNIT_LIFE);
        assertThat(refusal.message())
                .contains(
                        "Thành phố Sơn La ended with 2025-06-30 (1681/NQ-UBTVQH15)",
                        "Phường Tô Hiệu (unit:phuong-to-hieu)",
                        "2025-09");
    }

    @Test
    void a_fact_before_the_beginning_of_its_unit_is_told_when_it_began() {
        var refusal = UNITS.refusal(TO_HIEU, Edtf.of("2025-06-30")).orElseThrow();

        assertThat(refusal.message()).contains("Phường Tô Hiệu began on 2025-07-01");
    }

    @Test
    void no_fact_is_too_early_for_a_unit_whose_beginning_is_not_recorded() {
        assertThat(UNITS.refusal(SON_LA, Edtf.of("1945"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thành phố Sơn La",
                "thành phố sơn la",
                "THÀNH PHỐ SƠN LA",
                "thanh pho son la",
                "  Thành  phố Sơn La ",
                "Thành phố Sơn La, tỉnh Sơn La",
                "thanh pho son la,tinh son la"
            })
    void a_name_is_found_however_it_is_spelled(String written) {
        assertThat(resolved(written, "2022")).isEqualTo(new Found(SON_LA_CITY));
    }

    @Test
    void a_name_in_decomposed_form_is_found() {
        var decomposed = Normalizer.normalize("Thành phố Sơn La", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("Thành phố Sơn La");
        assertThat(resolved(decomposed, "2022")).isEqualTo(new Found(SON_LA_CITY));
    }

    @Test
    void the_same_name_means_another_unit_before_and_after_the_new_order() {
        assertThat(resolved("Phường Tô Hiệu", "2025-06-30")).isEqualTo(new Found(TO_HIEU_BEFORE));
        assertThat(resolved("Phường Tô Hiệu", "2025-07-01")).isEqualTo(new Found(TO_HIEU));
    }

    @Test
    void a_name_that_meant_two_units_in_that_time_is_ambiguous() {
        assertThat(ids(resolved("Phường Tô Hiệu", "2025")))
                .containsExactlyInAnyOrder(TO_HIEU_BEFORE, TO_HIEU);
        assertThat(ids(UNITS.resolve("Phường Tô Hiệu", null, null)))
                .containsExactlyInAnyOrder(TO_HIEU_BEFORE, TO_HIEU);
    }

    @Test
    void parents_after_commas_choose_among_units_of_one_name() {
        var other = new UnitId("unit:phuong-chieng-le-khac");
        var units =
                Atlas.and(
                                Atlas.before(),
                                established(
                                        other,
                                        AdministrativeLevel.WARD,
                                        "Chiềng Lề",
                                        BAC_KAN_CITY,
                                        null))
                        .units();

        assertThat(ids(units.resolve("Phường Chiềng Lề", null, null)))
                .containsExactlyInAnyOrder(CHIENG_LE, other);
        assertThat(units.resolve("Phường Chiềng Lề, thành phố Sơn La, tỉnh Sơn La", null, null))
                .isEqualTo(new Found(CHIENG_LE));
        assertThat(units.resolve("Phường Chiềng Lề, thành phố Bắc Kạn", null, null))
                .isEqualTo(new Found(other));
    }

    @Test
    void a_parent_between_may_be_left_out_but_not_be_wrong() {
        assertThat(resolved("Phường Chiềng Lề, tỉnh Sơn La", "2022"))
                .isEqualTo(new Found(CHIENG_LE));
        assertThat(resolved("Phường Chiềng Lề, tỉnh Bắc Kạn", "2022")).isEqualTo(new Unknown());
        assertThat(resolved("Phường Chiềng Lề, tỉnh Sơn La, thành phố Sơn La", "2022"))
                .isEqualTo(new Unknown());
    }

    @Test
    void units_that_lay_in_each_other_by_turns_are_looked_through_once() {
        var units =
                Atlas.and(
                                Atlas.before(),
                                new UnitReparented(
                                        ACT, act("2022-01-01"), SON_LA_CITY, CHIENG_LE, null))
                        .units();

        assertThat(units.resolve("Phường Chiềng Lề, tỉnh Không Có", null, null))
                .isEqualTo(new Unknown());
        assertThat(units.resolve("Phường Chiềng Lề, tỉnh Sơn La", null, null))
                .isEqualTo(new Found(CHIENG_LE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ", ,", "Sơn La", "Huyện Sơn La", "Phường Không Có"})
    void a_name_without_its_type_or_of_nothing_is_unknown(String written) {
        assertThat(resolved(written, "2022")).isEqualTo(new Unknown());
    }

    @Test
    void names_that_fold_alike_are_told_apart_by_their_tone_marks() {
        var lap = new UnitId("unit:xa-tan-lap");
        var lap2 = new UnitId("unit:xa-tan-lap-nang");
        var units =
                Atlas.and(
                                Atlas.before(),
                                established(
                                        lap, AdministrativeLevel.COMMUNE, "Tân Lập", SON_LA, null),
                                established(
                                        lap2, AdministrativeLevel.COMMUNE, "Tân Lạp", SON_LA, null))
                        .units();

        assertThat(units.resolve("Xã Tân Lập", null, null)).isEqualTo(new Found(lap));
        assertThat(units.resolve("xã tân lạp, tỉnh Sơn La", null, null)).isEqualTo(new Found(lap2));
        assertThat(ids(units.resolve("xa tan lap", null, null)))
                .containsExactlyInAnyOrder(lap, lap2);
    }

    @Test
    void a_renamed_unit_is_found_by_both_names_and_the_name_of_the_time_comes_first() {
        var successor = new UnitId("unit:phuong-2");
        var units =
                Atlas.and(
                                Atlas.before(),
                                renamed(CHIENG_LE, "2020-01-01", "Lê Lợi"),
                                established(
                                        successor,
                                        AdministrativeLevel.WARD,
                                        "Chiềng Lề",
                                        SON_LA_CITY,
                                        "2021-01-01"))
                        .units();

        assertThat(resolved(units, "Phường Lê Lợi", "2022")).isEqualTo(new Found(CHIENG_LE));
        assertThat(resolved(units, "Phường Chiềng Lề", "2019")).isEqualTo(new Found(CHIENG_LE));
        assertThat(resolved(units, "Phường Chiềng Lề", "2022")).isEqualTo(new Found(successor));
        assertThat(resolved(units, "Phường Chiềng Lề", "2020")).isEqualTo(new Found(CHIENG_LE));
        assertThat(ids(units.resolve("Phường Chiềng Lề", null, null)))
                .containsExactlyInAnyOrder(CHIENG_LE, successor);
    }

    @Test
    void level_name_and_parent_hold_from_their_days() {
        var unit =
                Atlas.and(
                                Atlas.before(),
                                renamed(CHIENG_LE, "2020-01-01", "Lê Lợi"),
                                new UnitRelevelled(
                                        ACT,
                                        act("2015-03-11"),
                                        CHIENG_LE,
                                        AdministrativeLevel.COMMUNE,
                                        null),
                                new UnitReparented(ACT, act("2022-01-01"), CHIENG_LE, SON_LA, null))
                        .units()
                        .find(CHIENG_LE)
                        .orElseThrow();

        assertThat(unit.fullNameOn(LocalDate.of(2015, 3, 10))).isEqualTo("Phường Chiềng Lề");
        assertThat(unit.fullNameOn(LocalDate.of(2015, 3, 11))).isEqualTo("Xã Chiềng Lề");
        assertThat(unit.fullNameOn(LocalDate.of(2020, 1, 1))).isEqualTo("Xã Lê Lợi");
        assertThat(unit.fullName()).isEqualTo("Xã Lê Lợi");
        assertThat(unit.parentOn(LocalDate.of(2021, 12, 31))).isEqualTo(Optional.of(SON_LA_CITY));
        assertThat(unit.parentOn(LocalDate.of(2022, 1, 1))).isEqualTo(Optional.of(SON_LA));
    }

    @Test
    void a_part_that_went_over_does_not_end_its_unit() {
        var partly =
                new UnitsMerged(
                        ACT,
                        NEW_COMMUNES,
                        List.of(new Edge(CHIENG_LE, Share.PART)),
                        new NewUnit(
                                new UnitId("unit:moi"),
                                Atlas.described(AdministrativeLevel.WARD, "Mới", SON_LA)),
                        null);
        var units = Atlas.and(Atlas.before(), partly).units();

        assertThat(units.find(CHIENG_LE).orElseThrow().livesOn(LocalDate.of(2025, 7, 1))).isTrue();
    }

    @Test
    void facts_of_other_features_change_nothing() {
        assertThat(UNITS.after(List.of("another fact")).all()).hasSameSizeAs(UNITS.all());
        assertThat(UNITS.after(List.of())).isSameAs(UNITS);
    }

    private static Resolution resolved(String written, String when) {
        return resolved(UNITS, written, when);
    }

    private static Resolution resolved(UnitRegister units, String written, String when) {
        var time = Edtf.of(when);
        return units.resolve(written, time.earliest().orElseThrow(), time.latest().orElseThrow());
    }

    private static List<UnitId> ids(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Ambiguous.class);
        return ((Ambiguous) resolution).candidates().stream().map(RegisteredUnit::id).toList();
    }

    private static UnitRenamed renamed(UnitId unit, String on, String name) {
        return new UnitRenamed(ACT, act(on), unit, new Name(name), null);
    }

    private static Act act(String operativeOn) {
        return new Act(new DocumentNumber("1/NQ-HĐND"), null, LocalDate.parse(operativeOn));
    }
}
