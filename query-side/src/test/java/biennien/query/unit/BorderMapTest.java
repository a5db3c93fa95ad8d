package biennien.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.unit.BorderMap.Edge;
import biennien.query.unit.BorderMap.Life;
import biennien.query.unit.Footprint.Counts;
import biennien.query.unit.Footprint.Relation;
import biennien.query.unit.LineageAnswer.ActAnswer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The borders of a day, against worlds in which somebody knows where everything happened. */
class BorderMapTest {

    private static final int PLACES = 9;
    private static final int YEARS = 7;

    /**
     * A country of nine places. The units are sets of places; acts move them about, and the
     * register is told of whole and part edges only, never which places went where.
     */
    private static final class World {
        private final Random random;
        private final Map<String, Set<Integer>> living = new TreeMap<>();
        private final List<Map<String, Set<Integer>>> years = new ArrayList<>();
        private final Map<String, LocalDate> since = new LinkedHashMap<>();
        private final Map<String, LocalDate> before = new HashMap<>();
        private final List<Edge> edges = new ArrayList<>();
        private int names;

        World(long seed) {
            random = new Random(seed);
            IntStream.range(0, PLACES)
                    .forEach(
                            place ->
                                    living.computeIfAbsent("u" + place / 2, _ -> new TreeSet<>())
                                            .add(place));
            living.keySet().forEach(unit -> since.put(unit, null));
            for (int year = 0; year < YEARS; year++) {
                if (year > 0) {
                    act(first(year));
                }
                years.add(copy());
            }
        }

        private Map<String, Set<Integer>> copy() {
            var copy = new TreeMap<String, Set<Integer>>();
            living.forEach((unit, places) -> copy.put(unit, Set.copyOf(places)));
            return copy;
        }

        private void act(LocalDate on) {
            switch (random.nextInt(5)) {
                case 0 -> merge(on, false);
                case 1 -> merge(on, true);
                case 2 -> split(on, false);
                case 3 -> split(on, true);
                default -> transfer(on);
            }
        }

        private void merge(LocalDate on, boolean withPart) {
            List<String> some = shuffled();
            if (some.size() < 2) {
                return;
            }
            String into = begin(on);
            var places = new TreeSet<Integer>();
            for (String from : some.subList(0, 1 + random.nextInt(some.size() - 1))) {
                places.addAll(end(from, on));
                edge(from, into, BorderMap.WHOLE, on);
            }
            String giver = some.getLast();
            if (withPart && living.containsKey(giver) && living.get(giver).size() > 1) {
                places.addAll(part(giver));
                edge(giver, into, BorderMap.PART, on);
            }
            living.put(into, places);
        }

        private void split(LocalDate on, boolean alsoToAnother) {
            String from =
                    shuffled().stream()
                            .filter(unit -> living.get(unit).size() > 1)
                            .findFirst()
                            .orElse(null);
            if (from == null) {
                return;
            }
            var places = new ArrayList<>(end(from, on));
            Collections.shuffle(places, random);
            int cut = 1 + random.nextInt(places.size() - 1);
            List<String> others = shuffled();
            String one = begin(on);
            living.put(one, new TreeSet<>(places.subList(0, cut)));
            edge(from, one, BorderMap.PART, on);
            String other = alsoToAnother && !others.isEmpty() ? others.getFirst() : begin(on);
            living.computeIfAbsent(other, _ -> new TreeSet<>())
                    .addAll(places.subList(cut, places.size()));
            edge(from, other, BorderMap.PART, on);
        }

        private void transfer(LocalDate on) {
            List<String> some = shuffled();
            if (some.size() > 1 && living.get(some.getFirst()).size() > 1) {
                living.get(some.get(1)).addAll(part(some.getFirst()));
                edge(some.getFirst(), some.get(1), BorderMap.PART, on);
            }
        }

        private Set<Integer> part(String of) {
            var places = new ArrayList<>(living.get(of));
            Collections.shuffle(places, random);
            var gone = new TreeSet<>(places.subList(0, 1 + random.nextInt(places.size() - 1)));
            living.get(of).removeAll(gone);
            return gone;
        }

        private String begin(LocalDate on) {
            String unit = "n" + names++;
            since.put(unit, on);
            return unit;
        }

        private Set<Integer> end(String unit, LocalDate on) {
            before.put(unit, on);
            return living.remove(unit);
        }

        private void edge(String from, String to, String share, LocalDate on) {
            edges.add(BorderMapTest.edge(from, to, share, on));
        }

        private List<String> shuffled() {
            var units = new ArrayList<>(living.keySet());
            Collections.shuffle(units, random);
            return units;
        }

        BorderMap map() {
            var lives = new LinkedHashMap<String, Life>();
            since.forEach((unit, day) -> lives.put(unit, new Life(day, before.get(unit))));
            return new BorderMap(edges, lives, List.of());
        }

        /** What happened in a place in a year. */
        int happened(int place, int year) {
            return (place * 7 + year * 3) % 10;
        }

        int happened(Set<Integer> places, int year) {
            return places.stream().mapToInt(place -> happened(place, year)).sum();
        }
    }

    private static LocalDate first(int year) {
        return LocalDate.of(2000 + year, 1, 1);
    }

    @Property(tries = 300)
    void the_truth_lies_within_the_bounds_whatever_the_real_split_was(@ForAll long seed) {
        var world = new World(seed);
        BorderMap map = world.map();
        for (int year = 0; year < YEARS; year++) {
            LocalDate day = first(year).plusDays(100);
            for (var asked : world.years.get(year).entrySet()) {
                Footprint footprint = map.footprint(asked.getKey(), false, day);
                for (int other = 0; other < YEARS; other++) {
                    LocalDate then = first(other).plusDays(50);
                    int least = 0;
                    int most = 0;
                    for (var reported : world.years.get(other).entrySet()) {
                        int number = world.happened(reported.getValue(), other);
                        Counts counts = footprint.counts(reported.getKey(), then, then);
                        least += counts == Counts.WHOLLY ? number : 0;
                        most += counts == Counts.NOT ? 0 : number;
                    }
                    assertThat(world.happened(asked.getValue(), other))
                            .as("%s of %s in year %s", asked.getKey(), day, other)
                            .isBetween(least, most);
                }
            }
        }
    }

    @Test
    void what_went_wholly_into_a_unit_counts_wholly_over_any_number_of_edges() {
        LocalDate first = LocalDate.of(2010, 1, 1);
        LocalDate second = LocalDate.of(2020, 1, 1);
        var map =
                map(
                        List.of(
                                edge("a", "ab", "whole", first),
                                edge("b", "ab", "whole", first),
                                edge("ab", "abc", "whole", second),
                                edge("c", "abc", "whole", second)),
                        life("a", null, first),
                        life("b", null, first),
                        life("c", null, second),
                        life("ab", first, second),
                        life("abc", second, null));

        Footprint now = map.footprint("abc", false, second);

        assertThat(now.units()).containsExactlyInAnyOrder("abc", "ab", "c", "a", "b");
        assertThat(now.pieces()).allMatch(Footprint.Piece::whole);
        assertThat(map.footprint("ab", false, first).counts("c", null, null)).isEqualTo(Counts.NOT);
        assertThat(map.footprint("ab", false, first).counts("abc", null, null))
                .isEqualTo(Counts.BETWEEN);
        assertThat(now.untold("abc", Set.of("a", "c"))).containsExactly("b");
    }

    @Test
    void a_split_counts_between_for_one_successor_and_wholly_where_all_of_it_came_together_again() {
        LocalDate split = LocalDate.of(2010, 1, 1);
        LocalDate merged = LocalDate.of(2020, 1, 1);
        var map =
                map(
                        List.of(
                                edge("s", "x", "part:0.25", split),
                                edge("s", "y", "part", split),
                                edge("x", "z", "whole", merged),
                                edge("y", "z", "whole", merged)),
                        life("s", null, split),
                        life("x", split, merged),
                        life("y", split, merged),
                        life("z", merged, null));

        Footprint one = map.footprint("x", false, split);
        assertThat(one.counts("s", null, null)).isEqualTo(Counts.BETWEEN);
        assertThat(
                        one.pieces().stream()
                                .filter(piece -> piece.unit().equals("s"))
                                .map(Footprint.Piece::share))
                .containsExactly("part:0.25");
        assertThat(map.footprint("z", false, merged).counts("s", null, null))
                .isEqualTo(Counts.WHOLLY);
        assertThat(map.footprint("s", false, split.minusDays(1)).counts("y", null, null))
                .isEqualTo(Counts.WHOLLY);
    }

    @Test
    void who_gave_a_part_away_counts_between_for_the_days_before() {
        LocalDate on = LocalDate.of(2010, 1, 1);
        var map =
                map(
                        List.of(edge("giver", "taker", "part", on)),
                        life("giver", null, null),
                        life("taker", null, null));

        Footprint giver = map.footprint("giver", false, on);
        assertThat(giver.counts("giver", on, on)).isEqualTo(Counts.WHOLLY);
        assertThat(giver.counts("giver", null, on.minusDays(1))).isEqualTo(Counts.BETWEEN);
        assertThat(giver.counts("taker", null, null)).isEqualTo(Counts.NOT);
        Footprint taker = map.footprint("taker", false, on);
        assertThat(taker.counts("taker", null, null)).isEqualTo(Counts.WHOLLY);
        assertThat(taker.counts("giver", null, on.minusDays(1))).isEqualTo(Counts.BETWEEN);
        assertThat(taker.counts("giver", on, null)).isEqualTo(Counts.NOT);
    }

    @Test
    void a_level_that_ended_counts_for_what_it_lay_below_and_is_never_pushed_down() {
        LocalDate on = LocalDate.of(2025, 7, 1);
        var map =
                new BorderMap(
                        List.of(
                                edge("old", "new", "whole", on),
                                edge("ward", "commune", "whole", on)),
                        lives(
                                life("old", null, on),
                                life("new", on, null),
                                life("city", null, on),
                                life("ward", null, on),
                                life("commune", on, null)),
                        List.of(
                                new BorderMap.Under("city", "old", null, null),
                                new BorderMap.Under("ward", "city", null, null),
                                new BorderMap.Under("commune", "new", on, null)));

        Footprint province = map.footprint("new", true, on);
        assertThat(province.counts("city", null, null)).isEqualTo(Counts.WHOLLY);
        assertThat(province.counts("ward", null, null)).isEqualTo(Counts.WHOLLY);
        assertThat(
                        province.pieces().stream()
                                .filter(piece -> piece.relation() == Relation.FORMER)
                                .map(Footprint.Piece::unit))
                .containsExactly("city");
        assertThat(map.footprint("commune", true, on).units())
                .containsExactlyInAnyOrder("commune", "ward");
    }

    private static Edge edge(String from, String to, String share, LocalDate on) {
        return new Edge(from, to, share, new ActAnswer("r-" + on, "merge", "1/NQ", null, on));
    }

    private static Map.Entry<String, Life> life(
            String unit, @Nullable LocalDate since, @Nullable LocalDate before) {
        return Map.entry(unit, new Life(since, before));
    }

    @SafeVarargs
    private static Map<String, Life> lives(Map.Entry<String, Life>... lives) {
        return Map.ofEntries(lives);
    }

    @SafeVarargs
    private static BorderMap map(List<Edge> edges, Map.Entry<String, Life>... lives) {
        return new BorderMap(edges, lives(lives), List.of());
    }
}
