package biennien.events.values;

import static biennien.events.values.Measure.CUMULATIVE;
import static biennien.events.values.Measure.FLOW;
import static biennien.events.values.Measure.RATE;
import static biennien.events.values.Measure.STOCK;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.Quantity.Across;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.Quantity.Policy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;

class QuantityTest {
    private static final Policy TENTH = new Policy(new BigDecimal("0.1"));

    /** Every row of FORMATS 12: what is certain, and what follows if a tenth was rounded off. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    EXACT        | 71      | -         | [71, 71]       | [71, 71]
                    EXACT        | 0       | -         | [0, 0]         | [0, 0]
                    OVER         | 7100    | trên      | (7100, ∞)      | (7100, 7810]
                    OVER         | 10300   | hơn       | (10300, ∞)     | (10300, 11330]
                    OVER         | 0       | hơn       | (0, ∞)         | (0, ∞)
                    NEARLY       | 1200000 | gần       | [0, 1200000)   | [1080000, 1200000)
                    ABOUT        | 50      | khoảng    | [0, ∞)         | [45, 55]
                    ABOUT        | 0       | khoảng    | [0, ∞)         | [0, ∞)
                    AT_LEAST     | 5       | ít nhất   | [5, ∞)         | [5, ∞)
                    AT_MOST      | 100     | không quá | [0, 100]       | [0, 100]
                    AT_MOST      | 100     | dưới      | [0, 100)       | [0, 100)
                    AT_MOST      | 100     | Dưới 100  | [0, 100)       | [0, 100)
                    AT_MOST      | 100     | -         | [0, 100]       | [0, 100]
                    AT_MOST      | 0       | dưới      | [0, 0]         | [0, 0]
                    MAGNITUDE    | 10      | hàng chục | [10, 100)      | [10, 100)
                    MAGNITUDE    | 100     | hàng trăm | [100, 1000)    | [100, 1000)
                    MAGNITUDE    | 1000    | hàng nghìn | [1000, 10000) | [1000, 10000)
                    NOT_REPORTED | -       | nhiều     | [0, ∞)         | [0, ∞)
                    """)
    void a_qualifier_bounds_the_real_number(
            Kind kind,
            @Nullable String value,
            @Nullable String said,
            String certain,
            String underPolicy) {
        Quantity quantity = new Quantity(kind, value, "tổ", STOCK, said, false, false);

        assertThat(quantity.bounds()).hasToString(certain);
        assertThat(quantity.bounds(TENTH)).hasToString(underPolicy);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    EXACT        | 100 | [100, 100]
                    OVER         | 95  | (95, 100]
                    NEARLY       | 95  | [0, 95)
                    ABOUT        | 95  | [0, 100]
                    AT_LEAST     | 100 | [100, 100]
                    AT_MOST      | 95  | [0, 95]
                    MAGNITUDE    | 10  | [10, 100)
                    NOT_REPORTED | -   | [0, 100]
                    """)
    void a_share_ends_at_100_per_cent(Kind kind, @Nullable String value, String certain) {
        Quantity share = new Quantity(kind, value, "%", RATE, null, false, false);

        assertThat(share.bounds()).hasToString(certain);
        assertThat(share.bounds().contains(share.bounds(TENTH))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    EXACT        | -       | tổ | false | missing-value
                    OVER         | -       | tổ | false | missing-value
                    NOT_REPORTED | 3       | tổ | false | value-not-reported
                    EXACT        | 20.000  | tổ | false | ambiguous-number
                    EXACT        | -3      | tổ | false | malformed-number
                    NEARLY       | 0       | tổ | false | nearly-zero
                    MAGNITUDE    | 1       | tổ | false | malformed-magnitude
                    MAGNITUDE    | 500     | tổ | false | malformed-magnitude
                    MAGNITUDE    | 100     | %  | false | malformed-magnitude
                    EXACT        | 101     | %  | false | percent-above-100
                    OVER         | 100     | %  | false | percent-above-100
                    EXACT        | 3       | tổ | true  | asserted-none-not-zero
                    AT_MOST      | 0       | tổ | true  | asserted-none-not-zero
                    NOT_REPORTED | -       | tổ | true  | asserted-none-not-zero
                    """)
    void what_has_no_meaning_is_refused(
            Kind kind, @Nullable String value, String unit, boolean none, String code) {
        assertThat(Refusals.codeOf(() -> new Quantity(kind, value, unit, RATE, null, false, none)))
                .isEqualTo(code);
    }

    @Test
    void a_quantity_without_unit_kind_or_measure_is_refused() {
        assertThat(Refusals.codeOf(() -> Quantity.exact(1, " ", FLOW))).isEqualTo("empty-unit");
        assertThat(Refusals.codeOf(() -> Quantity.exact(1, "x".repeat(41), FLOW)))
                .isEqualTo("long-unit");
        assertThat(Refusals.codeOf(() -> Quantity.exact(1, null, FLOW))).isEqualTo("missing-unit");
        assertThat(Refusals.codeOf(() -> Quantity.exact(1, "tổ", null)))
                .isEqualTo("missing-measure");
        assertThat(Refusals.codeOf(() -> new Quantity(null, "1", "tổ", FLOW, null, false, false)))
                .isEqualTo("missing-kind");
        assertThat(Refusals.codeOf(() -> Quantity.exact(1, "tổ", FLOW).inWords("a ".repeat(13))))
                .isEqualTo("long-said");
    }

    @Test
    void the_stated_number_and_its_words_are_kept_in_one_form() {
        Quantity quantity =
                new Quantity(Kind.EXACT, "0126.50", "tổ,  đội", STOCK, "126,5  tổ", true, false);

        assertThat(quantity.value()).isEqualTo("126.5");
        assertThat(quantity.number()).contains(new BigDecimal("126.5"));
        assertThat(quantity.unit()).isEqualTo("tổ, đội");
        assertThat(quantity.said()).isEqualTo("126,5 tổ");
        assertThat(quantity)
                .isEqualTo(
                        new Quantity(
                                Kind.EXACT, "126.5", "tổ, đội", STOCK, "126,5 tổ", true, false));
    }

    @Test
    void none_is_a_zero_that_someone_asserted_and_not_the_silence_of_a_source() {
        Quantity none = Quantity.none("tụ điểm", STOCK);

        assertThat(none.assertedNone()).isTrue();
        assertThat(none.number()).contains(BigDecimal.ZERO);
        assertThat(none).isNotEqualTo(Quantity.exact(0, "tụ điểm", STOCK));
        assertThat(Quantity.notReported("tụ điểm", STOCK).number()).isEmpty();
    }

    /** The mixed sum of a province's groups: 38, nearly 3,300, over 1,400, and the list goes on. */
    @Test
    void the_sum_of_an_open_list_is_a_lower_bound() {
        List<Quantity> parts =
                List.of(
                        Quantity.exact(38, "tổ", STOCK).inOpenList(),
                        Quantity.nearly(3300, "tổ", STOCK).inOpenList(),
                        Quantity.over(1400, "tổ", STOCK).inOpenList());

        assertThat(Quantity.sum(Across.PARTS, parts))
                .isEqualTo(new Amount(IntervalTest.interval("(1438, ∞)"), "tổ", STOCK));
        assertThat(Quantity.sum(Across.PARTS, parts, TENTH).bounds()).hasToString("(4408, ∞)");
    }

    @Test
    void the_sum_of_a_closed_list_of_exact_numbers_is_exact() {
        List<Quantity> parts =
                List.of(1312L, 147L, 145L, 80L, 65L).stream()
                        .map(n -> Quantity.exact(n, "tổ", STOCK))
                        .toList();

        assertThat(Quantity.sum(Across.PARTS, parts).bounds()).hasToString("[1749, 1749]");
    }

    @Test
    void persons_and_attendances_are_never_added_or_compared() {
        Quantity persons = Quantity.exact(61_697, "người", FLOW);
        Quantity attendances = Quantity.over(10_300, "lượt người", FLOW);

        assertThat(Refusals.codeOf(() -> Quantity.sum(Across.PARTS, List.of(persons, attendances))))
                .isEqualTo("different-units");
        assertThat(Refusals.codeOf(() -> persons.amount().isLessThan(attendances.amount())))
                .isEqualTo("different-units");
        assertThat(Refusals.codeOf(() -> persons.amount().minus(attendances.amount())))
                .isEqualTo("different-units");
        assertThat(Refusals.codeOf(() -> persons.amount().dividedBy(attendances.amount())))
                .isEqualTo("different-units");
    }

    @Test
    void a_stock_and_a_flow_are_never_added() {
        List<Quantity> mixed =
                List.of(Quantity.exact(57, "người", FLOW), Quantity.exact(121, "người", STOCK));

        assertThat(Refusals.codeOf(() -> Quantity.sum(Across.PARTS, mixed)))
                .isEqualTo("different-measures");
    }

    @Test
    void only_flows_are_added_over_time_and_rates_never() {
        assertThat(added(Across.PERIODS, FLOW)).isEqualTo("[3, 3]");
        assertThat(added(Across.PARTS, FLOW)).isEqualTo("[3, 3]");
        assertThat(added(Across.PARTS, STOCK)).isEqualTo("[3, 3]");
        assertThat(added(Across.PARTS, CUMULATIVE)).isEqualTo("[3, 3]");
        assertThat(Refusals.codeOf(() -> added(Across.PERIODS, STOCK)))
                .isEqualTo("stocks-over-time");
        assertThat(Refusals.codeOf(() -> added(Across.PERIODS, CUMULATIVE)))
                .isEqualTo("stocks-over-time");
    }

    @ParameterizedTest
    @EnumSource(Across.class)
    void rates_and_nothing_at_all_are_not_added(Across across) {
        assertThat(Refusals.codeOf(() -> added(across, RATE))).isEqualTo("rates-do-not-add");
        assertThat(Refusals.codeOf(() -> Quantity.sum(across, List.of())))
                .isEqualTo("nothing-to-add");
    }

    /** Interactions to views of a page; the views are "nearly 1.2 million". */
    @Test
    void a_ratio_to_less_than_something_is_more_than_something() {
        Amount interactions = Quantity.exact(226_731, "lượt người", FLOW).amount();
        Amount views = Quantity.nearly(1_200_000, "lượt người", FLOW).amount();

        assertThat(interactions.dividedBy(views)).hasToString("(0.1889425, ∞)");
        assertThat(interactions.isAtMost(views)).isEqualTo(Truth.UNKNOWN);
        assertThat(interactions.isLessThan(Quantity.over(300_000, "lượt người", FLOW).amount()))
                .isEqualTo(Truth.TRUE);
        assertThat(interactions.isEqualTo(interactions)).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_change_may_be_below_zero() {
        Amount before = Quantity.exact(85, "tổ", STOCK).amount();
        Amount after = Quantity.exact(80, "tổ", STOCK).amount(TENTH);

        assertThat(after.minus(before).bounds()).hasToString("[-5, -5]");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.1", "1.1"})
    void a_policy_is_a_part(BigDecimal p) {
        assertThat(Refusals.codeOf(() -> new Policy(p))).isEqualTo("malformed-policy");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_its_short_form(Kind kind) {
        Quantity quantity =
                switch (kind) {
                    case EXACT -> Quantity.exact(10, "tổ", STOCK);
                    case OVER -> Quantity.over(10, "tổ", STOCK);
                    case NEARLY -> Quantity.nearly(10, "tổ", STOCK);
                    case ABOUT -> Quantity.about(10, "tổ", STOCK);
                    case AT_LEAST -> Quantity.atLeast(10, "tổ", STOCK);
                    case AT_MOST -> Quantity.atMost(10, "tổ", STOCK);
                    case MAGNITUDE -> Quantity.magnitude(10, "tổ", STOCK);
                    case NOT_REPORTED -> Quantity.notReported("tổ", STOCK);
                };

        assertThat(quantity.kind()).isEqualTo(kind);
        assertThat(quantity.value()).isEqualTo(kind == Kind.NOT_REPORTED ? null : "10");
        assertThat(quantity.listOpen()).isFalse();
    }

    private static String added(Across across, Measure measure) {
        return Quantity.sum(
                        across,
                        List.of(Quantity.exact(1, "tổ", measure), Quantity.exact(2, "tổ", measure)))
                .bounds()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "OVER, 7100, tổ, gần 7.100 tổ, NEARLY 7100",
        "EXACT, 7, khẩu, hơn 7 khẩu, OVER 7",
        "EXACT, 8, đội, hơn 90 đội, OVER 90",
        "MAGNITUDE, 10, người, hàng chục nghìn người, MAGNITUDE 10000",
        "EXACT, 72, khẩu, 𝟕𝟏 khẩu, EXACT 71",
        "EXACT, 1, khẩu, không có khẩu nào, EXACT 0"
    })
    void words_that_tell_another_number_contradict_it(
            Quantity.Kind kind, String value, String unit, String said, String told) {
        var stated = new Quantity(kind, value, unit, Measure.FLOW, said, false, false);

        var found = QuantityWords.contradiction(stated).orElseThrow();

        assertThat(found.kind() + " " + found.number().toPlainString()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "71 khẩu súng, 71, true",
        "05 đội, 5, true",
        "71 khẩu, 72, false",
        "7 triệu người, 7, false",
        "71 người trở lên, 71, false",
        "7.100 người, 7, false",
        "71, 71, false"
    })
    void most_words_are_the_number_and_what_it_counts(String said, int number, boolean atOnce) {
        assertThat(QuantityWords.tellsAtOnce(said, BigDecimal.valueOf(number))).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @CsvSource({
        "OVER, 7100, tổ, trên 7.100 tổ",
        "OVER, 7100, tổ, 7.100 tổ",
        "EXACT, 71, khẩu, 71 khẩu súng tự chế",
        "EXACT, 20, điểm, 3 mô hình với 20 điểm",
        "EXACT, 1.2, triệu đồng, '1,2 triệu đồng'",
        "EXACT, 1200000, đồng, '1,2 triệu đồng'",
        "MAGNITUDE, 100, người, hàng trăm người",
        "EXACT, 2, khẩu, hai khẩu",
        "EXACT, 71, khẩu, 𝟕𝟏 khẩu",
        "EXACT, 71, khẩu, ７１ khẩu",
        "EXACT, 0, khẩu, không có khẩu nào",
        "EXACT, 71, người, '71 người, không có khẩu nào'",
        "EXACT, 3, người, không có khẩu nào"
    })
    void words_that_tell_the_same_or_no_number_contradict_nothing(
            Quantity.Kind kind, String value, String unit, String said) {
        var stated = new Quantity(kind, value, unit, Measure.FLOW, said, false, false);

        assertThat(QuantityWords.contradiction(stated)).isEmpty();
    }
}
