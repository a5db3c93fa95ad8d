package biennien.query.unit;

import biennien.query.unit.Footprint.Piece;
import biennien.query.unit.Footprint.Relation;
import biennien.query.unit.LineageAnswer.ActAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units and the edges between them, as known at one basis, and what lay within the borders of a
 * day. It knows nothing of facts.
 *
 * <p>A unit is cut into stretches at every day on which it took in something or gave something
 * away: within a stretch its area stays the same, as far as the register knows. A stretch of the
 * past lies wholly within the borders of the day when everything it went into does, and a later
 * stretch when everything it came from does; when only some of it does, it lies there with a part
 * that nobody knows. A part is never apportioned, also where a text says its size: a share of area
 * is no share of what happened there.
 */
final class BorderMap {

    /**
     * An edge that carries area on from unit to unit of the same tier.
     *
     * @param share whole, part or part:0.25
     */
    record Edge(String from, String to, String share, ActAnswer act) {

        LocalDate on() {
            return act.operativeOn();
        }

        boolean isWhole() {
            return share.equals(WHOLE);
        }
    }

    /**
     * Area that changed hands among the units of a tier because something below them went from one
     * to the other, by an act that does not name them. How much it is, no text says, unless all of
     * a unit went.
     *
     * @param from the unit that had it, or the {@linkplain #gap gap} that it lay in
     * @param to the unit that has it since, or the gap that it lies in
     * @param share whole or part
     */
    record Crossing(String from, String to, String share, ActAnswer act) {

        LocalDate on() {
            return act.operativeOn();
        }
    }

    /** The days on which a unit existed; half-open. */
    record Life(@Nullable LocalDate since, @Nullable LocalDate before) {

        boolean covers(LocalDate day) {
            return (since == null || !day.isBefore(since))
                    && (before == null || day.isBefore(before));
        }
    }

    /** On which days a unit lay directly below another; half-open. */
    record Under(
            String unit, String parent, @Nullable LocalDate since, @Nullable LocalDate before) {

        boolean covers(LocalDate day) {
            return new Life(since, before).covers(day);
        }
    }

    /** Days of a unit on which its area stayed the same; open ends are those of its life. */
    private record Node(String unit, @Nullable LocalDate since, @Nullable LocalDate before) {

        boolean covers(LocalDate day) {
            return new Life(since, before).covers(day);
        }
    }

    /** A way from one stretch to another. */
    private record Step(Node node, String share, ActAnswer act) {

        boolean isWhole() {
            return share.equals(WHOLE);
        }

        Step ofPart() {
            return new Step(node, PART, act);
        }
    }

    private enum Lies {
        WITHIN,
        PARTLY,
        OUTSIDE
    }

    private static final String GAP = "#";

    static final String WHOLE = "whole";
    static final String PART = "part";

    private final Map<String, List<Edge>> from = new HashMap<>();
    private final Map<String, List<Edge>> to = new HashMap<>();
    private final Map<String, List<Crossing>> gave = new HashMap<>();
    private final Map<String, List<Crossing>> took = new HashMap<>();
    private final Map<String, Set<String>> gaps = new HashMap<>();
    private final Map<String, Life> lives;
    private final Map<String, List<Under>> children = new TreeMap<>();
    private final Map<String, List<Under>> parents = new HashMap<>();
    private final Map<String, List<Node>> stretches = new HashMap<>();

    BorderMap(Collection<Edge> edges, Map<String, Life> lives, Collection<Under> order) {
        this(edges, List.of(), lives, order);
    }

    BorderMap(
            Collection<Edge> edges,
            Collection<Crossing> crossings,
            Map<String, Life> lives,
            Collection<Under> order) {
        this.lives = lives;
        for (Crossing crossing : crossings) {
            gave.computeIfAbsent(crossing.from(), _ -> new ArrayList<>()).add(crossing);
            took.computeIfAbsent(crossing.to(), _ -> new ArrayList<>()).add(crossing);
            for (String end : List.of(crossing.from(), crossing.to())) {
                if (isGap(end)) {
                    gaps.computeIfAbsent(owner(end), _ -> new TreeSet<>()).add(end);
                }
            }
        }
        for (Under under : order) {
            children.computeIfAbsent(under.parent(), _ -> new ArrayList<>()).add(under);
            parents.computeIfAbsent(under.unit(), _ -> new ArrayList<>()).add(under);
        }
        for (Edge edge : edges) {
            from.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
            to.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
        }
    }

    /**
     * What of a unit lies in no unit of a lower tier: the communes directly below a province, where
     * there are districts besides. It tells nothing of itself, but area comes and goes through it.
     *
     * @param owner the nearest unit above; null when it is not known
     */
    static String gap(@Nullable String owner, int tier) {
        return (owner == null ? "" : owner) + GAP + tier;
    }

    private static boolean isGap(String id) {
        return id.contains(GAP);
    }

    private static String owner(String id) {
        return isGap(id) ? id.substring(0, id.indexOf(GAP)) : id;
    }

    /** The units that an act of the day says it went into. */
    Set<String> into(String unit, LocalDate day) {
        return from.getOrDefault(unit, List.of()).stream()
                .filter(edge -> edge.on().equals(day) && livesOn(edge.to(), day))
                .map(Edge::to)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The units that an act of the day says it came from. */
    Set<String> outOf(String unit, LocalDate day) {
        return to.getOrDefault(unit, List.of()).stream()
                .filter(edge -> edge.on().equals(day) && livesOn(edge.from(), day.minusDays(1)))
                .map(Edge::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isKnown(String unit) {
        return lives.containsKey(unit);
    }

    boolean livesOn(String unit, LocalDate day) {
        Life life = life(unit);
        return life != null && life.covers(day);
    }

    @Nullable Life life(String unit) {
        String owner = owner(unit);
        return owner.isEmpty() ? new Life(null, null) : lives.get(owner);
    }

    /** All that live on the day, in the order of their ids. */
    List<String> living(LocalDate day) {
        return lives.keySet().stream().filter(unit -> livesOn(unit, day)).sorted().toList();
    }

    /** The unit directly above on that day. */
    @Nullable String parentOn(String unit, LocalDate day) {
        return parents.getOrDefault(unit, List.of()).stream()
                .filter(under -> under.covers(day))
                .map(Under::parent)
                .findFirst()
                .orElse(null);
    }

    /** All below a unit on a day, without itself. */
    Set<String> below(String unit, LocalDate day) {
        Map<String, List<String>> order = new HashMap<>();
        for (String living : living(day)) {
            String parent = livingAbove(living, day);
            if (parent != null) {
                order.computeIfAbsent(parent, _ -> new ArrayList<>()).add(living);
            }
        }
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            for (String child : order.getOrDefault(open.poll(), List.of())) {
                if (!child.equals(unit) && found.add(child)) {
                    open.add(child);
                }
            }
        }
        return found;
    }

    /**
     * The unit above, or, where that one ended and no text says under which its own came, the unit
     * that it wholly went into.
     */
    @Nullable String livingAbove(String unit, LocalDate day) {
        String parent = parentOn(unit, day);
        var seen = new HashSet<String>();
        while (parent != null && !livesOn(parent, day) && seen.add(parent)) {
            String ended = parent;
            parent =
                    from.getOrDefault(ended, List.of()).stream()
                            .filter(edge -> edge.isWhole() && !edge.on().isAfter(day))
                            .map(Edge::to)
                            .findFirst()
                            .orElse(null);
        }
        return parent;
    }

    /** What lay, lies and will lie within the borders that a unit has on a day of its life. */
    Footprint footprint(String unit, boolean within, LocalDate day) {
        return new Search(unit, within, day).found();
    }

    /**
     * Whether a unit got or gave something on a day after the first of these and up to the other.
     */
    boolean hasChanged(String unit, LocalDate after, LocalDate to) {
        return days(unit).stream().anyMatch(day -> day.isAfter(after) && !day.isAfter(to));
    }

    private Set<LocalDate> days(String unit) {
        var days = new TreeSet<LocalDate>();
        from.getOrDefault(unit, List.of()).forEach(edge -> days.add(edge.on()));
        to.getOrDefault(unit, List.of()).forEach(edge -> days.add(edge.on()));
        gave.getOrDefault(unit, List.of()).forEach(crossing -> days.add(crossing.on()));
        took.getOrDefault(unit, List.of()).forEach(crossing -> days.add(crossing.on()));
        return days;
    }

    private List<Node> nodes(String unit) {
        return stretches.computeIfAbsent(unit, this::cut);
    }

    private List<Node> cut(String unit) {
        Life life = Objects.requireNonNullElse(life(unit), new Life(null, null));
        Set<LocalDate> days = days(unit);
        days.removeIf(
                day ->
                        !life.covers(day)
                                || day.equals(life.since())
                                || !life.covers(day.minusDays(1)));
        var nodes = new ArrayList<Node>();
        LocalDate since = life.since();
        for (LocalDate day : days) {
            nodes.add(new Node(unit, since, day));
            since = day;
        }
        nodes.add(new Node(unit, since, life.before()));
        return nodes;
    }

    private @Nullable Node on(String unit, LocalDate day) {
        return nodes(unit).stream().filter(node -> node.covers(day)).findFirst().orElse(null);
    }

    /**
     * What a stretch went into on the day after its last. All of it went to one unit only when
     * nothing of it, and nothing below it, went to another.
     */
    private List<Step> onwards(Node node) {
        LocalDate end = node.before();
        if (end == null) {
            return List.of();
        }
        String unit = node.unit();
        Map<Node, Step> steps = new LinkedHashMap<>();
        for (Edge edge : from.getOrDefault(unit, List.of())) {
            if (edge.on().equals(end)) {
                add(steps, on(edge.to(), end), edge.share(), edge.act());
            }
        }
        for (Crossing crossing : gave.getOrDefault(unit, List.of())) {
            if (crossing.on().equals(end)) {
                add(steps, on(crossing.to(), end), crossing.share(), crossing.act());
            }
        }
        Node self = on(unit, end);
        if (self != null) {
            add(steps, self, steps.isEmpty() ? WHOLE : PART, actOn(unit, end));
        }
        return steps.size() > 1
                ? steps.values().stream()
                        .map(step -> step.isWhole() ? step.ofPart() : step)
                        .toList()
                : List.copyOf(steps.values());
    }

    /** What a stretch came from on its first day. */
    private List<Step> backwards(Node node) {
        LocalDate start = node.since();
        if (start == null) {
            return List.of();
        }
        String unit = node.unit();
        LocalDate last = start.minusDays(1);
        Map<Node, Step> steps = new LinkedHashMap<>();
        for (Edge edge : to.getOrDefault(unit, List.of())) {
            if (edge.on().equals(start)) {
                add(steps, on(edge.from(), last), edge.share(), edge.act());
            }
        }
        for (Crossing crossing : took.getOrDefault(unit, List.of())) {
            if (crossing.on().equals(start)) {
                add(steps, on(crossing.from(), last), crossing.share(), crossing.act());
            }
        }
        Node self = livesOn(unit, last) ? on(unit, last) : null;
        if (self != null) {
            add(steps, self, PART, actOn(unit, start));
        }
        return List.copyOf(steps.values());
    }

    /** What an act says of itself goes before what follows from it. */
    private static void add(
            Map<Node, Step> steps, @Nullable Node node, String share, ActAnswer act) {
        if (node != null) {
            steps.putIfAbsent(node, new Step(node, share, act));
        }
    }

    /** A stretch of a unit that lives on begins with an act that moved its borders. */
    private ActAnswer actOn(String unit, LocalDate day) {
        return Stream.of(
                        from.getOrDefault(unit, List.of()).stream().map(Edge::act),
                        to.getOrDefault(unit, List.of()).stream().map(Edge::act),
                        gave.getOrDefault(unit, List.of()).stream().map(Crossing::act),
                        took.getOrDefault(unit, List.of()).stream().map(Crossing::act))
                .flatMap(acts -> acts)
                .filter(act -> act.operativeOn().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** One question. */
    private final class Search {

        private final String asked;
        private final boolean within;
        private final LocalDate day;
        private final Set<Node> goal = new LinkedHashSet<>();
        private final Map<Node, Lies> known = new HashMap<>();
        private final Map<Node, Piece> pieces = new LinkedHashMap<>();
        private final List<Piece> former = new ArrayList<>();
        private final Map<String, Footprint.LeftOut> leftOut = new TreeMap<>();

        Search(String asked, boolean within, LocalDate day) {
            this.asked = asked;
            this.within = within;
            this.day = day;
        }

        Footprint found() {
            goal.add(node(asked));
            if (within) {
                below(asked, day).forEach(unit -> goal.add(node(unit)));
                List.copyOf(goal)
                        .forEach(
                                each ->
                                        gaps.getOrDefault(each.unit(), Set.of())
                                                .forEach(gap -> goal.add(node(gap))));
            }
            var open = new ArrayDeque<>(goal);
            var seen = new HashSet<>(goal);
            while (!open.isEmpty()) {
                Node node = open.poll();
                if (lies(node) == Lies.OUTSIDE) {
                    continue;
                }
                pieces.put(node, piece(node));
                boolean isPast = node.before() != null && !node.before().isAfter(day);
                boolean isLater = node.since() != null && node.since().isAfter(day);
                if (!isLater) {
                    backwards(node).stream().map(Step::node).filter(seen::add).forEach(open::add);
                }
                if (!isPast) {
                    onwards(node).stream().map(Step::node).filter(seen::add).forEach(open::add);
                }
            }
            if (within) {
                List.copyOf(pieces.entrySet())
                        .forEach(each -> descend(each.getKey(), each.getValue()));
            }
            var all =
                    new ArrayList<>(
                            pieces.values().stream()
                                    .filter(piece -> !isGap(piece.unit()))
                                    .toList());
            all.addAll(former);
            return new Footprint(asked, within, day, all, List.copyOf(leftOut.values()), origins());
        }

        private Map<String, Set<String>> origins() {
            var origins = new HashMap<String, Set<String>>();
            for (Node node : pieces.keySet()) {
                if (node.since() == null || !node.since().isAfter(day)) {
                    for (Step step : backwards(node)) {
                        if (!isGap(step.node().unit()) && !step.node().unit().equals(node.unit())) {
                            origins.computeIfAbsent(node.unit(), _ -> new TreeSet<>())
                                    .add(step.node().unit());
                        }
                    }
                }
            }
            return origins;
        }

        private Node node(String unit) {
            Node node = on(unit, day);
            if (node == null) {
                throw new IllegalArgumentException(unit + " does not exist on " + day);
            }
            return node;
        }

        private Lies lies(Node node) {
            Lies found = known.get(node);
            if (found == null) {
                found = find(node);
                known.put(node, found);
            }
            return found;
        }

        private Lies find(Node node) {
            if (goal.contains(node)) {
                return Lies.WITHIN;
            }
            if (node.covers(day)) {
                return Lies.OUTSIDE;
            }
            List<Lies> ways = ways(node).stream().map(step -> lies(step.node())).toList();
            if (ways.isEmpty() || ways.stream().allMatch(Lies.OUTSIDE::equals)) {
                return Lies.OUTSIDE;
            }
            return ways.stream().allMatch(Lies.WITHIN::equals) ? Lies.WITHIN : Lies.PARTLY;
        }

        /** The steps towards the day. */
        private List<Step> ways(Node node) {
            return node.before() != null && !node.before().isAfter(day)
                    ? onwards(node)
                    : backwards(node);
        }

        private Piece piece(Node node) {
            boolean whole = lies(node) == Lies.WITHIN;
            var acts = new ArrayList<ActAnswer>();
            var through = new ArrayList<String>();
            String share = whole ? WHOLE : PART;
            Node at = node;
            for (int steps = 0; !goal.contains(at); steps++) {
                Step step =
                        ways(at).stream()
                                .filter(way -> lies(way.node()) != Lies.OUTSIDE)
                                .findFirst()
                                .orElseThrow();
                acts.add(step.act());
                if (!whole && steps == 0 && goal.contains(step.node()) && !step.isWhole()) {
                    share = step.share();
                } else if (!whole) {
                    share = PART;
                }
                at = step.node();
                if (!owner(at.unit()).isEmpty()) {
                    through.add(owner(at.unit()));
                }
            }
            return new Piece(
                    node.unit(),
                    isFirst(node) ? null : node.since(),
                    isLast(node) ? null : node.before(),
                    whole,
                    relation(node),
                    share,
                    owner(at.unit()),
                    through,
                    acts);
        }

        private Relation relation(Node node) {
            if (node.unit().equals(asked)) {
                return Relation.ITSELF;
            }
            if (goal.stream().anyMatch(each -> each.unit().equals(node.unit()))) {
                return Relation.BELOW;
            }
            if (ways(node).stream().allMatch(step -> isGap(step.node().unit()))) {
                return Relation.FORMER;
            }
            return node.before() != null && !node.before().isAfter(day)
                    ? Relation.PREDECESSOR
                    : Relation.SUCCESSOR;
        }

        /**
         * What lay below a stretch, by the parents of its days, and left nothing of its own tier.
         */
        private void descend(Node node, Piece above) {
            for (Under under : children.getOrDefault(node.unit(), List.of())) {
                LocalDate since = later(under.since(), above.since());
                LocalDate before = earlier(under.before(), above.before());
                if (since != null && before != null && !since.isBefore(before)) {
                    continue;
                }
                descend(under.unit(), since, before, above);
            }
        }

        private void descend(
                String unit, @Nullable LocalDate since, @Nullable LocalDate before, Piece above) {
            if (livesOn(unit, day) && isAnywhere(unit)) {
                possibly(unit, above);
                return;
            }
            if (hasOwnWay(unit, since, before)) {
                return;
            }
            if (livesOn(unit, day)) {
                leaveOut(unit, since, before, "elsewhere-on-that-day");
                return;
            }
            if (hasWayTowardsTheDay(unit)) {
                leaveOut(unit, since, before, "went-elsewhere");
                return;
            }
            var piece =
                    new Piece(
                            unit,
                            since,
                            before,
                            above.whole(),
                            Relation.FORMER,
                            above.share(),
                            above.into(),
                            Stream.concat(Stream.of(above.unit()), above.through().stream())
                                    .toList(),
                            above.acts());
            if (!former.contains(piece)) {
                former.add(piece);
                for (Under under : children.getOrDefault(unit, List.of())) {
                    LocalDate from = later(under.since(), since);
                    LocalDate until = earlier(under.before(), before);
                    if (from == null || until == null || from.isBefore(until)) {
                        descend(under.unit(), from, until, piece);
                    }
                }
            }
        }

        /** Also a part of it: something below it came to lie within. */
        private boolean hasOwnWay(
                String unit, @Nullable LocalDate since, @Nullable LocalDate before) {
            boolean found = false;
            for (Node node : nodes(unit)) {
                if (pieces.containsKey(node)) {
                    found = true;
                } else if (overlap(node, since, before) && lies(node) != Lies.OUTSIDE) {
                    found = true;
                    Piece piece = piece(node);
                    pieces.put(node, piece);
                    descend(node, piece);
                }
            }
            return found;
        }

        private static boolean overlap(
                Node node, @Nullable LocalDate since, @Nullable LocalDate before) {
            LocalDate from = later(node.since(), since);
            LocalDate until = earlier(node.before(), before);
            return from == null || until == null || from.isBefore(until);
        }

        /** The one above it ended in several pieces, and no text says in which of them it lies. */
        private boolean isAnywhere(String unit) {
            return parentOn(unit, day) != null && livingAbove(unit, day) == null;
        }

        private void possibly(String unit, Piece above) {
            var piece =
                    new Piece(
                            unit,
                            null,
                            null,
                            false,
                            Relation.BELOW,
                            PART,
                            above.into(),
                            Stream.concat(Stream.of(above.unit()), above.through().stream())
                                    .toList(),
                            above.acts());
            if (nodes(unit).stream().noneMatch(pieces::containsKey)
                    && former.stream().noneMatch(one -> one.unit().equals(unit))) {
                former.add(piece);
                for (Under under : children.getOrDefault(unit, List.of())) {
                    descend(under.unit(), under.since(), under.before(), piece);
                }
            }
        }

        private boolean hasWayTowardsTheDay(String unit) {
            List<Node> nodes = nodes(unit);
            Node last = nodes.getLast();
            Node nearest =
                    last.before() != null && !last.before().isAfter(day) ? last : nodes.getFirst();
            return !ways(nearest).isEmpty();
        }

        private void leaveOut(
                String unit, @Nullable LocalDate since, @Nullable LocalDate before, String reason) {
            leftOut.putIfAbsent(unit, new Footprint.LeftOut(unit, since, before, reason));
        }

        private boolean isFirst(Node node) {
            return nodes(node.unit()).getFirst().equals(node);
        }

        private boolean isLast(Node node) {
            return nodes(node.unit()).getLast().equals(node);
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
