package biennien.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may be true is never called a contradiction, whatever the true numbers are. */
class RulePropertiesTest {

    /** A true number as some source tells it. */
    record Told(long truth, Interval stated) {}

    /** A part, of which nothing may be reported at all. */
    record Part(Told told, boolean reported) {}

    @Provide
    Arbitrary<Told> told() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.of(Quantity.Kind.class),
                        Arbitraries.longs().between(1, 5_000))
                .as((truth, kind, off) -> new Told(truth, stated(truth, kind, off)));
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(told(), Arbitraries.of(true, true, false))
                .as(Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    /** In a way that the true number allows. */
    static Interval stated(long truth, Quantity.Kind kind, long off) {
        String unit = "tổ";
        Measure measure = Measure.STOCK;
        Quantity exact = Quantity.exact(truth, unit, measure);
        Quantity told =
                switch (kind) {
                    case EXACT -> exact;
                    case OVER -> truth < off ? exact : Quantity.over(truth - off, unit, measure);
                    case NEARLY -> Quantity.nearly(truth + off, unit, measure);
                    case ABOUT -> Quantity.about(off, unit, measure);
                    case AT_LEAST ->
                            truth < off ? exact : Quantity.atLeast(truth - off, unit, measure);
                    case AT_MOST -> Quantity.atMost(truth + off, unit, measure);
                    case MAGNITUDE ->
                            truth < 10
                                    ? exact
                                    : Quantity.magnitude(
                                            (long) Math.pow(10, (int) Math.log10(truth)),
                                            unit,
                                            measure);
                    case NOT_REPORTED -> Quantity.notReported(unit, measure);
                };
        assertThat(told.bounds().contains(BigDecimal.valueOf(truth))).isTrue();
        return told.bounds();
    }

    @Property
    void a_total_that_its_parts_come_to_is_never_contradicted(
            @ForAll("parts") List<Part> parts,
            @ForAll Quantity.Kind kindOfTotal,
            @ForAll boolean goesOn) {
        long truth = parts.stream().mapToLong(part -> part.told().truth()).sum();
        Interval total = stated(truth, kindOfTotal, 7);
        Map<String, Interval> reported = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).reported()) {
                reported.put("kind-" + i, parts.get(i).told().stated());
            }
        }
        boolean complete = reported.size() == parts.size();

        Rule rule = Rule.ofParts(total, Parts.sum(reported), goesOn, complete);

        assertThat(rule.verdict()).isNotEqualTo(Verdict.CONTRADICTS);
    }

    @Property
    void a_kind_that_may_hold_another_is_never_counted_twice(
            @ForAll("told") Told lump, @ForAll("told") Told held, @ForAll("told") Told other) {
        long most = Math.min(lump.truth(), held.truth());
        for (long inBoth : new long[] {0, most / 2, most}) {
            BigDecimal truth =
                    BigDecimal.valueOf(lump.truth() + held.truth() + other.truth() - inBoth);

            Interval sum =
                    Parts.sum(
                            Map.of(
                                    "self-management-team",
                                    lump.stated(),
                                    "self-managing-clan",
                                    held.stated(),
                                    "mediation-group",
                                    other.stated()));

            assertThat(sum.contains(truth)).as("%s in %s", truth, sum).isTrue();
        }
    }

    @Property
    void recorded_facts_that_are_among_the_reported_never_contradict(
            @ForAll("told") Told reported, @ForAll("told") Told recorded) {
        long among = Math.min(reported.truth(), recorded.truth());
        Interval counted =
                new Interval(
                        BigDecimal.valueOf(among / 2), false, BigDecimal.valueOf(among), false);

        assertThat(Rule.ofRecorded(reported.stated(), counted).verdict())
                .isNotEqualTo(Verdict.CONTRADICTS);
    }

    @Property
    void a_match_is_only_of_two_exact_numbers(
            @ForAll("told") Told one,
            @ForAll("told") Told other,
            @ForAll boolean goesOn,
            @ForAll boolean complete) {
        for (Rule rule :
                List.of(
                        Rule.ofParts(one.stated(), other.stated(), goesOn, complete),
                        Rule.ofRecorded(one.stated(), other.stated()),
                        Rule.ofPrevious(one.stated(), other.stated(), Measure.STOCK))) {
            if (rule.verdict() == Verdict.MATCH) {
                assertThat(one.stated()).isEqualTo(other.stated());
                assertThat(one.stated().isExact()).isTrue();
            }
        }
    }
}
