package biennien.command.exemplary;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.exemplary.Exemplary.Unheard;
import biennien.command.exemplary.ExemplaryCommand.ConferExemplaryTitle;
import biennien.command.exemplary.ExemplaryCommand.WithdrawExemplaryTitle;
import biennien.command.kernel.Decision;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleWithdrawn;
import biennien.events.law.MovementSubjectKind;
import biennien.events.movement.MovementSubject;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ExemplaryTitleId;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Reason;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class ExemplaryTest {

    private static final ExemplaryTitleId ID = new ExemplaryTitleId("exemplary:chieng-le");
    private static final DocumentNumber DECISION = new DocumentNumber("22/QĐ-UBND");
    private static final MovementSubject WARD =
            new MovementSubject(MovementSubjectKind.COMMUNE, CHIENG_LE, null, null);

    private AggregateTestFixture<ExemplaryAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ExemplaryAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
        fixture.registerInjectableResource(
                new OrganisationsOnRecord(_ -> List.of(), (_, _) -> Optional.empty()));
    }

    @Test
    void a_title_is_conferred_and_withdrawn() {
        fixture.givenNoPriorActivity()
                .when(confer(WARD, 2024, "2024-12-10"))
                .expectEvents(conferred(WARD, 2024, "2024-12-10"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(conferred(WARD, 2024, "2024-12-10"))
                .when(withdraw("2025-03-01"))
                .expectEvents(
                        new ExemplaryTitleWithdrawn(
                                ID, Edtf.of("2025-03-01"), new Reason("Hồ sơ sai"), null, cited()))
                .expectEventsMatching(storedWithWarnings("no-withdrawal-procedure"));
    }

    @Test
    void a_title_is_conferred_once_and_withdrawn_once() {
        fixture.given(conferred(WARD, 2024, "2024-12-10"))
                .when(confer(WARD, 2024, "2024-12-10"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("title-already-conferred", 409));
        fixture.given(
                        conferred(WARD, 2024, "2024-12-10"),
                        new ExemplaryTitleWithdrawn(
                                ID, Edtf.of("2025"), new Reason("Hồ sơ sai"), null, null))
                .when(withdraw("2025-03-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("title-already-withdrawn", 409));
        fixture.givenNoPriorActivity()
                .when(withdraw("2025-03-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-title", 404));
    }

    @Test
    void a_title_is_not_withdrawn_before_it_was_conferred() {
        fixture.given(conferred(WARD, 2024, "2024-12-10"))
                .when(withdraw("2024-12-09"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("withdrawn-before-conferred", 422));
    }

    @ParameterizedTest(name = "{0} by a decision of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    commune          | 2022-12-27 | exemplary-text-unknown
                    commune          | 2022-12-28 | -
                    commune          | 2022-12    | exemplary-text-unknown
                    commune          | 2025-01-10 | -
                    residential-area | 2024-12-10 | exemplary-text-unknown
                    province         | 2025-10-10 | exemplary-text-unknown
                    """)
    void what_no_known_text_names_warns(String kind, String on, @Nullable String expected) {
        var subject =
                switch (kind) {
                    case "commune" -> WARD;
                    case "province" ->
                            new MovementSubject(MovementSubjectKind.PROVINCE, SON_LA, null, null);
                    default ->
                            new MovementSubject(
                                    MovementSubjectKind.RESIDENTIAL_AREA,
                                    CHIENG_LE,
                                    new Name("Bản Cọ"),
                                    null);
                };

        assertThat(warnings(decide(confer(subject, null, on))))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void a_title_is_not_decided_before_its_year() {
        assertThat(outcome(decide(confer(WARD, 2024, "2023-12-31"))))
                .isEqualTo("title-before-its-year");
        assertThat(outcome(decide(confer(WARD, 2024, "2025-01-20")))).isEqualTo("accepted");
    }

    @Test
    void a_title_for_no_year_is_borne_by_what_lives_on_the_day_of_the_decision() {
        var no = refusal(decide(confer(WARD, null, "2025-07-01")));

        assertThat(no.reason().code()).isEqualTo("outside-unit-life");
        assertThat(no.pointer()).isEqualTo("/subject/unit");
    }

    @Test
    void a_source_is_named_and_known() {
        assertThat(warnings(decide(confer(WARD, 2024, "2024-12-10", null))))
                .containsExactly("unsourced");
        assertThat(refusal(decide(confer(WARD, 2024, "2024-12-10", citedUnknown()))).pointer())
                .isEqualTo("/citation/source");
    }

    @Test
    void a_title_reads_from_its_body_with_only_what_must_be_said() {
        assertThat(
                        read(
                                """
                                {"id": "exemplary:chieng-le", "decidedOn": "2024-12",
                                 "subject": {"kind": "commune", "unit": "unit:phuong-chieng-le"}}
                                """,
                                ConferExemplaryTitle.class))
                .isEqualTo(
                        new ConferExemplaryTitle(
                                ID, WARD, null, null, Edtf.of("2024-12"), null, null));
    }

    private static Decision<ExemplaryEvent> decide(ConferExemplaryTitle c) {
        return Exemplary.decide(c, new Unheard(), Atlas.after(), null);
    }

    private static ConferExemplaryTitle confer(
            MovementSubject subject, @Nullable Integer year, String on) {
        return confer(subject, year, on, cited());
    }

    private static ConferExemplaryTitle confer(
            MovementSubject subject,
            @Nullable Integer year,
            String on,
            @Nullable Citation citation) {
        return new ConferExemplaryTitle(
                ID, subject, year, DECISION, Edtf.of(on), new Office("UBND tỉnh"), citation);
    }

    private static ExemplaryTitleConferred conferred(
            MovementSubject subject, @Nullable Integer year, String on) {
        return new ExemplaryTitleConferred(
                ID, subject, year, DECISION, Edtf.of(on), new Office("UBND tỉnh"), cited());
    }

    private static WithdrawExemplaryTitle withdraw(String on) {
        return new WithdrawExemplaryTitle(ID, Edtf.of(on), new Reason("Hồ sơ sai"), null, cited());
    }
}
