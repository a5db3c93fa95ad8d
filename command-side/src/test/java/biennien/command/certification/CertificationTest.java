package biennien.command.certification;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.KnownAnnals.REGISTERS;
import static biennien.command.certification.Examples.DECISION;
import static biennien.command.certification.Examples.EIGHTEEN_OF_25;
import static biennien.command.certification.Examples.GROUND;
import static biennien.command.certification.Examples.ID;
import static biennien.command.certification.Examples.REASON;
import static biennien.command.certification.Examples.SIXTEEN_OF_25;
import static biennien.command.certification.Examples.all;
import static biennien.command.certification.Examples.assess;
import static biennien.command.certification.Examples.assessed;
import static biennien.command.certification.Examples.commune;
import static biennien.command.certification.Examples.day;
import static biennien.command.certification.Examples.recognise;
import static biennien.command.certification.Examples.recognised;
import static biennien.command.certification.Examples.refuse;
import static biennien.command.certification.Examples.refused;
import static biennien.command.certification.Examples.register;
import static biennien.command.certification.Examples.registered;
import static biennien.command.certification.Examples.revoke;
import static biennien.command.certification.Examples.revoked;
import static biennien.command.certification.Examples.school;
import static biennien.command.certification.Examples.subject;
import static biennien.events.law.CertificationSubjectKind.COMMUNE;
import static biennien.events.law.DecidingBody.DISTRICT_PC;
import static biennien.events.law.DecidingBody.PROVINCIAL_PC;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.KnownAnnals;
import biennien.command.certification.Certification.Assessed;
import biennien.command.certification.Certification.Entry;
import biennien.command.certification.Certification.Unregistered;
import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.certification.CertificationCommand.RecogniseCertification;
import biennien.command.certification.CertificationCommand.RefuseCertification;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.certification.CertificationCommand.RevokeCertification;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Decision;
import biennien.command.kernel.RejectionDetails;
import biennien.command.kernel.Shell;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.register.RegistersAtHead;
import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.DecidingBody;
import biennien.events.law.SchoolKind;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

class CertificationTest {

    private FixtureConfiguration<CertificationAggregate> fixture;

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(CertificationAggregate.class);
        fixture.registerInjectableResource((RegistersAtHead) () -> REGISTERS);
        fixture.registerInjectableResource(
                new OrganisationsOnRecord(_ -> List.of(), (_, _) -> Optional.empty()));
    }

    @Test
    void a_commune_registers() {
        fixture.givenNoPriorActivity()
                .when(register(commune(), 2023, "2023-02-15"))
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new CertificationRegistered(
                                ID, commune(), 2023, day("2023-02-15"), KnownAnnals.CITATION));
    }

    @Test
    void a_subject_registers_once_for_a_year() {
        fixture.given(registered(commune(), 2023))
                .when(register(commune(), 2023, "2023-02-16"))
                .expectNoEvents()
                .expectExceptionDetails(says("already-registered", 409));
    }

    @Test
    void a_primary_school_does_not_register() {
        fixture.givenNoPriorActivity()
                .when(register(school(SchoolKind.PRIMARY), 2023, "2023-02-15"))
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionDetails(says("subject-out-of-scope", 422));
    }

    @Test
    void a_registered_commune_is_assessed_under_the_circular_in_force() {
        fixture.given(registered(commune(), 2023))
                .when(assess("2023-11-10", all(COMMUNE, true), EIGHTEEN_OF_25, true))
                .expectEvents(
                        new CertificationAssessed(
                                ID,
                                day("2023-11-10"),
                                CertificationRuleSet.CIRCULAR_124_2021,
                                all(COMMUNE, true),
                                EIGHTEEN_OF_25,
                                true,
                                KnownAnnals.CITATION));
    }

    @Test
    void an_assessment_that_is_met_is_recognised() {
        fixture.given(registered(commune(), 2023), assessed("2023-11-10", true))
                .when(recognise("2023-12-01", DISTRICT_PC))
                .expectEvents(recognised());
    }

    @Test
    void nothing_is_recognised_without_an_assessment() {
        fixture.given(registered(commune(), 2023))
                .when(recognise("2023-12-01", DISTRICT_PC))
                .expectNoEvents()
                .expectExceptionDetails(says("not-assessed", 409));
    }

    @Test
    void an_assessment_that_is_not_met_is_not_recognised() {
        fixture.given(registered(commune(), 2023), assessed("2023-11-10", false))
                .when(recognise("2023-12-01", DISTRICT_PC))
                .expectNoEvents()
                .expectExceptionDetails(says("assessed-not-met", 409));
    }

    @Test
    void a_commune_with_sixteen_of_twenty_five_recognised_is_not_recognised() {
        fixture.given(registered(commune(), 2023), assessed("2023-11-10", SIXTEEN_OF_25, false))
                .when(recognise("2023-12-01", DISTRICT_PC))
                .expectNoEvents()
                .expectExceptionDetails(
                        matching(
                                details ->
                                        details.status() == 422
                                                && details.code().equals("commune-threshold-missed")
                                                && details.message()
                                                        .contains(
                                                                "64 % < 70 %: 18 of 25 are needed")
                                                && "Circular 124/2021/TT-BCA, Art. 5(4)"
                                                        .equals(details.legalBasis())));
    }

    @Test
    void a_refusal_gives_its_reason() {
        fixture.given(registered(commune(), 2023), assessed("2023-11-10", false))
                .when(refuse("2023-12-01", DISTRICT_PC))
                .expectEvents(refused());
    }

    @Test
    void a_refusal_needs_no_assessment() {
        fixture.given(registered(commune(), 2023))
                .when(refuse("2023-12-01", DISTRICT_PC))
                .expectEvents(refused());
    }

    @Test
    void a_recognition_is_revoked_on_the_ground_its_decision_names() {
        fixture.given(registered(commune(), 2023), assessed("2023-11-10", true), recognised())
                .when(revoke("2024-03-01"))
                .expectEvents(revoked());
    }

    @Test
    void only_what_is_recognised_is_revoked() {
        fixture.given(registered(commune(), 2023), assessed("2023-11-10", true))
                .when(revoke("2024-03-01"))
                .expectNoEvents()
                .expectExceptionDetails(says("not-recognised", 409));
    }

    @Test
    void after_a_revocation_it_can_be_assessed_and_recognised_again() {
        fixture.given(
                        registered(commune(), 2023),
                        assessed("2023-11-10", true),
                        recognised(),
                        revoked(),
                        assessed("2024-04-01", true))
                .when(recognise("2024-04-10", DISTRICT_PC))
                .expectEvents(
                        new CertificationRecognised(
                                ID,
                                DECISION,
                                day("2024-04-10"),
                                DISTRICT_PC,
                                KnownAnnals.CITATION));
    }

    @Test
    void a_recognition_is_revoked_by_whoever_recorded_it_or_by_a_steward() {
        recognisedBy("account:anna")
                .when(revoke("2024-03-01"), by("account:binh", "recorder"))
                .expectNoEvents()
                .expectExceptionDetails(says("recorded-by-another", 403));
        recognisedBy("account:anna")
                .when(revoke("2024-03-01"), by("account:anna", "recorder"))
                .expectEvents(revoked());
        recognisedBy("account:anna")
                .when(revoke("2024-03-01"), by("account:binh", "steward"))
                .expectEvents(revoked());
    }

    @ParameterizedTest
    @CsvSource({
        "unregistered, accepted, no-such-certification, no-such-certification,"
                + " no-such-certification, no-such-certification",
        "registered, already-registered, accepted, not-assessed, accepted, not-recognised",
        "assessed, already-registered, accepted, accepted, accepted, not-recognised",
        "not-met, already-registered, accepted, assessed-not-met, accepted, not-recognised",
        "recognised, already-registered, already-recognised, already-recognised,"
                + " already-recognised, accepted",
        "refused, already-registered, accepted, already-refused, already-refused, not-recognised",
        "revoked, already-registered, accepted, already-revoked, already-revoked, already-revoked"
    })
    void every_step_has_its_place(
            String state,
            String register,
            String assess,
            String recognise,
            String refuse,
            String revoke) {
        var now = state(state);
        assertThat(outcome(decide(register(commune(), 2023, "2023-02-15"), now)))
                .isEqualTo(register);
        assertThat(outcome(decide(assess("2024-06-01", List.of(), null, false), now)))
                .isEqualTo(assess);
        assertThat(outcome(decide(recognise("2024-06-01", DISTRICT_PC), now))).isEqualTo(recognise);
        assertThat(outcome(decide(refuse("2024-06-01", DISTRICT_PC), now))).isEqualTo(refuse);
        assertThat(outcome(decide(revoke("2024-06-01"), now))).isEqualTo(revoke);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commune          | district-pc   | 2025-06-30 | ",
                "commune          | district-pc   | 2025-07-01 | decided-by-wrong-body",
                "commune          | district-pc   | 2025       | deciding-body-possibly-wrong",
                "commune          | district-pc   | 2025-06-30~ | deciding-body-possibly-wrong",
                "residential-area | district-pc   | 2025-08    | decided-by-wrong-body",
                "commune          | provincial-pc | 2025-12-01 | deciding-body-unconfirmed",
                "commune          | provincial-pc | 2024-12-01 | deciding-body-unconfirmed",
                "commune          | commune-pc    | 2024-12-01 | deciding-body-unconfirmed",
                "residential-area | commune-pc    | 2025-12-01 | ",
                "enterprise       | commune-pc    | 2024-12-01 | ",
                "agency           | provincial-pc | 2025-01-15 | ",
            })
    void who_decides_is_read_by_the_day_of_the_decision(
            String kind, String body, String on, @Nullable String found) {
        var subject = subject(CertificationSubjectKind.fromCode(kind), KnownAnnals.COMMUNE);
        var decision =
                decide(
                        recognise(on, DecidingBody.fromCode(body)),
                        new Assessed(
                                new Entry(subject, 2024, day("2024-02-15")),
                                day("[2024..]"),
                                CertificationRuleSet.CIRCULAR_124_2021,
                                null,
                                true));
        if ("decided-by-wrong-body".equals(found)) {
            var refusal = refusal(decision);
            assertThat(refusal.reason().code()).isEqualTo(found);
            assertThat(refusal.pointer()).isEqualTo("/decidedBy");
            assertThat(refusal.legalBasis()).isNotNull();
        } else {
            assertThat(warnings(decision)).isEqualTo(found == null ? List.of() : List.of(found));
        }
    }

    @Test
    void a_refusal_by_a_body_that_had_ended_is_refused_too() {
        assertThat(outcome(decide(refuse("2025-12-01", DISTRICT_PC), state("registered"))))
                .isEqualTo("decided-by-wrong-body");
    }

    @Test
    void a_recognition_certainly_before_its_assessment_is_refused() {
        assertThat(outcome(decide(recognise("2023-11-09", DISTRICT_PC), state("assessed"))))
                .isEqualTo("step-before-its-cause");
        assertThat(outcome(decide(recognise("2023-11", DISTRICT_PC), state("assessed"))))
                .isEqualTo("accepted");
    }

    @Test
    void a_decision_before_the_circular_it_rests_on_is_refused() {
        var assessed =
                new Assessed(
                        new Entry(commune(), 2022, day("2022-01-10")),
                        day("2022"),
                        CertificationRuleSet.CIRCULAR_124_2021,
                        null,
                        true);
        assertThat(outcome(decide(recognise("2022-02-09", DISTRICT_PC), assessed)))
                .isEqualTo("rules-not-in-force");
        assertThat(outcome(decide(recognise("2022-02-10", DISTRICT_PC), assessed)))
                .isEqualTo("accepted");
    }

    @Test
    void a_unit_that_ended_is_not_recognised_after_its_end_but_can_be_refused_or_revoked() {
        var entry = new Entry(subject(COMMUNE, KnownAnnals.FORMER_WARD), 2025, day("2025-02-15"));
        var assessed =
                new Assessed(
                        entry,
                        day("2025-06-01"),
                        CertificationRuleSet.CIRCULAR_124_2021,
                        null,
                        true);
        var refusal = refusal(decide(recognise("2025-12-01", PROVINCIAL_PC), assessed));
        assertThat(refusal.reason().code()).isEqualTo("outside-unit-life");
        assertThat(refusal.pointer()).isEqualTo("/decidedOn");
        assertThat(refusal.message()).contains("unit:to-hieu");

        assertThat(outcome(decide(refuse("2025-12-01", PROVINCIAL_PC), assessed)))
                .isEqualTo("accepted");
        assertThat(
                        outcome(
                                decide(
                                        revoke("2025-12-01"),
                                        new Certification.Recognised(
                                                entry, day("2025-06-20"), DISTRICT_PC))))
                .isEqualTo("accepted");
    }

    @Test
    void doubts_of_a_step_are_told() {
        assertThat(
                        warnings(
                                decide(
                                        assess(
                                                "2023-11-10",
                                                all(COMMUNE, true),
                                                EIGHTEEN_OF_25,
                                                true),
                                        state("refused"))))
                .containsExactly("assessed-again");
        assertThat(warnings(decide(refuse("2023-12-01", DISTRICT_PC), state("assessed"))))
                .containsExactly("refused-though-met");
        var revoked = decide(revoke("2024-03-01"), state("recognised"));
        assertThat(warnings(revoked)).containsExactly("no-revocation-procedure");
        assertThat(warning(revoked, "no-revocation-procedure").legalBasis()).isNull();
    }

    @Test
    void a_revocation_without_a_source_is_unsourced_and_with_an_unknown_one_it_is_refused() {
        var unsourced =
                new RevokeCertification(ID, DECISION, day("2024-03-01"), GROUND, REASON, null);
        assertThat(warnings(decide(unsourced, state("recognised"))))
                .containsExactly("no-revocation-procedure", "unsourced");
        var unknown =
                new RevokeCertification(
                        ID,
                        DECISION,
                        day("2024-03-01"),
                        GROUND,
                        REASON,
                        KnownAnnals.UNKNOWN_CITATION);
        assertThat(outcome(decide(unknown, state("recognised")))).isEqualTo("unknown-source");
    }

    private static Decision<CertificationEvent> decide(
            CertificationCommand command, Certification state) {
        return switch (command) {
            case RegisterForCertification c -> Certification.decide(c, state, REGISTERS, null);
            case AssessCertification c -> Certification.decide(c, state, REGISTERS);
            case RecogniseCertification c -> Certification.decide(c, state, REGISTERS);
            case RefuseCertification c -> Certification.decide(c, state, REGISTERS);
            case RevokeCertification c -> Certification.decide(c, state, REGISTERS);
        };
    }

    private static Certification state(String name) {
        var registered = registered(commune(), 2023);
        return switch (name) {
            case "unregistered" -> after();
            case "registered" -> after(registered);
            case "assessed" -> after(registered, assessed("2023-11-10", true));
            case "not-met" -> after(registered, assessed("2023-11-10", false));
            case "recognised" -> after(registered, assessed("2023-11-10", true), recognised());
            case "refused" -> after(registered, refused());
            case "revoked" ->
                    after(registered, assessed("2023-11-10", true), recognised(), revoked());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Certification after(CertificationEvent... events) {
        Certification state = new Unregistered();
        for (var event : events) {
            state = Certification.evolve(state, event);
        }
        return state;
    }

    private TestExecutor<CertificationAggregate> recognisedBy(String account) {
        begin();
        return fixture.given(
                registered(commune(), 2023),
                assessed("2023-11-10", true),
                new GenericEventMessage<>(recognised(), Map.of(Shell.ACTOR, account)));
    }

    private static Map<String, Object> by(String account, String role) {
        return Map.of(Shell.ACTOR, account, Shell.ACTOR_ROLE, role);
    }

    private static Matcher<RejectionDetails> says(String code, int status) {
        return matching(details -> details.code().equals(code) && details.status() == status);
    }

    private static Matcher<RejectionDetails> matching(Predicate<RejectionDetails> test) {
        return new CustomTypeSafeMatcher<>("the expected refusal") {
            @Override
            protected boolean matchesSafely(RejectionDetails details) {
                return test.test(details);
            }
        };
    }
}
