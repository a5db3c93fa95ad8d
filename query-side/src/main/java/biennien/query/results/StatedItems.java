package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.explain.Payloads.Payload;
import biennien.query.explain.ReckonedInput;
import biennien.query.explain.ReckonedInput.TakenAway;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The lines of one batch and their parts, as its events state them; each is used once. */
final class StatedItems {

    /**
     * One line, or one part.
     *
     * @param of the place of the line; also of the line that a part belongs to
     */
    private record Item(long position, String pointer, int of, boolean isPart, JsonNode stated) {

        boolean isOf(Contribution each) {
            return stated.path("type").asString().equals(each.line().kind())
                    && stated.path("mode").asString().equals(String.valueOf(each.line().by()))
                    && stated.at("/quantity/unit").asString().equals(each.line().unit());
        }

        Interval bounds() {
            return Stating.bounds(stated.path("quantity"));
        }
    }

    private final List<Item> items = new ArrayList<>();

    /** A correction states all lines anew, and drops the parts that were told before. */
    StatedItems(List<Payload> events) {
        for (Payload event : events) {
            boolean tellsParts = event.type().equals("handover.HandoverItemised");
            if (!tellsParts) {
                items.clear();
            }
            JsonNode lines = event.json().path("items");
            for (int i = 0; i < lines.size(); i++) {
                items.add(
                        new Item(
                                event.position(),
                                "/items/" + i + "/quantity",
                                tellsParts ? lines.path(i).path("of").asInt() : i,
                                tellsParts,
                                lines.path(i)));
            }
        }
    }

    ReckonedInput input(Contribution each, String role) {
        for (Item item : items) {
            if (item.isOf(each)) {
                List<Item> parts = item.isPart() ? List.of() : partsOf(item);
                Interval left = left(item, parts);
                if (fits(each.adds(), left)) {
                    if (item.isPart() || parts.isEmpty()) {
                        items.remove(item);
                    }
                    return ReckonedInput.of(
                            item.position(),
                            item.pointer(),
                            parts.stream()
                                    .map(part -> new TakenAway(part.position(), part.pointer()))
                                    .toList(),
                            role,
                            LineOrigins.isSure(each, left),
                            each.adds());
                }
            }
        }
        throw new IllegalStateException("no event states " + each);
    }

    private List<Item> partsOf(Item line) {
        return items.stream().filter(item -> item.isPart() && item.of() == line.of()).toList();
    }

    private static Interval left(Item line, List<Item> parts) {
        Interval left = line.bounds();
        for (Item part : parts) {
            left = left.minus(part.bounds());
        }
        return parts.isEmpty() ? left : left.notBelowZero();
    }

    /** What may lie outside of the days counts from nothing on, and has the same upper end. */
    private static boolean fits(Interval adds, Interval stated) {
        return adds.hi() == null
                ? stated.hi() == null
                : stated.hi() != null && adds.hi().compareTo(stated.hi()) == 0;
    }
}
