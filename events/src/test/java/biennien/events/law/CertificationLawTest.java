package biennien.events.law;

import static biennien.events.law.CertificationSubjectKind.AGENCY;
import static biennien.events.law.CertificationSubjectKind.COMMUNE;
import static biennien.events.law.CertificationSubjectKind.ENTERPRISE;
import static biennien.events.law.CertificationSubjectKind.RESIDENTIAL_AREA;
import static biennien.events.law.Effect.DOUBTFUL;
import static biennien.events.law.Effect.FORBIDDEN;
import static biennien.events.law.Effect.PERMITTED;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class CertificationLawTest {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 11, 20);

    @Test
    void sixteen_of_twenty_five_fail_and_eighteen_pass() {
        assertThat(CommuneThreshold.needed(25)).isEqualTo(18);
        assertThat(CommuneThreshold.isMet(25, 25, 16)).isFalse();
        assertThat(CommuneThreshold.isMet(25, 25, 17)).isFalse();
        assertThat(CommuneThreshold.isMet(25, 25, 18)).isTrue();
        assertThat(CommuneThreshold.legalBasis().text())
                .isEqualTo("Circular 124/2021/TT-BCA, Art. 5(4)");
    }

    @Test
    void every_unit_must_be_registered_and_one_unit_is_not_none() {
        assertThat(CommuneThreshold.isMet(26, 25, 25)).isFalse();
        assertThat(CommuneThreshold.isMet(10, 10, 7)).isTrue();
        assertThat(CommuneThreshold.isMet(0, 0, 0)).isFalse();
    }

    @Property
    void the_needed_number_is_the_least_that_passes(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int registered) {
        int needed = CommuneThreshold.needed(registered);
        assertThat(CommuneThreshold.isMet(registered, registered, needed)).isTrue();
        assertThat(CommuneThreshold.isMet(registered, registered, needed - 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "residential-area, 2021-10-31, 2021",
        "residential-area, 2021-11-01, 2022",
        "residential-area, 2022-10-31, 2022",
        "residential-area, 2022-11-01, 2023",
        "commune, 2021-11-15, 2021",
        "commune, 2021-11-16, 2022",
        "agency, 2022-11-15, 2022",
        "enterprise, 2022-11-16, 2023",
        "educational-institution, 2022-12-31, 2023"
    })
    void a_day_counts_for_the_year_of_its_window(String kind, LocalDate day, int year) {
        var subject = CertificationSubjectKind.fromCode(kind);
        assertThat(CertificationWindow.yearOf(subject, day)).isEqualTo(year);
        assertThat(CertificationWindow.of(subject, year).contains(day)).isTrue();
        assertThat(CertificationWindow.of(subject, year - 1).contains(day)).isFalse();
    }

    @Test
    void registration_is_open_in_the_first_quarter() {
        var open = CertificationWindow.registration(2024);
        assertThat(open.contains(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(open.contains(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(open.lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(open.contains(LocalDate.of(2024, 4, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nursery, FORBIDDEN",
        "kindergarten, FORBIDDEN",
        "primary, FORBIDDEN",
        "lower-secondary, PERMITTED",
        "upper-secondary, PERMITTED",
        "multi-level, DOUBTFUL",
        "vocational, PERMITTED",
        "college, PERMITTED",
        "university, PERMITTED",
        "other, DOUBTFUL"
    })
    void the_youngest_schools_are_out_of_scope(String kind, Effect effect) {
        assertThat(CertificationScope.ofSchool(SchoolKind.fromCode(kind), IN_2023).effect())
                .isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({"micro, FORBIDDEN", "small, FORBIDDEN", "medium, PERMITTED", "large, PERMITTED"})
    void small_enterprises_are_out_of_scope(String size, Effect effect) {
        var reading = CertificationScope.ofEnterprise(EnterpriseSize.fromCode(size), IN_2023);
        assertThat(reading.effect()).isEqualTo(effect);
        assertThat(reading.cited()).isEqualTo("Circular 124/2021/TT-BCA, Art. 1");
    }

    @Test
    void the_armed_forces_are_out_of_scope_and_unrecorded_details_are_doubtful() {
        assertThat(CertificationScope.ofAgency(AgencyKind.ARMED_FORCES, IN_2023).effect())
                .isEqualTo(FORBIDDEN);
        assertThat(CertificationScope.ofAgency(null, IN_2023).effect()).isEqualTo(PERMITTED);
        assertThat(CertificationScope.ofEnterprise(null, IN_2023).effect()).isEqualTo(DOUBTFUL);
        assertThat(CertificationScope.ofSchool(null, IN_2023).effect()).isEqualTo(DOUBTFUL);
    }

    @Test
    void the_unread_scope_of_the_former_circular_only_warns() {
        var before = LocalDate.of(2022, 2, 9);
        assertThat(CertificationScope.ofSchool(SchoolKind.PRIMARY, before).effect())
                .isEqualTo(DOUBTFUL);
        assertThat(CertificationScope.ofSchool(SchoolKind.PRIMARY, before.plusDays(1)).effect())
                .isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "commune-pc, residential-area, 2022-02-09, DOUBTFUL",
        "commune-pc, residential-area, 2022-02-10, PERMITTED",
        "commune-pc, residential-area, 2025-07-01, PERMITTED",
        "commune-pc, enterprise, 2023-11-20, PERMITTED",
        "district-pc, commune, 2022-02-09, DOUBTFUL",
        "district-pc, commune, 2025-06-30, PERMITTED",
        "district-pc, commune, 2025-07-01, FORBIDDEN",
        "district-pc, residential-area, 2025-07-01, FORBIDDEN",
        "district-pc, agency, 2025-06-30, PERMITTED",
        "district-pc, agency, 2025-07-01, FORBIDDEN",
        "provincial-pc, commune, 2025-06-30, DOUBTFUL",
        "provincial-pc, commune, 2025-07-01, DOUBTFUL",
        "provincial-pc, agency, 2025-07-01, PERMITTED",
        "commune-pc, commune, 2023-11-20, DOUBTFUL"
    })
    void who_certifies_depends_on_subject_and_day(
            String body, String kind, LocalDate day, Effect effect) {
        assertThat(
                        DecidingBody.fromCode(body)
                                .certifies(CertificationSubjectKind.fromCode(kind), day)
                                .effect())
                .isEqualTo(effect);
    }

    @Test
    void criteria_and_articles_follow_the_rule_set() {
        var former = CertificationRuleSet.CIRCULAR_23_2012;
        var present = CertificationRuleSet.CIRCULAR_124_2021;
        assertThat(former.criteria(COMMUNE)).isEmpty();
        assertThat(former.legalBasis(COMMUNE).text()).isEqualTo("Circular 23/2012/TT-BCA, Art. 6");
        assertThat(present.legalBasis(COMMUNE).text())
                .isEqualTo("Circular 124/2021/TT-BCA, Art. 5");
        assertThat(present.criteria(RESIDENTIAL_AREA)).hasSize(5);
        assertThat(present.criteria(COMMUNE)).hasSize(4).contains(Criterion.CO_4);
        assertThat(present.criteria(ENTERPRISE)).isEqualTo(present.criteria(AGENCY));
        assertThat(Criterion.RA_5.state()).isEqualTo(Confirmation.UNCONFIRMED);
    }
}
