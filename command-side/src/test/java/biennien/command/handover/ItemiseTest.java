package biennien.command.handover;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.cited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.handover.Handover.Recorded;
import biennien.command.handover.HandoverCommand.ItemiseHandover;
import biennien.command.kernel.Decision;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.handover.HandoverEvent;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.HandoverId;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** "71 súng các loại" is told apart later. */
class ItemiseTest {

    private static final HandoverId ID = new HandoverId("handover:2022-07");
    private static final Edtf DAY = Edtf.of("2022-07-15");
    private static final HandoverItem GUNS = item(HandoverMode.VOLUNTARY_HANDOVER, exact(71));

    private AggregateTestFixture<HandoverAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(HandoverAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void a_lumped_line_is_told_apart_bit_by_bit_within_its_total() {
        fixture.given(received(GUNS))
                .when(itemise(part(0, exact(30))))
                .expectEvents(itemised(part(0, exact(30))))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(received(GUNS), itemised(part(0, exact(30))))
                .when(itemise(part(0, exact(41))))
                .expectEvents(itemised(part(0, exact(41))))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(received(GUNS), itemised(part(0, exact(30))))
                .when(itemise(part(0, exact(42))))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("parts-exceed-item", 409));
    }

    @Test
    void a_corrected_batch_is_told_apart_anew() {
        var correction =
                new Correction(Correction.Kind.ENTRY_ERROR, new Reason("Số bị đảo."), cited());
        fixture.given(
                        received(GUNS),
                        itemised(part(0, exact(30))),
                        new HandoverCorrected(
                                ID,
                                correction,
                                List.of(item(HandoverMode.VOLUNTARY_HANDOVER, exact(17))),
                                DAY))
                .when(itemise(part(0, exact(17))))
                .expectEvents(itemised(part(0, exact(17))));
    }

    @Test
    void nothing_is_told_apart_of_a_batch_that_is_not_there() {
        fixture.givenNoPriorActivity()
                .when(itemise(part(0, exact(1))))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-handover", 404));
    }

    @Test
    void a_part_is_of_a_line_of_the_batch_counted_alike() {
        assertThat(outcome(decide(GUNS, part(1, exact(1))))).isEqualTo("no-such-item");
        var weighed = decide(GUNS, part(0, Quantity.exact(1, "kg", Measure.FLOW)));
        assertThat(outcome(weighed)).isEqualTo("part-of-another-unit");
        assertThat(refusal(weighed).pointer()).isEqualTo("/items/0/quantity/unit");
        assertThat(outcome(decide(GUNS, part(0, Quantity.exact(1, "khẩu", Measure.STOCK)))))
                .isEqualTo("quantity-is-no-flow");
        assertThatThrownBy(() -> part(-1, exact(1))).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest(name = "a part {1} of a line {0}: {2}")
    @CsvSource({
        "voluntary-handover, voluntary-handover, accepted",
        "voluntary-handover, seized, part-of-another-mode",
        "mixed, seized, accepted",
        "mixed, mixed, accepted"
    })
    void a_part_came_in_as_its_line_did(String line, String part, String expected) {
        var decision =
                decide(
                        item(HandoverMode.fromCode(line), exact(71)),
                        new HandoverPart(
                                0,
                                WeaponType.FLINTLOCK_GUN,
                                HandoverMode.fromCode(part),
                                exact(1)));

        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} of {0}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    EXACT 71 | EXACT 71  | accepted          | -
                    EXACT 71 | EXACT 72  | parts-exceed-item | -
                    EXACT 71 | OVER 71   | parts-exceed-item | -
                    EXACT 71 | OVER 70   | accepted          | parts-perhaps-exceed-item
                    EXACT 71 | NEARLY 71 | accepted          | -
                    EXACT 71 | NEARLY 72 | accepted          | parts-perhaps-exceed-item
                    OVER 71  | EXACT 900 | accepted          | -
                    NEARLY 71 | EXACT 70 | accepted          | -
                    NEARLY 71 | EXACT 71 | parts-exceed-item | -
                    """)
    void parts_that_certainly_exceed_their_line_are_refused(
            String total, String part, String expected, @Nullable String warning) {
        var decision =
                decide(item(HandoverMode.VOLUNTARY_HANDOVER, stated(total)), part(0, stated(part)));

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    private static Decision<HandoverEvent> decide(HandoverItem line, HandoverPart part) {
        return Handover.decide(
                itemise(part),
                new Recorded(CHIENG_LE, List.of(line), DAY, List.of()),
                Atlas.after());
    }

    private static Quantity stated(String text) {
        var words = text.split(" ");
        return new Quantity(
                Quantity.Kind.valueOf(words[0]),
                words[1],
                "khẩu",
                Measure.FLOW,
                null,
                false,
                false);
    }

    private static Quantity exact(long count) {
        return Quantity.exact(count, "khẩu", Measure.FLOW);
    }

    private static HandoverItem item(HandoverMode mode, Quantity quantity) {
        return new HandoverItem(WeaponType.GUN, mode, quantity);
    }

    private static HandoverPart part(int of, Quantity quantity) {
        return new HandoverPart(
                of, WeaponType.FLINTLOCK_GUN, HandoverMode.VOLUNTARY_HANDOVER, quantity);
    }

    private static WeaponsReceived received(HandoverItem... items) {
        return new WeaponsReceived(ID, CHIENG_LE, null, List.of(items), DAY, null, cited());
    }

    private static ItemiseHandover itemise(HandoverPart... parts) {
        return new ItemiseHandover(ID, List.of(parts), cited());
    }

    private static HandoverItemised itemised(HandoverPart... parts) {
        return new HandoverItemised(ID, List.of(parts), cited());
    }
}
