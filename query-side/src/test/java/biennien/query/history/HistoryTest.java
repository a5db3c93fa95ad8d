package biennien.query.history;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.relevelled;
import static biennien.query.Facts.renamed;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.query.Facts.Figure;
import biennien.query.ReadModel;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Laws of versions and differences, for whatever was recorded in whatever order. */
class HistoryTest {

    /** The lists that take part. */
    private static final List<String> REGISTERS = List.of("figures", "sources", "units");

    private static final List<String> UNITS = List.of("unit:a", "unit:b", "unit:c", "unit:d");

    private static ReadModel model;

    @BeforeContainer
    static void begin() {
        model = new ReadModel();
    }

    @AfterContainer
    static void end() {
        model.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void the_list_at_one_basis_with_the_difference_is_the_list_at_another(
            @ForAll("records") List<Integer> steps,
            @ForAll("parts") double one,
            @ForAll("parts") double other) {
        record(steps);
        long head = model.head();
        long from = Math.round(Math.min(one, other) * (head + 1)) - 1;
        long to = Math.round(Math.max(one, other) * (head + 1)) - 1;
        for (String register : REGISTERS) {
            assertDifferenceIsExact(register, "", from, to);
        }
        if (from >= 4) {
            assertDifferenceIsExact("figures", "&unit=unit:a", from, to);
            assertDifferenceIsExact("figures", "&unit=unit:a&within=true", from, to);
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void a_version_is_what_the_list_showed_until_it_no_longer_was_the_last_word(
            @ForAll("records") List<Integer> steps) {
        record(steps);
        for (String register : REGISTERS) {
            Map<Long, List<JsonNode>> lists = new HashMap<>();
            List<JsonNode> last = new ArrayList<>();
            List<JsonNode> versions = all("/api/v1/" + register + "?history=true");
            for (JsonNode version : versions) {
                JsonNode known = version.path("known");
                long shownAt =
                        known.path("to").isNull() ? model.head() : known.path("to").asLong() - 1;
                var item = ((ObjectNode) version.deepCopy());
                item.remove("known");
                assertThat(
                                lists.computeIfAbsent(
                                        shownAt,
                                        basis -> all("/api/v1/" + register + "?basis=" + basis)))
                        .contains(item);
                if (known.path("to").isNull()) {
                    last.add(item);
                }
            }
            assertThat(last)
                    .containsExactlyInAnyOrderElementsOf(
                            all("/api/v1/" + register + "?limit=1000"));
            assertThat(all("/api/v1/" + register + "?history=true&limit=3")).isEqualTo(versions);
        }
    }

    private static void assertDifferenceIsExact(
            String register, String filter, long from, long to) {
        String list = "/api/v1/" + register + "?limit=1000" + filter + "&basis=";
        String diff =
                "/api/v1/diff?register=%s&from=%d&to=%d%s".formatted(register, from, to, filter);
        List<JsonNode> changes = all(diff + "&limit=4");
        assertThat(all(diff)).isEqualTo(changes);
        assertThat(applied(all(list + from), changes)).isEqualTo(all(list + to));
        for (JsonNode change : changes) {
            assertThat(change.path("causes").isEmpty()).as(change.toString()).isFalse();
            change.path("causes")
                    .forEach(
                            cause ->
                                    assertThat(cause.path("position").asLong())
                                            .isGreaterThan(from)
                                            .isLessThanOrEqualTo(to));
        }
    }

    /** As a reader would who has nothing but the first answer and the changes. */
    private static List<JsonNode> applied(List<JsonNode> before, List<JsonNode> changes) {
        List<JsonNode> items = new ArrayList<>(before);
        Map<String, JsonNode> coming = new HashMap<>();
        for (JsonNode change : changes) {
            int place = place(items, change.path("id").asString());
            boolean moved = change.path("moved").asBoolean();
            if (change.path("change").asString().equals("removed") || moved) {
                if (place >= 0) {
                    items.remove(place);
                }
            } else {
                items.set(place, change.path("after"));
            }
            if (moved) {
                coming.put(change.path("id").asString(), change);
            }
        }
        while (!coming.isEmpty()) {
            JsonNode next =
                    coming.values().stream()
                            .filter(change -> !coming.containsKey(precedes(change)))
                            .findFirst()
                            .orElseThrow();
            coming.remove(next.path("id").asString());
            String precedes = precedes(next);
            items.add(precedes == null ? items.size() : place(items, precedes), next.path("after"));
        }
        return items;
    }

    private static @Nullable String precedes(JsonNode change) {
        return change.path("precedes").isNull() ? null : change.path("precedes").asString();
    }

    private static int place(List<JsonNode> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path("id").asString().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** All pages. */
    private static List<JsonNode> all(String address) {
        var page = model.get(address);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<JsonNode> items = page.items();
        while (!page.at("/next").isNull()) {
            page = model.get(page.at("/next").asString());
            items.addAll(page.items());
        }
        return items;
    }

    /** Every number is a step; what it does depends on what there is. */
    private static void record(List<Integer> steps) {
        model.clear();
        model.record(article());
        model.record(unit("unit:a", AdministrativeLevel.PROVINCE, "A", null, "01"));
        model.record(unit("unit:b", AdministrativeLevel.RURAL_DISTRICT, "B", "unit:a", "02"));
        model.record(unit("unit:c", AdministrativeLevel.COMMUNE, "C", "unit:b", "03"));
        model.record(unit("unit:d", AdministrativeLevel.PROVINCE, "D", null, "04"));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int pick = Objects.requireNonNull(steps.get(i)) / 14;
            String unit = UNITS.get(pick % UNITS.size());
            switch (Objects.requireNonNull(steps.get(i)) % 14) {
                case 0, 1, 2 -> {
                    figures.add(counted(i, unit, pick));
                    model.record(figures.getLast().reported());
                }
                case 3 -> {
                    figures.add(rate(i, unit));
                    model.record(figures.getLast().reported());
                }
                case 4, 5 -> {
                    if (!figures.isEmpty()) {
                        Figure figure = figures.get(pick % figures.size());
                        model.record(figure.stating(guns(pick)).about("2023").corrected("Sửa số."));
                    }
                }
                case 6 -> {
                    if (!figures.isEmpty()) {
                        model.record(figures.get(pick % figures.size()).withdrawn("Rút lại."));
                    }
                }
                case 7 -> model.record(renamed("r" + i, "2022-05-01", unit, "Tên " + i));
                case 8 -> {
                    if (!unit.equals("unit:a") && !unit.equals("unit:d")) {
                        model.record(
                                reparented(
                                        "p" + i,
                                        "2022-0%d-01".formatted(1 + pick % 9),
                                        "unit:b",
                                        pick % 2 == 0 ? "unit:a" : "unit:d"));
                    } else {
                        model.record(article("source:later-" + i, "Bài " + i));
                    }
                }
                case 9 ->
                        model.record(
                                new SourceAliasAdded(
                                        new SourceId("source:bai-son-la"),
                                        new Name("bài " + i),
                                        null));
                case 10 ->
                        model.record(
                                unit(
                                        "unit:n" + i,
                                        AdministrativeLevel.COMMUNE,
                                        "Mới " + pick,
                                        pick % 2 == 0 ? "unit:a" : null));
                case 11 ->
                        model.record(
                                relevelled("l" + i, "2021-01-01", unit, AdministrativeLevel.WARD));
                case 12 ->
                        model.record(
                                new UnitCodeCorrected(
                                        new UnitId(unit),
                                        "nso",
                                        "0" + (1 + UNITS.indexOf(unit)),
                                        "9" + pick,
                                        figure("none", unit, Indicator.TIP_COUNT, "tip", guns(1))
                                                .corrected("Gõ nhầm mã.")
                                                .correction()));
                default ->
                        model.record(
                                new PublicationStated(
                                        new SourceId("source:bai-son-la"),
                                        Edtf.of("20%d".formatted(10 + pick)),
                                        null,
                                        null));
            }
        }
    }

    private static Figure counted(int i, String unit, int number) {
        Figure figure =
                figure(
                        "f" + i,
                        unit,
                        Indicator.WEAPON_HANDOVER_COUNT,
                        "homemade-gun",
                        guns(number));
        return number % 3 == 0 ? figure.from("source:later-" + (i + 1)) : figure;
    }

    private static Figure rate(int i, String unit) {
        return figure(
                "f" + i,
                unit,
                Indicator.WEAPON_HANDOVER_COUNT,
                "homemade-gun",
                Quantity.exact(95, "%", Measure.RATE));
    }

    @Provide
    Arbitrary<List<Integer>> records() {
        return Arbitraries.integers().between(0, 279).list().ofMinSize(3).ofMaxSize(25);
    }

    @Provide
    Arbitrary<Double> parts() {
        return Arbitraries.frequency(Tuple.of(1, 0.0), Tuple.of(1, 1.0), Tuple.of(6, 0.5))
                .flatMap(
                        part ->
                                part == 0.5
                                        ? Arbitraries.doubles().between(0, 1)
                                        : Arbitraries.just(part));
    }
}
