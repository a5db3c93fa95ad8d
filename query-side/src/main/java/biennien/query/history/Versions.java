package biennien.query.history;

import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Known;
import biennien.query.kernel.One;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sort;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether only the last word is wanted, or every version.
 *
 * <p>A version begins with an event about the fact itself and ends before the next. It is shown,
 * and held against the question, as the list showed it last: at the position before its end, or at
 * the basis. So the versions without an end are exactly the list without versions.
 *
 * @param history every version known up to the basis, in the order in which the facts were first
 *     recorded, each with {@code known}
 */
public record Versions(boolean history) implements Question {

    /** Facts looked at together when few of many fit. */
    private static final int BATCH = 500;

    /** The processing groups that an answer depends on. */
    public Set<String> reads(FactList<?> facts) {
        return history
                ? Stream.concat(facts.reads().stream(), Stream.of(Groups.TIMELINE))
                        .collect(Collectors.toUnmodifiableSet())
                : facts.reads();
    }

    /** The list, or its versions; each fact of the list is looked at. */
    public <T> PagedQuery<T> of(FactList<T> facts, PagedQuery<T> list) {
        return of(facts, list, facts.moments()::firsts);
    }

    /**
     * The list, or its versions.
     *
     * @param list with all filters
     * @param candidates ids of the facts of which any version may fit the filters, in the order in
     *     which they were first recorded, with that position and the id as key; one may come more
     *     than once in a row
     */
    public <T> PagedQuery<T> of(
            FactList<T> facts, PagedQuery<T> list, PagedQuery<String> candidates) {
        return history ? (snapshot, slice) -> page(facts, list, candidates, snapshot, slice) : list;
    }

    /** The list in an order, or its versions; each fact of the list is looked at. */
    public <T> PagedQuery<T> of(FactList<T> facts, Sort sort, PagedQuery<T> list) {
        return of(facts, sort, list, facts.moments()::firsts);
    }

    /** The same with {@code candidates}; versions have no order but their own. */
    public <T> PagedQuery<T> of(
            FactList<T> facts, Sort sort, PagedQuery<T> list, PagedQuery<String> candidates) {
        if (history && sort.sort() != null) {
            throw QueryProblem.badParameter(
                    "sort",
                    "order-of-versions",
                    "With history the facts come in the order in which they were first recorded;"
                            + " leave out sort or history.");
        }
        return of(facts, sort.of(list), candidates);
    }

    /**
     * One thing, with its versions if they are wanted.
     *
     * @param item the thing as an item of the list
     */
    public <T, D> One<D> one(FactList<T> facts, Snapshot snapshot, D answer, Function<D, T> item) {
        if (!history) {
            return new One<>(answer, null);
        }
        String id = facts.id(item.apply(answer));
        List<Keyed<T>> versions =
                versions(
                        facts,
                        (then, slice) -> facts.items(OfUnit.ALL, then, slice),
                        snapshot,
                        List.of(Keyed.of(id, 0, id)));
        return new One<>(answer, versions);
    }

    private static <T> List<Keyed<T>> page(
            FactList<T> facts,
            PagedQuery<T> list,
            PagedQuery<String> candidates,
            Snapshot snapshot,
            Slice slice) {
        List<Keyed<T>> found = new ArrayList<>();
        String resumed = slice.text(1);
        if (resumed != null) {
            long shown = slice.number(2, -1);
            versions(
                            facts,
                            list,
                            snapshot,
                            List.of(Keyed.of(resumed, slice.number(0, -1), resumed)))
                    .stream()
                    .filter(version -> Objects.requireNonNull(version.known()).from() > shown)
                    .forEach(found::add);
        }
        List<@Nullable String> after = slice.resumes() ? slice.after().subList(0, 2) : List.of();
        int look = Math.min(slice.rows(), BATCH);
        while (found.size() < slice.rows()) {
            List<Keyed<String>> next = candidates.rows(snapshot, new Slice(after, look));
            if (next.isEmpty()) {
                break;
            }
            after = next.getLast().key();
            look = BATCH;
            found.addAll(versions(facts, list, snapshot, next.stream().distinct().toList()));
        }
        return found.size() > slice.rows() ? found.subList(0, slice.rows()) : found;
    }

    /** A version of a fact: from one position on, shown as it was at another. */
    private record Version(String id, long from, @Nullable Long to, long shownAt) {}

    private static <T> List<Keyed<T>> versions(
            FactList<T> facts,
            PagedQuery<T> list,
            Snapshot snapshot,
            List<Keyed<String>> candidates) {
        Map<String, SortedSet<Long>> moments =
                facts.moments(snapshot.view())
                        .of(snapshot, candidates.stream().map(Keyed::item).toList());
        Map<String, List<Version>> versions = new HashMap<>();
        Map<Long, List<String>> wanted = new TreeMap<>();
        moments.forEach(
                (id, positions) -> {
                    List<Version> all = versions(id, positions, snapshot.basis());
                    versions.put(id, all);
                    all.forEach(
                            version ->
                                    wanted.computeIfAbsent(
                                                    version.shownAt(), _ -> new ArrayList<>())
                                            .add(id));
                });
        Map<Long, Map<String, T>> shown = new HashMap<>();
        wanted.forEach(
                (position, ids) ->
                        shown.put(
                                position,
                                list.rows(snapshot.at(position), Slice.of(ids)).stream()
                                        .map(Keyed::item)
                                        .collect(
                                                Collectors.toMap(facts::id, Function.identity()))));
        List<Keyed<T>> found = new ArrayList<>();
        for (Keyed<String> candidate : candidates) {
            for (Version version : versions.getOrDefault(candidate.item(), List.of())) {
                T item = shown.getOrDefault(version.shownAt(), Map.of()).get(version.id());
                if (item != null) {
                    found.add(
                            Keyed.of(item, candidate.key().getFirst(), version.id(), version.from())
                                    .known(new Known(version.from(), version.to())));
                }
            }
        }
        return found;
    }

    private static List<Version> versions(String id, SortedSet<Long> positions, long basis) {
        List<Version> versions = new ArrayList<>();
        Long from = null;
        for (Long next : positions) {
            if (from != null) {
                versions.add(new Version(id, from, next, next - 1));
            }
            from = next;
        }
        if (from != null) {
            versions.add(new Version(id, from, null, basis));
        }
        return versions;
    }
}
