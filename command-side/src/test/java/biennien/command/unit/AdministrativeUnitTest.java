package biennien.command.unit;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.register.Atlas.described;
import static biennien.command.register.Atlas.established;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Decision;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.command.unit.AdministrativeUnit.Unheard;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.law.AdministrativeLevel;
import biennien.events.unit.UnitEvent;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrativeUnitTest {

    private static final UnitId NEW = new UnitId("unit:moi");

    private AggregateTestFixture<AdministrativeUnitAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(AdministrativeUnitAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void a_unit_is_entered_with_its_parent() {
        fixture.givenNoPriorActivity()
                .when(establish(NEW, AdministrativeLevel.COMMUNE, SON_LA_CITY, "2010-01-01"))
                .expectEvents(
                        established(
                                NEW,
                                AdministrativeLevel.COMMUNE,
                                "Mới",
                                SON_LA_CITY,
                                "2010-01-01"));
    }

    @Test
    void a_unit_is_entered_once() {
        fixture.given(established(NEW, AdministrativeLevel.COMMUNE, "Mới", SON_LA_CITY, null))
                .when(establish(NEW, AdministrativeLevel.COMMUNE, SON_LA_CITY, null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unit-already-known", 409));
    }

    @Test
    void the_id_of_a_unit_that_ended_is_never_used_again() {
        fixture.givenNoPriorActivity()
                .when(establish(CHIENG_LE, AdministrativeLevel.WARD, SON_LA, "2026-01-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unit-already-known", 409));
    }

    @Test
    void the_id_of_a_unit_that_a_merger_made_is_not_used_again() {
        fixture.givenNoPriorActivity()
                .when(establish(TO_HIEU, AdministrativeLevel.WARD, SON_LA, "2026-01-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unit-already-known", 409));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "rural-district, 2025-06-30, accepted",
                "rural-district, 2025-07-01, level-not-in-force",
                "rural-district, 2025, accepted",
                "rural-district, -, accepted",
                "township, 2025-07-01, level-not-in-force",
                "provincial-city, 2025-08, level-not-in-force",
                "special-zone, 2025-06-30, level-not-in-force",
                "special-zone, 2025-07-01, accepted",
                "special-zone, 2025, accepted",
                "ward, 2025-07-01, accepted",
                "commune, 1946, accepted"
            })
    void a_unit_begins_with_a_level_of_its_time(
            String level, @Nullable String from, String expected) {
        assertThat(
                        outcome(
                                decide(
                                        establish(
                                                NEW,
                                                AdministrativeLevel.fromCode(level),
                                                SON_LA,
                                                from))))
                .isEqualTo(expected);
    }

    @Test
    void a_district_after_the_new_order_is_told_the_law() {
        var refusal =
                refusal(
                        decide(
                                establish(
                                        NEW,
                                        AdministrativeLevel.RURAL_DISTRICT,
                                        SON_LA,
                                        "2025-07-01")));

        assertThat(refusal.pointer()).isEqualTo("/description/level");
        assertThat(refusal.legalBasis()).isNotNull();
        assertThat(refusal.legalBasis().text()).isEqualTo("Resolution 203/2025/QH15");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "province, -, accepted",
                "ward, unit:tinh-son-la, accepted",
                "ward, unit:thanh-pho-son-la, accepted",
                "rural-district, unit:tinh-son-la, accepted",
                "province, unit:tinh-son-la, parent-of-lower-tier",
                "rural-district, unit:thanh-pho-son-la, parent-of-lower-tier",
                "province, unit:phuong-chieng-le, parent-of-lower-tier",
                "ward, unit:phuong-chieng-le, parent-of-lower-tier",
                "ward, unit:nowhere, unknown-unit",
                "ward, unit:phuong-to-hieu, outside-unit-life"
            })
    void a_unit_lies_in_a_living_unit_of_a_higher_tier(
            String level, @Nullable String parent, String expected) {
        var decision =
                decide(
                        establish(
                                NEW,
                                AdministrativeLevel.fromCode(level),
                                parent == null ? null : new UnitId(parent),
                                "2010-01-01"));

        assertThat(outcome(decision)).isEqualTo(expected);
        if (!expected.equals("accepted")) {
            assertThat(refusal(decision).pointer()).isEqualTo("/description/parent");
        }
    }

    @Test
    void a_unit_that_begins_after_its_parent_ended_is_refused() {
        assertThat(
                        outcome(
                                decide(
                                        establish(
                                                NEW,
                                                AdministrativeLevel.WARD,
                                                SON_LA_CITY,
                                                "2025-07-01"))))
                .isEqualTo("outside-unit-life");
    }

    @Test
    void a_unit_known_from_an_unregistered_document_is_refused() {
        var decision =
                decide(
                        new EstablishUnit(
                                NEW,
                                described(AdministrativeLevel.WARD, "Mới", SON_LA),
                                null,
                                null,
                                citedUnknown()));

        assertThat(outcome(decision)).isEqualTo("unknown-source");
    }

    private static Decision<UnitEvent> decide(EstablishUnit c) {
        return AdministrativeUnit.decide(c, new Unheard(), Atlas.after());
    }

    private static EstablishUnit establish(
            UnitId id, AdministrativeLevel level, @Nullable UnitId parent, @Nullable String from) {
        return new EstablishUnit(
                id,
                described(level, "Mới", parent),
                from == null ? null : Edtf.of(from),
                null,
                null);
    }
}
