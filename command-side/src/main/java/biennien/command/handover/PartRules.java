package biennien.command.handover;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.law.HandoverMode;
import biennien.events.values.Interval;
import biennien.events.values.Measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of a batch is told apart within its total, in its unit of count and its mode. */
final class PartRules {

    private PartRules() {}

    /**
     * @param items the lines of the batch
     * @param before what was told of them already
     */
    static Findings check(
            List<HandoverPart> parts, List<HandoverItem> items, List<HandoverPart> before) {
        var found = Findings.NONE;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            String at = "/items/" + i;
            found =
                    found.and(() -> ofSomeItem(part, items, at))
                            .and(() -> alike(part, items.get(part.of()), at));
        }
        for (int of : IntStream.range(0, items.size()).toArray()) {
            var item = items.get(of);
            found =
                    found.and(
                            () ->
                                    parts.stream().anyMatch(part -> part.of() == of)
                                            ? within(of, item, sum(of, parts, before))
                                            : Findings.NONE);
        }
        return found;
    }

    private static Findings ofSomeItem(HandoverPart part, List<HandoverItem> items, String at) {
        return part.of() < items.size()
                ? Findings.NONE
                : no(
                        HandoverRejection.NO_SUCH_ITEM,
                        "The batch has "
                                + items.size()
                                + " lines, counted from 0; there is no line "
                                + part.of()
                                + ".",
                        at + "/of");
    }

    private static Findings alike(HandoverPart part, HandoverItem item, String at) {
        var quantity = part.quantity();
        if (quantity.measure() != Measure.FLOW) {
            return no(
                    HandoverRejection.QUANTITY_IS_NO_FLOW,
                    "What is taken in is counted as it comes (FLOW), not as a "
                            + quantity.measure()
                            + ".",
                    at + "/quantity/measure");
        }
        if (!quantity.unit().equals(item.quantity().unit())) {
            return no(
                    HandoverRejection.PART_OF_ANOTHER_UNIT,
                    "Line "
                            + part.of()
                            + " is counted in '"
                            + item.quantity().unit()
                            + "', so its parts are as well, not in '"
                            + quantity.unit()
                            + "'. What was weighed and counted stands in lines of its own; correct"
                            + " the batch.",
                    at + "/quantity/unit");
        }
        return part.mode() == item.mode() || item.mode() == HandoverMode.MIXED
                ? Findings.NONE
                : no(
                        HandoverRejection.PART_OF_ANOTHER_MODE,
                        "Line "
                                + part.of()
                                + " came in as '"
                                + item.mode().code()
                                + "', so its parts did as well, not as '"
                                + part.mode().code()
                                + "'. Correct the batch if the line is wrong.",
                        at + "/mode");
    }

    private static Interval sum(int of, List<HandoverPart> parts, List<HandoverPart> before) {
        return Stream.concat(before.stream(), parts.stream())
                .filter(part -> part.of() == of)
                .map(part -> part.quantity().bounds())
                .reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
    }

    private static Findings within(int of, HandoverItem item, Interval sum) {
        var total = item.quantity().bounds();
        return switch (sum.isGreaterThan(total)) {
            case TRUE ->
                    no(
                            HandoverRejection.PARTS_EXCEED_ITEM,
                            "The parts of line "
                                    + of
                                    + " come to "
                                    + sum
                                    + " "
                                    + item.quantity().unit()
                                    + " with those told before; the line has "
                                    + total
                                    + ". Check the parts, or correct the batch.",
                            "/items");
            case UNKNOWN -> mayReachBeyond(sum, total) ? doubt(of, item, sum) : Findings.NONE;
            case FALSE -> Findings.NONE;
        };
    }

    private static boolean mayReachBeyond(Interval sum, Interval total) {
        return total.hi() != null && (sum.hi() == null || sum.hi().compareTo(total.hi()) > 0);
    }

    private static Findings doubt(int of, HandoverItem item, Interval sum) {
        return Findings.warn(
                Warning.of(
                        "parts-perhaps-exceed-item",
                        "The parts of line "
                                + of
                                + " come to "
                                + sum
                                + " "
                                + item.quantity().unit()
                                + "; the line has "
                                + item.quantity().bounds()
                                + ". Some possible numbers do not fit."));
    }

    private static Findings no(HandoverRejection reason, String message, String pointer) {
        return Findings.refuse(Refusal.of(reason, message, pointer));
    }
}
