package biennien.command.handover;

import static biennien.command.kernel.Decision.accept;
import static biennien.command.kernel.Decision.reject;

import biennien.command.handover.HandoverCommand.CorrectHandover;
import biennien.command.handover.HandoverCommand.ItemiseHandover;
import biennien.command.handover.HandoverCommand.RecordHandover;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.register.Registers;
import biennien.events.handover.HandoverEvent;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.law.HandoverMode;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.UnitId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may become of a batch of weapons that was taken in. */
sealed interface Handover {

    record Unrecorded() implements Handover {}

    /**
     * As it reads now.
     *
     * @param parts what its lines were told to hold since they read so
     */
    record Recorded(UnitId unit, List<HandoverItem> items, Edtf on, List<HandoverPart> parts)
            implements Handover {

        /** The order of the lines means nothing. Parts are never told by a correction. */
        boolean readsAs(CorrectHandover c) {
            return parts.isEmpty()
                    && Set.copyOf(items).equals(Set.copyOf(c.items()))
                    && on.equals(c.on());
        }
    }

    static Decision<HandoverEvent> decide(RecordHandover c, Handover state, Registers known) {
        return switch (state) {
            case Recorded _ ->
                    reject(
                            HandoverRejection.HANDOVER_ALREADY_RECORDED,
                            "The handover '"
                                    + c.id()
                                    + "' is already recorded; correct it instead.",
                            "/id");
            case Unrecorded() ->
                    known.refusal(c.unit(), c.on(), c.citation())
                            .or(() -> noFlow(c.items()))
                            .<Decision<HandoverEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    doubts(c.unit(), c.items(), c.on(), known),
                                                    new WeaponsReceived(
                                                            c.id(),
                                                            c.unit(),
                                                            c.receivedBy(),
                                                            c.items(),
                                                            c.on(),
                                                            c.record(),
                                                            c.citation())))
                            .warn(Registers.unsourced(c.citation()));
        };
    }

    static Decision<HandoverEvent> decide(CorrectHandover c, Handover state, Registers known) {
        return switch (state) {
            case Unrecorded() ->
                    reject(
                            HandoverRejection.NO_SUCH_HANDOVER,
                            "There is no handover '" + c.id() + "'.");
            case Recorded now when now.readsAs(c) ->
                    reject(
                            HandoverRejection.NOTHING_CHANGES,
                            "The handover already reads so; nothing would change.");
            case Recorded now ->
                    known.units()
                            .refusal(now.unit(), c.on())
                            .map(no -> no.at("/on"))
                            .or(
                                    () ->
                                            known.sources()
                                                    .refusal(
                                                            c.correction().citation(),
                                                            "/correction/citation/source"))
                            .or(() -> noFlow(c.items()))
                            .<Decision<HandoverEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    doubts(now.unit(), c.items(), c.on(), known),
                                                    new HandoverCorrected(
                                                            c.id(),
                                                            c.correction(),
                                                            c.items(),
                                                            c.on())))
                            .warn(dropped(now.parts()));
        };
    }

    static Decision<HandoverEvent> decide(ItemiseHandover c, Handover state, Registers known) {
        return switch (state) {
            case Unrecorded() ->
                    reject(
                            HandoverRejection.NO_SUCH_HANDOVER,
                            "There is no handover '" + c.id() + "'.");
            case Recorded now ->
                    Findings.refuse(known.sources().refusal(c.citation(), "/citation/source"))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .and(() -> PartRules.check(c.items(), now.items(), now.parts()))
                            .decide(() -> new HandoverItemised(c.id(), c.items(), c.citation()));
        };
    }

    static Handover evolve(Handover state, HandoverEvent event) {
        return switch (event) {
            case WeaponsReceived(_, var unit, _, var items, var on, _, _) ->
                    new Recorded(unit, items, on, List.of());
            case HandoverItemised(_, var parts, _) ->
                    state instanceof Recorded(var unit, var items, var on, var before)
                            ? new Recorded(
                                    unit,
                                    items,
                                    on,
                                    Stream.concat(before.stream(), parts.stream()).toList())
                            : state;
            case HandoverCorrected(_, _, var items, var on) ->
                    state instanceof Recorded(var unit, _, _, _)
                            ? new Recorded(unit, items, on, List.of())
                            : state;
        };
    }

    private static Optional<Refusal> noFlow(List<HandoverItem> items) {
        for (int i = 0; i < items.size(); i++) {
            var measure = items.get(i).quantity().measure();
            if (measure != Measure.FLOW) {
                return Optional.of(
                        new Refusal(
                                HandoverRejection.QUANTITY_IS_NO_FLOW,
                                "What is taken in is counted as it comes (FLOW), not as a "
                                        + measure
                                        + ". A running total of a report is a figure.",
                                "/items/" + i + "/quantity/measure",
                                null));
            }
        }
        return Optional.empty();
    }

    private static List<Warning> dropped(List<HandoverPart> parts) {
        return parts.isEmpty()
                ? List.of()
                : List.of(
                        Warning.of(
                                "parts-dropped",
                                "The correction takes back what the lines were told to hold ("
                                        + parts.size()
                                        + " parts). Itemise the batch anew with what still"
                                        + " holds."));
    }

    private static List<Warning> doubts(
            UnitId unit, List<HandoverItem> items, Edtf on, Registers known) {
        var doubts = new ArrayList<>(known.units().doubts(unit, on));
        for (int i = 0; i < items.size(); i++) {
            doubts.addAll(doubts(items.get(i), "items/" + i));
        }
        return doubts;
    }

    private static List<Warning> doubts(HandoverItem item, String at) {
        var doubts = new ArrayList<Warning>();
        var usual = UnitsOfCount.of(item.type());
        if (!usual.contains(item.quantity().unit())) {
            doubts.add(
                    Warning.of(
                            "unusual-unit-of-count",
                            at
                                    + ": '"
                                    + item.type().code()
                                    + "' is usually counted in "
                                    + String.join(", ", usual)
                                    + ", not in '"
                                    + item.quantity().unit()
                                    + "'. It is stored as stated."));
        }
        if (item.quantity().kind() == Kind.NOT_REPORTED) {
            doubts.add(
                    Warning.of(
                            "count-not-reported",
                            at
                                    + ": the source does not say how many. It is stored as not"
                                    + " reported, which is not zero; totals become lower bounds."));
        }
        if (item.mode() == HandoverMode.MIXED) {
            doubts.add(
                    Warning.of(
                            "mixed-mode",
                            at
                                    + ": the source lumps several ways together; the item stays out"
                                    + " of totals of one mode."));
        }
        return doubts;
    }
}
