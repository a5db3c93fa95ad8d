package biennien.query.kernel;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.managed;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.renamed;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.Facts;
import biennien.query.ReadModel;
import biennien.query.ReadModel.Answered;
import biennien.query.Story;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The orders of lists, page by page. */
class SortTest {

    private static final String FIGURES = "/api/v1/figures?";
    private static final String PROVINCE = "unit:p";
    private static ReadModel model;
    private static ReadModel all;
    private static long before;

    @BeforeAll
    static void facts() {
        all = new ReadModel();
        all.record(Story.everything());
        model = new ReadModel();
        model.record(
                article(),
                unit(PROVINCE, AdministrativeLevel.PROVINCE, "Sơn La", null),
                unit("unit:a", AdministrativeLevel.COMMUNE, "Mường Bú", PROVINCE),
                unit("unit:b", AdministrativeLevel.COMMUNE, "Đông Sang", PROVINCE),
                unit("unit:c", AdministrativeLevel.COMMUNE, "Bó Mười", PROVINCE));
        before =
                model.record(
                        guns("f1", "unit:a", "2022"),
                        guns("f2", "unit:b", "2021-05"),
                        guns("f3", "unit:c", "2022-01"),
                        guns("f4", "unit:a", "[..2020-08-31]"),
                        guns("f5", "unit:b", "2022"),
                        managed("m1", "unit:c", "education-in-commune", persons(3))
                                .about("2019")
                                .reported(),
                        managed("m2", "unit:c", "education-in-commune", persons(200))
                                .about("2023")
                                .reported());
        model.record(
                of("f2", "unit:b", "2024").corrected("Năm bị nhầm."),
                renamed("r1", "2025-07-01", "unit:b", "Vân Hồ"));
    }

    private static Facts.Figure of(String id, String unit, String period) {
        return figure(id, unit, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", Facts.guns(7))
                .about(period);
    }

    private static Object guns(String id, String unit, String period) {
        return of(id, unit, period).reported();
    }

    @AfterAll
    static void end() {
        model.close();
        all.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',          f1 f2 f3 f4 f5 m1 m2",
        "recorded,    f1 f2 f3 f4 f5 m1 m2",
        "-recorded,   m2 m1 f5 f4 f3 f2 f1",
        "time,        f4 m1 f1 f3 f5 m2 f2",
        "-time,       f2 m2 f5 f3 f1 m1 f4",
        "place,       f3 m1 m2 f1 f4 f2 f5",
        "-place,      f5 f2 f4 f1 m2 m1 f3"
    })
    void a_list_is_in_order_over_all_its_pages_whatever_is_equal(String sort, String expected) {
        String address = FIGURES + (sort.isEmpty() ? "" : "sort=" + sort);
        for (int limit = 1; limit <= 8; limit++) {
            for (View view : List.of(View.PUBLIC, View.STEWARD)) {
                assertThat(pages(model, view, address + "&limit=" + limit))
                        .as(sort + " by " + limit)
                        .containsExactly(ids(expected));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "time,        f4 m1 f2 f1 f3 f5 m2",
        "-time,       m2 f5 f3 f1 f2 m1 f4",
        "place,       f3 m1 m2 f2 f5 f1 f4",
        "-place,      f4 f1 f5 f2 m2 m1 f3"
    })
    void an_order_is_that_of_the_basis(String sort, String expected) {
        assertThat(pages(model, View.PUBLIC, FIGURES + "limit=2&basis=" + before + "&sort=" + sort))
                .containsExactly(ids(expected));
        String first =
                model.get(FIGURES + "limit=3&basis=" + before + "&sort=" + sort)
                        .at("/next")
                        .asString();
        assertThat(model.get(first).headers()).containsEntry("X-Basis", "" + before);
    }

    @ParameterizedTest
    @CsvSource({"time,        f4 f1 f3 f5 f2", "-place,      f5 f2 f4 f1 f3"})
    void what_is_searched_filtered_or_below_a_unit_is_in_order_too(String sort, String expected) {
        for (String filter :
                List.of(
                        "indicator=weapon-handover-count",
                        "q=weapon",
                        "q=weapon&unit=" + PROVINCE + "&within=true&validOn=",
                        "indicator=weapon-handover-count&window=1900/2030")) {
            assertThat(pages(model, View.PUBLIC, FIGURES + filter + "&limit=2&sort=" + sort))
                    .as(filter)
                    .containsExactly(ids(expected));
        }
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String next = model.get(FIGURES + "limit=2&sort=time").at("/next").asString();
        assertThat(model.get(next).status()).isEqualTo(200);
        for (String other : List.of("sort=-time", "sort=place", "sort=recorded")) {
            Answered refused = model.get(next.replace("sort=time", other));
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.at("/code").asString()).isEqualTo("cursor-of-another-question");
        }
    }

    @Test
    void an_order_that_is_not_offered_is_refused_with_those_that_are() {
        for (String sort : List.of("quantity", "unit", "Time", "--time", "time,place")) {
            Answered refused = model.get(FIGURES + "sort=" + sort);
            assertThat(refused.status()).as(sort).isEqualTo(400);
            assertThat(refused.at("/code").asString()).isEqualTo("unknown-order");
            assertThat(refused.at("/parameter").asString()).isEqualTo("sort");
            assertThat(refused.at("/detail").asString()).contains("recorded, time or place");
        }
        assertThat(model.get("/api/v1/claims?sort=time").at("/code").asString())
                .isEqualTo("unknown-parameter");
        assertThat(model.get(FIGURES + "history=true&sort=time").at("/code").asString())
                .isEqualTo("order-of-versions");
    }

    @ParameterizedTest
    @CsvSource({
        "figures,          /period/earliest,        /unit/id",
        "rulings,          /on/earliest,            /unit/id",
        "groups,           /founded/earliest,       /unit/id",
        "organisations,    /from/earliest,          /unit/id",
        "models,           /on/earliest,            /unit/id",
        "certifications,   /year,                   /subject/unit/id",
        "rankings,         /year,                   /subject/unit/id",
        "exemplary-titles, ,                        /subject/unit/id",
        "commendations,    /conferredOn/earliest,   /unit/id",
        "activities,       /period/earliest,        /unit/id",
        "handovers,        /on/earliest,            /unit/id",
        "programmes,       /term/earliest,          ",
        "inspections,      ,                        /unit/id",
        "seals,            /from,                   /unit/id",
        "recommendations,  ,                        /unit/id",
        "reorganisations,  /operativeOn,            /unit/id"
    })
    void every_register_has_the_orders(String register, String day, String unit) {
        String address = "/api/v1/" + register + "?sort=";
        List<String> own = pages(all, View.PUBLIC, address.replace("sort=", "limit=3"));
        assertThat(own).isNotEmpty();
        for (String sort : List.of("recorded", "time", "place")) {
            List<String> sorted = ids(all.get(address + sort));
            assertThat(sorted).as(sort).containsExactlyInAnyOrderElementsOf(own);
            assertThat(pages(all, View.PUBLIC, address + sort + "&limit=1")).isEqualTo(sorted);
            assertThat(pages(all, View.PUBLIC, address + "-" + sort + "&limit=1"))
                    .isEqualTo(sorted.reversed());
        }
        boolean isByTime = Set.of("recommendations", "reorganisations").contains(register);
        assertThat(ids(all.get(address + (isByTime ? "time" : "recorded")))).isEqualTo(own);
        if (day != null) {
            assertThat(all.get(address + "time").all(day)).isSorted();
        }
        if (unit != null) {
            List<String> units = all.get(address + "place").all(unit);
            List<String> runs = new ArrayList<>();
            units.stream()
                    .filter(one -> runs.isEmpty() || !runs.getLast().equals(one))
                    .forEach(runs::add);
            assertThat(runs).hasSameSizeAs(new LinkedHashSet<>(units));
        }
    }

    private static String[] ids(String expected) {
        return Arrays.stream(expected.split(" ")).map(id -> "figure:" + id).toArray(String[]::new);
    }

    /** A recommendation has none of its own. */
    private static List<String> ids(Answered answered) {
        return answered.items().stream()
                .map(
                        item ->
                                item.has("id")
                                        ? item.path("id").asString()
                                        : item.path("inspection").asString()
                                                + item.path("recommendation").asString())
                .toList();
    }

    private static List<String> pages(ReadModel of, View view, String address) {
        List<String> found = new ArrayList<>();
        String next = address;
        while (next != null) {
            Answered page = of.get(view, next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            found.addAll(ids(page));
            next = page.at("/next").isNull() ? null : page.at("/next").asString();
        }
        return found;
    }
}
