package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.explain.AppliedRule;
import biennien.query.explain.ExplainedFact;
import biennien.query.explain.Payloads;
import biennien.query.explain.Payloads.Payload;
import biennien.query.explain.ReckonedInput;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lines of registers are made of, fact by fact, and where the events say it. */
final class LineOrigins {

    private static final Map<String, String> ADDRESSES =
            Map.of(
                    "group", "groups",
                    "model", "models",
                    "certification", "certifications",
                    "ranking", "rankings",
                    "handover", "handovers",
                    "commendation", "commendations",
                    "activity", "activities",
                    "inspection", "inspections");

    private static final AppliedRule CERTAIN_AND_POSSIBLE =
            AppliedRule.of(
                    "certain-and-possible",
                    "At least what certainly belongs into those days counts, at most what possibly"
                            + " does; days that are known in part make the difference.");

    private final List<Contribution> contributions;
    private final Map<Long, Payload> payloads;
    private final UnitNames names;

    private LineOrigins(
            List<Contribution> contributions, Map<Long, Payload> payloads, UnitNames names) {
        this.contributions = contributions;
        this.payloads = payloads;
        this.names = names;
    }

    static LineOrigins of(List<Contribution> contributions, Snapshot snapshot) {
        var positions =
                contributions.stream()
                        .flatMap(each -> each.positions().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return new LineOrigins(
                contributions,
                Payloads.at(positions, snapshot).stream()
                        .collect(Collectors.toMap(Payload::position, Function.identity())),
                UnitNames.of(
                        snapshot,
                        contributions.stream()
                                .map(Contribution::unit)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** In the order of the contributions. */
    List<ReckonedInput> inputs(Function<Contribution, String> role) {
        Map<String, StatedItems> batches = new HashMap<>();
        var inputs = new ArrayList<ReckonedInput>();
        for (Contribution each : contributions) {
            List<Payload> events =
                    each.positions().stream()
                            .map(position -> Objects.requireNonNull(payloads.get(position)))
                            .toList();
            inputs.add(
                    each.register().equals("handovers")
                            ? batches.computeIfAbsent(
                                            each.fact(), _ -> new StatedItems(all(each.fact())))
                                    .input(each, role.apply(each))
                            : Stating.input(each, events, role.apply(each)));
        }
        return inputs;
    }

    private List<Payload> all(String fact) {
        var positions = new TreeMap<Long, Payload>();
        contributions.stream()
                .filter(each -> each.fact().equals(fact))
                .flatMap(each -> each.positions().stream())
                .forEach(
                        position ->
                                positions.put(
                                        position, Objects.requireNonNull(payloads.get(position))));
        return List.copyOf(positions.values());
    }

    List<ExplainedFact> facts() {
        return contributions.stream()
                .map(
                        each ->
                                new ExplainedFact(
                                        each.fact(),
                                        address(each.fact()),
                                        each.positions().getLast(),
                                        each.unit() == null
                                                ? null
                                                : names.on(each.unit(), each.latest()),
                                        days(each.earliest(), each.latest()),
                                        null,
                                        null))
                .distinct()
                .toList();
    }

    SortedSet<Long> events() {
        return new TreeSet<>(payloads.keySet());
    }

    /** What the line counts, and how sure it is. */
    static List<AppliedRule> rules(String register, String measure) {
        return List.of(
                CERTAIN_AND_POSSIBLE,
                AppliedRule.of(
                        "counts-" + measure,
                        switch (measure) {
                            case "opening" -> "What stood at the end of the day before.";
                            case "new" -> "What began on one of those days.";
                            case "ended" -> "What ended on one of those days.";
                            case "closing" -> "What stood at the end of the last day.";
                            case "members" ->
                                    "The last count of the members, up to the last day, of each"
                                            + " group that lived at its end.";
                            case "counted" ->
                                    "The last count up to the last day of each model that was"
                                            + " not retired by then.";
                            case "items" ->
                                    "What was taken in on one of those days; of a line that was"
                                            + " told apart later its parts, and what is left.";
                            case "recipients" -> "Recipients commended on one of those days.";
                            case "records" -> "Records of what was held on one of those days.";
                            case "held" -> "What was held on one of those days.";
                            case "open" -> "What was made and not closed by the last day.";
                            default ->
                                    "Facts of the register "
                                            + register
                                            + " that say so for those days or years.";
                        }));
    }

    private static @Nullable String address(String fact) {
        String register = ADDRESSES.get(fact.substring(0, Math.max(0, fact.indexOf(':'))));
        int part = fact.indexOf('/');
        return register == null
                ? null
                : "/api/v1/" + register + "/" + (part < 0 ? fact : fact.substring(0, part));
    }

    private static String days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest != null && earliest.equals(latest)) {
            return earliest.toString();
        }
        return (earliest == null ? ".." : earliest) + "/" + (latest == null ? ".." : latest);
    }

    /** Whether a contribution is all of what is stated, and not perhaps nothing of it. */
    static boolean isSure(Contribution each, Interval stated) {
        return Objects.equals(each.adds().lo(), stated.lo())
                || each.adds().lo() != null
                        && stated.lo() != null
                        && each.adds().lo().compareTo(stated.lo()) == 0;
    }
}
