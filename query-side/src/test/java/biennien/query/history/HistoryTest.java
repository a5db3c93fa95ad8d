package biennien.query.history;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.relevelled;
import static biennien.query.Facts.renamed;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;

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
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Laws of versions and differences, for whatever was recorded in whatever order. */
class HistoryTest {

    /** The lists that take part. */
    private static final List<String> REGISTERS = List.of("figures", "sources", "units");

    private static final List<String> UNITS = List.of("unit:a", "unit:b", "unit:c", "unit:d");

    private static ReadModel model;
    private static ListLaws laws;

    @BeforeContainer
    static void begin() {
        model = new ReadModel();
        laws = new ListLaws(model);
    }

    @AfterContainer
    static void end() {
        model.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void the_list_at_one_basis_with_the_difference_is_the_list_at_another(
            @ForAll("records") List<Integer> steps,
            @ForAll("parts") double one,
            @ForAll("parts") double other) {
        record(steps);
        long head = model.head();
        long from = Math.round(Math.min(one, other) * (head + 1)) - 1;
        long to = Math.round(Math.max(one, other) * (head + 1)) - 1;
        for (String register : REGISTERS) {
            laws.differenceIsExact(register, "", from, to);
        }
        if (from >= 4) {
            laws.differenceIsExact("figures", "&unit=unit:a", from, to);
            laws.differenceIsExact("figures", "&unit=unit:a&within=true", from, to);
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void a_version_is_what_the_list_showed_until_it_no_longer_was_the_last_word(
            @ForAll("records") List<Integer> steps) {
        record(steps);
        for (String register : REGISTERS) {
            laws.versionsAreWhatTheListShowed(register);
        }
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
        return Arbitraries.integers()
                .between(0, 279)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(12)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Double> parts() {
        return ListLaws.parts();
    }
}
