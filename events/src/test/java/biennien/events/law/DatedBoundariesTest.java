package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** Every day on which the law changed, and the day before it. */
class DatedBoundariesTest {

    @ParameterizedTest
    @CsvSource({
        "neighbourhood-watch-team, 2024-06-30, true",
        "neighbourhood-watch-team, 2024-07-01, false",
        "part-time-commune-police, 2024-06-30, true",
        "part-time-commune-police, 2024-07-01, false",
        "grassroots-security-order-team, 2024-06-30, false",
        "grassroots-security-order-team, 2024-07-01, true",
        "civil-defence-fire-team, 2024-07-01, true",
        "mediation-group, 1990-01-01, true"
    })
    void a_group_is_founded_only_while_its_kind_exists(String type, LocalDate day, boolean may) {
        assertThat(GroupType.fromCode(type).mayBeFoundedOn(day)).isEqualTo(may);
    }

    @Test
    void what_the_grassroots_force_replaced_names_it_and_the_law() {
        for (var former :
                new GroupType[] {
                    GroupType.NEIGHBOURHOOD_WATCH_TEAM, GroupType.PART_TIME_COMMUNE_POLICE
                }) {
            assertThat(former.successor()).contains(GroupType.GRASSROOTS_SECURITY_ORDER_TEAM);
            assertThat(former.legalBasis()).map(LegalBasis::text).contains("Law 30/2023/QH15");
            assertThat(former.validity().lastDay()).contains(LocalDate.of(2024, 6, 30));
        }
        assertThat(GroupType.GRASSROOTS_SECURITY_ORDER_TEAM.successor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "provincial-city, 2, 2025-06-30, true",
        "provincial-city, 2, 2025-07-01, false",
        "urban-district, 2, 2025-06-30, true",
        "urban-district, 2, 2025-07-01, false",
        "rural-district, 2, 2025-06-30, true",
        "rural-district, 2, 2025-07-01, false",
        "town, 2, 2025-06-30, true",
        "town, 2, 2025-07-01, false",
        "township, 3, 2025-06-30, true",
        "township, 3, 2025-07-01, false",
        "special-zone, 3, 2025-06-30, false",
        "special-zone, 3, 2025-07-01, true",
        "province, 1, 2025-07-01, true",
        "municipality, 1, 2025-07-01, true",
        "commune, 3, 2025-07-01, true",
        "ward, 3, 2025-07-01, true"
    })
    void the_district_tier_ends_with_june_2025(
            String level, int tier, LocalDate day, boolean exists) {
        assertThat(AdministrativeLevel.fromCode(level).existsOn(day)).isEqualTo(exists);
        assertThat(AdministrativeLevel.fromCode(level).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-09, circular-23-2012",
        "2022-02-10, circular-124-2021",
        "2025-06-30, circular-124-2021",
        "2025-07-01, circular-124-2021-amended"
    })
    void the_day_of_the_decision_picks_the_certification_rules(LocalDate day, String set) {
        assertThat(CertificationRuleSet.on(day).code()).isEqualTo(set);
        assertThat(CertificationRuleSet.on(day).validity().holdsOn(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "programme-09, 2023-10-17, false",
        "programme-09, 2023-10-18, true",
        "circular-23-2012, 2022-02-09, false",
        "circular-23-2012, 2022-02-10, true",
        "law-15-2003, 2023-12-31, false",
        "law-15-2003, 2024-01-01, true",
        "law-14-2017, 2024-12-31, false",
        "law-14-2017, 2025-01-01, true",
        "circular-11-2021, 2025-04-27, false",
        "circular-11-2021, 2025-04-28, true",
        "decree-13-2023, 2025-12-31, false",
        "decree-13-2023, 2026-01-01, true",
        "circular-124-2021, 2026-01-01, false"
    })
    void a_text_that_has_ended_is_known_to_have_ended(
            String instrument, LocalDate day, boolean ended) {
        assertThat(Instrument.fromCode(instrument).hasEndedBy(day)).isEqualTo(ended);
    }

    @Test
    void a_validity_without_a_day_cannot_be_built() {
        var day = LocalDate.of(2025, 7, 1);
        assertThatThrownBy(() -> new Validity(day, day))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
