package biennien.query.explain;

import biennien.events.values.Interval;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;

/**
 * All that a number comes from, also where only a piece of it is told.
 *
 * @param events how many
 * @param preceding how many of them come before this piece
 * @param inputs how many the number is reckoned from
 * @param facts how many
 * @param kinds what kinds of facts they are: the beginnings of their ids, such as figure
 * @param days the time that all facts speak about, EDTF; null where they speak of several or of
 *     none
 * @param sum what all inputs come to, where they are to be added up and nothing is taken away; null
 *     where it is reckoned otherwise
 */
@AllMembers
public record ExplainedWhole(
        int events,
        int preceding,
        int inputs,
        int facts,
        List<String> kinds,
        @Nullable String days,
        @Nullable ExplainedSum sum) {

    /**
     * @param lo the lower end of what it may be
     * @param loOpen whether {@code lo} itself is left out
     * @param hi the upper end; null when there is none
     * @param hiOpen whether {@code hi} itself is left out
     */
    @AllMembers
    public record ExplainedSum(
            @Nullable BigDecimal lo, boolean loOpen, @Nullable BigDecimal hi, boolean hiOpen) {}

    static ExplainedWhole of(Derivation all, SortedSet<Long> piece) {
        List<String> days =
                all.facts().stream().map(fact -> String.valueOf(fact.days())).distinct().toList();
        return new ExplainedWhole(
                all.events().size(),
                piece.isEmpty() ? 0 : all.events().headSet(piece.first()).size(),
                all.recompute().inputs().size(),
                all.facts().size(),
                all.facts().stream().map(fact -> kind(fact.fact())).distinct().sorted().toList(),
                days.size() == 1 ? all.facts().getFirst().days() : null,
                sum(all.recompute()));
    }

    private static String kind(String fact) {
        return fact.substring(0, Math.max(0, fact.indexOf(':')));
    }

    private static @Nullable ExplainedSum sum(Reckoning reckoning) {
        List<ReckonedInput> inputs = reckoning.inputs();
        boolean isAddedUp =
                (reckoning.operation().equals("sum") || reckoning.operation().equals("count"))
                        && !inputs.isEmpty()
                        && inputs.stream()
                                .allMatch(
                                        input ->
                                                input.role().equals("plus")
                                                        && input.less().isEmpty());
        if (!isAddedUp) {
            return null;
        }
        Interval sum =
                inputs.stream()
                        .map(
                                input ->
                                        new Interval(
                                                input.least() == null
                                                        ? BigDecimal.ZERO
                                                        : input.least(),
                                                input.leastOpen(),
                                                input.most(),
                                                input.mostOpen()))
                        .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
        boolean endless = reckoning.openEnd() || sum.hi() == null;
        return new ExplainedSum(
                sum.lo(), sum.loOpen(), endless ? null : sum.hi(), endless || sum.hiOpen());
    }
}
