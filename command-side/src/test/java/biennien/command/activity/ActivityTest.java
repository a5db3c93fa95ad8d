package biennien.command.activity;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.activity.Activity.Unrecorded;
import biennien.command.activity.ActivityCommand.CorrectActivity;
import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.command.activity.ActivityCommand.WithdrawActivity;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Shell;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.activity.Festival;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.Channel;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.values.ActivityId;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class ActivityTest {

    private static final ActivityId ID = new ActivityId("activity:tuyen-truyen");
    private static final Period SEVEN_MONTHS = Period.ofSaid(Edtf.of("2022-01?/2022-07?"));
    private static final List<ActivityCount> COUNTS =
            List.of(
                    count(ActivityCounter.SESSIONS, Quantity.exact(190, "cuộc", Measure.FLOW)),
                    count(
                            ActivityCounter.ATTENDANCES,
                            Quantity.over(10_300, "lượt người", Measure.FLOW)));
    private static final List<Channel> CHANNELS = List.of(Channel.FACE_TO_FACE, Channel.LEAFLET);

    private AggregateTestFixture<ActivityAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ActivityAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void the_outreach_of_seven_months_is_one_activity() {
        fixture.givenNoPriorActivity()
                .when(outreach(SON_LA_CITY, SEVEN_MONTHS, COUNTS, cited()))
                .expectEvents(held())
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void an_activity_may_be_of_the_whole_country_and_have_nothing_counted() {
        assertThat(warnings(decide(outreach(null, SEVEN_MONTHS, List.of(), null))))
                .containsExactly("unsourced");
    }

    @Test
    void an_activity_is_recorded_once() {
        fixture.given(held())
                .when(outreach(SON_LA_CITY, SEVEN_MONTHS, COUNTS, cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("activity-already-recorded", 409));
        fixture.given(held(), new ActivityWithdrawn(ID, correction(cited())))
                .when(outreach(SON_LA_CITY, SEVEN_MONTHS, COUNTS, cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("activity-already-recorded", 409));
    }

    @Test
    void the_unit_lives_at_some_possible_day_of_the_period() {
        var after = Period.ofSaid(Edtf.of("2025-08"));
        var over = Period.ofSaid(Edtf.of("2025-01/2025-12"));
        var no = refusal(decide(outreach(SON_LA_CITY, after, COUNTS, cited())));

        assertThat(no.reason().code()).isEqualTo("outside-unit-life");
        assertThat(no.pointer()).isEqualTo("/unit");
        assertThat(warnings(decide(outreach(SON_LA_CITY, over, COUNTS, cited()))))
                .containsExactly("perhaps-outside-unit-life");
        assertThat(outcome(decide(outreach(new UnitId("unit:none"), over, COUNTS, cited()))))
                .isEqualTo("unknown-unit");
    }

    @Test
    void a_document_that_nobody_registered_is_refused() {
        assertThat(
                        refusal(decide(outreach(SON_LA_CITY, SEVEN_MONTHS, COUNTS, citedUnknown())))
                                .pointer())
                .isEqualTo("/citation/source");
    }

    @Test
    void the_title_of_an_activity_names_no_person() {
        var titled =
                new RecordActivity(
                        ID,
                        SON_LA_CITY,
                        ActivityKind.SEMINAR,
                        new Name("Tọa đàm với ông Nguyễn Văn An"),
                        SEVEN_MONTHS,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        cited());

        assertThat(outcome(decide(titled))).isEqualTo("person-named");
        assertThat(refusal(decide(titled)).pointer()).isEqualTo("/title");
    }

    @Test
    void persons_and_attendances_stand_apart_and_nothing_is_counted_twice() {
        var times = count(ActivityCounter.ATTENDANCES, flow(10_300, "lượt người"));
        var persons = count(ActivityCounter.ATTENDANCES, flow(900, "người"));

        assertThat(
                        warnings(
                                decide(
                                        outreach(
                                                SON_LA_CITY,
                                                SEVEN_MONTHS,
                                                List.of(times, persons),
                                                cited()))))
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                outreach(
                                        SON_LA_CITY,
                                        SEVEN_MONTHS,
                                        List.of(
                                                persons,
                                                count(
                                                        ActivityCounter.ATTENDANCES,
                                                        flow(7, "người"))),
                                        cited()))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void every_count_is_read_as_counts_of_its_counter_are() {
        var mixed =
                List.of(COUNTS.getFirst(), count(ActivityCounter.PLACES, flow(12, "lượt người")));
        var untold =
                List.of(
                        count(
                                ActivityCounter.SESSIONS,
                                Quantity.notReported("hội nghị", Measure.FLOW)));

        assertThat(refusal(decide(outreach(SON_LA_CITY, SEVEN_MONTHS, mixed, cited()))).pointer())
                .isEqualTo("/counts/1/quantity/unit");
        assertThat(warnings(decide(outreach(SON_LA_CITY, SEVEN_MONTHS, untold, cited()))))
                .containsExactly("count-not-reported");
    }

    @ParameterizedTest(name = "festival {0} (anniversary {1}) on {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2022 | 17 | 2022-08-19            | accepted              | -
                    2022 | -  | 2022-08               | accepted              | -
                    2005 | 0  | 2005-08-19            | accepted              | -
                    2004 | -  | 2004-08-19            | before-first-festival | -
                    2022 | 16 | 2022-08-19            | other-anniversary     | -
                    2025 | 20 | 2025-08-19            | accepted              | -
                    2024 | -  | 2024-07-01            | accepted              | -
                    2024 | -  | 2024-06-30            | accepted              | outside-festival-season
                    2024 | -  | 2024-08-31            | accepted              | -
                    2024 | -  | 2024-09-01            | accepted              | outside-festival-season
                    2024 | -  | 2024-07-02/2024-08-10 | accepted              | -
                    2024 | -  | 2024                  | accepted              | outside-festival-season
                    2024 | -  | 2023-08-19            | accepted              | outside-festival-season
                    """)
    void a_festival_is_of_a_year_since_2005_and_held_around_19_august(
            int year,
            @Nullable Integer anniversary,
            String on,
            String expected,
            @Nullable String warning) {
        var decision = decide(festival(ActivityKind.FESTIVAL, new Festival(year, anniversary), on));

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        } else {
            assertThat(refusal(decision).legalBasis()).isNotNull();
            assertThat(refusal(decision).legalBasis().text()).isEqualTo("Decision 521/2005/QĐ-TTg");
        }
    }

    @Test
    void a_programme_that_was_over_by_then_is_pointed_out_and_an_unknown_one_refused() {
        var program09 = new ProgrammeId("programme:09");
        var known =
                Atlas.and(
                        Atlas.after(),
                        new ProgrammeSigned(
                                program09,
                                new DocumentNumber("09/CTr-BCA-MTTW"),
                                new Name("Chương trình phối hợp"),
                                List.of(),
                                List.of(),
                                Edtf.of("2013-08-01"),
                                Period.ofSaid(Edtf.of("2013/2023")),
                                null,
                                null,
                                null),
                        new ProgrammeSuperseded(
                                program09,
                                new ProgrammeId("programme:07"),
                                Edtf.of("2023-10-17"),
                                null));
        var during = signing(program09, "2022-05-01");
        var afterwards = signing(program09, "2024-05-01");
        var unknown = signing(new ProgrammeId("programme:99"), "2022-05-01");

        assertThat(warnings(Activity.decide(during, new Unrecorded(), known))).isEmpty();
        assertThat(warnings(Activity.decide(afterwards, new Unrecorded(), known)))
                .containsExactly("programme-superseded");
        assertThat(outcome(Activity.decide(unknown, new Unrecorded(), known)))
                .isEqualTo("unknown-programme");
    }

    private static RecordActivity signing(ProgrammeId programme, String on) {
        return new RecordActivity(
                ID,
                SON_LA_CITY,
                ActivityKind.SIGNING_OF_COORDINATION,
                null,
                Period.ofSaid(Edtf.of(on)),
                List.of(),
                List.of(),
                List.of(),
                null,
                programme,
                null,
                cited());
    }

    @Test
    void a_festival_may_come_without_its_year_and_nothing_else_has_one() {
        var without = decide(festival(ActivityKind.FESTIVAL, null, "2022-08-19"));
        var another =
                decide(festival(ActivityKind.SEMINAR, new Festival(2022, null), "2022-08-19"));

        assertThat(warnings(without)).contains("festival-year-unknown");
        assertThat(outcome(another)).isEqualTo("no-festival");
        assertThat(refusal(another).pointer()).isEqualTo("/festival");
        assertThatThrownBy(() -> new Festival(22, null)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_doubt_about_the_season_names_the_decision() {
        var decision =
                decide(festival(ActivityKind.FESTIVAL, new Festival(2024, null), "2024-10-01"));

        assertThat(warning(decision, "outside-festival-season").legalBasis())
                .isEqualTo("Decision 521/2005/QĐ-TTg");
    }

    @Test
    void an_activity_is_corrected_and_withdrawn() {
        fixture.given(held())
                .when(correct(Period.ofSaid(Edtf.of("2022-01/2022-07")), CHANNELS))
                .expectEvents(
                        new ActivityCorrected(
                                ID,
                                correction(cited()),
                                Period.ofSaid(Edtf.of("2022-01/2022-07")),
                                COUNTS,
                                CHANNELS));
        fixture.given(held())
                .when(new WithdrawActivity(ID, correction(cited())))
                .expectEvents(new ActivityWithdrawn(ID, correction(cited())));
    }

    @Test
    void a_correction_changes_something_and_the_order_is_nothing() {
        fixture.given(held())
                .when(
                        new CorrectActivity(
                                ID,
                                correction(cited()),
                                SEVEN_MONTHS,
                                COUNTS.reversed(),
                                CHANNELS.reversed()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
    }

    @Test
    void a_correction_is_held_to_the_rules_of_the_record() {
        fixture.given(held())
                .when(correct(Period.ofSaid(Edtf.of("2026")), CHANNELS))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("outside-unit-life", 422));
        fixture.given(held())
                .when(
                        new CorrectActivity(
                                ID, correction(citedUnknown()), SEVEN_MONTHS, List.of(), CHANNELS))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unknown-source", 422));
    }

    @Test
    void a_withdrawn_activity_stays_withdrawn() {
        for (Object command :
                List.of(
                        correct(Period.ofSaid(Edtf.of("2022")), CHANNELS),
                        new WithdrawActivity(ID, correction(cited())))) {
            fixture.given(held(), new ActivityWithdrawn(ID, correction(cited())))
                    .when(command)
                    .expectNoEvents()
                    .expectExceptionDetails(refusedAs("activity-withdrawn", 409));
            fixture.givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectExceptionDetails(refusedAs("no-such-activity", 404));
        }
    }

    @Test
    void only_the_recorder_or_a_steward_mends_a_record() {
        var recorded = GenericEventMessage.asEventMessage(held());
        var byAnother = recorded.withMetaData(Map.of(Shell.ACTOR, "account:a"));
        fixture.given(byAnother)
                .when(
                        new WithdrawActivity(ID, correction(cited())),
                        Map.of(Shell.ACTOR, "account:b", Shell.ACTOR_ROLE, "recorder"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("recorded-by-another", 403));
        fixture.given(byAnother)
                .when(
                        new WithdrawActivity(ID, correction(cited())),
                        Map.of(Shell.ACTOR, "account:b", Shell.ACTOR_ROLE, "steward"))
                .expectEvents(new ActivityWithdrawn(ID, correction(cited())));
    }

    private static Decision<ActivityEvent> decide(RecordActivity c) {
        return Activity.decide(c, new Unrecorded(), Atlas.after());
    }

    private static ActivityCount count(ActivityCounter counter, Quantity quantity) {
        return new ActivityCount(counter, quantity);
    }

    private static Quantity flow(long value, String unit) {
        return Quantity.exact(value, unit, Measure.FLOW);
    }

    private static Correction correction(Citation citation) {
        return new Correction(Correction.Kind.ENTRY_ERROR, new Reason("Gõ nhầm"), citation);
    }

    private static CorrectActivity correct(Period period, List<Channel> channels) {
        return new CorrectActivity(ID, correction(cited()), period, COUNTS, channels);
    }

    private static RecordActivity outreach(
            @Nullable UnitId unit,
            Period period,
            List<ActivityCount> counts,
            @Nullable Citation citation) {
        return new RecordActivity(
                ID,
                unit,
                ActivityKind.LEGAL_OUTREACH_SESSION,
                null,
                period,
                counts,
                CHANNELS,
                List.of(new Office("Công an thành phố Sơn La")),
                null,
                null,
                null,
                citation);
    }

    private static RecordActivity festival(
            ActivityKind kind, @Nullable Festival festival, String on) {
        return new RecordActivity(
                ID,
                null,
                kind,
                null,
                Period.ofSaid(Edtf.of(on)),
                List.of(),
                List.of(),
                List.of(),
                festival,
                null,
                null,
                cited());
    }

    private static ActivityHeld held() {
        return new ActivityHeld(
                ID,
                SON_LA_CITY,
                ActivityKind.LEGAL_OUTREACH_SESSION,
                null,
                SEVEN_MONTHS,
                COUNTS,
                CHANNELS,
                List.of(new Office("Công an thành phố Sơn La")),
                null,
                null,
                null,
                cited());
    }
}
