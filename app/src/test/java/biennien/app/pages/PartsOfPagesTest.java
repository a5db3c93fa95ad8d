package biennien.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.app.pages.Browsers.Screen;
import biennien.app.pages.Browsers.Visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What one import of many figures makes of the pages: parts, which say of what they are parts. */
class PartsOfPagesTest {
    private static final Service SERVICE = Browsers.annals();
    private static final String UNIT = ManyFigures.TOO_MANY;

    /** Figures of 2018: one of each day, and one of a kind of its own. */
    private static final int OF_2018 = 366;

    /** The whole page, without what it makes the browser fetch. */
    private static final int MOST_BYTES = 170_000;

    private static long then;
    private static long now;
    private static String corrected;

    @BeforeAll
    static void one_of_many_figures_is_corrected() {
        then = ManyFigures.position();
        JsonNode last =
                SERVICE.anonymous()
                        .get(
                                "/api/v1/figures",
                                "unit",
                                UNIT,
                                "from",
                                "2018-12-31",
                                "to",
                                "2018-12-31",
                                "minPosition",
                                then)
                        .json()
                        .at("/items/0");
        corrected = last.path("id").asString();
        Answer done =
                SERVICE.admin()
                        .post(
                                "/api/v1/figures/" + corrected + "/correct",
                                """
                                {"correction":{"kind":"ENTRY_ERROR","reason":"Gõ nhầm",
                                               "citation":{"source":"%s"}},
                                 "subject":{"type":"weapon-type","code":"homemade-gun"},
                                 "quantity":{"kind":"EXACT","value":8,"unit":"khẩu","measure":"FLOW"},
                                 "period":{"edtf":"2018-12-31","shape":"POINT"}}
                                """
                                        .formatted(ManyFigures.SOURCE));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        now = done.position();
    }

    @Test
    void a_sheet_of_a_year_shows_the_first_figures_and_leads_to_all() {
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/years/2018?unit=" + UNIT + "&basis=" + now);

            Locator table = page.locator("#T7");
            assertThat(table.locator(".part")).containsText("chỉ có 40 số liệu");
            assertThat(table.locator(".part a")).hasText(OF_2018 + " số liệu của bảng này");
            assertThat(rows(table)).hasCount(40);
            visit.turnTo(Screen.PAPER);
            assertThat(table.locator(".part")).isVisible();
            visit.turnTo(Screen.OFFICE);

            table.locator(".part a").click();
            assertThat(page.locator("section.table")).hasCount(1);
            assertThat(table.locator(".part")).containsText("số liệu 1 – 100");
            assertThat(rows(table)).hasCount(100);
            visit.mustBeAccessible();

            page.locator("a[rel=next].button").click();
            assertThat(table.locator(".part")).containsText("số liệu 101 – 200");
            visit.photograph("year-part");
            assertThat(page).hasURL(Pattern.compile("basis=" + now));
            String second = rows(table).first().innerText();
            page.locator("a[rel=first]").click();
            assertThat(table.locator(".part")).containsText("số liệu 1 – 100");
            assertThat(rows(table).first()).not().hasText(second);
            visit.turnTo(Screen.PHONE);
            visit.mustNotOverflow();
        }
    }

    private static Locator rows(Locator table) {
        return table.locator(".ledger tbody tr");
    }

    @Test
    void a_year_beside_itself_begins_with_what_differs_and_counts_all_of_it() {
        String address = "/compare?unit=" + UNIT + "&from=" + then + "&to=" + now + "&year=2018";
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(address);

            Locator beside = page.locator("#beside");
            assertThat(beside).containsText("1 khác nhau");
            assertThat(beside).containsText((OF_2018 - 1) + " như nhau");
            assertThat(beside.locator(".part")).containsText("số liệu 1 – 60");
            assertThat(beside.locator(".part a")).hasText(OF_2018 + " số liệu");
            Locator first = beside.locator("tbody tr").first();
            assertThat(first.locator(".mark")).hasText("≠ khác");
            assertThat(first.locator("td").nth(0)).containsText("7");
            assertThat(first.locator("td").nth(1)).containsText("8");
            visit.turnTo(Screen.PAPER);
            assertThat(beside.locator(".part")).isVisible();
            assertThat(beside.locator(".turn")).isHidden();
            visit.turnTo(Screen.OFFICE);

            beside.locator("a[rel=next]").click();
            assertThat(beside.locator(".part")).containsText("số liệu 61 – 120");
            visit.photograph("compare-part");
            assertThat(beside).containsText("1 khác nhau");
            assertThat(beside.locator("tr.differs")).hasCount(0);
            beside.getByText("Chỉ xem dòng khác").click();
            assertThat(beside.locator("tbody tr")).hasCount(1);
            assertThat(beside.locator(".part")).hasCount(0);
            visit.mustBeAccessible();
        }
    }

    @Test
    void an_explanation_in_parts_states_the_sum_of_all_of_it() {
        String explain = coverage().path("explain").asString();
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open(explain.replaceFirst("/api/v1", ""));

            assertThat(page.locator(".part")).containsText("phần 1 – 100");
            assertThat(page.locator(".part a")).hasText((OF_2018 + 1) + " sự kiện");
            assertThat(page.locator("tfoot")).containsText("= " + OF_2018);
            assertThat(page.locator("tfoot")).containsText("cả " + OF_2018 + " dòng");
            visit.mustBeAccessible();
            visit.turnTo(Screen.PAPER);
            assertThat(page.locator(".part")).isVisible();
            visit.turnTo(Screen.OFFICE);

            visit.photograph("explain-part");
            page.locator("a[rel=next]").first().click();
            assertThat(page.locator(".part")).containsText("phần 101 – 200");
            assertThat(page.locator("tfoot")).containsText("= " + OF_2018);
        }
    }

    private static JsonNode coverage() {
        return SERVICE.anonymous()
                .get(
                        "/api/v1/coverage",
                        "unit",
                        UNIT,
                        "from",
                        "2018-01-01",
                        "to",
                        "2018-12-31",
                        "basis",
                        now)
                .json()
                .at("/items/0");
    }

    @Test
    void the_pieces_of_an_explanation_are_all_of_it_and_each_part_comes_once() {
        Caller anybody = SERVICE.anonymous();
        String explain = coverage().path("explain").asString();
        JsonNode whole = anybody.get(explain).json();
        assertThat(whole.path("next").isNull()).isTrue();
        assertThat(whole.path("events")).hasSize(OF_2018 + 1);

        List<Long> events = new ArrayList<>();
        int inputs = 0;
        int facts = 0;
        int quotes = 0;
        List<JsonNode> corrections = new ArrayList<>();
        String next = explain + "&limit=100";
        while (next != null) {
            JsonNode piece = anybody.get(next).json();
            assertThat(piece.at("/whole/preceding").asInt()).isEqualTo(events.size());
            assertThat(piece.at("/whole/sum")).isEqualTo(whole.at("/whole/sum"));
            assertThat(piece.at("/whole/events").asInt()).isEqualTo(OF_2018 + 1);
            assertThat(piece.path("number")).isEqualTo(whole.path("number"));
            piece.path("events").forEach(event -> events.add(event.path("position").asLong()));
            inputs += piece.at("/recompute/inputs").size();
            facts += piece.path("facts").size();
            quotes += piece.path("quotes").size();
            piece.path("corrections").forEach(corrections::add);
            next = piece.path("next").asStringOpt().orElse(null);
        }

        assertThat(events).isSorted().hasSize(OF_2018 + 1);
        assertThat(new TreeSet<>(events)).hasSize(OF_2018 + 1);
        assertThat(inputs).isEqualTo(OF_2018);
        assertThat(facts).isEqualTo(whole.path("facts").size());
        assertThat(quotes).isEqualTo(whole.path("quotes").size());
        assertThat(corrections).hasSize(whole.path("corrections").size());
        for (String part : List.of("limit=10", "cursor=x")) {
            assertThat(anybody.get(explain + "&" + part + "&format=prov-json").problem())
                    .isEqualTo("export-is-whole");
        }
        assertThat(anybody.get(explain + "&limit=0").problem()).isEqualTo("bad-limit");
        assertThat(anybody.get(explain + "&cursor=x").problem()).isEqualTo("bad-cursor");
    }

    @Test
    void a_correction_whose_forerunner_is_of_an_earlier_piece_names_it_all_the_same() {
        Caller anybody = SERVICE.anonymous();
        String explain = "/api/v1/explain?figure=" + corrected + "&basis=" + now;
        JsonNode whole = anybody.get(explain).json();
        JsonNode first = anybody.get(explain + "&limit=1").json();
        JsonNode second = anybody.get(first.path("next").asString()).json();

        assertThat(whole.path("corrections")).hasSize(1);
        assertThat(first.path("corrections")).isEmpty();
        assertThat(second.path("corrections")).isEqualTo(whole.path("corrections"));
    }

    @Test
    void a_year_is_judged_over_all_figures_however_few_are_told() {
        Caller anybody = SERVICE.anonymous();
        String address = "/api/v1/years/2018?unit=" + UNIT + "&basis=" + now;
        JsonNode whole = anybody.get(address).json().at("/tables/6");
        JsonNode part = anybody.get(address + "&limit=7").json().at("/tables/6");

        assertThat(whole.path("reported")).hasSize(OF_2018);
        assertThat(part.path("reported")).hasSize(7);
        for (JsonNode each : List.of(whole, part)) {
            assertThat(each.path("reportedCount").asInt()).isEqualTo(OF_2018);
            assertThat(each.path("reportedSurely").asInt()).isEqualTo(OF_2018);
            assertThat(each.path("gapCodes")).isEqualTo(whole.path("gapCodes"));
        }

        List<JsonNode> figures = new ArrayList<>();
        String next = "/api/v1/years/2018/T7/reported?unit=" + UNIT + "&limit=150&basis=" + now;
        while (next != null) {
            JsonNode piece = anybody.get(next).json();
            piece.path("items").forEach(figures::add);
            next = piece.path("next").asStringOpt().orElse(null);
        }
        assertThat(figures).containsExactlyElementsOf(whole.path("reported"));
        assertThat(anybody.get("/api/v1/years/2018/T2/reported?unit=" + UNIT).json().path("items"))
                .isEmpty();
    }

    @Test
    void the_figures_of_a_year_at_two_positions_come_in_pieces_what_differs_first() {
        Caller anybody = SERVICE.anonymous();
        String address = "/api/v1/years/2018/diff?unit=" + UNIT + "&to=" + now + "&from=";
        JsonNode first = anybody.get(address + then + "&limit=200").json();
        JsonNode second = anybody.get(first.path("next").asString()).json();

        assertThat(first.path("changed").asInt()).isEqualTo(1);
        assertThat(first.path("same").asInt()).isEqualTo(OF_2018 - 1);
        assertThat(first.at("/items/0/change").asString()).isEqualTo("changed");
        assertThat(first.at("/items/0/before/figure/id").asString()).isEqualTo(corrected);
        assertThat(first.at("/items/0/before/figure/quantity/value").asInt()).isEqualTo(7);
        assertThat(first.at("/items/0/before/figure/explain").asString()).contains("basis=" + then);
        assertThat(first.at("/items/0/after/figure/quantity/value").asInt()).isEqualTo(8);
        assertThat(first.at("/items/1/change").asString()).isEqualTo("same");
        assertThat(second.path("preceding").asInt()).isEqualTo(200);
        assertThat(second.path("items")).hasSize(OF_2018 - 200);
        assertThat(second.path("next").isNull()).isTrue();

        JsonNode without = anybody.get(address + then + "&without=same").json();
        assertThat(without.path("items")).hasSize(1);
        assertThat(without.path("same").asInt()).isEqualTo(OF_2018 - 1);
        JsonNode since = anybody.get(address + "-1&limit=1").json();
        assertThat(since.path("added").asInt()).isEqualTo(OF_2018);
        assertThat(anybody.get(address + (now + 1)).problem()).isEqualTo("reversed-bases");
    }

    @Test
    void what_the_public_may_not_see_does_not_differ_for_it() {
        SERVICE.admin()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-che-khi-so","description":{"level":"commune","name":"Che Khi So"}}
                        """);
        String told =
                """
                "subject":{"type":"management-measure","code":"commune-education"},
                "quantity":{"kind":"EXACT","value":%d,"unit":"người","measure":"STOCK"},
                "period":{"edtf":"2017","shape":"POINT"}
                """;
        long before =
                SERVICE.admin()
                        .post(
                                "/api/v1/figures",
                                """
                                {"id":"figure:che-khi-so","unit":"unit:xa-che-khi-so",
                                 "indicator":"managed-person-count",%s,
                                 "citation":{"source":"%s"}}
                                """
                                        .formatted(told.formatted(2), ManyFigures.SOURCE))
                        .position();
        Answer after =
                SERVICE.admin()
                        .post(
                                "/api/v1/figures/figure:che-khi-so/correct",
                                """
                                {"correction":{"kind":"ENTRY_ERROR","reason":"Gõ nhầm",
                                               "citation":{"source":"%s"}},%s}
                                """
                                        .formatted(ManyFigures.SOURCE, told.formatted(3)));
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        String address =
                "/api/v1/years/2017/diff?unit=unit:xa-che-khi-so&from="
                        + before
                        + "&to="
                        + after.position();

        JsonNode seen = SERVICE.anonymous().get(address).json();
        assertThat(seen.path("changed").asInt()).isZero();
        assertThat(seen.path("same").asInt()).isEqualTo(1);
        assertThat(seen.toString()).contains("SUPPRESSED").doesNotContain("Gõ nhầm");
        assertThat(SERVICE.reader().get(address).json().path("changed").asInt()).isEqualTo(1);
    }

    @Test
    void a_long_history_shows_its_latest_versions_and_leads_to_those_before() {
        SERVICE.admin()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"unit:xa-sua-mai","description":{"level":"commune","name":"Sửa Mãi"}}
                        """);
        String figure =
                """
                "subject":{"type":"weapon-type","code":"homemade-gun"},
                "quantity":{"kind":"EXACT","value":%d,"unit":"khẩu","measure":"FLOW"},
                "period":{"edtf":"2016","shape":"SPAN"}
                """;
        SERVICE.admin()
                .post(
                        "/api/v1/figures",
                        """
                        {"id":"figure:sua-mai","unit":"unit:xa-sua-mai",
                         "indicator":"weapon-handover-count",%s,"citation":{"source":"%s"}}
                        """
                                .formatted(figure.formatted(1), ManyFigures.SOURCE));
        for (int value = 2; value <= 45; value++) {
            Answer done =
                    SERVICE.admin()
                            .post(
                                    "/api/v1/figures/figure:sua-mai/correct",
                                    """
                                    {"correction":{"kind":"NEW_INFORMATION","reason":"Đếm lại",
                                                   "citation":{"source":"%s"}},%s}
                                    """
                                            .formatted(
                                                    ManyFigures.SOURCE, figure.formatted(value)));
            assertThat(done.status()).as(done.text()).isEqualTo(200);
        }
        try (Visit visit = Browsers.visit(Screen.OFFICE)) {
            Page page = visit.open("/facts/figures/figure:sua-mai");

            assertThat(page.locator(".story > li")).hasCount(40);
            assertThat(page.locator("#history .part")).containsText("6 – 45, trong 45");
            assertThat(page.locator(".story > li").last()).containsText("45");
            page.locator("#history a[rel=prev]").click();
            assertThat(page.locator("#history .part")).containsText("1 – 40, trong 45");
            visit.mustBeAccessible();
            page.locator("#history a[rel=last]").click();
            assertThat(page.locator("#history .part")).containsText("6 – 45, trong 45");
        }
    }

    @Test
    void a_unit_shows_the_first_of_its_figures_and_fits_a_phone_and_paper() {
        for (Screen screen : Screen.values()) {
            for (String language : List.of("vi", "en")) {
                try (Visit visit = Browsers.visit(screen)) {
                    Page page =
                            visit.open("/units/" + UNIT + "?basis=" + now + "&lang=" + language);
                    assertThat(page.locator("#evidence .part")).isVisible();
                    assertThat(page.locator("#series .part")).isVisible();
                    assertThat(page.content()).doesNotContain("??");
                    visit.mustNotOverflow();
                    visit.photograph("unit-part-" + language);
                }
            }
        }
    }

    @Test
    void no_page_of_a_unit_with_a_thousand_figures_is_heavy() {
        Map<String, Integer> heavy = new TreeMap<>();
        for (String address :
                List.of(
                        "/units/" + UNIT,
                        "/units/" + UNIT + "?within=true",
                        "/years/2018?unit=" + UNIT,
                        "/years/2018?unit=" + UNIT + "&table=T7",
                        "/compare?unit=" + UNIT + "&year=2018&from=-1",
                        "/compare?unit=" + UNIT + "&year=2018&from=" + then,
                        coverage().path("explain").asString().replaceFirst("/api/v1", ""),
                        "/registers/figures?unit=" + UNIT,
                        "/sources/" + ManyFigures.SOURCE,
                        "/search?q=qua+nhieu+so",
                        "/")) {
            byte[] page = SERVICE.anonymous().file(address);
            if (page.length >= MOST_BYTES) {
                heavy.put(address, page.length);
            }
        }
        assertThat(heavy).isEmpty();
    }
}
