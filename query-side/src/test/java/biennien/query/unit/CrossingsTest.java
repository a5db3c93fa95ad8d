package biennien.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.unit.BorderMap.Edge;
import biennien.query.unit.BorderMap.Life;
import biennien.query.unit.BorderMap.Under;
import biennien.query.unit.Crossings.Move;
import biennien.query.unit.Footprint.Counts;
import biennien.query.unit.LineageAnswer.ActAnswer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What acts move above the units that they name, in a country of three tiers. */
class CrossingsTest {

    private static final int PLACES = 14;
    private static final int YEARS = 6;

    /**
     * A country in which somebody knows where every place lies. The register is told of the acts:
     * which unit went into which, what came to lie below what; never of places, and not of every
     * unit whose district or province went into another.
     */
    private static final class Country {
        private final Random random;
        private final Map<String, Set<Integer>> communes = new TreeMap<>();
        private final Map<String, @Nullable String> really = new TreeMap<>();
        private final Map<String, Integer> tiers = new TreeMap<>();
        private final Map<String, @Nullable LocalDate> since = new LinkedHashMap<>();
        private final Map<String, LocalDate> before = new HashMap<>();
        private final List<Edge> edges = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();
        private final List<Under> order = new ArrayList<>();
        private final Set<String> touched = new HashSet<>();
        private final List<Map<Integer, List<String>>> years = new ArrayList<>();
        private int names;

        Country(long seed) {
            random = new Random(seed);
            for (String province : List.of("p1", "p2")) {
                begin(province, 1, null, null);
                begin(province + "d1", 2, province, null);
                begin(province + "d2", 2, province, null);
            }
            for (int place = 0; place < PLACES; place++) {
                String commune = "c" + place / 2;
                if (!communes.containsKey(commune)) {
                    begin(commune, 3, any(random.nextInt(5) == 0 ? 1 : 2), null);
                }
                communes.computeIfAbsent(commune, _ -> new TreeSet<>()).add(place);
            }
            for (int year = 0; year < YEARS; year++) {
                touched.clear();
                for (int acts = year == 0 ? 0 : 1 + random.nextInt(3); acts > 0; acts--) {
                    act(first(year));
                }
                years.add(copy());
            }
        }

        private Map<Integer, List<String>> copy() {
            var above = new TreeMap<Integer, List<String>>();
            communes.forEach(
                    (commune, places) -> {
                        var chain = new ArrayList<String>();
                        for (String at = commune; at != null; at = really.get(at)) {
                            chain.add(at);
                        }
                        places.forEach(place -> above.put(place, List.copyOf(chain)));
                    });
            return above;
        }

        private void act(LocalDate on) {
            switch (random.nextInt(8)) {
                case 0 -> mergeCommunes(on);
                case 1 -> splitCommune(on);
                case 2 -> reparent(pick(3), any(random.nextInt(4) == 0 ? 1 : 2), on);
                case 3 -> transfer(on);
                case 4 -> mergeAbove(2, on);
                case 5 -> abolish(on);
                case 6 -> reparent(pick(2), any(1), on);
                default -> mergeAbove(1, on);
            }
        }

        private void mergeCommunes(LocalDate on) {
            String one = pick(3);
            String other = pick(3);
            if (one == null || other == null) {
                return;
            }
            String into = begin("n" + names++, 3, any(random.nextInt(4) == 0 ? 1 : 2), on);
            communes.put(into, new TreeSet<>());
            for (String from : List.of(one, other)) {
                communes.get(into).addAll(communes.remove(from));
                end(from, on);
                edge(from, into, BorderMap.WHOLE, on);
            }
        }

        private void splitCommune(LocalDate on) {
            String from = pick(3);
            if (from == null || communes.get(from).size() < 2) {
                return;
            }
            var places = new ArrayList<>(communes.remove(from));
            Collections.shuffle(places, random);
            int cut = 1 + random.nextInt(places.size() - 1);
            end(from, on);
            for (var part : List.of(places.subList(0, cut), places.subList(cut, places.size()))) {
                String into = begin("n" + names++, 3, any(2), on);
                communes.put(into, new TreeSet<>(part));
                edge(from, into, BorderMap.PART, on);
            }
        }

        private void transfer(LocalDate on) {
            String from = pick(3);
            String to = pick(3);
            if (from != null && to != null && communes.get(from).size() > 1) {
                Integer place = communes.get(from).iterator().next();
                communes.get(from).remove(place);
                communes.get(to).add(place);
                edge(from, to, BorderMap.PART, on);
            }
        }

        /** Two districts or provinces become one; some below them go elsewhere, some untold. */
        private void mergeAbove(int tier, LocalDate on) {
            String one = pick(tier);
            String other = pick(tier);
            if (one == null || other == null) {
                return;
            }
            String into = begin("n" + names++, tier, tier == 1 ? null : any(1), on);
            for (String from : List.of(one, other)) {
                end(from, on);
                edge(from, into, BorderMap.WHOLE, on);
            }
            for (String child : List.copyOf(really.keySet())) {
                String parent = really.get(child);
                if (one.equals(parent) || other.equals(parent)) {
                    if (random.nextInt(3) == 0 && touched.add(child)) {
                        String elsewhere = random.nextBoolean() ? into : any(tier);
                        under(child, elsewhere, on);
                    } else {
                        really.put(child, into);
                    }
                }
            }
        }

        private void abolish(LocalDate on) {
            String district = pick(2);
            if (district == null) {
                return;
            }
            String province = really.get(district);
            end(district, on);
            for (String child : List.copyOf(really.keySet())) {
                if (district.equals(really.get(child))) {
                    touched.add(child);
                    under(
                            child,
                            random.nextInt(3) == 0 ? any(1 + random.nextInt(2)) : province,
                            on);
                }
            }
        }

        private void reparent(@Nullable String unit, @Nullable String parent, LocalDate on) {
            if (unit != null && parent != null) {
                under(unit, parent, on);
            }
        }

        private void under(String unit, @Nullable String parent, LocalDate on) {
            String to = parent == null ? any(1) : parent;
            really.put(unit, to);
            for (int i = 0; i < order.size(); i++) {
                Under was = order.get(i);
                if (was.unit().equals(unit) && was.before() == null) {
                    order.set(i, new Under(unit, was.parent(), was.since(), on));
                }
            }
            order.add(new Under(unit, to, on, null));
            moves.add(new Move(unit, unit, true, actOn(on)));
        }

        private String begin(
                String unit, int tier, @Nullable String parent, @Nullable LocalDate on) {
            touched.add(unit);
            tiers.put(unit, tier);
            since.put(unit, on);
            really.put(unit, parent);
            if (parent != null) {
                order.add(new Under(unit, parent, on, null));
            }
            return unit;
        }

        private void end(String unit, LocalDate on) {
            before.put(unit, on);
            really.remove(unit);
        }

        private void edge(String from, String to, String share, LocalDate on) {
            edges.add(new Edge(from, to, share, actOn(on)));
            moves.add(new Move(from, to, share.equals(BorderMap.WHOLE), actOn(on)));
        }

        /** One that lives and that nothing happened to on this day; never again on this day. */
        private @Nullable String pick(int tier) {
            List<String> free =
                    really.keySet().stream()
                            .filter(unit -> tiers.get(unit) == tier && !touched.contains(unit))
                            .toList();
            if (free.isEmpty()) {
                return null;
            }
            String picked = free.get(random.nextInt(free.size()));
            touched.add(picked);
            return picked;
        }

        private String any(int tier) {
            List<String> living =
                    really.keySet().stream().filter(unit -> tiers.get(unit) == tier).toList();
            return living.isEmpty() ? any(1) : living.get(random.nextInt(living.size()));
        }

        BorderMap map() {
            var lives = new LinkedHashMap<String, Life>();
            since.forEach((unit, day) -> lives.put(unit, new Life(day, before.get(unit))));
            var named = new BorderMap(edges, lives, order);
            return new BorderMap(edges, new Crossings(named, tiers).of(moves), lives, order);
        }
    }

    private static int happened(int place, int year) {
        return (place * 7 + year * 3) % 10;
    }

    private static LocalDate first(int year) {
        return LocalDate.of(2000 + year, 1, 1);
    }

    @Property(tries = 400)
    void the_truth_lies_within_the_bounds_of_every_tier(@ForAll long seed) {
        var country = new Country(seed);
        BorderMap map = country.map();
        for (int year = 0; year < YEARS; year++) {
            LocalDate day = first(year).plusDays(100);
            Map<Integer, List<String>> then = country.years.get(year);
            var units = new TreeSet<String>();
            then.values().forEach(units::addAll);
            for (String asked : units) {
                int tier = country.tiers.get(asked);
                List<Integer> area =
                        IntStream.range(0, PLACES)
                                .filter(place -> then.get(place).contains(asked))
                                .boxed()
                                .toList();
                for (int other = 0; other < YEARS; other++) {
                    Map<Integer, List<String>> told = country.years.get(other);
                    // Alone: each unit of the tier tells of its whole area.
                    if (told != null) {
                        check(
                                country,
                                map,
                                asked,
                                false,
                                day,
                                other,
                                area,
                                place ->
                                        told.get(place).stream()
                                                .filter(unit -> country.tiers.get(unit) == tier)
                                                .findFirst()
                                                .orElse(null));
                    }
                    // With those below: what happened in a place is told by any of them.
                    int salt = other + year;
                    check(
                            country,
                            map,
                            asked,
                            true,
                            day,
                            other,
                            area,
                            place -> {
                                List<String> below =
                                        told.get(place).stream()
                                                .filter(unit -> country.tiers.get(unit) >= tier)
                                                .toList();
                                return below.get((place + salt) % below.size());
                            });
                }
            }
        }
    }

    private interface Teller {
        @Nullable String of(int place);
    }

    private static void check(
            Country country,
            BorderMap map,
            String asked,
            boolean within,
            LocalDate day,
            int year,
            List<Integer> area,
            Teller teller) {
        Footprint footprint = map.footprint(asked, within, day);
        LocalDate on = first(year).plusDays(50);
        int least = 0;
        int most = 0;
        int truth = 0;
        for (int place = 0; place < PLACES; place++) {
            String unit = teller.of(place);
            if (unit == null) {
                continue;
            }
            Counts counts = footprint.counts(unit, on, on);
            least += counts == Counts.WHOLLY ? happened(place, year) : 0;
            most += counts == Counts.NOT ? 0 : happened(place, year);
            truth += area.contains(place) ? happened(place, year) : 0;
        }
        assertThat(truth)
                .as(
                        "%s on %s, within %s, what was told on %s; %s; %s",
                        asked, day, within, on, country.moves, country.order)
                .isBetween(least, most);
    }

    @Test
    void a_merger_across_the_border_of_two_districts_moves_both_borders() {
        LocalDate on = LocalDate.of(2020, 1, 1);
        List<Edge> edges =
                List.of(
                        new Edge("c", "n", BorderMap.WHOLE, actOn(on)),
                        new Edge("d", "n", BorderMap.WHOLE, actOn(on)));
        BorderMap map =
                map(
                        edges,
                        Map.of("a", 2, "b", 2, "c", 3, "d", 3, "n", 3),
                        Map.of(
                                "a", new Life(null, null),
                                "b", new Life(null, null),
                                "c", new Life(null, on),
                                "d", new Life(null, on),
                                "n", new Life(on, null)),
                        List.of(
                                new Under("c", "a", null, null),
                                new Under("d", "b", null, null),
                                new Under("n", "b", on, null)));

        Footprint giver = map.footprint("a", false, on);
        assertThat(giver.counts("a", on, on)).isEqualTo(Counts.WHOLLY);
        assertThat(giver.counts("a", null, on.minusDays(1))).isEqualTo(Counts.BETWEEN);
        Footprint taker = map.footprint("b", false, on);
        assertThat(taker.counts("a", null, on.minusDays(1))).isEqualTo(Counts.BETWEEN);
        assertThat(taker.counts("b", null, on.minusDays(1))).isEqualTo(Counts.WHOLLY);
        assertThat(map.footprint("b", false, on.minusDays(1)).counts("b", on, on))
                .isEqualTo(Counts.BETWEEN);
        var changes = new BorderChanges(map);
        assertThat(changes.haveChanged("a", on.minusDays(9), on.plusDays(9))).isTrue();
        assertThat(changes.haveChanged("b", on.minusDays(9), on.plusDays(9))).isTrue();
        assertThat(changes.haveChanged("b", on, on.plusDays(9))).isFalse();
    }

    @Test
    void a_province_that_went_into_another_but_for_one_commune_gives_it_no_more_than_a_part() {
        LocalDate on = LocalDate.of(2020, 1, 1);
        List<Edge> edges =
                List.of(
                        new Edge("x", "y", BorderMap.WHOLE, actOn(on)),
                        new Edge("c", "n", BorderMap.WHOLE, actOn(on)));
        BorderMap map =
                map(
                        edges,
                        Map.of("x", 1, "y", 1, "z", 1, "c", 3, "n", 3),
                        Map.of(
                                "x", new Life(null, on),
                                "y", new Life(on, null),
                                "z", new Life(null, null),
                                "c", new Life(null, on),
                                "n", new Life(on, null)),
                        List.of(new Under("c", "x", null, null), new Under("n", "z", on, null)));

        for (String taker : List.of("y", "z")) {
            assertThat(map.footprint(taker, true, on).counts("x", null, on.minusDays(1)))
                    .as(taker)
                    .isEqualTo(Counts.BETWEEN);
        }
        assertThat(map.footprint("z", true, on).counts("c", null, null)).isEqualTo(Counts.WHOLLY);
        assertThat(map.footprint("y", true, on).counts("c", null, null)).isEqualTo(Counts.NOT);
    }

    @Test
    void districts_that_ended_moved_no_border_of_their_province() {
        LocalDate on = LocalDate.of(2025, 7, 1);
        List<Edge> edges =
                List.of(
                        new Edge("c1", "n", BorderMap.WHOLE, actOn(on)),
                        new Edge("c2", "n", BorderMap.WHOLE, actOn(on)));
        BorderMap map =
                map(
                        edges,
                        Map.of("p", 1, "d1", 2, "d2", 2, "c1", 3, "c2", 3, "n", 3),
                        Map.of(
                                "p", new Life(null, null),
                                "d1", new Life(null, on),
                                "d2", new Life(null, on),
                                "c1", new Life(null, on),
                                "c2", new Life(null, on),
                                "n", new Life(on, null)),
                        List.of(
                                new Under("d1", "p", null, null),
                                new Under("d2", "p", null, null),
                                new Under("c1", "d1", null, null),
                                new Under("c2", "d2", null, null),
                                new Under("n", "p", on, null)));

        Footprint now = map.footprint("p", true, on);
        for (String unit : List.of("p", "d1", "d2", "c1", "c2", "n")) {
            assertThat(now.counts(unit, null, null)).as(unit).isEqualTo(Counts.WHOLLY);
        }
        assertThat(new BorderChanges(map).haveChanged("p", null, null)).isFalse();
    }

    private static BorderMap map(
            List<Edge> edges,
            Map<String, Integer> tiers,
            Map<String, Life> lives,
            List<Under> order) {
        List<Move> moves =
                edges.stream()
                        .map(edge -> new Move(edge.from(), edge.to(), edge.isWhole(), edge.act()))
                        .toList();
        var named = new BorderMap(edges, lives, order);
        return new BorderMap(edges, new Crossings(named, tiers).of(moves), lives, order);
    }

    private static ActAnswer actOn(LocalDate on) {
        return new ActAnswer("r-" + on, "merge", "1/NQ", null, on);
    }
}
