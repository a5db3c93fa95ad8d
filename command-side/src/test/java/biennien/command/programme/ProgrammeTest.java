package biennien.command.programme;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Warning;
import biennien.command.programme.Programme.Unsigned;
import biennien.command.programme.ProgrammeCommand.AddProgrammeAlias;
import biennien.command.programme.ProgrammeCommand.ReviewProgramme;
import biennien.command.programme.ProgrammeCommand.SetProgrammePhase;
import biennien.command.programme.ProgrammeCommand.SetProgrammeTarget;
import biennien.command.programme.ProgrammeCommand.SignProgramme;
import biennien.command.programme.ProgrammeCommand.SupersedeProgramme;
import biennien.command.register.Atlas;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.law.ReviewKind;
import biennien.events.programme.ProgrammeEvent.ProgrammeAliasAdded;
import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeReviewed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.Shape;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

class ProgrammeTest {

    private static final ProgrammeId ID = new ProgrammeId("programme:09");
    private static final ProgrammeId NEXT = new ProgrammeId("programme:07");
    private static final Name TITLE = new Name("Đẩy mạnh phong trào trong tình hình mới");
    private static final List<Office> PARTNERS = List.of(new Office("Bộ Công an"));

    private AggregateTestFixture<ProgrammeAggregate> fixture;
    private Registers known = Atlas.after();

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ProgrammeAggregate.class);
        RegistersAtHead atHead = () -> known;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void a_programme_is_signed_under_all_its_printed_numbers() {
        fixture.givenNoPriorActivity()
                .when(sign("09/CTr-BCA-MTTQ", "09/CTr-BCA-TTTW"))
                .expectEvents(signed("09/CTr-BCA-MTTQ", "09/CTr-BCA-TTTW"))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_programme_is_signed_once() {
        fixture.given(signed())
                .when(sign())
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("programme-already-signed", 409));
    }

    @Test
    void a_programme_that_nobody_signed_has_no_further_life() {
        for (Object command :
                List.of(
                        alias("09/CTr-BCA-MTTQ"),
                        phase("2021/2023", "279/KH-MTTW-BCA"),
                        target(Indicator.MODEL_COUNT, null),
                        new ReviewProgramme(ID, ReviewKind.FINAL, Edtf.of("2023"), null),
                        new SupersedeProgramme(ID, NEXT, Edtf.of("2023"), null))) {
            fixture.givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectExceptionDetails(refusedAs("no-such-programme", 404));
        }
    }

    @Test
    void a_programme_without_a_source_is_stored_with_a_warning() {
        assertThat(warnings(decide(sign(null, null, null, "2013-08-01", "2013/2023"))))
                .containsExactly("unsourced");
        assertThat(outcome(decide(sign(null, null, citedUnknown(), "2013-08-01", "2013/2023"))))
                .isEqualTo("unknown-source");
    }

    @Test
    void a_programme_of_a_province_may_stand_under_one_that_is_known() {
        assertThat(refusal(decide(sign(SON_LA, NEXT, cited(), "2024-03-05", "2024/2033"))).reason())
                .isEqualTo(ProgrammeRejection.UNKNOWN_PROGRAMME);

        know(next("2023-10-17"));
        assertThat(outcome(decide(sign(SON_LA, NEXT, cited(), "2024-03-05", "2024/2033"))))
                .isEqualTo("accepted");
    }

    @Test
    void a_programme_of_a_unit_is_signed_in_its_life() {
        var no = refusal(decide(sign(CHIENG_LE, null, cited(), "2026-01-01", "2026/2030")));

        assertThat(no.reason().code()).isEqualTo("outside-unit-life");
        assertThat(no.pointer()).isEqualTo("/unit");
    }

    @Test
    void a_term_is_a_span_and_not_over_before_the_signing() {
        var point =
                new SignProgramme(
                        ID,
                        new DocumentNumber("09/CTr-BCA-MTTW"),
                        TITLE,
                        List.of(),
                        PARTNERS,
                        Edtf.of("2013-08-01"),
                        new Period(Edtf.of("2013"), Shape.POINT),
                        null,
                        null,
                        cited());

        assertThat(outcome(decide(point))).isEqualTo("term-is-a-span");
        assertThat(outcome(decide(sign(null, null, cited(), "2013-08-01", "2010/2012"))))
                .isEqualTo("term-before-signing");
        assertThat(outcome(decide(sign(null, null, cited(), "2013-08-01", "2010/2013"))))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09/CTr-BCA-MTTW",
                "9/ctr-bca-mttw",
                "09/CTr–BCA–MTTW",
                "09/CTr-BCA-MTTQ",
                "9/CTR-BCA-MTTQ"
            })
    void a_number_leads_to_one_programme_however_it_is_spelled(String number) {
        know(signed("09/CTr-BCA-MTTQ"));

        var no = refusal(Programme.decide(signAs(NEXT, null, number), new Unsigned(), known));

        assertThat(no.reason()).isEqualTo(ProgrammeRejection.PROGRAMME_NUMBER_TAKEN);
        assertThat(no.pointer()).isEqualTo("/number");
        assertThat(no.message()).contains(ID.toString());
        fixture.given(signed("09/CTr-BCA-MTTQ"))
                .when(alias(number))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("programme-number-taken", 409));
    }

    @Test
    void a_province_may_give_the_number_that_the_centre_gave() {
        know(signed());

        assertThat(
                        outcome(
                                Programme.decide(
                                        signAs(NEXT, SON_LA, "09/CTr-BCA-MTTW"),
                                        new Unsigned(),
                                        known)))
                .isEqualTo("accepted");
        know(signedAs(NEXT, SON_LA, "01/CTr-CAT"));
        assertThat(
                        outcome(
                                Programme.decide(
                                        signAs(
                                                new ProgrammeId("programme:x"),
                                                SON_LA,
                                                "01/CTr-CAT"),
                                        new Unsigned(),
                                        known)))
                .isEqualTo("programme-number-taken");
    }

    @Test
    void an_alias_is_not_the_number_itself_nor_that_of_another() {
        assertThat(refusal(decide(sign("9/CTr-BCA-MTTW"))).pointer()).isEqualTo("/aliases/0");
        know(signedAs(NEXT, null, "07/CTr"));
        assertThat(refusal(decide(sign("09/CTr-BCA-MTTQ", "7/CTr"))).pointer())
                .isEqualTo("/aliases/1");
    }

    @Test
    void a_further_printed_number_is_added() {
        fixture.given(signed())
                .when(alias("09/CTr-BCA-MTTQ"))
                .expectEvents(
                        new ProgrammeAliasAdded(
                                ID, new DocumentNumber("09/CTr-BCA-MTTQ"), cited()));
    }

    @Test
    void what_a_title_or_a_phase_is_called_names_no_person() {
        var named =
                new SetProgrammePhase(
                        ID,
                        new Name("Giai đoạn của ông Nguyễn Văn"),
                        span("2021/2023"),
                        null,
                        cited());

        fixture.given(signed())
                .when(named)
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("person-named", 422));
    }

    @Test
    void a_phase_is_set_and_set_anew_but_not_twice_alike() {
        var again = phase("2021-03-29/2023", "279/KH-MTTW-BCA");

        fixture.given(signed())
                .when(phase("2021/2023", "279/KH-MTTW-BCA"))
                .expectEvents(phaseSet("2021/2023", "279/KH-MTTW-BCA"));
        fixture.given(signed(), phaseSet("2021/2023", "279/KH-MTTW-BCA"))
                .when(phase("2021/2023", "279/KH-MTTW-BCA"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
        fixture.given(
                        signed(),
                        phaseSet("2021/2023", "279/KH-MTTW-BCA"),
                        phaseSet("2021-03-29/2023", "279/KH-MTTW-BCA"))
                .when(again)
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
        fixture.given(
                        signed(),
                        phaseSet("2021/2023", "279/KH-MTTW-BCA"),
                        phaseSet("2021-03-29/2023", "279/KH-MTTW-BCA"))
                .when(phase("2021/2023", "279/KH-MTTW-BCA"))
                .expectEvents(phaseSet("2021/2023", "279/KH-MTTW-BCA"));
    }

    @Test
    void a_phase_outside_the_term_is_doubtful() {
        fixture.given(signed())
                .when(phase("2024/2025", "1/KH-BCA"))
                .expectEventsMatching(storedWithWarnings("phase-outside-term"));
    }

    @ParameterizedTest
    @CsvSource({
        "model-count, model, all, accepted",
        "model-count, group-type, all, unknown-subject",
        "model-count, model, Zalo an ninh, unknown-subject",
        "managed-person-count, management-measure, all, target-on-persons",
        "tip-count, tip, all, target-on-persons"
    })
    void a_target_is_about_things_and_never_about_informants_or_managed_persons(
            String indicator, String type, String code, String expected) {
        assertThat(
                        outcome(
                                Programme.decide(
                                        target(
                                                Indicator.fromCode(indicator),
                                                new Subject(type, code)),
                                        state(),
                                        known)))
                .isEqualTo(expected);
    }

    @Test
    void a_target_is_due_after_the_signing_and_counted_as_usual() {
        var early =
                new SetProgrammeTarget(
                        ID,
                        Indicator.MODEL_COUNT,
                        null,
                        Quantity.exact(28, "mô hình", Measure.STOCK),
                        Edtf.of("2012"),
                        null,
                        cited());
        var odd =
                new SetProgrammeTarget(
                        ID,
                        Indicator.MODEL_COUNT,
                        null,
                        Quantity.notReported("tổ", Measure.STOCK),
                        Edtf.of("2020"),
                        SON_LA,
                        null);

        assertThat(outcome(Programme.decide(early, state(), known))).isEqualTo("before-signing");
        assertThat(warnings(Programme.decide(odd, state(), known)))
                .containsExactly("unusual-unit-of-count", "target-not-reported", "unsourced");
        fixture.given(signed(), targetSet(28), targetSet(30))
                .when(target(Indicator.MODEL_COUNT, null))
                .expectEvents(targetSet(28));
        fixture.given(signed(), targetSet(28))
                .when(target(Indicator.MODEL_COUNT, null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
    }

    @Test
    void a_programme_is_reviewed_on_the_way_and_finally_once() {
        var last = new ReviewProgramme(ID, ReviewKind.FINAL, Edtf.of("2023-10-17"), cited());
        var finallyReviewed =
                new ProgrammeReviewed(ID, ReviewKind.FINAL, Edtf.of("2023-10-17"), cited());

        fixture.given(signed())
                .when(last)
                .expectEvents(finallyReviewed)
                .expectEventsMatching(storedWithWarnings());
        fixture.given(signed(), finallyReviewed)
                .when(last)
                .expectEventsMatching(storedWithWarnings("reviewed-finally-before"));
        fixture.given(signed(), finallyReviewed)
                .when(new ReviewProgramme(ID, ReviewKind.INTERIM, Edtf.of("2018"), cited()))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(signed())
                .when(new ReviewProgramme(ID, ReviewKind.INTERIM, Edtf.of("2013-07"), cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("before-signing", 409));
        fixture.given(signed())
                .when(new ReviewProgramme(ID, ReviewKind.INTERIM, Edtf.of("2013"), cited()))
                .expectEventsMatching(storedWithWarnings("perhaps-before-signing"));
    }

    @Test
    void a_programme_is_superseded_once_by_one_that_is_known() {
        know(signed(), next("2023-10-17"));
        var supersede = new SupersedeProgramme(ID, NEXT, Edtf.of("2023-10-17"), cited());

        fixture.given(signed())
                .when(supersede)
                .expectEvents(superseded("2023-10-17"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(signed(), superseded("2023-10-17"))
                .when(supersede)
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("programme-already-superseded", 409));
        fixture.given(signed())
                .when(
                        new SupersedeProgramme(
                                ID, new ProgrammeId("programme:x"), Edtf.of("2023"), cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unknown-programme", 422));
        fixture.given(signed())
                .when(new SupersedeProgramme(ID, NEXT, Edtf.of("2022"), cited()))
                .expectEventsMatching(storedWithWarnings("superseded-before-successor"));
    }

    @Test
    void no_programme_succeeds_to_itself_not_even_over_others() {
        know(signed(), next("2023-10-17"), superseded("2023-10-17"));

        assertThat(
                        outcome(
                                Programme.decide(
                                        new SupersedeProgramme(ID, ID, Edtf.of("2024"), cited()),
                                        state(),
                                        known)))
                .isEqualTo("succession-in-a-circle");
        assertThat(
                        outcome(
                                Programme.decide(
                                        new SupersedeProgramme(NEXT, ID, Edtf.of("2024"), cited()),
                                        Programme.evolve(new Unsigned(), next("2023-10-17")),
                                        known)))
                .isEqualTo("succession-in-a-circle");
    }

    @ParameterizedTest(name = "09 cited on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2013-07-31      | programme-not-begun
                    2013-08-01      | -
                    2013            | programme-perhaps-not-begun
                    2022-11-05      | -
                    [2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05] | -
                    2023-10-17      | -
                    2023-10-18      | programme-superseded
                    2023-10         | programme-perhaps-superseded
                    2024            | programme-superseded
                    XXXX-11-05      | programme-perhaps-not-begun,programme-perhaps-superseded
                    """)
    void who_cites_it_outside_its_time_is_warned(String when, @Nullable String expected) {
        know(signed(), next("2023-10-17"), superseded("2023-10-17"));

        var doubts = known.programmes().doubts(ID, Edtf.of(when));

        assertThat(doubts.stream().map(Warning::code).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
        assertThat(doubts)
                .filteredOn(doubt -> doubt.code().contains("superseded"))
                .allSatisfy(doubt -> assertThat(doubt.message()).contains(NEXT.toString()));
    }

    @ParameterizedTest(name = "cited on {0}: {1}")
    @CsvSource({
        "2023-12-31, ",
        "2023/2024, programme-perhaps-ended",
        "2024-01-01, programme-ended",
    })
    void without_a_successor_the_end_of_the_term_counts(String when, @Nullable String expected) {
        know(signed());

        assertThat(
                        known.programmes().doubts(ID, Edtf.of(when)).stream()
                                .map(Warning::code)
                                .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(known.programmes().doubts(ID, null)).isEmpty();
        assertThat(known.programmes().doubts(null, Edtf.of(when))).isEmpty();
    }

    @Test
    void a_term_without_an_end_is_never_over() {
        know(
                new ProgrammeSigned(
                        ID,
                        new DocumentNumber("09/CTr-BCA-MTTW"),
                        TITLE,
                        List.of(),
                        List.of(),
                        Edtf.of("2013-08-01"),
                        Period.ofSaid(Edtf.of("2013/..")),
                        null,
                        null,
                        null));

        assertThat(known.programmes().doubts(ID, Edtf.of("2099"))).isEmpty();
    }

    @Test
    void a_programme_that_nobody_recorded_can_not_be_cited() {
        assertThat(known.programmes().refusal(null, "/programme")).isEmpty();
        var no = known.programmes().refusal(ID, "/programme").orElseThrow();
        assertThat(no.reason()).isEqualTo(ProgrammeRejection.UNKNOWN_PROGRAMME);
        assertThat(no.pointer()).isEqualTo("/programme");
    }

    @Test
    void folding_event_by_event_gives_the_same_register() {
        var events =
                List.of(
                        signed("09/CTr-BCA-MTTQ"),
                        new ProgrammeAliasAdded(ID, new DocumentNumber("09/CTr-BCA-TTTW"), null),
                        next("2023-10-17"),
                        superseded("2023-10-17"));
        var oneByOne = ProgrammeRegister.EMPTY;
        for (Object event : events) {
            oneByOne = oneByOne.after(List.of(event));
        }
        var atOnce = ProgrammeRegister.EMPTY.after(events);

        for (var register : List.of(oneByOne, atOnce)) {
            for (String number : List.of("MTTW", "MTTQ", "TTTW")) {
                assertThat(register.numbered(null, new DocumentNumber("9/CTr-BCA-" + number)))
                        .contains(ID);
            }
            assertThat(register.doubts(ID, Edtf.of("2024"))).hasSize(1);
        }
    }

    @Test
    void the_warning_about_a_superseded_programme_says_what_to_do() {
        know(signed(), next("2023-10-17"), superseded("2023-10-17"));
        var sub = sign(SON_LA, ID, cited(), "2024-03-05", "2024/2033");

        assertThat(warning(decide(sub), "programme-superseded").message())
                .contains("successor is meant");
    }

    private void know(Object... events) {
        known = Atlas.and(known, events);
    }

    private Decision<?> decide(SignProgramme command) {
        return Programme.decide(command, new Unsigned(), known);
    }

    private static Programme state() {
        return Programme.evolve(new Unsigned(), signed());
    }

    private static Period span(String edtf) {
        return new Period(Edtf.of(edtf), Shape.SPAN);
    }

    private static SignProgramme sign(String... aliases) {
        return new SignProgramme(
                ID,
                new DocumentNumber("09/CTr-BCA-MTTW"),
                TITLE,
                numbers(aliases),
                PARTNERS,
                Edtf.of("2013-08-01"),
                span("2013/2023"),
                null,
                null,
                cited());
    }

    private static SignProgramme sign(
            @Nullable UnitId unit,
            @Nullable ProgrammeId under,
            @Nullable Citation citation,
            String on,
            String term) {
        return new SignProgramme(
                new ProgrammeId("programme:khac"),
                new DocumentNumber("11/CTr-BCA"),
                TITLE,
                List.of(),
                PARTNERS,
                Edtf.of(on),
                span(term),
                unit,
                under,
                citation);
    }

    private static SignProgramme signAs(ProgrammeId id, @Nullable UnitId unit, String number) {
        return new SignProgramme(
                id,
                new DocumentNumber(number),
                TITLE,
                List.of(),
                PARTNERS,
                Edtf.of("2020-01-01"),
                span("2020/2023"),
                unit,
                null,
                cited());
    }

    private static ProgrammeSigned signed(String... aliases) {
        return sign(aliases).signed();
    }

    private static ProgrammeSigned signedAs(ProgrammeId id, @Nullable UnitId unit, String number) {
        return signAs(id, unit, number).signed();
    }

    private static ProgrammeSigned next(String on) {
        return new ProgrammeSigned(
                NEXT,
                new DocumentNumber("07/CTr"),
                TITLE,
                List.of(),
                List.of(),
                Edtf.of(on),
                span("2023/2033"),
                null,
                null,
                cited());
    }

    private static ProgrammeSuperseded superseded(String on) {
        return new ProgrammeSuperseded(ID, NEXT, Edtf.of(on), cited());
    }

    private static AddProgrammeAlias alias(String number) {
        return new AddProgrammeAlias(ID, new DocumentNumber(number), cited());
    }

    private static SetProgrammePhase phase(String period, String plan) {
        return new SetProgrammePhase(
                ID, new Name("Giai đoạn kéo dài"), span(period), new DocumentNumber(plan), cited());
    }

    private static ProgrammePhaseSet phaseSet(String period, String plan) {
        return new ProgrammePhaseSet(
                ID, new Name("Giai đoạn kéo dài"), span(period), new DocumentNumber(plan), cited());
    }

    private static SetProgrammeTarget target(Indicator indicator, @Nullable Subject subject) {
        return new SetProgrammeTarget(
                ID,
                indicator,
                subject,
                Quantity.exact(28, indicator.units().getFirst(), Measure.STOCK),
                Edtf.of("2023-12-31"),
                null,
                cited());
    }

    private static ProgrammeTargetSet targetSet(long models) {
        return new ProgrammeTargetSet(
                ID,
                Indicator.MODEL_COUNT,
                null,
                Quantity.exact(models, "mô hình", Measure.STOCK),
                Edtf.of("2023-12-31"),
                null,
                cited());
    }

    private static List<DocumentNumber> numbers(String... numbers) {
        return Arrays.stream(numbers).map(DocumentNumber::new).toList();
    }
}
