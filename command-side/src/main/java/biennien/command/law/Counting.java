package biennien.command.law;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.law.Counter;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.QuantityWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * What holds for every count of a counter. Its measure is the one that the counter has; a unit of
 * count that belongs to another counter of the list is refused, since the two would be mixed; an
 * unusual one is stored as stated.
 */
public final class Counting {

    private Counting() {}

    /**
     * @param measure how this counter stands in time
     * @param pointer JSON Pointer of the quantity
     */
    public static <C extends Enum<C> & Counter> Findings of(
            C counter, Quantity quantity, Measure measure, String pointer) {
        return Findings.refuse(otherMeasure(counter, quantity, measure, pointer))
                .and(() -> Findings.refuse(otherCounter(counter, quantity, pointer)))
                .and(() -> doubts(counter, quantity));
    }

    private static Optional<Refusal> otherMeasure(
            Counter counter, Quantity quantity, Measure measure, String pointer) {
        return quantity.measure() == measure
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                CountRejection.OTHER_MEASURE,
                                named(counter)
                                        + " is counted as a "
                                        + measure
                                        + ", not as a "
                                        + quantity.measure()
                                        + ". A running total or a share of a report is a figure.",
                                pointer + "/measure"));
    }

    private static <C extends Enum<C> & Counter> Optional<Refusal> otherCounter(
            C counter, Quantity quantity, String pointer) {
        return Arrays.stream(counter.getDeclaringClass().getEnumConstants())
                .filter(other -> other != counter && other.units().contains(quantity.unit()))
                .findFirst()
                .map(
                        other ->
                                Refusal.of(
                                        CountRejection.OTHER_COUNTER,
                                        "'"
                                                + quantity.unit()
                                                + "' counts "
                                                + named(other)
                                                + ", not "
                                                + named(counter)
                                                + "; the two are never mixed. Record it as '"
                                                + other.code()
                                                + "', or count in "
                                                + String.join(", ", counter.units())
                                                + ".",
                                        pointer + "/unit"));
    }

    private static Findings doubts(Counter counter, Quantity quantity) {
        var doubts = new ArrayList<Warning>();
        if (!counter.units().contains(quantity.unit())) {
            doubts.add(
                    Warning.of(
                            "unusual-unit-of-count",
                            named(counter)
                                    + " is usually counted in "
                                    + String.join(", ", counter.units())
                                    + ", not in '"
                                    + quantity.unit()
                                    + "'. It is stored as stated."));
        }
        if (quantity.kind() == Kind.NOT_REPORTED) {
            doubts.add(
                    Warning.of(
                            "count-not-reported",
                            "The source says that there were some of "
                                    + named(counter)
                                    + ", not how many. It is stored as not reported, which is not"
                                    + " zero."));
        }
        QuantityWords.contradiction(quantity)
                .ifPresent(
                        told ->
                                doubts.add(
                                        Warning.of(
                                                "words-tell-another-number",
                                                "The words \""
                                                        + quantity.said()
                                                        + "\" tell "
                                                        + told.kind()
                                                        + " "
                                                        + told.number().toPlainString()
                                                        + ", the quantity says "
                                                        + quantity.kind()
                                                        + " "
                                                        + quantity.value()
                                                        + ". It is stored as stated; correct it if"
                                                        + " the words are right.")));
        return Findings.warn(doubts);
    }

    private static String named(Counter counter) {
        return "'" + counter.code() + "' (" + counter.label() + ")";
    }
}
