package biennien.command.reorganisation;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.register.Atlas.BACH_THONG;
import static biennien.command.register.Atlas.BAC_KAN;
import static biennien.command.register.Atlas.BAC_KAN_CITY;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.DON_PHONG;
import static biennien.command.register.Atlas.DUONG_QUANG;
import static biennien.command.register.Atlas.NEW_COMMUNES;
import static biennien.command.register.Atlas.NEW_ORDER;
import static biennien.command.register.Atlas.PHONG_QUANG;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.TO_HIEU_BEFORE;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.register.Atlas.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Decision;
import biennien.command.register.Atlas;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.command.reorganisation.Reorganisation.Recorded;
import biennien.command.reorganisation.Reorganisation.Unrecorded;
import biennien.command.reorganisation.ReorganisationCommand.AbolishUnit;
import biennien.command.reorganisation.ReorganisationCommand.MergeUnits;
import biennien.command.reorganisation.ReorganisationCommand.RelevelUnit;
import biennien.command.reorganisation.ReorganisationCommand.RenameUnit;
import biennien.command.reorganisation.ReorganisationCommand.ReparentUnit;
import biennien.command.reorganisation.ReorganisationCommand.SplitUnit;
import biennien.command.reorganisation.ReorganisationCommand.TransferPart;
import biennien.events.law.AdministrativeLevel;
import biennien.events.reorganisation.Act;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ReorganisationTest {

    private static final ReorganisationId ID = new ReorganisationId("reorganisation:1");
    private static final UnitId OTHER = new UnitId("unit:khac");
    private static final NewUnit XA_PHONG_QUANG =
            new NewUnit(
                    PHONG_QUANG, described(AdministrativeLevel.COMMUNE, "Phong Quang", BAC_KAN));

    private AggregateTestFixture<ReorganisationAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ReorganisationAggregate.class);
        RegistersAtHead atHead = Atlas::before;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void communes_merge_across_the_borders_of_their_old_parents() {
        var from = List.of(whole(DUONG_QUANG), whole(DON_PHONG));

        fixture.givenNoPriorActivity()
                .when(new MergeUnits(ID, NEW_COMMUNES, from, XA_PHONG_QUANG, null))
                .expectEvents(new UnitsMerged(ID, NEW_COMMUNES, from, XA_PHONG_QUANG, null));
    }

    @Test
    void after_a_merger_facts_of_its_predecessors_are_refused_and_told_the_successor() {
        var merged = event(decide(merge(whole(DUONG_QUANG), whole(DON_PHONG))));
        var units = Atlas.and(Atlas.before(), merged).units();

        for (var predecessor : List.of(DUONG_QUANG, DON_PHONG)) {
            assertThat(units.refusal(predecessor, Edtf.of("2025-06-30"))).isEmpty();
            assertThat(units.refusal(predecessor, Edtf.of("2025-07-01")).orElseThrow().message())
                    .contains("Xã Phong Quang (unit:xa-phong-quang)");
        }
        assertThat(units.refusal(PHONG_QUANG, Edtf.of("2025-06-30"))).isPresent();
        assertThat(units.refusal(PHONG_QUANG, Edtf.of("2025-07-01"))).isEmpty();
    }

    @Test
    void one_stream_holds_one_act() {
        fixture.given(new UnitRenamed(ID, act("2020-01-01"), CHIENG_LE, new Name("Lê Lợi"), null))
                .when(
                        new MergeUnits(
                                ID, NEW_COMMUNES, List.of(whole(DON_PHONG)), XA_PHONG_QUANG, null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("already-recorded", 409));
    }

    @Test
    void every_kind_of_act_completes_its_stream() {
        for (var c :
                List.of(
                        merge(whole(DON_PHONG)),
                        split(SON_LA_CITY, part(CHIENG_LE)),
                        transfer(CHIENG_LE, TO_HIEU_BEFORE, "part"),
                        rename(CHIENG_LE, "2020-01-01", "Lê Lợi"),
                        relevel(CHIENG_LE, "2020-01-01", "commune"),
                        reparent(CHIENG_LE, "2020-01-01", SON_LA),
                        abolish(BACH_THONG))) {
            var state = Reorganisation.evolve(new Unrecorded(), event(decide(c)));

            assertThat(state).isEqualTo(new Recorded());
            assertThat(outcome(Reorganisation.decide(c, state, Atlas.before())))
                    .isEqualTo("already-recorded");
        }
    }

    @Test
    void a_part_goes_over_to_a_unit_that_is_there_and_both_go_on() {
        fixture.givenNoPriorActivity()
                .when(transfer(CHIENG_LE, TO_HIEU_BEFORE, "part:0.25"))
                .expectEvents(
                        new PartTransferred(
                                ID,
                                act("2020-01-01"),
                                CHIENG_LE,
                                TO_HIEU_BEFORE,
                                new Share("part:0.25"),
                                null));
        var units =
                Atlas.and(
                                Atlas.before(),
                                event(decide(transfer(CHIENG_LE, TO_HIEU_BEFORE, "part:0.25"))))
                        .units();
        assertThat(units.refusal(CHIENG_LE, Edtf.of("2021"))).isEmpty();
        assertThat(units.refusal(TO_HIEU_BEFORE, Edtf.of("2021"))).isEmpty();
    }

    @ParameterizedTest(name = "{2} of {0} to {1}: {3} at {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unit:phuong-chieng-le | unit:phuong-chieng-le  | part  | unit-on-both-sides | /to
                    unit:phuong-chieng-le | unit:phuong-to-hieu-cu | whole | whole-is-no-part   | /share
                    unit:nobody           | unit:phuong-to-hieu-cu | part  | unknown-unit       | /from
                    unit:phuong-chieng-le | unit:nobody            | part  | unknown-unit       | /to
                    unit:phuong-chieng-le | unit:tinh-son-la       | part  | accepted           | -
                    """)
    void a_part_goes_from_one_living_unit_to_another(
            String from, String to, String share, String expected, String pointer) {
        var decision = decide(transfer(new UnitId(from), new UnitId(to), share));

        assertThat(outcome(decision)).isEqualTo(expected);
        if (!expected.equals("accepted")) {
            assertThat(refusal(decision).pointer()).isEqualTo(pointer);
        }
    }

    @Test
    void neither_end_of_a_part_transfer_has_ended() {
        var late = new TransferPart(ID, act("2026-01-01"), CHIENG_LE, SON_LA, Share.PART, null);

        assertThat(outcome(decide(late, Atlas.after()))).isEqualTo("outside-unit-life");
    }

    @Test
    void all_parts_that_go_over_are_no_more_than_the_whole() {
        var most = event(decide(transfer(CHIENG_LE, TO_HIEU_BEFORE, "part:0.75")));
        var known = Atlas.and(Atlas.before(), most);

        assertThat(outcome(decide(transfer(CHIENG_LE, SON_LA_CITY, "part:0.25"), known)))
                .isEqualTo("accepted");
        var refusal = refusal(decide(transfer(CHIENG_LE, SON_LA_CITY, "part:0.3"), known));
        assertThat(refusal.reason().code()).isEqualTo("shares-exceed-whole");
        assertThat(refusal.pointer()).isEqualTo("/share");
    }

    @Test
    void a_unit_that_ended_does_not_end_again() {
        var again = new NewUnit(OTHER, described(AdministrativeLevel.WARD, "Khác", SON_LA));
        var refusal =
                refusal(
                        decide(
                                new MergeUnits(
                                        ID,
                                        act("2026-01-01"),
                                        List.of(whole(CHIENG_LE)),
                                        again,
                                        null),
                                Atlas.after()));

        assertThat(refusal.reason().code()).isEqualTo("unit-already-ended");
        assertThat(refusal.pointer()).isEqualTo("/from/0/unit");
        assertThat(refusal.message()).contains("2025-07-01", "1681/NQ-UBTVQH15");
        assertThat(
                        outcome(
                                decide(
                                        new AbolishUnit(
                                                ID, NEW_COMMUNES, SON_LA_CITY, List.of(), null),
                                        Atlas.after())))
                .isEqualTo("unit-already-ended");
    }

    @Test
    void a_part_of_a_unit_that_ended_goes_nowhere() {
        var into = new NewUnit(OTHER, described(AdministrativeLevel.WARD, "Khác", SON_LA));

        assertThat(
                        outcome(
                                decide(
                                        new MergeUnits(
                                                ID,
                                                act("2026-01-01"),
                                                List.of(part(CHIENG_LE)),
                                                into,
                                                null),
                                        Atlas.after())))
                .isEqualTo("outside-unit-life");
    }

    @Test
    void a_merger_makes_a_new_unit_even_where_the_name_stays() {
        var same =
                new NewUnit(TO_HIEU_BEFORE, described(AdministrativeLevel.WARD, "Tô Hiệu", SON_LA));
        var known =
                new NewUnit(CHIENG_LE, described(AdministrativeLevel.WARD, "Chiềng Lề", SON_LA));

        assertThat(
                        outcome(
                                decide(
                                        new MergeUnits(
                                                ID,
                                                NEW_COMMUNES,
                                                List.of(whole(CHIENG_LE), whole(TO_HIEU_BEFORE)),
                                                same,
                                                null))))
                .isEqualTo("unit-on-both-sides");
        assertThat(
                        outcome(
                                decide(
                                        new MergeUnits(
                                                ID,
                                                NEW_COMMUNES,
                                                List.of(whole(TO_HIEU_BEFORE)),
                                                known,
                                                null))))
                .isEqualTo("unit-already-known");
    }

    @Test
    void nothing_new_begins_with_a_level_or_parent_of_the_past() {
        var township = described(AdministrativeLevel.TOWNSHIP, "Phong Quang", BAC_KAN);
        var inDead = described(AdministrativeLevel.WARD, "Mới", SON_LA_CITY);

        var refused =
                refusal(
                        decide(
                                new MergeUnits(
                                        ID,
                                        NEW_COMMUNES,
                                        List.of(whole(DON_PHONG)),
                                        new NewUnit(PHONG_QUANG, township),
                                        null)));
        assertThat(refused.reason().code()).isEqualTo("level-not-in-force");
        assertThat(refused.pointer()).isEqualTo("/into/description/level");
        assertThat(
                        outcome(
                                decide(
                                        new MergeUnits(
                                                ID,
                                                NEW_COMMUNES,
                                                List.of(whole(DON_PHONG)),
                                                new NewUnit(OTHER, inDead),
                                                null),
                                        Atlas.after())))
                .isEqualTo("outside-unit-life");
    }

    @Test
    void a_unit_does_not_end_before_a_recorded_change_of_it() {
        var later =
                Atlas.and(
                        Atlas.before(),
                        new UnitRenamed(
                                ID, act("2024-01-01"), CHIENG_LE, new Name("Lê Lợi"), null));

        assertThat(outcome(decide(abolish(CHIENG_LE, "2023-01-01"), later)))
                .isEqualTo("unit-changed-later");
        assertThat(outcome(decide(abolish(CHIENG_LE, "2024-01-02"), later))).isEqualTo("accepted");
    }

    @Test
    void a_unit_is_split_among_new_and_living_heirs() {
        var moi = new NewUnit(OTHER, described(AdministrativeLevel.COMMUNE, "Mới", BAC_KAN));
        var into = List.of(new Edge(OTHER, new Share("part:0.25")), part(DUONG_QUANG));
        var c = new SplitUnit(ID, NEW_COMMUNES, DON_PHONG, into, List.of(moi), null);

        fixture.givenNoPriorActivity()
                .when(c)
                .expectEvents(new UnitSplit(ID, NEW_COMMUNES, DON_PHONG, into, List.of(moi), null));

        var units = Atlas.and(Atlas.before(), event(decide(c))).units();
        assertThat(units.find(OTHER)).isPresent();
        assertThat(units.refusal(DON_PHONG, Edtf.of("2025-08")).orElseThrow().message())
                .contains("Xã Mới (unit:khac)", "Xã Dương Quang (unit:xa-duong-quang)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unit:xa-don-phong, unit-on-both-sides",
        "unit:nowhere, unknown-unit",
        "unit:phuong-chieng-le, accepted"
    })
    void heirs_of_a_split_are_living_or_established_by_it(String heir, String expected) {
        assertThat(outcome(decide(split(DON_PHONG, part(new UnitId(heir)))))).isEqualTo(expected);
    }

    @Test
    void an_heir_that_ended_inherits_nothing() {
        var refusal =
                refusal(
                        decide(
                                new AbolishUnit(
                                        ID,
                                        NEW_COMMUNES,
                                        BACH_THONG,
                                        List.of(part(CHIENG_LE)),
                                        null),
                                Atlas.after()));

        assertThat(refusal.reason().code()).isEqualTo("outside-unit-life");
        assertThat(refusal.pointer()).isEqualTo("/heirs/0/unit");
    }

    @Test
    void a_unit_established_by_a_split_gets_a_part_of_it() {
        var idle = new NewUnit(OTHER, described(AdministrativeLevel.COMMUNE, "Mới", BAC_KAN));
        var refusal =
                refusal(
                        decide(
                                new SplitUnit(
                                        ID,
                                        NEW_COMMUNES,
                                        DON_PHONG,
                                        List.of(part(DUONG_QUANG)),
                                        List.of(idle),
                                        null)));

        assertThat(refusal.reason().code()).isEqualTo("heir-without-part");
        assertThat(refusal.pointer()).isEqualTo("/established/0/id");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "part, part, accepted",
        "part:0.25, part:0.75, accepted",
        "part:0.25, part, accepted",
        "part:0.75, part:0.5, shares-exceed-whole",
        "whole, part, shares-exceed-whole",
        "whole, part:0.1, shares-exceed-whole"
    })
    void nobody_inherits_more_than_there_is(String one, String other, String expected) {
        var heirs =
                List.of(
                        new Edge(DUONG_QUANG, new Share(one)),
                        new Edge(CHIENG_LE, new Share(other)));

        assertThat(
                        outcome(
                                decide(
                                        new SplitUnit(
                                                ID,
                                                NEW_COMMUNES,
                                                DON_PHONG,
                                                heirs,
                                                List.of(),
                                                null))))
                .isEqualTo(expected);
        assertThat(outcome(decide(new AbolishUnit(ID, NEW_COMMUNES, DON_PHONG, heirs, null))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in 2024, then {1} on {2}: {3}")
    @CsvSource({
        "part:0.7, part:0.7, 2024-01-01, shares-exceed-whole",
        "part:0.7, part:0.7, 2025-01-01, shares-exceed-whole",
        "part:0.7, part:0.3, 2024-01-01, accepted",
        "part:0.7, part, 2024-01-01, accepted",
        "part, part:0.7, 2024-01-01, accepted",
        "part:0.7, whole, 2024-01-01, shares-exceed-whole",
        "part, whole, 2024-01-01, shares-exceed-whole",
        "part:0.7, whole, 2025-01-01, accepted",
        "part, whole, 2023-12-31, unit-changed-later"
    })
    void mergers_take_no_more_of_a_unit_than_is_left_of_it(
            String first, String second, String on, String expected) {
        var taken = Atlas.and(Atlas.before(), taking(first, "2024-01-01", PHONG_QUANG));
        var c = mergeOf(second, on);

        var decision = decide(c, taken);

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("shares-exceed-whole")) {
            assertThat(refusal(decision).pointer()).isEqualTo("/from/0/share");
            assertThat(refusal(decision).message()).contains("unit:xa-don-phong", first);
        }
    }

    @Test
    void what_went_over_on_the_day_of_its_end_is_not_inherited_again() {
        var taken = Atlas.and(Atlas.before(), taking("part:0.7", "2024-01-01", PHONG_QUANG));
        var half = new Edge(DUONG_QUANG, new Share("part:0.5"));
        var onTheDay = new AbolishUnit(ID, act("2024-01-01"), DON_PHONG, List.of(half), null);
        var later = new AbolishUnit(ID, act("2025-01-01"), DON_PHONG, List.of(half), null);

        assertThat(outcome(decide(onTheDay, taken))).isEqualTo("shares-exceed-whole");
        assertThat(outcome(decide(later, taken))).isEqualTo("accepted");
    }

    private static UnitsMerged taking(String share, String on, UnitId into) {
        return new UnitsMerged(
                new ReorganisationId("reorganisation:before"),
                act(on),
                List.of(new Edge(DON_PHONG, new Share(share))),
                new NewUnit(into, described(AdministrativeLevel.COMMUNE, "Mới", BAC_KAN)),
                null);
    }

    private static MergeUnits mergeOf(String share, String on) {
        var merged = taking(share, on, OTHER);
        return new MergeUnits(ID, merged.act(), merged.from(), merged.into(), null);
    }

    @Test
    void a_unit_does_not_end_on_its_first_day() {
        var day = Atlas.before().units().find(BAC_KAN_CITY).orElseThrow().from();
        var refusal = refusal(decide(abolish(BAC_KAN_CITY, String.valueOf(day))));

        assertThat(refusal.reason().code()).isEqualTo("unit-ends-on-first-day");
        assertThat(refusal.pointer()).isEqualTo("/unit");
        assertThat(refusal.message()).contains(day + ": that is the first day of its life");
    }

    @Test
    void no_unit_is_listed_twice_with_different_shares() {
        assertThatThrownBy(() -> merge(whole(DON_PHONG), part(DON_PHONG)))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("unit:xa-don-phong");
        assertThatThrownBy(
                        () ->
                                split(
                                        DON_PHONG,
                                        part(DUONG_QUANG),
                                        new Edge(DUONG_QUANG, new Share("part:0.5"))))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_merger_of_nothing_can_not_even_be_asked_for() {
        assertThatThrownBy(() -> merge()).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_unit_gets_another_name_and_stays_the_same() {
        fixture.givenNoPriorActivity()
                .when(rename(CHIENG_LE, "2020-01-01", "Lê Lợi"))
                .expectEvents(
                        new UnitRenamed(
                                ID, act("2020-01-01"), CHIENG_LE, new Name("Lê Lợi"), null));
    }

    @Test
    void a_unit_gets_another_level_of_its_time() {
        fixture.givenNoPriorActivity()
                .when(relevel(BAC_KAN_CITY, "2016-01-01", "town"))
                .expectEvents(
                        new UnitRelevelled(
                                ID,
                                act("2016-01-01"),
                                BAC_KAN_CITY,
                                AdministrativeLevel.TOWN,
                                null));
    }

    @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
    @CsvSource({
        "unit:xa-don-phong, ward, 2024-01-01, accepted",
        "unit:xa-don-phong, township, 2025-06-30, accepted",
        "unit:xa-don-phong, township, 2025-07-01, level-not-in-force",
        "unit:xa-don-phong, special-zone, 2024-01-01, level-not-in-force",
        "unit:xa-don-phong, commune, 2024-01-01, nothing-changes",
        "unit:nowhere, ward, 2024-01-01, unknown-unit",
        "unit:thanh-pho-bac-kan, town, 2015-03-10, outside-unit-life",
        "unit:xa-don-phong, rural-district, 2024-01-01, parent-of-lower-tier",
        "unit:thanh-pho-bac-kan, ward, 2024-01-01, parent-of-lower-tier",
        "unit:tinh-bac-kan, municipality, 2024-01-01, accepted",
        "unit:tinh-bac-kan, rural-district, 2024-01-01, parent-of-lower-tier"
    })
    void a_level_fits_its_time_its_parent_and_what_lies_in_it(
            String unit, String level, String on, String expected) {
        assertThat(outcome(decide(relevel(new UnitId(unit), on, level)))).isEqualTo(expected);
    }

    @Test
    void a_commune_comes_under_the_province_when_its_district_goes() {
        fixture.givenNoPriorActivity()
                .when(new ReparentUnit(ID, NEW_COMMUNES, DON_PHONG, BAC_KAN, null))
                .expectEvents(new UnitReparented(ID, NEW_COMMUNES, DON_PHONG, BAC_KAN, null));
    }

    @ParameterizedTest(name = "{0} into {1} on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "unit:xa-don-phong, unit:thanh-pho-bac-kan, 2020-01-01, accepted",
                "unit:xa-don-phong, unit:thanh-pho-bac-kan, 2015-03-10, outside-unit-life",
                "unit:xa-don-phong, unit:huyen-bach-thong, 2020-01-01, nothing-changes",
                "unit:xa-don-phong, unit:xa-duong-quang, 2020-01-01, parent-of-lower-tier",
                "unit:xa-don-phong, unit:xa-don-phong, 2020-01-01, parent-of-lower-tier",
                "unit:xa-don-phong, unit:nowhere, 2020-01-01, unknown-unit",
                "unit:nowhere, unit:tinh-bac-kan, 2020-01-01, unknown-unit",
                "unit:tinh-bac-kan, unit:huyen-bach-thong, 2020-01-01, parent-of-lower-tier",
                "unit:tinh-bac-kan, -, 2020-01-01, nothing-changes",
                "unit:xa-don-phong, -, 2020-01-01, accepted"
            })
    void a_unit_comes_under_a_living_unit_of_a_higher_tier(
            String unit, @Nullable String parent, String on, String expected) {
        assertThat(
                        outcome(
                                decide(
                                        reparent(
                                                new UnitId(unit),
                                                on,
                                                parent == null ? null : new UnitId(parent)))))
                .isEqualTo(expected);
    }

    @Test
    void a_name_that_it_has_already_changes_nothing() {
        assertThat(outcome(decide(rename(CHIENG_LE, "2020-01-01", "Chiềng Lề"))))
                .isEqualTo("nothing-changes");
        assertThat(outcome(decide(rename(CHIENG_LE, "2020-01-01", "Chiềng Lê"))))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "relevel", "reparent"})
    void a_unit_that_ended_is_not_changed(String change) {
        var c =
                switch (change) {
                    case "rename" -> rename(CHIENG_LE, "2025-07-01", "Lê Lợi");
                    case "relevel" -> relevel(CHIENG_LE, "2025-07-01", "commune");
                    default -> reparent(CHIENG_LE, "2025-07-01", SON_LA);
                };

        assertThat(outcome(decide(c, Atlas.after()))).isEqualTo("outside-unit-life");
    }

    @Test
    void a_district_is_abolished_and_only_named_by_its_heirs() {
        var heirs = List.of(part(DON_PHONG));

        fixture.givenNoPriorActivity()
                .when(new AbolishUnit(ID, NEW_COMMUNES, BACH_THONG, heirs, null))
                .expectEvents(new UnitAbolished(ID, NEW_COMMUNES, BACH_THONG, heirs, null));

        var units =
                Atlas.and(
                                Atlas.before(),
                                new UnitAbolished(ID, NEW_COMMUNES, BACH_THONG, heirs, null))
                        .units();
        assertThat(units.refusal(BACH_THONG, Edtf.of("2025-07")).orElseThrow().message())
                .contains("Huyện Bạch Thông ended with 2025-06-30", "Xã Đôn Phong");
    }

    @Test
    void the_day_before_the_act_is_operative_is_the_last_of_the_old_order() {
        var units = Atlas.after().units();

        assertThat(units.find(SON_LA_CITY).orElseThrow().livesOn(NEW_ORDER.minusDays(1))).isTrue();
        assertThat(units.find(SON_LA_CITY).orElseThrow().livesOn(NEW_ORDER)).isFalse();
        assertThat(units.find(TO_HIEU).orElseThrow().livesOn(NEW_ORDER.minusDays(1))).isFalse();
        assertThat(units.find(TO_HIEU).orElseThrow().livesOn(NEW_ORDER)).isTrue();
        assertThat(units.find(TO_HIEU).orElseThrow().parentOn(NEW_ORDER))
                .isEqualTo(Optional.of(SON_LA));
    }

    @Test
    void an_act_is_not_operative_before_its_adoption() {
        assertThatThrownBy(
                        () ->
                                new Act(
                                        new DocumentNumber("202/2025/QH15"),
                                        LocalDate.of(2025, 6, 12),
                                        LocalDate.of(2025, 6, 11)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void an_act_known_from_an_unregistered_document_is_refused() {
        assertThat(
                        outcome(
                                decide(
                                        new RenameUnit(
                                                ID,
                                                act("2020-01-01"),
                                                CHIENG_LE,
                                                new Name("Lê Lợi"),
                                                citedUnknown()))))
                .isEqualTo("unknown-source");
    }

    @Test
    void ends_and_beginnings_are_what_an_act_claims() {
        var merged = event(decide(merge(whole(DUONG_QUANG), part(DON_PHONG))));
        var renamed = event(decide(rename(CHIENG_LE, "2020-01-01", "Lê Lợi")));

        assertThat(Reorganisation.ended(merged)).containsExactly(DUONG_QUANG);
        assertThat(Reorganisation.begun(merged)).containsExactly(PHONG_QUANG);
        assertThat(Reorganisation.ended(renamed)).isEmpty();
        assertThat(Reorganisation.begun(renamed)).isEmpty();
        assertThat(Reorganisation.ended(event(decide(abolish(BACH_THONG)))))
                .containsExactly(BACH_THONG);
    }

    private static Decision<ReorganisationEvent> decide(ReorganisationCommand c) {
        return decide(c, Atlas.before());
    }

    private static Decision<ReorganisationEvent> decide(ReorganisationCommand c, Registers known) {
        return Reorganisation.decide(c, new Unrecorded(), known);
    }

    private static Edge whole(UnitId unit) {
        return new Edge(unit, Share.WHOLE);
    }

    private static Edge part(UnitId unit) {
        return new Edge(unit, Share.PART);
    }

    private static Act act(String operativeOn) {
        return new Act(new DocumentNumber("1/NQ-HĐND"), null, LocalDate.parse(operativeOn));
    }

    private static ReorganisationCommand merge(Edge... from) {
        return new MergeUnits(ID, NEW_COMMUNES, List.of(from), XA_PHONG_QUANG, null);
    }

    private static ReorganisationCommand split(UnitId unit, Edge... into) {
        return new SplitUnit(ID, NEW_COMMUNES, unit, List.of(into), List.of(), null);
    }

    private static ReorganisationCommand transfer(UnitId from, UnitId to, String share) {
        return new TransferPart(ID, act("2020-01-01"), from, to, new Share(share), null);
    }

    private static ReorganisationCommand rename(UnitId unit, String on, String name) {
        return new RenameUnit(ID, act(on), unit, new Name(name), null);
    }

    private static ReorganisationCommand relevel(UnitId unit, String on, String level) {
        return new RelevelUnit(ID, act(on), unit, AdministrativeLevel.fromCode(level), null);
    }

    private static ReorganisationCommand reparent(UnitId unit, String on, @Nullable UnitId parent) {
        return new ReparentUnit(ID, act(on), unit, parent, null);
    }

    private static ReorganisationCommand abolish(UnitId unit) {
        return abolish(unit, "2025-07-01");
    }

    private static ReorganisationCommand abolish(UnitId unit, String on) {
        return new AbolishUnit(ID, act(on), unit, List.of(), null);
    }
}
