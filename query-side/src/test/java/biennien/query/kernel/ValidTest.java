package biennien.query.kernel;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.Days;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Period;
import biennien.query.ReadModel;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Which facts lie in which days: in Java, and in the answers of the list of figures. */
class ValidTest {

    private static final String CITY = "unit:tp";
    private static final int FACTS = 300;

    /** Days that are no range, and ends that are none: what a sieve of bounds gets wrong. */
    private static final List<String> ODD =
            List.of(
                    "XXXX-11-05",
                    "XXXX-02-29",
                    "2022-XX-05",
                    "20XX-12-24",
                    "[2021,2023]",
                    "{2021-03,2023-03}",
                    "[..2020-08-31]",
                    "[2022-02..]",
                    "../2013",
                    "2013/..",
                    "/2022-03",
                    "2022-03/",
                    "2022?",
                    "2022~",
                    "2022-01?/2022-07?",
                    "2022-02-30/2022-03".replace("30", "28"));

    private static final Map<String, Period> PERIODS = new LinkedHashMap<>();
    private static ReadModel model;

    @BeforeContainer
    static void manyPeriods() {
        model = new ReadModel();
        model.record(article(), unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", null));
        var random = new Random(20_221_105);
        var texts = new ArrayList<>(ODD);
        while (texts.size() < FACTS) {
            texts.add(text(random));
        }
        for (String text : texts) {
            try {
                Period period = Period.ofSaid(Edtf.of(text));
                String id = "p" + PERIODS.size();
                PERIODS.put("figure:" + id, period);
                model.record(
                        figure(id, CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(7))
                                .about(text)
                                .reported());
            } catch (MalformedValue notADate) {
                continue;
            }
        }
    }

    @AfterContainer
    static void end() {
        model.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void the_answers_say_of_a_window_exactly_what_the_texts_say(
            @ForAll("windows") DayWindow asked) {
        String window = "window=" + asked.from() + "/" + asked.to();
        List<String> possible = ids(window);
        List<String> certain = ids(window + "&match=certain");

        assertThat(possible).containsAll(certain);
        assertThat(possible)
                .isEqualTo(
                        expected(
                                period ->
                                        period.possiblyWithin(
                                                asked.from(), asked.to().plusDays(1))));
        assertThat(certain)
                .isEqualTo(
                        expected(
                                period ->
                                        period.certainlyWithin(
                                                asked.from(), asked.to().plusDays(1))));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void the_answers_say_of_a_day_exactly_what_the_texts_say(@ForAll("days") LocalDate day) {
        List<String> possible = ids("validOn=" + day);
        List<String> certain = ids("validOn=" + day + "&match=certain");

        assertThat(possible).containsAll(certain);
        assertThat(possible)
                .isEqualTo(expected(period -> period.possiblyWithin(day, day.plusDays(1))));
        assertThat(certain)
                .isEqualTo(
                        expected(
                                period ->
                                        period.definiteDays().stream()
                                                .anyMatch((Days sure) -> sure.contains(day))));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void pages_come_out_full_and_together_are_the_list(@ForAll("windows") DayWindow asked) {
        String address = "/api/v1/figures?window=" + asked.from() + "/" + asked.to();
        List<String> paged = new ArrayList<>();
        var page = model.get(address + "&limit=7");
        paged.addAll(page.all("/id"));
        while (!page.at("/next").isNull()) {
            assertThat(page.items()).hasSize(7);
            page = model.get(page.at("/next").asString());
            paged.addAll(page.all("/id"));
        }
        assertThat(paged)
                .isEqualTo(ids("window=" + asked.from() + "/" + asked.to()))
                .hasSize((int) model.get(address + "&format=jsonl").text().lines().count());
    }

    @Property
    void what_is_certain_of_a_life_is_possible(
            @ForAll("lives") Extent life,
            @ForAll("windows") DayWindow window,
            @ForAll("days") LocalDate day) {
        if (life.certainlyIn(window)) {
            assertThat(life.possiblyIn(window)).isTrue();
        }
        if (life.certainlyOn(day)) {
            assertThat(life.possiblyOn(day)).isTrue();
        }
    }

    @Example
    void a_thing_that_lives_is_sure_to_from_the_last_day_on_which_it_may_have_begun() {
        Extent life = Extent.life(Edtf.of("2018"), Edtf.of("2021-06"));
        assertThat(life.possiblyOn(LocalDate.of(2018, 1, 1))).isTrue();
        assertThat(life.certainlyOn(LocalDate.of(2018, 12, 30))).isFalse();
        assertThat(life.certainlyOn(LocalDate.of(2018, 12, 31))).isTrue();
        assertThat(life.certainlyOn(LocalDate.of(2021, 6, 1))).isTrue();
        assertThat(life.certainlyOn(LocalDate.of(2021, 6, 2))).isFalse();
        assertThat(life.possiblyOn(LocalDate.of(2021, 6, 30))).isTrue();
        assertThat(life.possiblyOn(LocalDate.of(2021, 7, 1))).isFalse();
        assertThat(Extent.life(null, null).certainlyOn(LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(Extent.life(Edtf.of("2018"), null).certainlyOn(LocalDate.of(2030, 1, 1)))
                .isTrue();
    }

    @Example
    void a_window_is_days_months_or_years() {
        assertThat(new DayWindow("2022"))
                .isEqualTo(new DayWindow(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)));
        assertThat(new DayWindow("2024-02"))
                .isEqualTo(new DayWindow(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(new DayWindow("2022/2023-03"))
                .isEqualTo(new DayWindow(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 3, 31)));
        for (String bad : List.of("2022/", "22", "2022-13", "2023/2022", "2022/2023/2024", "..")) {
            var answered = model.get("/api/v1/figures?window=" + bad);
            assertThat(answered.status()).as(bad).isEqualTo(400);
            assertThat(answered.at("/parameter").asString()).isEqualTo("window");
        }
        assertThat(model.get("/api/v1/figures?match=certain").at("/code").asString())
                .isEqualTo("match-of-no-days");
        assertThat(model.get("/api/v1/figures?window=2022&match=sure").status()).isEqualTo(400);
    }

    private static List<String> ids(String question) {
        return model.get("/api/v1/figures?limit=1000&" + question).all("/id");
    }

    private static List<String> expected(Predicate<Period> fits) {
        return PERIODS.entrySet().stream()
                .filter(fact -> fits.test(fact.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> date(random);
            case 3, 4 -> date(random) + "/" + date(random);
            case 5 -> random.nextBoolean() ? date(random) + "/.." : "../" + date(random);
            case 6 -> "[" + date(random) + "," + date(random) + "]";
            default -> "{" + date(random) + "," + date(random) + "}";
        };
    }

    private static String date(Random random) {
        String year =
                switch (random.nextInt(6)) {
                    case 0 -> "202X";
                    case 1 -> "XXXX";
                    default -> Integer.toString(2018 + random.nextInt(8));
                };
        String sign = List.of("", "", "", "?", "~", "%").get(random.nextInt(6));
        String month = random.nextInt(6) == 0 ? "XX" : "%02d".formatted(1 + random.nextInt(12));
        String day = random.nextInt(6) == 0 ? "XX" : "%02d".formatted(1 + random.nextInt(28));
        return switch (random.nextInt(3)) {
                    case 0 -> year;
                    case 1 -> year + "-" + month;
                    default -> year + "-" + month + "-" + day;
                }
                + sign;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2016, 1, 1).toEpochDay(),
                        LocalDate.of(2027, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<DayWindow> windows() {
        return Combinators.combine(days(), Arbitraries.of(0, 1, 6, 30, 200, 365, 1500))
                .as((from, days) -> new DayWindow(from, from.plusDays(days)));
    }

    @Provide
    Arbitrary<Extent> lives() {
        Arbitrary<Edtf> dates =
                Arbitraries.randomValue(random -> date(random))
                        .filter(ValidTest::isDate)
                        .map(Edtf::of);
        return Combinators.combine(dates.injectNull(0.1), dates.injectNull(0.3)).as(Extent::life);
    }

    private static boolean isDate(String text) {
        try {
            Edtf.of(text);
            return true;
        } catch (MalformedValue notADate) {
            return false;
        }
    }
}
