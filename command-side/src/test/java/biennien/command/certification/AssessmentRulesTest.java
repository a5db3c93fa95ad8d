package biennien.command.certification;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.KnownAnnals.REGISTERS;
import static biennien.command.certification.Examples.EIGHTEEN_OF_25;
import static biennien.command.certification.Examples.ID;
import static biennien.command.certification.Examples.SIXTEEN_OF_25;
import static biennien.command.certification.Examples.all;
import static biennien.command.certification.Examples.allBut;
import static biennien.command.certification.Examples.assess;
import static biennien.command.certification.Examples.commune;
import static biennien.command.certification.Examples.day;
import static biennien.command.certification.Examples.subject;
import static biennien.command.certification.Examples.village;
import static biennien.events.law.CertificationSubjectKind.COMMUNE;
import static biennien.events.law.CertificationSubjectKind.ENTERPRISE;
import static biennien.events.law.CertificationSubjectKind.RESIDENTIAL_AREA;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.KnownAnnals;
import biennien.command.certification.Certification.Entry;
import biennien.command.certification.Certification.Registered;
import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.kernel.Decision;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationSubject;
import biennien.events.certification.CriterionResult;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.Criterion;
import biennien.events.values.MalformedValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AssessmentRulesTest {

    private static Decision<CertificationEvent> decide(
            AssessCertification c, CertificationSubject subject, int year) {
        var registered = new Registered(new Entry(subject, year, day("[.." + year + "-02-15]")));
        return Certification.decide(c, registered, REGISTERS);
    }

    private static Decision<CertificationEvent> ofCommune(
            List<CriterionResult> criteria, @Nullable SubordinateCounts counts, boolean met) {
        return decide(assess("2023-11-10", criteria, counts, met), commune(), 2023);
    }

    @Test
    void an_assessment_with_all_its_parts_is_accepted_without_a_doubt() {
        var decision = ofCommune(all(COMMUNE, true), EIGHTEEN_OF_25, true);

        assertThat(event(decision))
                .isEqualTo(
                        new CertificationAssessed(
                                ID,
                                day("2023-11-10"),
                                CertificationRuleSet.CIRCULAR_124_2021,
                                all(COMMUNE, true),
                                EIGHTEEN_OF_25,
                                true,
                                KnownAnnals.CITATION));
        assertThat(warnings(decision)).isEmpty();
    }

    @Test
    void a_commune_with_sixteen_of_twenty_five_recognised_can_not_be_met() {
        var refusal = refusal(ofCommune(List.of(), SIXTEEN_OF_25, true));

        assertThat(refusal.reason()).isEqualTo(CertificationRejection.COMMUNE_THRESHOLD_MISSED);
        assertThat(refusal.reason().kind().status()).isEqualTo(422);
        assertThat(refusal.message()).contains("64 % < 70 %: 18 of 25 are needed");
        assertThat(refusal.legalBasis()).hasToString("Circular 124/2021/TT-BCA, Art. 5(4)");
        assertThat(refusal.pointer()).isEqualTo("/met");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25    | 25    | 18   | ",
                "25    | 25    | 17   | 68 % < 70 %: 18 of 25 are needed",
                "10    | 10    | 7    | ",
                "3     | 3     | 2    | 66.6 % < 70 %: 3 of 3 are needed",
                // 69.99 % is not rounded to a threshold it misses.
                "10000 | 10000 | 6999 | 69.9 % < 70 %: 7000 of 10000 are needed",
                "25    | 24    | 24   | only 24 of 25 are registered, and all must be",
                "25    | 24    | 16   | 66.6 % < 70 %: 17 of 24 are needed; only 24 of 25 are",
                "0     | 0     | 0    | nothing under the commune is registered",
                "5     | 0     | 0    | nothing under the commune is registered",
            })
    void the_threshold_is_counted_in_whole_numbers(
            int total, int registered, int recognised, @Nullable String words) {
        var decision =
                ofCommune(List.of(), new SubordinateCounts(total, registered, recognised), true);
        if (words == null) {
            assertThat(outcome(decision)).isEqualTo("accepted");
        } else {
            assertThat(refusal(decision).message()).contains(words);
        }
    }

    @Test
    void a_missed_threshold_is_recorded_when_the_result_is_not_met() {
        assertThat(outcome(ofCommune(List.of(), SIXTEEN_OF_25, false))).isEqualTo("accepted");
        assertThat(outcome(ofCommune(allBut(Criterion.CO_4, COMMUNE), SIXTEEN_OF_25, false)))
                .isEqualTo("accepted");
    }

    @Test
    void the_fourth_criterion_says_what_the_counts_say() {
        var tooMuch = refusal(ofCommune(all(COMMUNE, true), SIXTEEN_OF_25, false));
        assertThat(tooMuch.reason()).isEqualTo(CertificationRejection.COMMUNE_THRESHOLD_MISSED);
        assertThat(tooMuch.pointer()).isEqualTo("/criteria/3/met");

        var tooLittle = refusal(ofCommune(allBut(Criterion.CO_4, COMMUNE), EIGHTEEN_OF_25, false));
        assertThat(tooLittle.reason())
                .isEqualTo(CertificationRejection.RESULT_CONTRADICTS_CRITERIA);
        assertThat(tooLittle.legalBasis()).hasToString("Circular 124/2021/TT-BCA, Art. 5(4)");
    }

    @Test
    void a_result_is_met_only_when_every_criterion_is() {
        var refusal = refusal(ofCommune(allBut(Criterion.CO_2, COMMUNE), EIGHTEEN_OF_25, true));
        assertThat(refusal.reason()).isEqualTo(CertificationRejection.RESULT_CONTRADICTS_CRITERIA);
        assertThat(refusal.message()).contains("'co-2' is not met");
        assertThat(refusal.pointer()).isEqualTo("/met");
    }

    @Test
    void provinces_may_add_criteria_so_not_met_with_all_of_ours_met_only_warns() {
        var decision = ofCommune(all(COMMUNE, true), EIGHTEEN_OF_25, false);
        assertThat(warning(decision, "not-met-though-all-criteria-are").legalBasis())
                .isEqualTo("Circular 124/2021/TT-BCA, Art. 8(1)");
    }

    @Test
    void what_was_not_recorded_is_named() {
        var decision =
                ofCommune(List.of(new CriterionResult(Criterion.CO_1, true, null)), null, true);
        assertThat(warnings(decision))
                .containsExactly("criteria-not-recorded", "counts-not-recorded");
        assertThat(warning(decision, "criteria-not-recorded").message())
                .contains("co-2, co-3, co-4");
    }

    @Test
    void counts_are_of_communes_only() {
        var refusal =
                refusal(
                        decide(
                                assess("2023-10-10", List.of(), EIGHTEEN_OF_25, true),
                                village(),
                                2023));
        assertThat(refusal.reason()).isEqualTo(CertificationRejection.COUNTS_OF_NO_COMMUNE);
        assertThat(refusal.pointer()).isEqualTo("/counts");
    }

    @ParameterizedTest
    @CsvSource({
        "residential-area, ra-1, accepted",
        "residential-area, co-1, criterion-of-another-kind",
        "commune, ra-1, criterion-of-another-kind",
        "agency, ae-1, accepted",
        "enterprise, ae-1, accepted",
        "educational-institution, ed-6, accepted",
        "educational-institution, ae-1, criterion-of-another-kind"
    })
    void a_criterion_belongs_to_its_kind_of_subject(
            String kindCode, String criterion, String outcome) {
        var kind = CertificationSubjectKind.fromCode(kindCode);
        var criteria = List.of(new CriterionResult(Criterion.fromCode(criterion), false, null));
        var decision =
                decide(
                        assess("2023-10-10", criteria, null, false),
                        subject(kind, KnownAnnals.COMMUNE),
                        2023);
        assertThat(outcome(decision)).isEqualTo(outcome);
        if (!outcome.equals("accepted")) {
            assertThat(refusal(decision).pointer()).isEqualTo("/criteria/0/criterion");
            assertThat(refusal(decision).legalBasis()).isNotNull();
        }
    }

    @Test
    void a_criterion_listed_twice_is_malformed() {
        var twice =
                List.of(
                        new CriterionResult(Criterion.CO_1, true, null),
                        new CriterionResult(Criterion.CO_1, false, null));
        assertThatThrownBy(() -> assess("2023-11-10", twice, null, false))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_criterion_of_unconfirmed_wording_warns() {
        var decision =
                decide(
                        assess("2023-10-10", all(RESIDENTIAL_AREA, true), null, true),
                        village(),
                        2023);
        assertThat(warnings(decision)).containsExactly("criterion-unconfirmed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "residential-area | 2022-11-01 | ",
                "residential-area | 2023-10-31 | ",
                "residential-area | 2022-10-31 | lies outside it",
                "residential-area | 2023-11-01 | lies outside it",
                "commune          | 2022-11-16 | ",
                "commune          | 2023-11-15 | ",
                "commune          | 2022-11-15 | lies outside it",
                "commune          | 2023-11-16 | lies outside it",
                "enterprise       | 2023-11-15 | ",
                "commune          | 2023       | may lie outside it",
            })
    void an_assessment_outside_the_window_of_its_year_warns(
            String kindCode, String on, @Nullable String words) {
        var kind = CertificationSubjectKind.fromCode(kindCode);
        var decision =
                decide(
                        assess(on, all(kind, true), kind == COMMUNE ? EIGHTEEN_OF_25 : null, true),
                        subject(kind, KnownAnnals.COMMUNE),
                        2023);
        if (words == null) {
            assertThat(warnings(decision)).doesNotContain("assessed-outside-window");
        } else {
            assertThat(warning(decision, "assessed-outside-window").message()).contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-11-10, circular-23-2012",
        "2021, 2022-03-01, circular-23-2012",
        "2022, 2022-02-09, circular-23-2012",
        "2022, 2022-02-10, circular-124-2021",
        "2022, 2022, circular-124-2021",
        "2025, 2025-06-30, circular-124-2021",
        "2025, 2025-07-01, circular-124-2021-amended",
        "2024, 2025-07-15, circular-124-2021"
    })
    void an_assessment_is_under_the_circular_of_its_day_and_year(
            int year, String on, String rules) {
        var decision = decide(assess(on, null), subject(ENTERPRISE, KnownAnnals.COMMUNE), year);
        assertThat(((CertificationAssessed) event(decision)).rules().code()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        // For a year that was over before the circular came into force.
        "2021, 2021-11-10, circular-124-2021, rules-not-in-force",
        "2021, 2022-03-01, circular-124-2021, rules-not-in-force",
        // On a day before it.
        "2022, 2022-02-09, circular-124-2021, rules-not-in-force",
        "2022, 2022-02-10, circular-124-2021, accepted",
        "2022, 2022, circular-124-2021, accepted",
        "2022, 2022-02-09, circular-23-2012, accepted",
        // The day on which the amendment came into force was not read: no reason to refuse.
        "2024, 2024-11-10, circular-124-2021-amended, accepted"
    })
    void nothing_is_certified_against_a_circular_that_came_later(
            int year, String on, String rules, String outcome) {
        var c = assess(on, CertificationRuleSet.fromCode(rules));
        assertThat(outcome(decide(c, subject(ENTERPRISE, KnownAnnals.COMMUNE), year)))
                .isEqualTo(outcome);
    }

    @Test
    void certifying_2021_against_the_circular_of_2022_names_it() {
        var refusal =
                refusal(
                        decide(
                                assess("2021-11-10", CertificationRuleSet.CIRCULAR_124_2021),
                                village(),
                                2021));
        assertThat(refusal.legalBasis()).hasToString("Circular 124/2021/TT-BCA");
        assertThat(refusal.message()).contains("2022-02-10");
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022, circular-124-2021, rules-possibly-not-in-force",
        "2024, 2024-11-10, circular-124-2021-amended, rules-possibly-not-in-force",
        "2023, 2023-11-10, circular-23-2012, rules-ended",
        "2022, 2022-11-10, circular-23-2012, rules-ended"
    })
    void a_circular_that_possibly_did_not_hold_is_a_doubt(
            int year, String on, String rules, String warning) {
        var c = assess(on, CertificationRuleSet.fromCode(rules));
        assertThat(warnings(decide(c, subject(ENTERPRISE, KnownAnnals.COMMUNE), year)))
                .contains(warning);
    }

    @Test
    void a_vague_day_of_a_year_well_within_the_circular_is_no_doubt_about_the_circular() {
        var decision =
                decide(
                        assess("[..2023-11-10]", all(COMMUNE, true), EIGHTEEN_OF_25, true),
                        commune(),
                        2023);
        assertThat(warnings(decision)).containsExactly("assessed-outside-window");
    }

    @Test
    void the_criteria_known_by_code_are_not_those_of_the_former_circular() {
        var refusal =
                refusal(
                        decide(
                                assess("2021-11-10", all(COMMUNE, true), null, true),
                                commune(),
                                2021));
        assertThat(refusal.reason()).isEqualTo(CertificationRejection.CRITERION_NOT_IN_FORCE);
        assertThat(refusal.pointer()).isEqualTo("/criteria/0/criterion");
    }

    @Test
    void the_threshold_of_the_former_circular_only_warns() {
        var decision =
                decide(assess("2021-11-10", List.of(), SIXTEEN_OF_25, true), commune(), 2021);
        assertThat(warning(decision, "commune-threshold-possibly-missed").legalBasis())
                .isEqualTo("Circular 23/2012/TT-BCA, Art. 6");
    }

    @Test
    void an_assessment_certainly_before_the_registration_is_refused() {
        var registered = new Registered(new Entry(commune(), 2023, day("2023-02-15")));
        assertThat(
                        outcome(
                                Certification.decide(
                                        assess("2022-12-01", List.of(), null, false),
                                        registered,
                                        REGISTERS)))
                .isEqualTo("step-before-its-cause");
        assertThat(
                        outcome(
                                Certification.decide(
                                        assess("2023", List.of(), null, false),
                                        registered,
                                        REGISTERS)))
                .isEqualTo("accepted");
    }

    @Test
    void a_unit_that_ended_is_not_assessed_after_its_end() {
        var ward = subject(COMMUNE, KnownAnnals.FORMER_WARD);
        var refusal = refusal(decide(assess("2025-11-10", List.of(), null, false), ward, 2025));
        assertThat(refusal.reason().code()).isEqualTo("outside-unit-life");
        assertThat(refusal.message()).contains("Phường Tô Hiệu");
    }
}
