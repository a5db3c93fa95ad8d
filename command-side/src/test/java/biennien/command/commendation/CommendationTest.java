package biennien.command.commendation;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.KnownAnnals.CITATION;
import static biennien.command.KnownAnnals.COMMUNE;
import static biennien.command.KnownAnnals.FORMER_WARD;
import static biennien.command.KnownAnnals.REGISTERS;
import static biennien.command.KnownAnnals.UNKNOWN_CITATION;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.commendation.Commendation.Unheard;
import biennien.command.commendation.CommendationCommand.AnnulCommendation;
import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.kernel.Decision;
import biennien.command.kernel.RejectionDetails;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.events.commendation.CommendationEvent;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.commendation.Recipient;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.AwardForm;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.RecipientKind;
import biennien.events.values.Citation;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.events.values.Quote;
import biennien.events.values.UnitId;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class CommendationTest {

    private static final CommendationId ID = new CommendationId("commendation:sample");
    private static final DocumentNumber DECISION = new DocumentNumber("77/QĐ-UBND");
    private static final PersonalText SEALED =
            new PersonalText(
                    new PersonId("person:sample"), "AAAAAAAAAAAAAAAA", "AAAA", "0".repeat(64));

    private static final Recipient PERSON =
            new Recipient(RecipientKind.INDIVIDUAL, 1, null, SEALED);
    private static final Recipient COUNTED =
            new Recipient(RecipientKind.INDIVIDUAL, 12, null, null);
    private static final Recipient COLLECTIVE =
            new Recipient(RecipientKind.COLLECTIVE, 1, new Name("Tổ 4"), null);

    private FixtureConfiguration<CommendationAggregate> fixture;

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(CommendationAggregate.class);
        fixture.registerInjectableResource((RegistersAtHead) () -> REGISTERS);
    }

    @Test
    void a_person_is_commended_under_a_sealed_name() {
        fixture.givenNoPriorActivity()
                .when(praise("2020-08-19", PERSON))
                .expectSuccessfulHandlerExecution()
                .expectEvents(conferred("2020-08-19", PERSON));
    }

    @Test
    void a_commendation_is_recorded_once() {
        fixture.given(conferred("2020-08-19", PERSON))
                .when(praise("2020-08-19", PERSON))
                .expectNoEvents()
                .expectExceptionDetails(says("already-conferred", 409));
    }

    @Test
    void a_commendation_is_annulled_on_a_ground_of_the_law() {
        fixture.given(conferred("2024-08-19", PERSON))
                .when(annul("2025-02-01"))
                .expectEvents(annulled());
    }

    @Test
    void a_commendation_is_annulled_once() {
        fixture.given(conferred("2024-08-19", PERSON), annulled())
                .when(annul("2025-02-02"))
                .expectNoEvents()
                .expectExceptionDetails(says("already-annulled", 409));
    }

    @Test
    void what_was_never_conferred_is_not_annulled() {
        fixture.givenNoPriorActivity()
                .when(annul("2025-02-01"))
                .expectNoEvents()
                .expectExceptionDetails(says("no-such-commendation", 404));
    }

    @Test
    void a_commendation_is_annulled_by_whoever_recorded_it_or_by_a_steward() {
        var byAnna =
                new GenericEventMessage<>(
                        conferred("2024-08-19", PERSON), Map.of(Shell.ACTOR, "account:anna"));
        fixture.given(byAnna)
                .when(annul("2025-02-01"), by("account:binh", "recorder"))
                .expectNoEvents()
                .expectExceptionDetails(says("recorded-by-another", 403));
        begin();
        fixture.given(byAnna)
                .when(annul("2025-02-01"), by("account:anna", "recorder"))
                .expectEvents(annulled());
        begin();
        fixture.given(byAnna)
                .when(annul("2025-02-01"), by("account:binh", "steward"))
                .expectEvents(annulled());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "giay-khen  | district-pc-chair          | 2019-05-01     | ",
                "giay-khen  | district-pc-chair          | 2025-06-30     | ",
                "giay-khen  | district-pc-chair          | [..2020-08-31] | ",
                "giay-khen  | district-pc-chair          | 2025-06-30?    | ",
                "giay-khen  | district-pc-chair          | 2025           |"
                        + " conferral-right-possibly-ended",
                "giay-khen  | district-pc-chair          | [..2025-12-31] |"
                        + " conferral-right-possibly-ended",
                "giay-khen  | district-pc-chair          | 2025-06-30~    |"
                        + " conferral-right-possibly-ended",
                "letter-of-praise | district-pc-chair    | 2025           |"
                        + " conferral-right-possibly-ended",
                "giay-khen  | commune-pc-chair           | 2025-08-01     | ",
                "giay-khen  | provincial-police-director | [..2020-08-31] | ",
                "bang-khen  | provincial-pc-chair        | 2022-08-19     | ",
                "bang-khen  | prime-minister             | 2024-08-19     |"
                        + " conferral-right-unconfirmed",
                "bang-khen  | provincial-party-committee | 2022-08-19     |"
                        + " conferral-right-unconfirmed",
                "order      | commune-pc-chair           | 2024-08-19     |"
                        + " conferral-right-unconfirmed",
            })
    void who_may_confer_what_is_read_by_the_day(
            String form, String conferrer, String on, @Nullable String warning) {
        var decision = decide(commend(form, conferrer, on));
        assertThat(outcome(decision)).isEqualTo("accepted");
        assertThat(warnings(decision)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @CsvSource({
        "giay-khen, 2025-07-01",
        "giay-khen, 2025-07-01?",
        "giay-khen, 2025-08",
        "giay-khen, 2026",
        "bang-khen, 2025-07-01"
    })
    void a_district_chair_confers_nothing_after_june_2025(String form, String on) {
        var refusal = refusal(decide(commend(form, "district-pc-chair", on)));

        assertThat(refusal.reason()).isEqualTo(CommendationRejection.CONFERRER_WITHOUT_RIGHT);
        assertThat(refusal.reason().kind().status()).isEqualTo(422);
        assertThat(refusal.message()).contains("2025-06-30");
        assertThat(refusal.legalBasis()).hasToString("Resolution 203/2025/QH15");
        assertThat(refusal.pointer()).isEqualTo("/conferrer");
    }

    @Test
    void under_the_collaborator_ground_nobody_is_named() {
        var person = refusal(decide(medal(PERSON, CITATION)));
        assertThat(person.reason()).isEqualTo(CommendationRejection.COLLABORATOR_NAMED);
        assertThat(person.reason().kind().status()).isEqualTo(422);
        assertThat(person.legalBasis()).hasToString("Circular 20/2025/TT-BCA");
        assertThat(person.pointer()).isEqualTo("/recipient/person");
        assertThat(person.message()).doesNotContain(SEALED.subject().value());

        assertThat(refusal(decide(medal(COLLECTIVE, CITATION))).pointer())
                .isEqualTo("/recipient/collective");

        var quoted =
                new Citation(CITATION.source(), new Quote("trao kỷ niệm chương cho ông X"), null);
        var quote = refusal(decide(medal(COUNTED, quoted)));
        assertThat(quote.reason()).isEqualTo(CommendationRejection.COLLABORATOR_NAMED);
        assertThat(quote.pointer()).isEqualTo("/citation/quote");
        assertThat(quote.message()).doesNotContain("ông X");
    }

    @Test
    void under_the_collaborator_ground_a_count_is_kept() {
        var event = (CommendationConferred) event(decide(medal(COUNTED, CITATION)));
        assertThat(event.recipient()).isEqualTo(COUNTED);
        assertThat(event.personalTexts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unit:chieng-le, 2025-06-30, accepted",
        "unit:chieng-le, 2025-07-01, outside-unit-life",
        "unit:chieng-le, 2025, accepted",
        "unit:nowhere, 2025-06-30, unknown-unit"
    })
    void the_unit_lives_on_some_possible_day(String unit, String on, String outcome) {
        var decision =
                decide(
                        new Commend(
                                ID,
                                AwardForm.GIAY_KHEN,
                                Conferrer.COMMUNE_PC_CHAIR,
                                COLLECTIVE,
                                new UnitId(unit),
                                Edtf.parse(on),
                                DECISION,
                                CommendationGround.MOVEMENT,
                                CITATION));
        assertThat(outcome(decision)).isEqualTo(outcome);
    }

    @Test
    void without_a_source_it_is_unsourced_and_with_an_unknown_one_it_is_refused() {
        assertThat(warnings(decide(sourced(null)))).containsExactly("unsourced");
        assertThat(outcome(decide(sourced(UNKNOWN_CITATION)))).isEqualTo("unknown-source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-08-18 | annulled-before-conferred | ",
                "2024-08-19 | accepted                  | ",
                "2024       | accepted                  | ",
                "[2023..]   | accepted                  | annulment-ground-unconfirmed",
            })
    void an_annulment_follows_what_it_annuls(String on, String outcome, @Nullable String warning) {
        var decision = annulment(AnnulmentGround.FALSE_DOSSIER, on, "2024-08-19");
        assertThat(outcome(decision)).isEqualTo(outcome);
        if (warning != null) {
            assertThat(warnings(decision)).containsExactly(warning);
        }
    }

    @Test
    void an_annulment_takes_no_quote_as_it_could_name_the_person() {
        var quoted =
                new Citation(
                        CITATION.source(),
                        new Quote("thu hồi bằng khen của ông Nguyễn Văn A"),
                        "S025");
        var refusal = refusal(annulment(quoted));

        assertThat(refusal.reason()).isEqualTo(CommendationRejection.ANNULMENT_QUOTED);
        assertThat(refusal.reason().kind().status()).isEqualTo(422);
        assertThat(refusal.pointer()).isEqualTo("/citation/quote");
        assertThat(refusal.message()).contains("citation.quote").doesNotContain("Nguyễn");
        assertThat(outcome(annulment(new Citation(CITATION.source(), null, "S025"))))
                .isEqualTo("accepted");
    }

    private static Decision<CommendationEvent> annulment(Citation citation) {
        return Commendation.decide(
                new AnnulCommendation(
                        ID,
                        AnnulmentGround.FALSE_DOSSIER,
                        DECISION,
                        Edtf.parse("2025-02-01"),
                        citation),
                new Commendation.Conferred(
                        Edtf.parse("2024-08-19"), Conferrer.PROVINCIAL_PC_CHAIR, COMMUNE),
                REGISTERS);
    }

    @Test
    void a_ground_of_annulment_before_its_law_is_a_doubt() {
        var decision = annulment(AnnulmentGround.LATER_FINDING, "2022-03-01", "2020-08-19");
        assertThat(warning(decision, "annulment-ground-unconfirmed").legalBasis())
                .isEqualTo("Law 06/2022/QH15, chapter VII");
    }

    private static Decision<CommendationEvent> annulment(
            AnnulmentGround ground, String on, String conferredOn) {
        return Commendation.decide(
                new AnnulCommendation(ID, ground, DECISION, Edtf.parse(on), CITATION),
                Commendation.evolve(new Unheard(), conferred(conferredOn, PERSON)),
                REGISTERS);
    }

    private static Decision<CommendationEvent> decide(Commend c) {
        return Commendation.decide(c, new Unheard(), REGISTERS);
    }

    private static Commend praise(String on, Recipient recipient) {
        return new Commend(
                ID,
                AwardForm.GIAY_KHEN,
                Conferrer.PROVINCIAL_POLICE_DIRECTOR,
                recipient,
                FORMER_WARD,
                Edtf.parse(on),
                DECISION,
                CommendationGround.MOVEMENT,
                CITATION);
    }

    private static Commend commend(String form, String conferrer, String on) {
        return new Commend(
                ID,
                AwardForm.fromCode(form),
                Conferrer.fromCode(conferrer),
                COLLECTIVE,
                COMMUNE,
                Edtf.parse(on),
                DECISION,
                CommendationGround.MOVEMENT,
                CITATION);
    }

    private static Commend sourced(@Nullable Citation citation) {
        return new Commend(
                ID,
                AwardForm.GIAY_KHEN,
                Conferrer.COMMUNE_PC_CHAIR,
                COLLECTIVE,
                COMMUNE,
                Edtf.parse("2025-08-01"),
                null,
                CommendationGround.MOVEMENT,
                citation);
    }

    private static Commend medal(Recipient recipient, Citation citation) {
        return new Commend(
                ID,
                AwardForm.COMMEMORATIVE_MEDAL_NATIONAL_SECURITY,
                Conferrer.MINISTER_PUBLIC_SECURITY,
                recipient,
                COMMUNE,
                Edtf.parse("2025-08-19"),
                DECISION,
                CommendationGround.COLLABORATOR,
                citation);
    }

    private static CommendationConferred conferred(String on, Recipient recipient) {
        return new CommendationConferred(
                ID,
                AwardForm.GIAY_KHEN,
                Conferrer.PROVINCIAL_POLICE_DIRECTOR,
                recipient,
                FORMER_WARD,
                Edtf.parse(on),
                DECISION,
                CommendationGround.MOVEMENT,
                CITATION);
    }

    private static AnnulCommendation annul(String on) {
        return new AnnulCommendation(
                ID, AnnulmentGround.FRAUD_IN_MERIT, DECISION, Edtf.parse(on), CITATION);
    }

    private static CommendationAnnulled annulled() {
        return new CommendationAnnulled(
                ID, AnnulmentGround.FRAUD_IN_MERIT, DECISION, Edtf.parse("2025-02-01"), CITATION);
    }

    private static Map<String, Object> by(String account, String role) {
        return Map.of(Shell.ACTOR, account, Shell.ACTOR_ROLE, role);
    }

    private static Matcher<RejectionDetails> says(String code, int status) {
        return new CustomTypeSafeMatcher<>(code + " with status " + status) {
            @Override
            protected boolean matchesSafely(RejectionDetails details) {
                return details.code().equals(code) && details.status() == status;
            }
        };
    }
}
