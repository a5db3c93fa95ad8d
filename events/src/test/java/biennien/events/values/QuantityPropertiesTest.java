package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import biennien.events.values.Quantity.Across;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.Quantity.Policy;
import biennien.events.values.QuantityWords.Told;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

class QuantityPropertiesTest {

    /** What someone says of a number they know, and the number. */
    record Said(Quantity quantity, BigDecimal truth) {}

    @Property
    void what_is_certain_holds_the_truth(@ForAll("said") Said said) {
        assertThat(said.quantity.bounds().contains(said.truth)).isTrue();
    }

    @Property
    void a_policy_only_narrows_and_a_wider_policy_narrows_less(
            @ForAll("said") Said said, @ForAll("policies") Policy a, @ForAll("policies") Policy b) {
        Policy narrow = a.p().compareTo(b.p()) <= 0 ? a : b;
        Policy wide = narrow == a ? b : a;
        Quantity quantity = said.quantity;

        assertThat(quantity.bounds().contains(quantity.bounds(wide))).isTrue();
        assertThat(quantity.bounds(wide).contains(quantity.bounds(narrow))).isTrue();
    }

    @Property
    void a_sum_is_never_narrower_than_the_truth(
            @ForAll("said") Said first, @ForAll @Size(max = 5) List<@From("said") Said> more) {
        BigDecimal truth = first.truth;
        List<Quantity> quantities = new ArrayList<>(List.of(first.quantity));
        for (Said said : more) {
            truth = truth.add(said.truth);
            quantities.add(said.quantity);
        }
        Interval sum = Quantity.sum(Across.PERIODS, quantities).bounds();

        assertThat(sum.contains(truth)).isTrue();
        // Parts that the list left out may come on top.
        if (quantities.stream().anyMatch(Quantity::listOpen)) {
            assertThat(sum.contains(truth.add(new BigDecimal(1_000_000)))).isTrue();
        }
    }

    @Property
    void a_number_is_stored_in_one_form_that_reads_back(
            @ForAll @BigRange(min = "0", max = "999999999999999999") @Scale(6) BigDecimal number) {
        String stored = QuantityText.stored(number);

        assertThat(QuantityText.number(stored)).isEqualByComparingTo(number);
        assertThat(QuantityText.stored(QuantityText.number(stored))).isEqualTo(stored);
        assertThat(stored).matches("(0|[1-9]\\d*)(\\.\\d*[1-9])?|[1-9]\\d{0,2}\\.\\d{2}[1-9]0");
    }

    @Property(tries = 20_000)
    void what_is_told_at_once_is_what_reading_tells(
            @ForAll @IntRange(max = 9_999) int number, @ForAll("behindANumber") String behind) {
        String said = number + behind;
        if (QuantityWords.tellsAtOnce(said, BigDecimal.valueOf(number))) {
            assertThat(QuantityWords.told(said))
                    .as(said)
                    .contains(new Told(Kind.EXACT, BigDecimal.valueOf(number)));
        }
    }

    @Property(tries = 5_000)
    void whatever_is_said_is_read_or_left_unread(
            @ForAll @IntRange(max = 99) int number, @ForAll("behindANumber") String behind) {
        assertThatCode(
                        () ->
                                QuantityWords.read(
                                        "trên " + number + behind + " và 𝟕.𝟏𝟎𝟎,𝟓 khẩu"))
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> behindANumber() {
        Arbitrary<String> word =
                Arbitraries.of(
                        "khẩu",
                        "súng",
                        "người",
                        "KHẨU",
                        "triệu",
                        "TRİỆU",
                        "nghìn",
                        "rưỡi",
                        "chục",
                        "hàng",
                        "trăm",
                        "vài",
                        "trở",
                        "lên",
                        "xuống",
                        "đổ",
                        "lại",
                        "đến",
                        "tới",
                        "hai",
                        "mười",
                        "năm",
                        "một số",
                        "nhiều",
                        "không có",
                        "hơn",
                        "%",
                        "…",
                        "5",
                        "v.v.",
                        "tổ, đội",
                        "tô\u0309",
                        "½",
                        "\u212b",
                        "𝟓",
                        "(lượt)",
                        "-",
                        "/");
        return word.list()
                .ofMaxSize(4)
                .flatMap(
                        words ->
                                Arbitraries.of(" ", "  ", "")
                                        .map(gap -> gap + String.join(" ", words)));
    }

    @Property
    void what_is_typed_is_one_number_or_is_asked_back(@ForAll("typed") String typed) {
        try {
            BigDecimal number = QuantityText.number(typed);
            assertThat(new BigDecimal(typed.strip())).isEqualByComparingTo(number);
        } catch (MalformedValue refused) {
            assertThat(refused.code()).isIn("ambiguous-number", "malformed-number", "long-number");
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().withChars("0123456789., -+eE%").ofMinLength(1).ofMaxLength(9);
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.integers()
                .between(1, 100)
                .map(n -> new Policy(new BigDecimal(n).movePointLeft(2)));
    }

    @Provide
    Arbitrary<Said> said() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(true, false))
                .as(QuantityPropertiesTest::said)
                .withoutEdgeCases();
    }

    private static Said said(int truth, int off, Kind wanted, boolean listOpen) {
        // Below one, nothing is over; below ten, there are no tens.
        Kind kind =
                wanted == Kind.OVER && truth == 0 || wanted == Kind.MAGNITUDE && truth < 10
                        ? Kind.ABOUT
                        : wanted;
        Long stated =
                switch (kind) {
                    case EXACT -> (long) truth;
                    case OVER -> (long) Math.max(0, truth - off);
                    case NEARLY -> (long) truth + off;
                    case ABOUT -> (long) Math.max(0, truth + off - 150);
                    case AT_LEAST -> (long) Math.max(0, truth + 1 - off);
                    case AT_MOST -> (long) truth + off - 1;
                    case MAGNITUDE -> (long) Math.pow(10, Math.floor(Math.log10(truth)));
                    case NOT_REPORTED -> null;
                };
        return new Said(
                new Quantity(
                        kind,
                        stated == null ? null : stated.toString(),
                        "người",
                        Measure.FLOW,
                        null,
                        listOpen,
                        false),
                BigDecimal.valueOf(truth));
    }
}
