package biennien.command.ruling;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Decision;
import biennien.command.register.Atlas;
import biennien.command.register.OtherStreams;
import biennien.command.register.RegistersAtHead;
import biennien.command.ruling.Ruling.Unheard;
import biennien.command.ruling.RulingCommand.RevokeRuling;
import biennien.command.ruling.RulingCommand.RuleClaims;
import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.ruling.RulingEvent;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;
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
import biennien.events.values.RulingId;
import biennien.events.values.Shape;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RulingTest {

    private static final RulingId ID = new RulingId("ruling:hoa-giai");
    private static final Subject MEDIATION = new Subject("group-type", "mediation-group");
    private static final Office OFFICE = new Office("Ban Chỉ đạo 138 tỉnh Sơn La");
    private static final Correction CORRECTION =
            new Correction(
                    Correction.Kind.NEW_INFORMATION, new Reason("có biên bản khác"), cited());

    private final Map<String, List<Object>> figures = new HashMap<>();
    private AggregateTestFixture<RulingAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(RulingAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        OtherStreams others = stream -> figures.getOrDefault(stream, List.of());
        fixture.registerInjectableResource(atHead);
        fixture.registerInjectableResource(others);
        on("a", reported("a", SON_LA, "tổ", Measure.STOCK, "2022-07-31", "source:article"));
        on("b", reported("b", SON_LA, "nhóm", Measure.STOCK, "2022-07", "source:other"));
    }

    @Test
    void competing_claims_are_ruled_on_and_the_ruling_is_revoked() {
        fixture.givenNoPriorActivity()
                .when(rule("a", "a", "b"))
                .expectEvents(ruled("a", "a", "b"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(ruled("a", "a", "b"))
                .when(new RevokeRuling(ID, CORRECTION))
                .expectEvents(new RulingRevoked(ID, CORRECTION))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void it_may_be_ruled_that_none_of_them_stands() {
        fixture.givenNoPriorActivity()
                .when(rule(null, "a", "b"))
                .expectEvents(ruled(null, "a", "b"));
    }

    @Test
    void a_ruling_is_made_once_and_revoked_once() {
        fixture.given(ruled("a", "a", "b"))
                .when(rule("b", "a", "b"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("ruling-already-made", 409));
        fixture.given(ruled("a", "a", "b"), new RulingRevoked(ID, CORRECTION))
                .when(new RevokeRuling(ID, CORRECTION))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("ruling-already-revoked", 409));
        fixture.givenNoPriorActivity()
                .when(new RevokeRuling(ID, CORRECTION))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-ruling", 404));
    }

    @Test
    void a_claim_that_is_not_on_record_or_withdrawn_is_not_ruled_on() {
        assertThat(outcome(decide(rule("a", "a", "none")))).isEqualTo("unknown-figure");
        assertThat(refusal(decide(rule("a", "a", "none"))).pointer()).isEqualTo("/figures/1");
        on("b", new FigureWithdrawn(figure("b"), CORRECTION));
        var no = refusal(decide(rule("a", "a", "b")));
        assertThat(no.reason().code()).isEqualTo("claim-withdrawn");
        assertThat(no.pointer()).isEqualTo("/figures/1");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    unit:tinh-son-la       | tổ    | STOCK | 2022-07-31 | -
                    unit:tinh-son-la       | tổ    | STOCK | 2022-08    | times
                    unit:thanh-pho-son-la  | tổ    | STOCK | 2022-07-31 | units
                    unit:tinh-son-la       | tổ    | FLOW  | 2022-07-31 | measures
                    unit:thanh-pho-son-la  | đội   | FLOW  | 2023       | units, measures, times
                    """)
    void claims_that_can_both_be_true_are_not_ruled_on_and_it_says_what_differs(
            String unit, String counted, Measure measure, String when, @Nullable String differs) {
        on("c", reported("c", new UnitId(unit), counted, measure, when, "source:other"));

        var decision = decide(rule("a", "a", "c"));

        if (differs == null) {
            assertThat(outcome(decision)).isEqualTo("accepted");
        } else {
            assertThat(refusal(decision).reason().code()).isEqualTo("claims-do-not-compete");
            assertThat(refusal(decision).message())
                    .contains("'figure:a' and 'figure:c'", "different " + differs + ".");
        }
    }

    @Test
    void a_claim_competes_as_it_reads_now() {
        on(
                "b",
                new FigureCorrected(
                        figure("b"),
                        CORRECTION,
                        MEDIATION,
                        Quantity.exact(150, "tổ", Measure.STOCK),
                        day("2023-07-31"),
                        null));

        assertThat(outcome(decide(rule("a", "a", "b")))).isEqualTo("claims-do-not-compete");
    }

    @Test
    void every_two_of_three_compete() {
        on("c", reported("c", SON_LA, "tổ", Measure.STOCK, "2022-07-15", "source:third"));

        // Each may be of the day of "b", which is some day in July, and both can't.
        assertThat(outcome(decide(rule("b", "b", "c")))).isEqualTo("accepted");
        assertThat(outcome(decide(rule("b", "a", "b", "c")))).isEqualTo("claims-do-not-compete");
    }

    @Test
    void a_document_that_says_two_things_is_corrected_and_not_ruled_on() {
        on("c", reported("c", SON_LA, "tổ", Measure.STOCK, "2022-07-31", "source:article"));

        assertThat(outcome(decide(rule("a", "a", "c")))).isEqualTo("claims-of-one-source");
    }

    @Test
    void a_source_is_named_and_known() {
        assertThat(warnings(decide(rule("a", (Citation) null, "a", "b"))))
                .containsExactly("unsourced");
        assertThat(refusal(decide(rule("a", citedUnknown(), "a", "b"))).pointer())
                .isEqualTo("/citation/source");
        var unknown = new Correction(CORRECTION.kind(), CORRECTION.reason(), citedUnknown());
        assertThat(
                        outcome(
                                Ruling.decide(
                                        new RevokeRuling(ID, unknown),
                                        new Ruling.Standing(),
                                        Atlas.after())))
                .isEqualTo("unknown-source");
    }

    @Test
    void a_ruling_is_between_two_at_least_and_prefers_one_of_them() {
        assertThatThrownBy(() -> rule("a", "a"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        no -> assertThat(no.code()).isEqualTo("number-of-figures"));
        assertThatThrownBy(() -> rule("a", "a", "a"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        no -> assertThat(no.code()).isEqualTo("listed-twice"));
        assertThatThrownBy(() -> rule("c", "a", "b"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        no -> assertThat(no.code()).isEqualTo("prefers-another"));
    }

    private Decision<RulingEvent> decide(RuleClaims c) {
        return Ruling.decide(
                c,
                new Unheard(),
                Atlas.after(),
                c.figures().stream()
                        .map(
                                id ->
                                        RuledFigure.find(
                                                id,
                                                stream -> figures.getOrDefault(stream, List.of())))
                        .toList());
    }

    private void on(String figure, FigureEvent event) {
        figures.computeIfAbsent("figure:" + figure, _ -> new ArrayList<>()).add(event);
    }

    private static FigureId figure(String name) {
        return new FigureId("figure:" + name);
    }

    private static FigureReported reported(
            String id, UnitId unit, String counted, Measure measure, String when, String source) {
        return new FigureReported(
                figure(id),
                unit,
                Indicator.GROUP_COUNT,
                MEDIATION,
                Quantity.exact(145, counted, measure),
                day(when),
                null,
                new Citation(new SourceId(source), null, null));
    }

    private static Period day(String edtf) {
        return new Period(Edtf.of(edtf), Shape.POINT);
    }

    private static RuleClaims rule(@Nullable String prefers, String... figures) {
        return rule(prefers, cited(), figures);
    }

    private static RuleClaims rule(
            @Nullable String prefers, @Nullable Citation citation, String... figures) {
        return new RuleClaims(
                ID,
                Arrays.stream(figures).map(RulingTest::figure).toList(),
                prefers == null ? null : figure(prefers),
                new Reason("biên bản gốc"),
                OFFICE,
                Edtf.of("2026-03"),
                citation);
    }

    private static ClaimsRuled ruled(@Nullable String prefers, String... figures) {
        return new ClaimsRuled(
                ID,
                SON_LA,
                Indicator.GROUP_COUNT,
                MEDIATION,
                Arrays.stream(figures).map(RulingTest::figure).toList(),
                prefers == null ? null : figure(prefers),
                new Reason("biên bản gốc"),
                OFFICE,
                Edtf.of("2026-03"),
                cited());
    }
}
