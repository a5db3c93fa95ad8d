package biennien.command.certification;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.KnownAnnals.CITATION;
import static biennien.command.KnownAnnals.COMMUNE;
import static biennien.command.KnownAnnals.FORMER_WARD;
import static biennien.command.KnownAnnals.NEW_WARD;
import static biennien.command.KnownAnnals.REGISTERS;
import static biennien.command.certification.Examples.ID;
import static biennien.command.certification.Examples.day;
import static biennien.command.kernel.Answers.refusedAs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.certification.Certification.Unregistered;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.kernel.Decision;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.register.RegistersAtHead;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationSubject;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.events.law.SchoolKind;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** A subject that names its organisation is what the record says of it. */
class OrganisationRulesTest {

    private static final OrganisationId CEMENT = new OrganisationId("organisation:xi-mang");
    private static final Name OLD = new Name("Công ty Xi măng Phiêng Khoài");
    private static final Name NEW = new Name("Công ty Bê tông Phiêng Khoài");

    @Test
    void the_record_says_the_name_and_the_size_of_the_day() {
        var decision =
                decide(
                        enterprise(OLD, COMMUNE, null),
                        "2023-02-15",
                        registered(EnterpriseSize.LARGE),
                        new OrganisationRenamed(CEMENT, NEW, day("2022-06"), null),
                        new OrganisationResized(CEMENT, EnterpriseSize.MEDIUM, day("2024"), null));

        assertThat(event(decision))
                .isInstanceOfSatisfying(
                        CertificationRegistered.class,
                        e ->
                                assertThat(e.subject())
                                        .isEqualTo(enterprise(NEW, COMMUNE, EnterpriseSize.LARGE)));
        assertThat(warnings(decision)).isEmpty();
    }

    @Test
    void an_enterprise_that_is_small_on_that_day_is_out_of_scope() {
        var shrunk =
                new OrganisationEvent[] {
                    registered(EnterpriseSize.LARGE),
                    new OrganisationResized(CEMENT, EnterpriseSize.SMALL, day("2023-02-01"), null)
                };

        var no = refusal(decide(enterprise(OLD, COMMUNE, null), "2023-02-15", shrunk));
        assertThat(no.reason().code()).isEqualTo("subject-out-of-scope");
        assertThat(no.legalBasis()).isNotNull();
        assertThat(outcome(decide(enterprise(OLD, COMMUNE, null), "2023-01-31", shrunk)))
                .isEqualTo("accepted");
    }

    @Test
    void a_size_that_is_not_certain_on_that_day_is_doubtful() {
        var perhaps =
                decide(
                        enterprise(OLD, COMMUNE, null),
                        "2023-02-15",
                        registered(EnterpriseSize.LARGE),
                        new OrganisationResized(CEMENT, EnterpriseSize.SMALL, day("2023"), null));
        var unknown = decide(enterprise(OLD, COMMUNE, null), "2023-02-15", registered(null));

        assertThat(warnings(perhaps)).containsExactly("scope-unconfirmed");
        assertThat(warnings(unknown)).containsExactly("scope-unconfirmed");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Công ty Xi măng Phiêng Khoài | unit:phieng-khoai | -      | -
                    CÔNG TY XI MĂNG Phiêng Khoai | unit:phieng-khoai | large  | -
                    Công ty Bê tông              | unit:phieng-khoai | large  | /subject/name
                    Công ty Xi măng Phiêng Khoài | unit:chieng-le    | large  | /subject/unit
                    Công ty Xi măng Phiêng Khoài | unit:phieng-khoai | medium | /subject/enterpriseSize
                    """)
    void what_is_said_of_it_agrees_with_the_record(
            String name, String unit, @Nullable String size, @Nullable String pointer) {
        var decision =
                decide(
                        enterprise(
                                new Name(name),
                                new UnitId(unit),
                                size == null ? null : EnterpriseSize.fromCode(size)),
                        "2023-02-15",
                        registered(EnterpriseSize.LARGE));

        assertThat(outcome(decision))
                .isEqualTo(pointer == null ? "accepted" : "contradicts-organisation");
        if (pointer != null) {
            assertThat(refusal(decision).pointer()).isEqualTo(pointer);
            assertThat(refusal(decision).reason().kind().status()).isEqualTo(422);
        }
    }

    @Test
    void an_enterprise_is_no_school() {
        var school =
                new CertificationSubject(
                        CertificationSubjectKind.EDUCATIONAL_INSTITUTION,
                        OLD,
                        COMMUNE,
                        null,
                        null,
                        SchoolKind.COLLEGE,
                        CEMENT);

        var no = refusal(decide(school, "2023-02-15", registered(EnterpriseSize.LARGE)));

        assertThat(no.reason().code()).isEqualTo("contradicts-organisation");
        assertThat(no.pointer()).isEqualTo("/subject/kind");
    }

    @Test
    void it_lies_in_what_its_unit_became() {
        var before =
                new OrganisationRegistered(
                        CEMENT,
                        FORMER_WARD,
                        OrganisationKind.ENTERPRISE,
                        OLD,
                        List.of(),
                        null,
                        EnterpriseSize.LARGE,
                        null,
                        null,
                        null);

        assertThat(outcome(decide(enterprise(OLD, NEW_WARD, null), 2026, "2026-02-15", before)))
                .isEqualTo("accepted");
    }

    @ParameterizedTest(name = "closed {0}, registered {1} for {2}: {3}")
    @CsvSource({
        "2022-12-31, 2023-01-15, 2023, after-closing",
        "2023-01-15, 2023-01-15, 2023, accepted",
        "2023-02,    2023-01-15, 2023, accepted",
        "2022-11-15, 2022-11-10, 2023, after-closing",
        "2022,       2022-12-20, 2023, accepted",
    })
    void what_was_closed_before_the_year_does_not_register(
            String closed, String on, int year, String expected) {
        var decision =
                decide(
                        enterprise(OLD, COMMUNE, null),
                        year,
                        on,
                        registered(EnterpriseSize.LARGE),
                        new OrganisationClosed(CEMENT, day(closed), null, null));

        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @Test
    void an_organisation_that_nobody_registered_is_not_found() {
        var no = refusal(decide(enterprise(OLD, COMMUNE, null), "2023-02-15"));

        assertThat(no.reason().code()).isEqualTo("no-such-organisation");
        assertThat(no.reason().kind().status()).isEqualTo(404);
        assertThat(no.pointer()).isEqualTo("/subject/organisation");
    }

    @Test
    void a_village_is_no_organisation() {
        assertThatThrownBy(
                        () ->
                                new CertificationSubject(
                                        CertificationSubjectKind.RESIDENTIAL_AREA,
                                        OLD,
                                        COMMUNE,
                                        null,
                                        null,
                                        null,
                                        CEMENT))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_name_that_belongs_to_an_organisation_is_pointed_out() {
        var byName =
                new CertificationSubject(
                        CertificationSubjectKind.ENTERPRISE,
                        OLD,
                        COMMUNE,
                        null,
                        EnterpriseSize.LARGE,
                        null);

        assertThat(warnings(decide(byName, "2023-02-15", registered(EnterpriseSize.LARGE))))
                .containsExactly("organisation-on-record");
    }

    @Test
    void however_an_organisation_is_told_it_has_one_certificate_of_a_year() {
        var renamed =
                known(
                        registered(EnterpriseSize.LARGE),
                        new OrganisationRenamed(CEMENT, NEW, day("2023-06"), null));
        var told = YearClaim.keys(enterprise(OLD, COMMUNE, null), 2023, renamed);

        assertThat(told)
                .contains(CEMENT + " 2023")
                .containsAll(YearClaim.keys(enterprise(OLD, COMMUNE, null), 2023, null))
                .containsAll(YearClaim.keys(enterprise(NEW, COMMUNE, null), 2023, null))
                .doesNotContainAnyElementsOf(
                        YearClaim.keys(enterprise(OLD, COMMUNE, null), 2024, null));
        assertThat(YearClaim.keys(enterprise(NEW, NEW_WARD, null), 2023, renamed))
                .as("after its unit was merged")
                .containsAll(YearClaim.keys(enterprise(OLD, COMMUNE, null), 2023, null));
    }

    @Test
    void the_organisation_is_read_from_its_own_stream() {
        var fixture = new AggregateTestFixture<>(CertificationAggregate.class);
        fixture.registerInjectableResource((RegistersAtHead) () -> REGISTERS);
        fixture.registerInjectableResource(
                new OrganisationsOnRecord(
                        stream ->
                                stream.equals(CEMENT.value())
                                        ? List.of(registered(EnterpriseSize.MICRO))
                                        : List.of(),
                        (_, _) -> Optional.of(CEMENT.value())));

        fixture.givenNoPriorActivity()
                .when(register(enterprise(OLD, COMMUNE, null), 2023, "2023-02-15"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("subject-out-of-scope", 422));
    }

    private static Decision<CertificationEvent> decide(
            CertificationSubject subject, String on, OrganisationEvent... events) {
        return decide(subject, 2023, on, events);
    }

    private static Decision<CertificationEvent> decide(
            CertificationSubject subject, int year, String on, OrganisationEvent... events) {
        return Certification.decide(
                register(subject, year, on),
                new Unregistered(),
                REGISTERS,
                events.length == 0 ? null : known(events));
    }

    private static KnownOrganisation known(OrganisationEvent... events) {
        return new OrganisationsOnRecord(_ -> List.of(events), (_, _) -> Optional.empty())
                .find(CEMENT)
                .orElseThrow();
    }

    private static RegisterForCertification register(
            CertificationSubject subject, int year, String on) {
        return new RegisterForCertification(ID, subject, year, day(on), CITATION);
    }

    private static CertificationSubject enterprise(
            Name name, UnitId unit, @Nullable EnterpriseSize size) {
        return new CertificationSubject(
                CertificationSubjectKind.ENTERPRISE, name, unit, null, size, null, CEMENT);
    }

    private static OrganisationRegistered registered(@Nullable EnterpriseSize size) {
        return new OrganisationRegistered(
                CEMENT,
                COMMUNE,
                OrganisationKind.ENTERPRISE,
                OLD,
                List.of(),
                null,
                size,
                null,
                null,
                null);
    }
}
