package biennien.command.figure;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.figure.Figure.Reported;
import biennien.command.figure.Figure.Unreported;
import biennien.command.figure.FigureCommand.CorrectFigure;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.figure.FigureCommand.WithdrawFigure;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Rehearsed;
import biennien.command.kernel.Shell;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.FigureId;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class FigureTest {

    private static final FigureId ID = new FigureId("figure:s025");
    private static final Subject HOMEMADE_GUN = new Subject("weapon-type", "homemade-gun");
    private static final Quantity SEVENTY_ONE = Quantity.exact(71, "khẩu", Measure.FLOW);
    private static final Quantity SEVENTEEN = Quantity.exact(17, "khẩu", Measure.FLOW);
    private static final Period SEVEN_MONTHS = Period.ofSaid(Edtf.of("2022-01?/2022-07?"));

    private AggregateTestFixture<FigureAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(FigureAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void a_figure_of_a_unit_that_ended_later_is_reported_as_stated() {
        fixture.givenNoPriorActivity()
                .when(report(SEVEN_MONTHS))
                .expectEvents(reported())
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_figure_is_reported_once() {
        fixture.given(reported())
                .when(report(SEVEN_MONTHS))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("figure-already-reported", 409));
        fixture.given(reported(), withdrawn())
                .when(report(SEVEN_MONTHS))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("figure-already-reported", 409));
    }

    @Test
    void a_figure_after_the_end_of_its_unit_is_refused_and_names_the_heirs() {
        var refusal = refusal(decide(report(Period.ofSaid(Edtf.of("2025-07/2025-12")))));

        assertThat(refusal.reason().code()).isEqualTo("outside-unit-life");
        assertThat(refusal.pointer()).isEqualTo("/unit");
        assertThat(refusal.message())
                .contains("Thành phố Sơn La ended with 2025-06-30", TO_HIEU.toString());
    }

    @Test
    void a_figure_that_reaches_over_the_end_of_its_unit_is_doubtful() {
        assertThat(warnings(decide(report(Period.ofSaid(Edtf.of("2025-01/2025-12"))))))
                .containsExactly("perhaps-outside-unit-life");
    }

    @Test
    void a_figure_of_an_unregistered_document_is_refused() {
        var decision = decide(report(SEVEN_MONTHS, citedUnknown()));

        assertThat(outcome(decision)).isEqualTo("unknown-source");
        assertThat(refusal(decision).pointer()).isEqualTo("/citation/source");
    }

    @ParameterizedTest(name = "{0} of {1} {2}: {3}")
    @CsvSource({
        "group-count, group-type, mediation-group, accepted",
        "group-count, group-type, all, accepted",
        "group-count, group-type, to-hoa-giai, unknown-subject",
        "weapon-handover-count, weapon-type, homemade-gun, accepted",
        "weapon-handover-count, weapon-type, catapult, unknown-subject",
        "managed-person-count, management-measure, suspended-sentence, accepted",
        "managed-person-count, management-measure, all, accepted",
        "managed-person-count, management-measure, Nguyễn Văn A, unknown-subject",
        "managed-person-count, model, Nguyễn Văn A, counts-only",
        "managed-person-count, case, all, counts-only",
        "tip-count, tip, valuable-tip, accepted",
        "tip-count, tip, ông Nguyễn Văn A, unknown-subject",
        "tip-count, tip, nguyen-van-a-xa-b, unknown-subject",
        "tip-count, tip, all, accepted",
        "tip-count, model, ông Nguyễn Văn A, counts-only",
        "crime-report-slip-session-count, activity, crime-report-slip-session, accepted",
        "award-count, award, bang-khen|giay-khen, accepted",
        "award-count, award, giay-khen|Nguyễn Văn A, unknown-subject",
        "suspect-arrested-count, case, arrested, accepted",
        "suspect-arrested-count, case, Nguyễn Văn A, unknown-subject",
        "suspect-arrested-count, person, Nguyễn Văn A, unknown-subject",
        "'model-count', model, 'Zalo, camera an ninh', accepted",
        "social-media-channel-count, channel, Fanpage Công an Sơn La, accepted"
    })
    void a_subject_is_a_known_code_or_has_a_name_of_its_own_and_is_never_a_person(
            String indicator, String type, String code, String expected) {
        var decision =
                decide(
                        new ReportFigure(
                                ID,
                                SON_LA_CITY,
                                Indicator.fromCode(indicator),
                                new Subject(type, code),
                                SEVENTY_ONE,
                                SEVEN_MONTHS,
                                null,
                                cited()));

        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @Test
    void a_figure_about_people_is_told_the_law() {
        var refusal =
                refusal(
                        decide(
                                new ReportFigure(
                                        ID,
                                        SON_LA_CITY,
                                        Indicator.MANAGED_PERSON_COUNT,
                                        new Subject("case", "all"),
                                        SEVENTY_ONE,
                                        SEVEN_MONTHS,
                                        null,
                                        cited())));

        assertThat(refusal.legalBasis()).isNotNull();
        assertThat(refusal.legalBasis().text()).isEqualTo("Law 91/2025/QH15");
    }

    @ParameterizedTest(name = "{0} of {1} in {2}, {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "weapon-handover-count, weapon-type, khẩu, FLOW, -",
                "weapon-handover-count, weapon-type, khẩu, STOCK, unusual-measure",
                "weapon-handover-count, weapon-type, tổ, FLOW, unusual-unit-of-count",
                "weapon-handover-count, group-type, khẩu, FLOW, unusual-subject",
                "managed-person-count, management-measure, người, FLOW, -",
                "managed-person-count, management-measure, người, STOCK, -",
                "managed-person-count, management-measure, người, CUMULATIVE, unusual-measure"
            })
    void what_is_unusual_is_stored_as_stated_with_a_warning(
            String indicator, String type, String unit, Measure measure, @Nullable String warning) {
        var decision =
                decide(
                        new ReportFigure(
                                ID,
                                SON_LA_CITY,
                                Indicator.fromCode(indicator),
                                new Subject(type, Subject.ALL),
                                Quantity.exact(5, unit, measure),
                                SEVEN_MONTHS,
                                null,
                                cited()));

        assertThat(warnings(decision)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void words_that_tell_another_number_are_stored_with_a_warning() {
        var decision =
                decide(
                        new ReportFigure(
                                ID,
                                SON_LA_CITY,
                                Indicator.WEAPON_HANDOVER_COUNT,
                                new Subject("weapon-type", Subject.ALL),
                                Quantity.exact(5, "khẩu", Measure.FLOW).inWords("hơn 7 khẩu"),
                                SEVEN_MONTHS,
                                null,
                                cited()));

        assertThat(warnings(decision)).containsExactly("words-tell-another-number");
    }

    @Test
    void its_recorder_corrects_a_figure() {
        fixture.given(by("account:1", reported()))
                .when(correct(SEVENTEEN), as("account:1", "recorder"))
                .expectEvents(corrected(SEVENTEEN));
    }

    @Test
    void a_steward_corrects_and_withdraws_what_another_recorded() {
        fixture.given(by("account:1", reported()))
                .when(correct(SEVENTEEN), as("account:2", "steward"))
                .expectEvents(corrected(SEVENTEEN));
        fixture.given(by("account:1", reported()))
                .when(withdraw(), as("account:2", "steward"))
                .expectEvents(withdrawn());
    }

    @Test
    void another_recorder_neither_corrects_nor_withdraws_it() {
        fixture.given(by("account:1", reported()))
                .when(correct(SEVENTEEN), as("account:2", "recorder"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("recorded-by-another", 403));
        fixture.given(by("account:1", reported()))
                .when(withdraw(), as("account:2", "recorder"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("recorded-by-another", 403));
    }

    @Test
    void the_same_correction_again_is_refused() {
        fixture.given(reported(), corrected(SEVENTEEN))
                .when(correct(SEVENTEEN))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
        fixture.given(reported())
                .when(correct(SEVENTY_ONE))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
    }

    @Test
    void a_figure_is_corrected_back() {
        fixture.given(reported(), corrected(SEVENTEEN))
                .when(correct(SEVENTY_ONE))
                .expectEvents(corrected(SEVENTY_ONE));
    }

    @Test
    void a_withdrawn_figure_is_neither_corrected_nor_withdrawn_again() {
        fixture.given(reported(), withdrawn())
                .when(correct(SEVENTEEN))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("figure-withdrawn", 409));
        fixture.given(reported(), withdrawn())
                .when(withdraw())
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("figure-withdrawn", 409));
    }

    @Test
    void a_figure_that_nobody_reported_is_neither_corrected_nor_withdrawn() {
        fixture.givenNoPriorActivity()
                .when(correct(SEVENTEEN))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-figure", 404));
        fixture.givenNoPriorActivity()
                .when(withdraw())
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-figure", 404));
    }

    @Test
    void a_correction_obeys_the_rules_of_the_report() {
        var late = Period.ofSaid(Edtf.of("2025-07/2025-12"));

        assertThat(refusal(decide(correction(HOMEMADE_GUN, SEVENTEEN, late, cited()))).pointer())
                .isEqualTo("/period/edtf");
        assertThat(
                        refusal(
                                        decide(
                                                correction(
                                                        new Subject("weapon-type", "catapult"),
                                                        SEVENTEEN,
                                                        SEVEN_MONTHS,
                                                        cited())))
                                .pointer())
                .isEqualTo("/subject/code");
        assertThat(
                        refusal(
                                        decide(
                                                correction(
                                                        HOMEMADE_GUN,
                                                        SEVENTEEN,
                                                        SEVEN_MONTHS,
                                                        citedUnknown())))
                                .pointer())
                .isEqualTo("/correction/citation/source");
        assertThat(
                        warnings(
                                decide(
                                        correction(
                                                HOMEMADE_GUN,
                                                Quantity.exact(17, "khẩu", Measure.STOCK),
                                                SEVEN_MONTHS,
                                                cited()))))
                .containsExactly("unusual-measure");
    }

    @Test
    void a_withdrawal_names_a_registered_document() {
        var decision =
                Figure.decide(
                        new WithdrawFigure(
                                ID, because(Correction.Kind.SOURCE_WITHDRAWN, citedUnknown())),
                        asReported(),
                        Atlas.after());

        assertThat(refusal(decision).pointer()).isEqualTo("/correction/citation/source");
    }

    @Test
    void a_caller_who_saw_an_older_state_is_told_so() {
        fixture.given(reported(), corrected(SEVENTEEN))
                .when(correct(SEVENTY_ONE), Map.of(Shell.EXPECTED_SEQUENCE, 0L))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("stale", 412));
        fixture.given(reported(), corrected(SEVENTEEN))
                .when(correct(SEVENTY_ONE), Map.of(Shell.EXPECTED_SEQUENCE, 1L))
                .expectEvents(corrected(SEVENTY_ONE));
    }

    @Test
    void a_caller_who_saw_nothing_yet_is_told_when_there_is_something() {
        fixture.givenNoPriorActivity()
                .when(report(SEVEN_MONTHS), Map.of(Shell.EXPECTED_SEQUENCE, 0L))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("stale", 412));
        fixture.givenNoPriorActivity()
                .when(report(SEVEN_MONTHS), Map.of(Shell.EXPECTED_SEQUENCE, -1L))
                .expectEvents(reported());
    }

    @Test
    void a_rehearsal_answers_and_records_nothing() {
        fixture.givenNoPriorActivity()
                .when(report(SEVEN_MONTHS), Map.of(Shell.REHEARSAL, true))
                .expectNoEvents()
                .expectException(Rehearsed.class);
        fixture.given(reported())
                .when(report(SEVEN_MONTHS), Map.of(Shell.REHEARSAL, true))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("figure-already-reported", 409));
    }

    @Test
    void a_subject_without_words_can_not_even_be_asked_for() {
        assertThatThrownBy(() -> new Subject("weapon-type", " "))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Subject("Weapon Type", "homemade-gun"))
                .isInstanceOf(MalformedValue.class);
    }

    private static Decision<FigureEvent> decide(ReportFigure c) {
        return Figure.decide(c, new Unreported(), Atlas.after());
    }

    private static Decision<FigureEvent> decide(CorrectFigure c) {
        return Figure.decide(c, asReported(), Atlas.after());
    }

    private static Reported asReported() {
        return new Reported(
                SON_LA_CITY,
                Indicator.WEAPON_HANDOVER_COUNT,
                HOMEMADE_GUN,
                SEVENTY_ONE,
                SEVEN_MONTHS,
                null);
    }

    private static Object by(String account, FigureEvent event) {
        return GenericEventMessage.asEventMessage(event).andMetaData(Map.of(Shell.ACTOR, account));
    }

    private static Map<String, Object> as(String account, String role) {
        return Map.of(Shell.ACTOR, account, Shell.ACTOR_ROLE, role);
    }

    private static ReportFigure report(Period period) {
        return report(period, cited());
    }

    private static ReportFigure report(Period period, Citation citation) {
        return new ReportFigure(
                ID,
                SON_LA_CITY,
                Indicator.WEAPON_HANDOVER_COUNT,
                HOMEMADE_GUN,
                SEVENTY_ONE,
                period,
                new Office("Công an thành phố Sơn La"),
                citation);
    }

    private static FigureReported reported() {
        return new FigureReported(
                ID,
                SON_LA_CITY,
                Indicator.WEAPON_HANDOVER_COUNT,
                HOMEMADE_GUN,
                SEVENTY_ONE,
                SEVEN_MONTHS,
                new Office("Công an thành phố Sơn La"),
                cited());
    }

    private static CorrectFigure correct(Quantity quantity) {
        return new CorrectFigure(
                ID,
                because(Correction.Kind.ENTRY_ERROR, cited()),
                HOMEMADE_GUN,
                quantity,
                SEVEN_MONTHS,
                new Office("Công an thành phố Sơn La"));
    }

    private static CorrectFigure correction(
            Subject subject, Quantity quantity, Period period, Citation shown) {
        return new CorrectFigure(
                ID, because(Correction.Kind.ENTRY_ERROR, shown), subject, quantity, period, null);
    }

    private static FigureCorrected corrected(Quantity quantity) {
        return new FigureCorrected(
                ID,
                because(Correction.Kind.ENTRY_ERROR, cited()),
                HOMEMADE_GUN,
                quantity,
                SEVEN_MONTHS,
                new Office("Công an thành phố Sơn La"));
    }

    private static WithdrawFigure withdraw() {
        return new WithdrawFigure(ID, because(Correction.Kind.SOURCE_WITHDRAWN, cited()));
    }

    private static FigureWithdrawn withdrawn() {
        return new FigureWithdrawn(ID, because(Correction.Kind.SOURCE_WITHDRAWN, cited()));
    }

    private static Correction because(Correction.Kind kind, Citation shown) {
        return new Correction(kind, new Reason("Gõ nhầm"), shown);
    }
}
