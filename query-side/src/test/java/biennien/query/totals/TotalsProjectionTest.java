package biennien.query.totals;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.managed;
import static biennien.query.Facts.relevelled;
import static biennien.query.Facts.reparented;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.query.Facts.Figure;
import biennien.query.ReadModel;
import biennien.query.kernel.Batch;
import biennien.query.kernel.View;

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
import net.jqwik.api.lifecycle.BeforeTry;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whatever comes, in whatever order it comes to be known: a total is that of its figures. */
class TotalsProjectionTest {

    private static final String NORTH = "unit:tinh-bac";
    private static final String SOUTH = "unit:tinh-nam";
    private static final String HILL = "unit:huyen-doi";
    private static final String COAST = "unit:huyen-bien";
    private static final String UPPER = "unit:xa-thuong";
    private static final String LOWER = "unit:xa-ha";
    private static final String OTHER = "source:bao-cao-khac";

    private static ReadModel model;

    @BeforeContainer
    static void begin() {
        model = new ReadModel();
    }

    @AfterContainer
    static void end() {
        model.close();
    }

    @BeforeTry
    void twoProvinces() {
        model.clear();
        ground().forEach(model::record);
    }

    private static List<Object> ground() {
        return List.of(
                article(),
                article(OTHER, "Báo cáo khác"),
                unit(NORTH, AdministrativeLevel.PROVINCE, "Bắc", null),
                unit(SOUTH, AdministrativeLevel.MUNICIPALITY, "Nam", null),
                unit(HILL, AdministrativeLevel.RURAL_DISTRICT, "Đồi", NORTH),
                unit(COAST, AdministrativeLevel.RURAL_DISTRICT, "Biển", SOUTH),
                unit(UPPER, AdministrativeLevel.COMMUNE, "Thượng", HILL),
                unit(LOWER, AdministrativeLevel.COMMUNE, "Hạ", HILL));
    }

    private static Figure handed(String id, String unit, long count, String period) {
        return figure(id, unit, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(count))
                .about(period);
    }

    @Example
    void what_a_unit_says_and_what_those_below_it_say_are_never_one_sum() {
        model.record(
                handed("n", NORTH, 120, "2022").reported(),
                handed("h", HILL, 70, "2022").reported(),
                handed("u", UPPER, 12, "2022-01/2022-06").reported(),
                handed("l", LOWER, 8, "2022").reported());

        JsonNode north = only(model.get("/api/v1/totals?year=2022&unit=" + NORTH));
        assertThat(north.at("/own/lo").asInt()).isEqualTo(120);
        assertThat(north.at("/districts/lo").asInt()).isEqualTo(70);
        assertThat(north.at("/communes/lo").asInt()).isEqualTo(20);
        assertThat(north.at("/communes/hi").asInt()).isEqualTo(20);
        assertThat(north.at("/communes/facts").asInt()).isEqualTo(2);
        assertThat(north.at("/communes/verdict").asString()).isEqualTo("SUM");
        assertThat(north.at("/unit/name").asString()).isEqualTo("Tỉnh Bắc");
        JsonNode upper = only(model.get("/api/v1/totals?year=2022&unit=" + UPPER));
        assertThat(upper.at("/districts").isNull()).isTrue();
        assertThat(model.get("/api/v1/totals?year=2021").items()).isEmpty();
        assertThat(model.get("/api/v1/totals").items()).containsExactly(north);
    }

    @Example
    void units_of_a_level_and_below_a_unit_are_found_and_a_province_is_a_municipality_too() {
        model.record(
                handed("n", NORTH, 120, "2022").reported(),
                handed("s", SOUTH, 5, "2021").reported(),
                handed("u", UPPER, 12, "2022").reported());

        assertThat(model.get("/api/v1/totals?years=2021/2022&level=province").all("/unit/id"))
                .containsExactly(SOUTH, NORTH);
        assertThat(
                        model.get(
                                        "/api/v1/totals?year=2022&within=true&level=commune&unit="
                                                + NORTH)
                                .all("/unit/id"))
                .containsExactly(UPPER);
        assertThat(model.get("/api/v1/totals?year=2022&within=true&unit=" + NORTH).all("/unit/id"))
                .containsExactly(HILL, NORTH, UPPER);
        var first = model.get("/api/v1/totals?year=2022&within=true&limit=2&unit=" + NORTH);
        assertThat(first.all("/unit/id")).containsExactly(HILL, NORTH);
        assertThat(model.get(first.at("/next").asString()).all("/unit/id")).containsExactly(UPPER);
    }

    @Example
    void a_correction_and_a_withdrawal_leave_the_answers_of_before() {
        long reported = model.record(handed("u", UPPER, 12, "2022").reported());
        long corrected = model.record(handed("u", UPPER, 21, "2022").corrected("Số bị đảo."));
        long later = model.record(handed("u", UPPER, 21, "2023").corrected("Năm sau."));
        long gone = model.record(handed("u", UPPER, 21, "2023").withdrawn("Không phải."));

        assertThat(communes(NORTH, 2022, reported)).isEqualTo("[12, 12] of 1");
        assertThat(communes(NORTH, 2022, corrected)).isEqualTo("[21, 21] of 1");
        assertThat(communes(NORTH, 2022, later)).isEqualTo("none");
        assertThat(communes(NORTH, 2023, later)).isEqualTo("[21, 21] of 1");
        assertThat(communes(NORTH, 2023, gone)).isEqualTo("none");
    }

    @Example
    void a_reorganisation_recorded_later_moves_what_it_reaches_and_no_earlier_answer() {
        long before =
                model.record(
                        handed("a", UPPER, 12, "2022-01/2022-03").reported(),
                        handed("b", UPPER, 7, "2022-05/2022-09").reported(),
                        handed("c", UPPER, 4, "2022-11").reported());
        long after = model.record(reparented("doi", "2022-07-01", UPPER, COAST));

        assertThat(communes(NORTH, 2022, before)).isEqualTo("[23, 23] of 3");
        assertThat(communes(SOUTH, 2022, before)).isEqualTo("none");
        assertThat(communes(NORTH, 2022, after)).isEqualTo("[12, 19] of 2");
        assertThat(communes(SOUTH, 2022, after)).isEqualTo("[4, 11] of 2");
        JsonNode south = only(model.get("/api/v1/totals?year=2022&unit=" + SOUTH));
        assertThat(south.at("/communes/notes").toString()).isEqualTo("[\"partly-in-unit\"]");
    }

    @Example
    void a_unit_that_changes_its_district_within_a_province_stays_in_it_as_a_whole() {
        model.record(
                unit("unit:huyen-khac", AdministrativeLevel.RURAL_DISTRICT, "Khác", NORTH),
                handed("u", UPPER, 12, "2022").reported());
        long moved = model.record(reparented("doi", "2022-07-01", UPPER, "unit:huyen-khac"));

        assertThat(communes(NORTH, 2022, moved)).isEqualTo("[12, 12] of 1");
        assertThat(communes(HILL, 2022, moved)).isEqualTo("[0, 12] of 1");
    }

    @Example
    void figures_of_a_source_that_may_hold_each_other_are_at_least_the_largest() {
        long head =
                model.record(
                        handed("year", UPPER, 120, "2022").reported(),
                        handed("months", UPPER, 71, "2022-01/2022-07").reported());

        assertThat(communes(NORTH, 2022, head)).isEqualTo("[120, 191] of 2");
        assertThat(only(model.get("/api/v1/totals?year=2022&unit=" + UPPER)).at("/own/notes"))
                .hasToString("[\"figures-overlap\"]");
    }

    @Example
    void claims_of_two_sources_stand_side_by_side() {
        model.record(
                handed("one", UPPER, 12, "2022").reported(),
                handed("two", UPPER, 15, "2022").from(OTHER).reported());

        JsonNode own = only(model.get("/api/v1/totals?year=2022&unit=" + UPPER)).at("/own");
        assertThat(own.at("/verdict").asString()).isEqualTo("SEVERAL_SOURCES");
        assertThat(own.at("/lo").asInt()).isEqualTo(12);
        assertThat(own.at("/hi").asInt()).isEqualTo(27);
        assertThat(own.at("/claims/0/source").asString()).startsWith("source:");
        assertThat(own.at("/claims/0/lo").asInt() + own.at("/claims/1/lo").asInt()).isEqualTo(27);
    }

    @Example
    void words_that_qualify_open_the_ends_and_a_list_that_goes_on_has_none() {
        model.record(
                handed("u", UPPER, 0, "2022")
                        .stating(Quantity.over(7100, "khẩu", Measure.FLOW))
                        .reported(),
                handed("l", LOWER, 38, "2022").reported());
        long two =
                model.record(
                        handed("u", UPPER, 0, "2022")
                                .stating(Quantity.nearly(300, "khẩu", Measure.FLOW))
                                .corrected("Không phải trên."));
        long list =
                model.record(
                        handed("l", LOWER, 0, "2022")
                                .stating(guns(40).inOpenList())
                                .corrected("Còn nữa."));

        assertThat(communes(NORTH, 2022, two - 1)).isEqualTo("(7138, ∞) of 2");
        assertThat(communes(NORTH, 2022, two)).isEqualTo("[38, 338) of 2");
        assertThat(communes(NORTH, 2022, list)).isEqualTo("[40, ∞) of 2");
    }

    @Example
    void stocks_and_times_that_are_not_certainly_in_one_year_do_not_count() {
        model.record(
                handed("stock", UPPER, 0, "2022")
                        .stating(Quantity.exact(9, "khẩu", Measure.STOCK))
                        .reported(),
                handed("years", UPPER, 9, "2021/2022").reported(),
                handed("open", UPPER, 9, "../2022").reported());
        assertThat(model.get("/api/v1/totals?years=2000/2030&within=true&unit=" + NORTH).items())
                .isEmpty();
        long counts = model.record(handed("stock", UPPER, 9, "2022").corrected("Là số giao nộp."));
        assertThat(communes(NORTH, 2022, counts)).isEqualTo("[9, 9] of 1");
    }

    @Example
    void a_batch_in_a_crowd_and_beside_one_writes_what_its_events_write_one_by_one()
            throws Exception {
        for (int others : List.of(Addition.MOST - 1, Addition.MOST, Addition.MOST + 1)) {
            twoProvinces();
            for (int i = 0; i < others + 3; i++) {
                model.record(handed("f" + i, UPPER, 1, "2022").reported());
            }
            Batch.of(
                    () ->
                            model.record(
                                    handed("f0", UPPER, 5, "2022").corrected("Đếm lại."),
                                    handed("f1", UPPER, 1, "2022").withdrawn("Trùng."),
                                    handed("f2", UPPER, 7, "2021").corrected("Năm khác."),
                                    handed("new", UPPER, 2, "2022").reported(),
                                    handed("f2", UPPER, 7, "2022").corrected("Năm cũ đúng."),
                                    handed("lower", LOWER, 3, "2022").reported()));
            var together = model.rows();

            model.replay();
            assertThat(together).as("%d others", others).isEqualTo(model.rows());
        }
    }

    @Example
    void a_unit_that_begins_in_the_midst_of_a_batch_is_in_the_tree_of_its_figures()
            throws Exception {
        String late = "unit:xa-moi";
        model.record(handed("u", UPPER, 12, "2022").reported());
        Batch.of(
                () ->
                        model.record(
                                handed("u", UPPER, 21, "2022").corrected("Số bị đảo."),
                                unit(late, AdministrativeLevel.COMMUNE, "Mới", HILL),
                                handed("m", late, 4, "2022").reported(),
                                handed("l", LOWER, 8, "2022").reported()));
        var together = model.rows();

        assertThat(communes(NORTH, 2022, model.head())).isEqualTo("[33, 33] of 3");
        model.replay();
        assertThat(together).isEqualTo(model.rows());
    }

    @Example
    void of_a_crowd_of_figures_nothing_is_certain_and_it_can_become_few_again() {
        for (int i = 0; i < Addition.MOST; i++) {
            model.record(handed("f" + i, UPPER, 1, "2022").reported());
        }
        long many = model.head();
        long crowd = model.record(handed("last", UPPER, 1, "2022").reported());
        long few = model.record(handed("f3", UPPER, 1, "2022").withdrawn("Trùng."));

        assertThat(communes(NORTH, 2022, many)).isEqualTo("[1, 64] of 64");
        assertThat(communes(NORTH, 2022, crowd)).isEqualTo("[0, ∞) of 65");
        assertThat(communes(NORTH, 2022, few)).isEqualTo("[1, 64] of 64");
    }

    @Example
    void totals_of_persons_under_management_are_not_for_the_public() {
        model.record(
                managed("m", UPPER, "commune-education", Quantity.exact(40, "người", Measure.FLOW))
                        .about("2022")
                        .reported(),
                handed("u", UPPER, 12, "2022").reported());

        String all = "/api/v1/totals?year=2022&unit=" + NORTH;
        assertThat(model.get(all).all("/indicator")).containsExactly("weapon-handover-count");
        assertThat(model.get(View.READER, all).all("/indicator"))
                .containsExactly("managed-person-count", "weapon-handover-count");
        var refused = model.get(all + "&indicator=managed-person-count");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("totals-with-account-only");
    }

    @Example
    void what_cannot_be_answered_is_refused_and_says_why() {
        for (Map.Entry<String, String> bad :
                Map.of(
                                "year=2022&years=2021/2022", "year-or-years",
                                "year=22", "bad-year",
                                "years=2022/2021", "bad-years",
                                "year=2022&boundaries=current", "boundaries-not-offered",
                                "year=2022&indicator=certified-share", "rates-do-not-add")
                        .entrySet()) {
            var refused = model.get("/api/v1/totals?" + bad.getKey());
            assertThat(refused.status()).as(bad.getKey()).isEqualTo(400);
            assertThat(refused.text()).contains(bad.getValue());
        }
    }

    /** The law of the house: at every basis, what a recomputation from the events would give. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void at_every_basis_a_total_is_that_of_its_figures(@ForAll("stories") List<Object> story)
            throws Exception {
        var naive = new NaiveTotals();
        ground().forEach(naive::take);
        var expected = new TreeMap<Long, Map<String, String>>();
        for (Object event : story) {
            long position = model.record(event);
            naive.take(event);
            expected.put(position, naive.totals());
        }
        var rows = model.rows();

        expected.forEach((basis, totals) -> assertThat(answered(basis)).isEqualTo(totals));
        model.repeat();
        assertThat(model.rows()).isEqualTo(rows);
        model.replay();
        assertThat(model.rows()).isEqualTo(rows);
        Batch.of(model::replay);
        assertThat(model.rows()).isEqualTo(rows);
        Batch.of(model::repeat);
        assertThat(model.rows()).isEqualTo(rows);
        EarlierTotals.carryOver(model.dataSource());
        assertThat(model.rows()).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<Object>> stories() {
        return step().list().ofMinSize(5).ofMaxSize(25).map(TotalsProjectionTest::possible);
    }

    private record Step(int kind, String unit, String parent, int figure, Figure says, String on) {}

    private Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(UPPER, LOWER, HILL, COAST, NORTH),
                        Arbitraries.of(HILL, COAST, NORTH, SOUTH),
                        Arbitraries.integers().between(0, 7),
                        says(),
                        Arbitraries.of("2021-07-01", "2022-01-01", "2022-04-01", "2022-07-01"))
                .as(Step::new);
    }

    private Arbitrary<Figure> says() {
        return Combinators.combine(
                        Arbitraries.of(UPPER, LOWER, HILL, NORTH),
                        Arbitraries.of("homemade-gun", "all"),
                        quantity(),
                        Arbitraries.of(
                                "2022",
                                "2022-01/2022-06",
                                "2022-03",
                                "2022-07/2022-12",
                                "2022-11/2023-02",
                                "2023",
                                "2022-05-10",
                                "2022?"),
                        Arbitraries.of(ARTICLE, OTHER))
                .as(
                        (unit, subject, quantity, period, source) ->
                                figure("", unit, Indicator.WEAPON_HANDOVER_COUNT, subject, quantity)
                                        .about(period)
                                        .from(source));
    }

    private Arbitrary<Quantity> quantity() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9), Arbitraries.integers().between(0, 9))
                .as(
                        (count, kind) ->
                                switch (kind) {
                                    case 0 -> Quantity.over(count, "khẩu", Measure.FLOW);
                                    case 1 -> Quantity.nearly(count, "khẩu", Measure.FLOW);
                                    case 2 -> Quantity.atMost(count, "khẩu", Measure.FLOW);
                                    case 3 -> Quantity.notReported("khẩu", Measure.FLOW);
                                    case 4 -> guns(count).inOpenList();
                                    case 5 -> Quantity.exact(count, "khẩu", Measure.STOCK);
                                    case 6 -> Quantity.exact(count, "kg", Measure.FLOW);
                                    default -> guns(count);
                                });
    }

    /** What the log would take: nothing is corrected before it is reported. */
    private static List<Object> possible(List<Step> steps) {
        var events = new ArrayList<Object>();
        var reported = new TreeMap<Integer, Figure>();
        var gone = new TreeSet<Integer>();
        for (Step step : steps) {
            int id = step.figure();
            Figure says = step.says();
            Figure was = reported.get(id);
            String act = "r" + events.size();
            if (step.kind() == 0 && tier(step.parent()) < tier(step.unit())) {
                events.add(reparented(act, step.on(), step.unit(), step.parent()));
            } else if (step.kind() == 1 && step.unit().startsWith("unit:xa")) {
                events.add(
                        relevelled(
                                act,
                                step.on(),
                                step.unit(),
                                step.figure() % 2 == 0
                                        ? AdministrativeLevel.TOWN
                                        : AdministrativeLevel.WARD));
            } else if (was == null) {
                Figure first = named(id, says);
                reported.put(id, first);
                events.add(first.reported());
            } else if (!gone.contains(id) && step.kind() == 2) {
                gone.add(id);
                events.add(was.withdrawn("Không đúng."));
            } else if (!gone.contains(id)) {
                events.add(named(id, says).of(was.unit()).from(was.source()).corrected("Khác."));
            }
        }
        return events;
    }

    private static Figure named(int id, Figure says) {
        return figure("f" + id, says.unit(), says.indicator(), says.subject(), says.quantity())
                .about(says.period())
                .from(says.source());
    }

    private static int tier(String unit) {
        return unit.startsWith("unit:tinh") ? 1 : unit.startsWith("unit:huyen") ? 2 : 3;
    }

    /** In the words of the recomputation. */
    private static Map<String, String> answered(long basis) {
        var totals = new TreeMap<String, String>();
        for (String level : List.of("province", "rural-district", "commune")) {
            model.get(
                            View.READER,
                            "/api/v1/totals?years=2021/2023&level=%s&limit=1000&basis=%d"
                                    .formatted(level, basis))
                    .items()
                    .forEach(item -> take(item, totals));
        }
        return totals;
    }

    private static void take(JsonNode item, Map<String, String> totals) {
        Map.of("own", 0, "districts", 2, "communes", 3)
                .forEach(
                        (name, tier) -> {
                            JsonNode total = item.get(name);
                            String key =
                                    "%s/%d %s %s %s %s"
                                            .formatted(
                                                    item.at("/unit/id").asString(),
                                                    tier,
                                                    item.get("year").asString(),
                                                    item.get("indicator").asString(),
                                                    item.get("subject").asString(),
                                                    item.get("counted").asString());
                            if (total.isNull()) {
                                return;
                            }
                            if (total.get("claims").isEmpty()) {
                                totals.put(key + " " + total.get("source").asString(), text(total));
                            } else {
                                total.get("claims")
                                        .forEach(
                                                claim ->
                                                        totals.put(
                                                                key
                                                                        + " "
                                                                        + claim.get("source")
                                                                                .asString(),
                                                                text(claim)));
                            }
                        });
    }

    private static String communes(String unit, int year, long basis) {
        var items =
                model.get("/api/v1/totals?year=%d&unit=%s&basis=%d".formatted(year, unit, basis))
                        .items();
        return items.isEmpty() ? "none" : text(items.getFirst().get("communes"));
    }

    private static String text(JsonNode total) {
        return NaiveTotals.text(
                new Interval(
                        number(total.get("lo")),
                        total.get("loOpen").asBoolean(),
                        number(total.get("hi")),
                        total.get("hiOpen").asBoolean()),
                total.get("facts").asLong());
    }

    private static @Nullable BigDecimal number(JsonNode number) {
        return number.isNull() ? null : number.decimalValue();
    }

    private static JsonNode only(ReadModel.Answered answered) {
        assertThat(answered.items()).as(answered.text()).hasSize(1);
        return answered.items().getFirst();
    }
}
