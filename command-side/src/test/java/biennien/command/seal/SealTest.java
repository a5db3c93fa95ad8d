package biennien.command.seal;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Decision;
import biennien.command.register.Atlas;
import biennien.command.register.LogEnd;
import biennien.command.register.RegistersAtHead;
import biennien.command.seal.Seal.Unset;
import biennien.command.seal.SealCommand.SealPeriod;
import biennien.command.seal.SealCommand.WithdrawSeal;
import biennien.events.law.ReportCalendar;
import biennien.events.seal.SealEvent;
import biennien.events.seal.SealEvent.PeriodSealed;
import biennien.events.seal.SealEvent.SealWithdrawn;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.Office;
import biennien.events.values.Reason;
import biennien.events.values.SealId;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final SealId ID = new SealId("seal:son-la-2022");
    private static final Office OFFICE = new Office("Ban Chỉ đạo 138 tỉnh");
    private static final long END = 100;

    private AggregateTestFixture<SealAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(SealAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        LogEnd end = () -> END;
        fixture.registerInjectableResource(atHead);
        fixture.registerInjectableResource(end);
    }

    @Test
    void a_year_is_sealed_and_its_seal_withdrawn() {
        fixture.givenNoPriorActivity()
                .when(seal(SON_LA_CITY, 2022, END, "2023-02-10"))
                .expectEvents(sealed());
        fixture.given(sealed())
                .when(withdraw(cited()))
                .expectEvents(new SealWithdrawn(ID, correction(cited())));
    }

    @Test
    void a_seal_is_set_once_and_withdrawn_once() {
        fixture.given(sealed())
                .when(seal(SON_LA_CITY, 2022, END, "2023-02-10"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("seal-already-set", 409));
        fixture.given(sealed(), new SealWithdrawn(ID, correction(cited())))
                .when(withdraw(cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("seal-already-withdrawn", 409));
        fixture.givenNoPriorActivity()
                .when(withdraw(cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-seal", 404));
    }

    @Test
    void nobody_seals_what_the_log_has_not_reached() {
        var no = refusal(decide(seal(SON_LA_CITY, 2022, END + 1, "2023-02-10")));

        assertThat(no.reason().code()).isEqualTo("seal-above-log");
        assertThat(no.pointer()).isEqualTo("/basis");
    }

    @Test
    void a_year_is_not_sealed_before_its_last_day() {
        assertThat(refusal(decide(seal(SON_LA_CITY, 2022, END, "2022-12-30"))).reason().code())
                .isEqualTo("sealed-before-its-end");
        assertThat(outcome(decide(seal(SON_LA_CITY, 2022, END, "2022-12-31"))))
                .isEqualTo("accepted");
        assertThat(outcome(decide(seal(SON_LA_CITY, 2022, END, "2022-12")))).isEqualTo("accepted");
    }

    @Test
    void a_year_is_sealed_of_a_unit_that_lived_on_some_day_of_it() {
        assertThat(outcome(decide(seal(SON_LA_CITY, 2025, END, "2026-02-10"))))
                .isEqualTo("accepted");
        var no = refusal(decide(seal(SON_LA_CITY, 2026, END, "2027-02-10")));
        assertThat(no.reason().code()).isEqualTo("outside-unit-life");
        assertThat(no.pointer()).isEqualTo("/unit");
        assertThat(outcome(decide(seal(null, 2026, END, "2027-02-10")))).isEqualTo("accepted");
    }

    @Test
    void a_source_is_named_and_known() {
        assertThat(
                        warnings(
                                decide(
                                        new SealPeriod(
                                                ID,
                                                null,
                                                2022,
                                                null,
                                                END,
                                                OFFICE,
                                                Edtf.of("2023"),
                                                null,
                                                null))))
                .containsExactly("unsourced");
        fixture.given(sealed())
                .when(withdraw(citedUnknown()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unknown-source", 422));
    }

    @Test
    void a_seal_reads_from_its_body_with_only_what_must_be_said() {
        assertThat(
                        read(
                                """
                                {"id": "seal:son-la-2022", "year": 2022, "basis": 100,
                                 "sealedBy": "Ban Chỉ đạo 138 tỉnh", "on": "2023"}
                                """,
                                SealPeriod.class))
                .isEqualTo(
                        new SealPeriod(
                                ID, null, 2022, null, 100, OFFICE, Edtf.of("2023"), null, null));
    }

    private static Decision<SealEvent> decide(SealPeriod c) {
        return Seal.decide(c, new Unset(), Atlas.after(), END);
    }

    private static SealPeriod seal(@Nullable UnitId unit, int year, long basis, String on) {
        return new SealPeriod(ID, unit, year, null, basis, OFFICE, Edtf.of(on), null, cited());
    }

    private static WithdrawSeal withdraw(Citation citation) {
        return new WithdrawSeal(ID, correction(citation));
    }

    private static Correction correction(Citation citation) {
        return new Correction(
                Correction.Kind.ENTRY_ERROR, new Reason("Niêm phong nhầm năm"), citation);
    }

    private static PeriodSealed sealed() {
        return new PeriodSealed(
                ID,
                SON_LA_CITY,
                2022,
                ReportCalendar.CALENDAR_YEAR,
                END,
                OFFICE,
                Edtf.of("2023-02-10"),
                null,
                cited());
    }
}
