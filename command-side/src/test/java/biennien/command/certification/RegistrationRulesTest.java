package biennien.command.certification;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.KnownAnnals.REGISTERS;
import static biennien.command.certification.Examples.ID;
import static biennien.command.certification.Examples.agency;
import static biennien.command.certification.Examples.commune;
import static biennien.command.certification.Examples.enterprise;
import static biennien.command.certification.Examples.register;
import static biennien.command.certification.Examples.school;
import static biennien.command.certification.Examples.subject;
import static biennien.command.certification.Examples.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.KnownAnnals;
import biennien.command.certification.Certification.Unregistered;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.kernel.Decision;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.law.AgencyKind;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.SchoolKind;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

    private static Decision<CertificationEvent> decide(RegisterForCertification c) {
        return Certification.decide(c, new Unregistered(), REGISTERS, null);
    }

    @Test
    void a_registration_in_the_first_quarter_is_accepted_without_a_doubt() {
        var decision = decide(register(commune(), 2023, "2023-02-15"));

        assertThat(event(decision))
                .isEqualTo(
                        new CertificationRegistered(
                                ID,
                                commune(),
                                2023,
                                Edtf.parse("2023-02-15"),
                                KnownAnnals.CITATION));
        assertThat(warnings(decision)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nursery, subject-out-of-scope",
        "kindergarten, subject-out-of-scope",
        "primary, subject-out-of-scope",
        "lower-secondary, accepted",
        "upper-secondary, accepted",
        "multi-level, accepted",
        "vocational, accepted",
        "college, accepted",
        "university, accepted",
        "other, accepted"
    })
    void only_schools_above_primary_are_certified(String kind, String outcome) {
        assertThat(outcome(decide(register(school(SchoolKind.fromCode(kind)), 2023, "2023-02-15"))))
                .isEqualTo(outcome);
    }

    @Test
    void a_primary_school_is_refused_with_the_article() {
        var refusal = refusal(decide(register(school(SchoolKind.PRIMARY), 2023, "2023-02-15")));

        assertThat(refusal.reason()).isEqualTo(CertificationRejection.SUBJECT_OUT_OF_SCOPE);
        assertThat(refusal.reason().kind().status()).isEqualTo(422);
        assertThat(refusal.legalBasis()).hasToString("Circular 124/2021/TT-BCA, Art. 1");
        assertThat(refusal.pointer()).isEqualTo("/subject/schoolKind");
    }

    @ParameterizedTest
    @CsvSource({
        "micro, subject-out-of-scope",
        "small, subject-out-of-scope",
        "medium, accepted",
        "large, accepted"
    })
    void only_medium_and_large_enterprises_are_certified(String size, String outcome) {
        var c = register(enterprise(EnterpriseSize.fromCode(size)), 2023, "2023-02-15");
        assertThat(outcome(decide(c))).isEqualTo(outcome);
    }

    @Test
    void an_agency_of_the_armed_forces_is_refused_and_others_are_not() {
        var armed = refusal(decide(register(agency(AgencyKind.ARMED_FORCES), 2023, "2023-02-15")));
        assertThat(armed.reason()).isEqualTo(CertificationRejection.SUBJECT_OUT_OF_SCOPE);
        assertThat(armed.legalBasis()).hasToString("Circular 124/2021/TT-BCA, Art. 1");
        assertThat(armed.pointer()).isEqualTo("/subject/agencyKind");

        assertThat(warnings(decide(register(agency(AgencyKind.CIVIL), 2023, "2023-02-15"))))
                .isEmpty();
        assertThat(warnings(decide(register(agency(null), 2023, "2023-02-15")))).isEmpty();
    }

    @Test
    void a_school_of_several_levels_is_a_doubt() {
        assertThat(warnings(decide(register(school(SchoolKind.MULTI_LEVEL), 2023, "2023-02-15"))))
                .containsExactly("scope-unconfirmed");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-02-15, accepted",
        // Registered before the circular came into force, for a year that it decides on.
        "2022, 2022-01-15, subject-out-of-scope",
        "2022, [..2022-08-19], subject-out-of-scope"
    })
    void the_scope_is_that_of_the_rules_the_year_is_decided_by(
            int year, String on, String outcome) {
        assertThat(outcome(decide(register(school(SchoolKind.PRIMARY), year, on))))
                .isEqualTo(outcome);
    }

    @Test
    void the_unread_scope_of_the_former_circular_warns_with_its_name() {
        var decision = decide(register(school(SchoolKind.PRIMARY), 2021, "2021-02-15"));
        assertThat(warning(decision, "scope-unconfirmed").legalBasis())
                .isEqualTo("Circular 23/2012/TT-BCA");
    }

    @ParameterizedTest
    @CsvSource({"2012, accepted", "2011, year-before-certification"})
    void no_year_before_the_first_circular_can_be_certified(int year, String outcome) {
        assertThat(outcome(decide(register(village(), year, year + "-02-15")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2023, 23, 20230})
    void a_year_of_other_than_four_digits_is_malformed(int year) {
        assertThatThrownBy(() -> register(village(), year, "2023-02-15"))
                .isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-01-01 | ",
                "2023-03-31 | ",
                "2023-01/2023-03 | ",
                "2023-04-01 | lies outside it",
                "2022-12-31 | lies outside it",
                "2023 | may lie outside it",
                "[..2023-03-31] | may lie outside it",
            })
    void a_registration_outside_the_first_quarter_warns(String on, String words) {
        var decision = decide(register(commune(), 2023, on));
        if (words == null) {
            assertThat(warnings(decision)).isEmpty();
        } else {
            var warning = warning(decision, "registered-outside-first-quarter");
            assertThat(warning.message()).contains(words);
            assertThat(warning.legalBasis()).isEqualTo("Circular 124/2021/TT-BCA, Art. 5(1)");
        }
    }

    @Test
    void nothing_is_said_of_a_quarter_that_the_former_circular_was_not_read_for() {
        assertThat(warnings(decide(register(village(), 2020, "2020-09-01")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unit:chieng-le, 2025-03-15, accepted",
        "unit:chieng-le, 2025-07-01, outside-unit-life",
        "unit:chieng-le, 2025, accepted",
        "unit:chieng-le, 2026, outside-unit-life",
        "unit:to-hieu, 2025-06-30, outside-unit-life",
        "unit:to-hieu, 2026-02-15, accepted",
        "unit:nowhere, 2026-02-15, unknown-unit"
    })
    void the_unit_lives_on_some_possible_day(String unit, String on, String outcome) {
        var subject = subject(CertificationSubjectKind.AGENCY, new UnitId(unit));
        var decision = decide(register(subject, 2026, on));
        assertThat(outcome(decision)).isEqualTo(outcome);
        if (!outcome.equals("accepted")) {
            assertThat(refusal(decision).pointer()).isEqualTo("/subject/unit");
        }
    }

    @Test
    void a_refusal_for_an_ended_unit_names_its_successor() {
        var subject = subject(CertificationSubjectKind.COMMUNE, KnownAnnals.FORMER_WARD);
        assertThat(refusal(decide(register(subject, 2026, "2026-02-15"))).message())
                .contains("Phường Tô Hiệu")
                .contains("unit:to-hieu");
    }

    @Test
    void a_province_is_no_commune_but_holds_agencies() {
        var refusal =
                refusal(
                        decide(
                                register(
                                        subject(
                                                CertificationSubjectKind.COMMUNE,
                                                KnownAnnals.PROVINCE),
                                        2023,
                                        "2023-02-15")));
        assertThat(refusal.reason()).isEqualTo(CertificationRejection.SUBJECT_IS_NO_COMMUNE);
        assertThat(
                        outcome(
                                decide(
                                        register(
                                                subject(
                                                        CertificationSubjectKind.AGENCY,
                                                        KnownAnnals.PROVINCE),
                                                2023,
                                                "2023-02-15"))))
                .isEqualTo("accepted");
    }

    @Test
    void without_a_source_it_is_unsourced_and_with_an_unknown_one_it_is_refused() {
        var on = Edtf.parse("2023-02-15");
        assertThat(warnings(decide(new RegisterForCertification(ID, commune(), 2023, on, null))))
                .containsExactly("unsourced");
        assertThat(
                        outcome(
                                decide(
                                        new RegisterForCertification(
                                                ID,
                                                commune(),
                                                2023,
                                                on,
                                                KnownAnnals.UNKNOWN_CITATION))))
                .isEqualTo("unknown-source");
    }
}
