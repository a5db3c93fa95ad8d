package biennien.query.history;

import biennien.query.history.Change.Cause;
import biennien.query.kernel.Between;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.source.SourceFinder;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Subordinates;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What changed between two positions. Candidates are the items that something happened to, and
 * those that show something of a unit, a source or another item that something happened to; each is
 * then asked for at both positions, by its list.
 */
@Component
final class Difference {

    /** Candidates compared together. */
    private static final int BATCH = 500;

    /** So many events of others are looked at for one batch; each costs two looks at the list. */
    private static final int MOST_OTHERS = 2_000;

    /** So many items of a unit are compared in one list; where there are more, smaller is asked. */
    private static final int MOST_OF_A_UNIT = 20_000;

    private static final Pattern CHANGED =
            Pattern.compile("([\\w.]+) = ANY \\(CAST\\(:changed AS text\\[]\\)\\)");

    private final List<FactList<?>> registers;

    Difference(List<FactList<?>> registers) {
        this.registers = registers.stream().sorted(Comparator.comparing(FactList::word)).toList();
    }

    /** The groups whose rows tell of these lists and of what they show. */
    Set<String> reads(DiffQuestion asked) {
        Set<String> groups = new HashSet<>(Set.of(Groups.TIMELINE, Groups.UNIT, Groups.SOURCE));
        asked(asked).forEach(register -> groups.addAll(register.reads()));
        return Set.copyOf(groups);
    }

    /** In order of registers and ids. */
    List<Keyed<Change>> between(
            OfUnit of, DiffQuestion asked, Between between, Snapshot later, Slice slice) {
        var bases = new Bases(of, later.at(between.earlier(later)), later);
        Happened units = units(bases);
        String resumed = slice.text(0);
        List<Keyed<Change>> found = new ArrayList<>();
        for (FactList<?> register : asked(asked)) {
            int order = resumed == null ? 1 : register.word().compareTo(resumed);
            if (order >= 0 && found.size() < slice.rows()) {
                String after = order == 0 ? Objects.requireNonNull(slice.text(1)) : "";
                int rows = slice.rows() - found.size();
                found.addAll(
                        new Comparison<>(register, bases, units, asked.except())
                                .after(after, rows));
            }
        }
        return found;
    }

    private List<FactList<?>> asked(DiffQuestion asked) {
        if (asked.register() == null) {
            return registers;
        }
        List<FactList<?>> named =
                registers.stream().filter(one -> one.word().equals(asked.register())).toList();
        if (named.isEmpty()) {
            throw QueryProblem.badParameter(
                    "register",
                    "unknown-register",
                    "register is one of "
                            + registers.stream()
                                    .map(FactList::word)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return named;
    }

    /** To units, of which there are few; where units below count, also to those that lay below. */
    private static Happened units(Bases bases) {
        Map<String, SortedSet<Long>> units = UnitNames.MOMENTS.since(bases.later(), bases.from());
        var happened = new Happened();
        happened.add(units);
        if (bases.of().within() && !units.isEmpty()) {
            Subordinates.everBelow(bases.later(), units.keySet())
                    .forEach(
                            (unit, tops) ->
                                    tops.forEach(
                                            top ->
                                                    happened.add(
                                                            unit,
                                                            units.getOrDefault(
                                                                    top, new TreeSet<>()))));
        }
        return happened;
    }

    /** The two positions, and the unit that is looked at. */
    private record Bases(OfUnit of, Snapshot earlier, Snapshot later) {
        long from() {
            return earlier.basis();
        }
    }

    /** An item at both positions; one of the two at least is there. */
    private record Pair<T>(String id, @Nullable Keyed<T> before, @Nullable Keyed<T> after) {

        boolean differs() {
            return before == null
                    || after == null
                    || !before.item().equals(after.item())
                    || !before.key().equals(after.key());
        }

        boolean takesPlace() {
            return after != null && (before == null || !before.key().equals(after.key()));
        }
    }

    /**
     * The differences of one list.
     *
     * @param units what happened to units
     */
    private record Comparison<T>(
            FactList<T> register,
            Bases bases,
            Happened units,
            @Nullable String except,
            Once<NavigableSet<String>> ids) {

        Comparison(FactList<T> register, Bases bases, Happened units, @Nullable String except) {
            this(register, bases, units, except, new Once<>());
        }

        /** What whoever asks may know of the items themselves. */
        private Moments own() {
            return register.moments(bases.later().view());
        }

        /** Of the items after one, in the order of their ids. */
        List<Keyed<Change>> after(String id, int rows) {
            List<Keyed<Change>> found = new ArrayList<>();
            String last = id;
            int look = Math.min(BATCH, rows);
            while (found.size() < rows) {
                List<String> next = candidates(last, look);
                if (next.isEmpty()) {
                    break;
                }
                found.addAll(changes(next));
                last = next.getLast();
                look = BATCH;
            }
            return found.size() > rows ? found.subList(0, rows) : found;
        }

        /**
         * What of the list is of the unit at one position or the other, in the order of ids: mostly
         * far less than what something happened to anywhere.
         */
        private NavigableSet<String> ofTheUnit() {
            var ids = new TreeSet<String>();
            for (Snapshot snapshot : List.of(bases.earlier(), bases.later())) {
                Slice slice = new Slice(List.of(), BATCH);
                List<Keyed<T>> rows;
                do {
                    rows = register.items(bases.of(), snapshot, slice);
                    rows.forEach(row -> ids.add(register.id(row.item())));
                    if (ids.size() > MOST_OF_A_UNIT) {
                        throw QueryProblem.badParameter(
                                "unit",
                                "too-many-items",
                                "The list '%s' has more than %,d items of this unit. Ask for a unit below it, without 'within', or for another 'register'."
                                        .formatted(register.word(), MOST_OF_A_UNIT));
                    }
                    if (!rows.isEmpty()) {
                        slice = new Slice(rows.getLast().key(), BATCH);
                    }
                } while (rows.size() == BATCH);
            }
            return ids;
        }

        /** Whatever may differ. */
        private List<String> candidates(String after, int rows) {
            if (bases.of().unit() != null) {
                return ids.get(this::ofTheUnit).tailSet(after, false).stream().limit(rows).toList();
            }
            Moments own = own();
            return bases.later()
                    .sql(
                            """
                            WITH changed (id) AS MATERIALIZED (
                                %s UNION %s UNION SELECT unnest(CAST(:units AS text[])))
                            SELECT candidate.id COLLATE "C" AS id FROM (%s UNION %s) candidate
                             WHERE candidate.id COLLATE "C" > CAST(:after AS text)
                             ORDER BY 1
                             LIMIT :rows
                            """
                                    .formatted(
                                            own.ids(),
                                            SourceFinder.MOMENTS.ids(),
                                            own.ids(),
                                            referring()))
                    .param("from", bases.from())
                    .param("units", Snapshot.texts(units.ids()))
                    .param("after", after)
                    .param("rows", rows)
                    .query((row, _) -> row.getString("id"))
                    .list();
        }

        private String referring() {
            return register.refers().isEmpty()
                    ? "SELECT id FROM changed WHERE false"
                    : "SELECT refers.id FROM (%s) refers"
                            .formatted(
                                    CHANGED.matcher(register.refers())
                                            .replaceAll(
                                                    "$1 = ANY (SELECT changed.id FROM changed)"));
        }

        /** Positions of what happened to others that an item shows something of. */
        private Map<String, SortedSet<Long>> others(Collection<String> ids) {
            var others = new HashMap<String, SortedSet<Long>>();
            if (register.refers().isEmpty() || ids.isEmpty()) {
                return others;
            }
            record Reference(String id, String cause) {}
            List<Reference> references =
                    bases.later()
                            .sql(
                                    """
                                    SELECT refers.id, refers.cause FROM (%s) refers
                                     WHERE refers.id = ANY (CAST(:ids AS text[]))
                                    """
                                            .formatted(
                                                    CHANGED.matcher(register.refers())
                                                            .replaceAll(
                                                                    "(%s)"
                                                                            .formatted(
                                                                                    changed(
                                                                                            "$1")))))
                            .param("ids", Snapshot.texts(ids))
                            .param("from", bases.from())
                            .param("units", Snapshot.texts(units.ids()))
                            .query(
                                    (row, _) ->
                                            new Reference(
                                                    row.getString("id"), row.getString("cause")))
                            .list();
            var causes = references.stream().map(Reference::cause).collect(Collectors.toSet());
            var happened = new Happened();
            if (!causes.isEmpty()) {
                happened.add(own().of(bases.later(), causes));
                happened.add(SourceFinder.MOMENTS.of(bases.later(), causes));
            }
            references.forEach(
                    reference -> {
                        SortedSet<Long> positions =
                                others.computeIfAbsent(reference.id(), _ -> new TreeSet<>());
                        positions.addAll(units.to(reference.cause()));
                        positions.addAll(happened.to(reference.cause()).tailSet(bases.from() + 1));
                    });
            return others;
        }

        /** Something happened to a unit, a source or an item of the list. */
        private String changed(String column) {
            return column
                    + " = ANY (CAST(:units AS text[])) OR "
                    + own().happenedTo(column)
                    + " OR "
                    + SourceFinder.MOMENTS.happenedTo(column);
        }

        private List<Keyed<Change>> changes(List<String> ids) {
            List<Pair<T>> pairs =
                    pairs(ids, bases.earlier(), bases.later()).stream()
                            .filter(Pair::differs)
                            .toList();
            if (pairs.isEmpty()) {
                return List.of();
            }
            Map<String, SortedSet<Long>> ever =
                    own().of(bases.later(), pairs.stream().map(Pair::id).toList());
            SortedMap<String, SortedSet<Long>> behind = new TreeMap<>();
            ever.forEach((id, own) -> behind.put(id, new TreeSet<>(own.tailSet(bases.from() + 1))));
            pairs.forEach(pair -> behind.computeIfAbsent(pair.id(), _ -> new TreeSet<>()));
            addOthers(behind, ever);
            Map<Long, Cause> causes =
                    Causes.at(
                            bases.later(),
                            behind.values().stream()
                                    .flatMap(Collection::stream)
                                    .collect(Collectors.toSet()));
            Set<String> wordless = wordless(behind.keySet());
            var following = new Following<>(register, bases);
            return pairs.stream()
                    .map(
                            pair ->
                                    change(
                                            pair,
                                            following,
                                            told(
                                                    Objects.requireNonNull(behind.get(pair.id())),
                                                    causes,
                                                    wordless.contains(pair.id()))))
                    .filter(change -> !isLeftOut(change))
                    .map(change -> Keyed.of(change, register.word(), change.id()))
                    .toList();
        }

        /**
         * What happened elsewhere is behind a change if the item read otherwise from then on.
         * Before its own first event an item is in no list.
         */
        private void addOthers(
                SortedMap<String, SortedSet<Long>> behind, Map<String, SortedSet<Long>> ever) {
            Map<String, SortedSet<Long>> others = others(behind.keySet());
            SortedMap<Long, Set<String>> asked = new TreeMap<>();
            behind.forEach(
                    (id, known) ->
                            others.getOrDefault(id, new TreeSet<>()).stream()
                                    .filter(position -> !known.contains(position))
                                    .filter(position -> position >= first(ever.get(id)))
                                    .forEach(
                                            position ->
                                                    asked.computeIfAbsent(
                                                                    position, _ -> new TreeSet<>())
                                                            .add(id)));
            if (asked.size() > MOST_OTHERS) {
                throw QueryProblem.badParameter(
                        "limit",
                        "too-many-causes",
                        "Behind the changes of this page stand %,d events of units and sources, of which up to %,d are looked at. Ask for smaller pages, from a later position ('from'), for one 'register' or for one 'unit'."
                                .formatted(asked.size(), MOST_OTHERS));
            }
            asked.forEach(
                    (position, ids) ->
                            pairs(ids, bases.later().at(position - 1), bases.later().at(position))
                                    .stream()
                                    .filter(Pair::differs)
                                    .forEach(
                                            pair ->
                                                    Objects.requireNonNull(behind.get(pair.id()))
                                                            .add(position)));
        }

        private static long first(@Nullable SortedSet<Long> positions) {
            return positions == null || positions.isEmpty() ? 0 : positions.first();
        }

        /** Those of which this reader may see no reason. */
        private Set<String> wordless(Collection<String> ids) {
            if (ids.isEmpty()
                    || !bases.later().view().isPublic()
                    || register.hidesReasons().isEmpty()) {
                return Set.of();
            }
            return bases.later()
                    .sql(register.hidesReasons())
                    .param("ids", Snapshot.texts(ids))
                    .query((row, _) -> row.getString("id"))
                    .set();
        }

        private List<Cause> told(
                SortedSet<Long> positions, Map<Long, Cause> causes, boolean wordless) {
            return positions.stream()
                    .map(position -> Objects.requireNonNull(causes.get(position)))
                    .map(cause -> wordless ? cause.withoutReason() : cause)
                    .toList();
        }

        private List<Pair<T>> pairs(Collection<String> ids, Snapshot earlier, Snapshot later) {
            Map<String, Keyed<T>> before = items(ids, earlier);
            Map<String, Keyed<T>> after = items(ids, later);
            return ids.stream()
                    .filter(id -> before.containsKey(id) || after.containsKey(id))
                    .map(id -> new Pair<>(id, before.get(id), after.get(id)))
                    .toList();
        }

        private Map<String, Keyed<T>> items(Collection<String> ids, Snapshot snapshot) {
            return register.items(bases.of(), snapshot, Slice.of(ids)).stream()
                    .collect(Collectors.toMap(row -> register.id(row.item()), Function.identity()));
        }

        private Change change(Pair<T> pair, Following<T> following, List<Cause> causes) {
            Keyed<T> before = pair.before();
            Keyed<T> after = pair.after();
            return new Change(
                    register.word(),
                    pair.id(),
                    before == null
                            ? Change.Kind.ADDED
                            : after == null ? Change.Kind.REMOVED : Change.Kind.CHANGED,
                    bases.from(),
                    before == null ? null : before.item(),
                    after == null ? null : after.item(),
                    pair.takesPlace(),
                    after != null && pair.takesPlace() ? following.of(pair.id(), after) : null,
                    causes);
        }

        private boolean isLeftOut(Change change) {
            return except != null
                    && !change.causes().isEmpty()
                    && change.causes().stream().allMatch(cause -> except.equals(cause.kind()));
        }
    }

    /** Made when it is asked for first. */
    private static final class Once<V> {
        private @Nullable V made;

        V get(Supplier<V> making) {
            V value = made;
            if (value == null) {
                value = making.get();
                made = value;
            }
            return value;
        }
    }

    /**
     * Which item comes next in the later list. Where one change stands beside another, the list is
     * read in stretches, the longer the more of them are of use.
     */
    private static final class Following<T> {
        private static final int LONGEST = 500;

        private final FactList<T> register;
        private final Bases bases;
        private final Map<String, String> next = new HashMap<>();
        private final Set<String> last = new HashSet<>();
        private int stretch = 1;
        private int used;

        Following(FactList<T> register, Bases bases) {
            this.register = register;
            this.bases = bases;
        }

        /** Null for the last one. */
        @Nullable String of(String id, Keyed<T> item) {
            if (next.containsKey(id) || last.contains(id)) {
                used++;
            } else {
                stretch = Math.clamp(2L * used, 1, LONGEST);
                used = 1;
                read(id, item);
            }
            return next.get(id);
        }

        private void read(String id, Keyed<T> item) {
            String one = id;
            List<Keyed<T>> behind =
                    register.items(bases.of(), bases.later(), new Slice(item.key(), stretch));
            for (Keyed<T> row : behind) {
                String after = register.id(row.item());
                next.put(one, after);
                one = after;
            }
            if (behind.size() < stretch) {
                last.add(one);
            }
        }
    }
}
