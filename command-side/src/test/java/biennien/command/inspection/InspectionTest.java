package biennien.command.inspection;

import static biennien.command.Decisions.refusal;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.inspection.InspectionCommand.AnswerRecommendation;
import biennien.command.inspection.InspectionCommand.AppointInspectionTeam;
import biennien.command.inspection.InspectionCommand.CloseInspection;
import biennien.command.inspection.InspectionCommand.CloseRecommendation;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.inspection.InspectionCommand.HoldInspectionStep;
import biennien.command.inspection.InspectionCommand.MakeConclusionPoint;
import biennien.command.inspection.InspectionCommand.MakeRecommendation;
import biennien.command.inspection.InspectionCommand.PlanInspection;
import biennien.command.register.Atlas;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.events.inspection.InspectionEvent;
import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionClosed;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.InspectionStepHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.inspection.TeamNumber;
import biennien.events.law.ConclusionKind;
import biennien.events.law.InspectionStep;
import biennien.events.law.RecommendationOutcome;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.InspectionId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.PartKey;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Remark;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class InspectionTest {

    private static final InspectionId ID = new InspectionId("inspection:thai-nguyen");
    private static final ProgrammeId PROGRAMME_09 = new ProgrammeId("programme:09");
    private static final ProgrammeId PROGRAMME_07 = new ProgrammeId("programme:07");
    private static final Office CENTRE = new Office("Ban Chỉ đạo Trung ương");
    private static final PartKey R1 = new PartKey("r1");
    private static final PartKey C1 = new PartKey("c1");
    private static final String ONE_OF_FIVE_DAYS =
            "[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]";

    private static final Registers KNOWN =
            Atlas.and(
                    Atlas.after(),
                    programme(PROGRAMME_09, "09/CTr-BCA-MTTW", "2013-08-01", "2013/2023"),
                    programme(PROGRAMME_07, "07/CTr", "2023-10-17", "2023/2033"),
                    new ProgrammeSuperseded(
                            PROGRAMME_09, PROGRAMME_07, Edtf.of("2023-10-17"), null));

    private AggregateTestFixture<InspectionAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(InspectionAggregate.class);
        RegistersAtHead atHead = () -> KNOWN;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void an_inspection_goes_from_its_plan_to_its_closing() {
        expect(List.of(), plan("2022-11"), planned("2022-11"));
        expect(List.of(planned("2022-11")), appoint("4"), appointed("4"));
        expect(List.of(planned("2022-11"), appointed("4")), hold("2022-11-05"), held("2022-11-05"));
        expect(
                List.of(planned("2022-11"), held("2022-11-05")),
                step(InspectionStep.DOSSIER_CHECK, "2022-11-05"),
                stepped(InspectionStep.DOSSIER_CHECK, "2022-11-05"));
        expect(List.of(held("2022-11-05")), point(), pointed());
        expect(List.of(held("2022-11-05")), recommend("2022-11-05"), recommended("2022-11-05"));
        expect(
                List.of(held("2022-11-05"), recommended("2022-11-05")),
                answer("2023-02-01"),
                answered("2023-02-01"));
        expect(
                List.of(held("2022-11-05"), recommended("2022-11-05"), answered("2023-02-01")),
                close(RecommendationOutcome.FULFILLED, "2023-03-01"),
                closed(RecommendationOutcome.FULFILLED, "2023-03-01"));
        expect(List.of(held("2022-11-05")), close("2022-12-01"), closed("2022-12-01"));
    }

    @Test
    void a_source_that_only_tells_that_it_was_held_opens_the_record() {
        expect(List.of(), hold(ONE_OF_FIVE_DAYS), held(ONE_OF_FIVE_DAYS));
    }

    @Test
    void an_inspection_is_planned_once_and_held_once() {
        refuse(List.of(planned("2022")), plan("2022"), "inspection-already-known", 409);
        refuse(List.of(held("2022")), plan("2022"), "inspection-already-known", 409);
        refuse(
                List.of(planned("2022"), held("2022-11-05")),
                hold("2022-11-06"),
                "inspection-already-held",
                409);
    }

    @Test
    void it_is_held_of_the_unit_that_it_was_planned_of() {
        fixture.given(planned("2022"))
                .when(new HoldInspection(ID, TO_HIEU, CENTRE, null, Edtf.of("2025-08-01"), cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("inspected-unit-differs", 409));
    }

    @Test
    void a_unit_is_inspected_in_its_life() {
        refuse(
                List.of(),
                new HoldInspection(ID, CHIENG_LE, CENTRE, null, Edtf.of("2025-07-01"), cited()),
                "outside-unit-life",
                422);
        refuse(List.of(), plan(CHIENG_LE, "2025-07-01"), "outside-unit-life", 422);
        refuse(List.of(), plan(new UnitId("unit:nowhere"), null), "unknown-unit", 422);
        fixture.givenNoPriorActivity()
                .when(plan(CHIENG_LE, null))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void nothing_is_known_of_an_inspection_that_nobody_planned_or_held() {
        for (Object command :
                List.of(
                        appoint("4"),
                        step(InspectionStep.DOSSIER_CHECK, "2022"),
                        point(),
                        recommend("2022"),
                        answer("2022"),
                        close(RecommendationOutcome.DROPPED, "2022"),
                        close("2022"))) {
            refuse(List.of(), command, "no-such-inspection", 404);
        }
    }

    @ParameterizedTest(name = "programme {0} inspected on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    programme:09 | 2022-11-05 | -
                    programme:09 | 2023-10-17 | -
                    programme:09 | 2023-10-18 | programme-superseded
                    programme:09 | 2023       | programme-perhaps-superseded
                    programme:07 | 2024-06-01 | -
                    programme:07 | 2023-10-16 | programme-not-begun
                    """)
    void a_programme_that_was_not_running_then_is_asked_back(
            String programme, String on, @Nullable String expected) {
        fixture.givenNoPriorActivity()
                .when(
                        new HoldInspection(
                                ID,
                                SON_LA,
                                CENTRE,
                                new ProgrammeId(programme),
                                Edtf.of(on),
                                cited()))
                .expectEventsMatching(
                        expected == null ? storedWithWarnings() : storedWithWarnings(expected));
    }

    @Test
    void the_programme_of_the_plan_is_asked_about_on_the_day_of_the_inspection() {
        fixture.given(planned("2023-09"))
                .when(hold("2024-01-10"))
                .expectEventsMatching(storedWithWarnings("programme-superseded"));
        fixture.given(planned("2023-09"))
                .when(
                        new HoldInspection(
                                ID, SON_LA, CENTRE, PROGRAMME_07, Edtf.of("2024-01-10"), cited()))
                .expectEventsMatching(storedWithWarnings("programme-differs"));
        refuse(
                List.of(),
                new HoldInspection(
                        ID,
                        SON_LA,
                        CENTRE,
                        new ProgrammeId("programme:x"),
                        Edtf.of("2022"),
                        cited()),
                "unknown-programme",
                422);
    }

    @Test
    void a_key_is_given_once() {
        refuse(List.of(held("2022-11-05"), pointed()), point(), "key-taken", 409);
        refuse(
                List.of(held("2022-11-05"), recommended("2022-11-05")),
                recommend("2022-11-05"),
                "key-taken",
                409);
    }

    @Test
    void a_recommendation_is_made_to_somebody() {
        refuse(
                List.of(held("2022-11-05")),
                new MakeRecommendation(
                        ID,
                        R1,
                        new Remark("Nhân rộng mô hình."),
                        null,
                        null,
                        null,
                        Edtf.of("2022-11-05"),
                        cited()),
                "recommendation-without-owner",
                422);
        refuse(
                List.of(held("2025-08-01")),
                new MakeRecommendation(
                        ID,
                        R1,
                        new Remark("Nhân rộng mô hình."),
                        null,
                        CHIENG_LE,
                        null,
                        Edtf.of("2025-08-01"),
                        cited()),
                "outside-unit-life",
                422);
    }

    @Test
    void an_answer_and_a_closing_are_of_a_recommendation_that_is_open() {
        var made = List.<InspectionEvent>of(held("2022-11-05"), recommended("2022-11-05"));
        var done =
                List.<InspectionEvent>of(
                        held("2022-11-05"),
                        recommended("2022-11-05"),
                        closed(RecommendationOutcome.DROPPED, "2023"));

        for (Object command :
                List.of(answer("2024"), close(RecommendationOutcome.FULFILLED, "2024"))) {
            refuse(List.of(held("2022-11-05")), command, "no-such-recommendation", 409);
            refuse(done, command, "recommendation-closed", 409);
        }
        refuse(made, answer("2022-11-04"), "before-recommendation", 409);
        refuse(made, close(RecommendationOutcome.DROPPED, "2022-10"), "before-recommendation", 409);
        warn(made, answer("2022"), "perhaps-before-recommendation");
        warn(made, close(RecommendationOutcome.FULFILLED, "2023"), "closed-unanswered");
        warn(made, close(RecommendationOutcome.DROPPED, "2023"));
    }

    @Test
    void days_of_the_same_vague_words_are_no_contradiction() {
        warn(
                List.of(held(ONE_OF_FIVE_DAYS), recommended(ONE_OF_FIVE_DAYS)),
                answer(ONE_OF_FIVE_DAYS));
    }

    @ParameterizedTest
    @EnumSource(InspectionStep.class)
    void after_the_closing_only_following_up_goes_on(InspectionStep step) {
        var given = List.<InspectionEvent>of(held("2022-11-05"), closed("2022-12-01"));

        if (step == InspectionStep.FOLLOW_UP || step == InspectionStep.RE_INSPECTION) {
            expect(given, step(step, "2023-06"), stepped(step, "2023-06"));
        } else {
            refuse(given, step(step, "2023-06"), "inspection-closed", 409);
        }
    }

    @Test
    void after_the_closing_recommendations_are_still_answered_and_closed() {
        var given =
                List.<InspectionEvent>of(
                        held("2022-11-05"), recommended("2022-11-05"), closed("2022-12-01"));

        expect(given, answer("2023-02-01"), answered("2023-02-01"));
        warn(given, close(RecommendationOutcome.DROPPED, "2023"));
        for (Object command :
                List.of(appoint("4"), hold("2023"), point(), recommend("2023"), close("2023"))) {
            refuse(given, command, "inspection-closed", 409);
        }
        refuse(
                List.of(
                        held("2022-11-05"),
                        recommended("2022-11-05"),
                        closed("2022-12-01"),
                        closed(RecommendationOutcome.DROPPED, "2023")),
                answer("2024"),
                "recommendation-closed",
                409);
    }

    @Test
    void days_that_contradict_each_other_are_asked_back() {
        var held = List.<InspectionEvent>of(held("2022-11-05"));

        warn(List.of(planned("2022-11")), hold("2022-10-01"), "held-before-planned");
        warn(
                held,
                new AppointInspectionTeam(
                        ID, null, CENTRE, List.of(), null, Edtf.of("2022-12"), cited()),
                "appointed-after-inspection");
        warn(
                List.of(
                        held("2022-11-05"),
                        stepped(InspectionStep.WRITTEN_CONCLUSION, "2022-12-01")),
                step(InspectionStep.SELF_REPORT, "2022-12-02"),
                "step-out-of-order");
        warn(
                List.of(held("2022-11-05"), stepped(InspectionStep.SELF_REPORT, "2022-11-06")),
                step(InspectionStep.WORKING_SESSION, "2022-11-05"),
                "step-out-of-order");
        warn(
                List.of(held("2022-11-05"), stepped(InspectionStep.FIELD_VISIT, "2022-11-06")),
                step(InspectionStep.DOSSIER_CHECK, "2022-11-05"));
        warn(held, recommend("2022-11-04"), "before-inspection");
        warn(
                held,
                new MakeRecommendation(
                        ID,
                        R1,
                        new Remark("Nhân rộng mô hình."),
                        CENTRE,
                        null,
                        Edtf.of("2022-10"),
                        Edtf.of("2022-11-05"),
                        cited()),
                "due-before-recommendation");
        refuse(held, close("2022-11-04"), "closed-before-inspection", 409);
        warn(held, close("2022"), "perhaps-before-inspection");
        warn(List.of(planned("2022-11")), close("2022-12"), "closed-though-not-held");
        warn(
                List.of(),
                new PlanInspection(
                        ID,
                        SON_LA,
                        null,
                        null,
                        null,
                        Period.ofSaid(Edtf.of("2023/2024")),
                        Edtf.of("2022-11"),
                        cited()),
                "inspected-time-later");
    }

    @Test
    void what_stands_already_is_not_recorded_twice() {
        refuse(List.of(held("2022"), appointed("4")), appoint("4"), "nothing-changes", 409);
        refuse(
                List.of(held("2022"), stepped(InspectionStep.FIELD_VISIT, "2022-11-05")),
                step(InspectionStep.FIELD_VISIT, "2022-11-05"),
                "nothing-changes",
                409);
        expect(List.of(held("2022"), appointed("4")), appoint("5"), appointed("5"));
    }

    @Test
    void a_remark_names_no_person() {
        refuse(
                List.of(held("2022-11-05")),
                new MakeConclusionPoint(
                        ID,
                        C1,
                        ConclusionKind.SHORTCOMING,
                        new Remark("Theo đồng chí Nguyễn Văn A, hồ sơ còn thiếu."),
                        Edtf.of("2022-11-05"),
                        null,
                        cited()),
                "person-named",
                422);
        refuse(
                List.of(held("2022-11-05"), recommended("2022-11-05")),
                new AnswerRecommendation(
                        ID,
                        R1,
                        new Remark("Liên hệ 0912345678."),
                        null,
                        null,
                        Edtf.of("2023"),
                        cited()),
                "person-named",
                422);
    }

    @Test
    void documents_and_places_are_known_ones() {
        var nowhere =
                new HoldInspectionStep(
                        ID,
                        InspectionStep.FIELD_VISIT,
                        Edtf.of("2022-11-05"),
                        new UnitId("unit:nowhere"),
                        null,
                        null,
                        cited());
        var unheard =
                new CloseInspection(
                        ID, Edtf.of("2022-12"), new SourceId("source:unheard-of"), cited());

        refuse(List.of(held("2022-11-05")), nowhere, "unknown-unit", 422);
        refuse(List.of(held("2022-11-05")), unheard, "unknown-source", 422);
        refuse(
                List.of(),
                new HoldInspection(ID, SON_LA, null, null, Edtf.of("2022"), citedUnknown()),
                "unknown-source",
                422);
        assertThat(
                        refusal(
                                        Inspection.decide(
                                                nowhere,
                                                new Inspection.Open(Course.of(held("2022-11-05"))),
                                                KNOWN))
                                .pointer())
                .isEqualTo("/place");
    }

    @Test
    void a_fact_without_a_source_is_stored_with_a_warning() {
        warn(
                List.of(),
                new HoldInspection(ID, SON_LA, null, null, Edtf.of("2022"), null),
                "unsourced");
    }

    private void expect(List<InspectionEvent> given, Object command, InspectionEvent event) {
        fixture.given(given)
                .when(command)
                .expectEvents(event)
                .expectEventsMatching(storedWithWarnings());
    }

    private void warn(List<InspectionEvent> given, Object command, String... warnings) {
        fixture.given(given).when(command).expectEventsMatching(storedWithWarnings(warnings));
    }

    private void refuse(List<InspectionEvent> given, Object command, String code, int status) {
        fixture.given(given)
                .when(command)
                .expectNoEvents()
                .expectExceptionDetails(refusedAs(code, status));
    }

    private static ProgrammeSigned programme(
            ProgrammeId id, String number, String on, String term) {
        return new ProgrammeSigned(
                id,
                new DocumentNumber(number),
                new Name("Chương trình phối hợp"),
                List.of(),
                List.of(),
                Edtf.of(on),
                Period.ofSaid(Edtf.of(term)),
                null,
                null,
                null);
    }

    private static PlanInspection plan(String on) {
        var e = planned(on);
        return new PlanInspection(
                ID,
                e.unit(),
                e.plan(),
                e.plannedBy(),
                e.programme(),
                e.inspected(),
                e.plannedFor(),
                e.citation());
    }

    private static PlanInspection plan(UnitId unit, @Nullable String on) {
        return new PlanInspection(
                ID, unit, null, null, null, null, on == null ? null : Edtf.of(on), cited());
    }

    private static InspectionPlanned planned(String on) {
        return new InspectionPlanned(
                ID,
                SON_LA,
                new DocumentNumber("15/KH-BCĐ"),
                CENTRE,
                PROGRAMME_09,
                Period.ofSaid(Edtf.of("2021/2022-06")),
                Edtf.of(on),
                cited());
    }

    private static AppointInspectionTeam appoint(String number) {
        var e = appointed(number);
        return new AppointInspectionTeam(
                ID, e.number(), e.head(), e.members(), e.decision(), e.on(), e.citation());
    }

    private static InspectionTeamAppointed appointed(String number) {
        return new InspectionTeamAppointed(
                ID,
                new TeamNumber(number),
                new Office("Phó Cục trưởng Cục V05"),
                List.of(new Office("Ủy ban Trung ương MTTQ")),
                null,
                null,
                cited());
    }

    private static HoldInspection hold(String on) {
        return new HoldInspection(ID, SON_LA, CENTRE, null, Edtf.of(on), cited());
    }

    private static InspectionHeld held(String on) {
        return new InspectionHeld(ID, SON_LA, CENTRE, null, Edtf.of(on), cited());
    }

    private static HoldInspectionStep step(InspectionStep step, String on) {
        return new HoldInspectionStep(ID, step, Edtf.of(on), null, null, CENTRE, cited());
    }

    private static InspectionStepHeld stepped(InspectionStep step, String on) {
        return new InspectionStepHeld(ID, step, Edtf.of(on), null, null, CENTRE, cited());
    }

    private static MakeConclusionPoint point() {
        return new MakeConclusionPoint(
                ID,
                C1,
                ConclusionKind.STRENGTH,
                new Remark("Nhiều mô hình hiệu quả."),
                Edtf.of("2022-11-05"),
                null,
                cited());
    }

    private static ConclusionPointMade pointed() {
        return new ConclusionPointMade(
                ID,
                C1,
                ConclusionKind.STRENGTH,
                new Remark("Nhiều mô hình hiệu quả."),
                Edtf.of("2022-11-05"),
                null,
                cited());
    }

    private static MakeRecommendation recommend(String on) {
        return new MakeRecommendation(
                ID,
                R1,
                new Remark("Tuyên truyền, phổ biến, nhân rộng mô hình tiêu biểu."),
                null,
                SON_LA,
                null,
                Edtf.of(on),
                cited());
    }

    private static RecommendationMade recommended(String on) {
        return new RecommendationMade(
                ID,
                R1,
                new Remark("Tuyên truyền, phổ biến, nhân rộng mô hình tiêu biểu."),
                null,
                SON_LA,
                null,
                Edtf.of(on),
                cited());
    }

    private static AnswerRecommendation answer(String on) {
        return new AnswerRecommendation(
                ID, R1, new Remark("Đã nhân rộng."), null, null, Edtf.of(on), cited());
    }

    private static RecommendationAnswered answered(String on) {
        return new RecommendationAnswered(
                ID, R1, new Remark("Đã nhân rộng."), null, null, Edtf.of(on), cited());
    }

    private static CloseRecommendation close(RecommendationOutcome outcome, String on) {
        return new CloseRecommendation(ID, R1, outcome, Edtf.of(on), cited());
    }

    private static RecommendationClosed closed(RecommendationOutcome outcome, String on) {
        return new RecommendationClosed(ID, R1, outcome, Edtf.of(on), cited());
    }

    private static CloseInspection close(String on) {
        return new CloseInspection(ID, Edtf.of(on), null, cited());
    }

    private static InspectionClosed closed(String on) {
        return new InspectionClosed(ID, Edtf.of(on), null, cited());
    }
}
