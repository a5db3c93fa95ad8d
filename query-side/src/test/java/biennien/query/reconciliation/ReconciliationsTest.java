package biennien.query.reconciliation;

import static biennien.query.Facts.act;
import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.managed;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.GroupType;
import biennien.events.law.Indicator;
import biennien.events.law.ManagementMeasure;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.Share;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;
import biennien.query.Facts.Figure;
import biennien.query.ReadModel;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

class ReconciliationsTest {

    private static final String PROVINCE = "unit:tinh-thai-nguyen";
    private static final String COMMUNE = "unit:xa-phu-do";
    private static final String OTHER = "unit:tinh-khac";
    private static final String INSPECTED =
            "[2018-11-05,2019-11-05,2020-11-05,2021-11-05,2022-11-05]";
    private static final String ADDRESS = "/api/v1/reconciliations?unit=" + PROVINCE;
    private static ReadModel model;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @BeforeEach
    void twoProvinces() {
        model.clear();
        model.record(
                article(),
                article("source:bai-khac", "Bài khác"),
                unit(PROVINCE, AdministrativeLevel.PROVINCE, "Thái Nguyên", null),
                unit(OTHER, AdministrativeLevel.PROVINCE, "Khác", null),
                unit(COMMUNE, AdministrativeLevel.COMMUNE, "Phú Đô", PROVINCE));
    }

    private static JsonNode check(View view, String more, String against) {
        return model.get(view, ADDRESS + more).items().stream()
                .filter(item -> item.path("against").asString().equals(against))
                .findFirst()
                .orElseThrow(() -> new AssertionError(model.get(view, ADDRESS + more).text()));
    }

    private static void assertVerdict(JsonNode check, String verdict, String rule) {
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo(verdict);
        assertThat(check.path("rule").asString()).as(check.toString()).isEqualTo(rule);
    }

    private static Quantity groups(Quantity.Kind kind, long number, String counted) {
        return switch (kind) {
            case OVER -> Quantity.over(number, counted, Measure.STOCK);
            case NEARLY -> Quantity.nearly(number, counted, Measure.STOCK);
            default -> Quantity.exact(number, counted, Measure.STOCK);
        };
    }

    @Test
    void a_total_with_a_list_that_goes_on_is_incomplete_and_shows_both_numbers() {
        model.record(
                figure(
                                "s058",
                                PROVINCE,
                                Indicator.MASS_ORGANISATION_COUNT,
                                "all",
                                groups(Quantity.Kind.OVER, 7100, "tổ chức"))
                        .about(INSPECTED)
                        .reported(),
                part("s059", "area-security-cluster", groups(Quantity.Kind.EXACT, 38, "cụm")),
                part("s061", "mediation-group", groups(Quantity.Kind.NEARLY, 3300, "tổ")),
                part("s062", "self-management-team", groups(Quantity.Kind.OVER, 1400, "tổ, đội")));

        var check = check(View.PUBLIC, "&indicator=mass-organisation-count", "parts");

        assertVerdict(check, "INCOMPLETE", "list-goes-on");
        assertThat(check.at("/reported/lo").asInt()).isEqualTo(7100);
        assertThat(check.at("/reported/loOpen").asBoolean()).isTrue();
        assertThat(check.at("/other/lo").asInt()).isEqualTo(1438);
        assertThat(check.at("/other/hi").isNull()).isTrue();
        assertThat(check.at("/other/unit").isNull()).isTrue();
        assertThat(check.path("figures").valueStream().map(JsonNode::asString))
                .containsExactly("figure:s059", "figure:s061", "figure:s062");
        assertThat(check.path("sentence").asString())
                .contains("more than 1438", "more than 7100", "not zero");
        assertThat(check.path("reasons").toString()).contains("missing:youth-shock-team");
    }

    private static Object part(String id, String kind, Quantity quantity) {
        return figure(id, PROVINCE, Indicator.GROUP_COUNT, kind, quantity.inOpenList())
                .about(INSPECTED)
                .reported();
    }

    @Test
    void parts_that_surely_exceed_their_total_contradict_it() {
        model.record(
                total(100).reported(),
                kind("a", "mediation-group", 60).reported(),
                kind("b", "youth-shock-team", 41).reported());

        var check = check(View.PUBLIC, "", "parts");

        assertVerdict(check, "CONTRADICTS", "parts-exceed-the-total");
        assertThat(check.at("/other/lo").asInt()).isEqualTo(101);
    }

    @Test
    void missing_parts_are_not_zero_and_parts_of_other_times_and_sources_are_no_parts() {
        model.record(
                total(100).reported(),
                kind("a", "mediation-group", 60).reported(),
                kind("b", "youth-shock-team", 90).about("2021-12-31").reported(),
                kind("c", "youth-shock-team", 90).from("source:bai-khac").reported());

        var check = check(View.PUBLIC, "&indicator=group-count", "parts");

        assertVerdict(check, "INCOMPLETE", "parts-are-missing");
        assertThat(check.path("figures").toString()).isEqualTo("[\"figure:a\"]");
    }

    @Test
    void what_is_counted_otherwise_is_not_compared_and_it_says_why() {
        model.record(
                figure(
                                "total",
                                PROVINCE,
                                Indicator.MASS_ORGANISATION_COUNT,
                                "all",
                                Quantity.exact(7158, "hội viên", Measure.STOCK))
                        .about("2022-12-31")
                        .reported(),
                kind("a", "mediation-group", 60).reported());

        var check = check(View.PUBLIC, "&indicator=mass-organisation-count", "parts");

        assertVerdict(check, "NOT_COMPARABLE", "parts-are-otherwise");
        assertThat(check.path("reasons").toString()).isEqualTo("[\"different-units-of-count\"]");
        assertThat(check.at("/reported/lo").asInt()).isEqualTo(7158);
    }

    @Test
    void all_kinds_of_a_closed_list_are_the_total_or_contradict_it_and_small_cells_stay_hidden() {
        int i = 0;
        for (ManagementMeasure measure : ManagementMeasure.values()) {
            model.record(managed("m" + i++, PROVINCE, measure.code(), persons(10)).reported());
        }
        model.record(managed("all", PROVINCE, "all", persons(70)).reported());
        assertVerdict(check(View.PUBLIC, "", "parts"), "MATCH", "parts-are-the-total");

        model.record(managed("all", PROVINCE, "all", persons(71)).corrected("Gõ nhầm."));
        assertVerdict(check(View.PUBLIC, "", "parts"), "CONTRADICTS", "parts-are-not-the-total");

        model.record(
                managed("m1", PROVINCE, "reformatory-school", persons(2)).corrected("Gõ nhầm."));
        assertVerdict(check(View.READER, "", "parts"), "CONTRADICTS", "parts-are-not-the-total");
        for (JsonNode seen : model.get(ADDRESS).items()) {
            assertVerdict(seen, "SUPPRESSED", "small-cell");
            assertThat(seen.path("reported").isNull()).isTrue();
            assertThat(seen.path("other").isNull()).isTrue();
            assertThat(seen.path("sentence").asString()).doesNotContain("71", "62");
        }
    }

    @Test
    void a_reported_number_is_held_against_recorded_facts_of_the_unit_and_below() {
        model.record(founded("mot", "2020-01-01"), founded("hai", "2021-01-01"));
        model.record(kind("a", "mediation-group", 2).reported());
        var check = check(View.PUBLIC, "", "recorded");
        assertVerdict(check, "MATCH", "recorded-is-the-reported");
        assertThat(check.at("/counts/0/kind").asString()).isEqualTo("mediation-group");
        assertThat(check.at("/counts/0/measure").asString()).isEqualTo("closing");

        model.record(kind("a", "mediation-group", 5).corrected("Gõ nhầm."));
        assertVerdict(check(View.PUBLIC, "", "recorded"), "INCOMPLETE", "not-all-recorded");
        model.record(kind("a", "mediation-group", 1).corrected("Gõ nhầm."));
        assertVerdict(check(View.PUBLIC, "", "recorded"), "CONTRADICTS", "more-recorded");
        model.record(kind("a", "mediation-group", 1).about("2020-06").corrected("Gõ nhầm."));
        assertVerdict(check(View.PUBLIC, "", "recorded"), "MATCH", "recorded-is-the-reported");
        // On some day of 2021: before the second group began, or after.
        model.record(kind("a", "mediation-group", 1).about("2021").corrected("Gõ nhầm."));
        var perhaps = check(View.PUBLIC, "", "recorded");
        assertVerdict(perhaps, "COMPATIBLE", "recorded-may-be-the-reported");
        assertThat(perhaps.at("/other/lo").asInt()).isEqualTo(1);
        assertThat(perhaps.at("/other/hi").asInt()).isEqualTo(2);
        model.record(kind("a", "youth-shock-team", 1).corrected("Gõ nhầm."));
        assertVerdict(check(View.PUBLIC, "", "recorded"), "NOT_COMPARABLE", "nothing-recorded");
    }

    private static GroupFounded founded(String name, String on) {
        return new GroupFounded(
                new GroupId("group:" + name),
                new UnitId(COMMUNE),
                GroupType.MEDIATION_GROUP,
                new Name("Tổ hòa giải " + name),
                Edtf.of(on),
                null,
                null,
                null);
    }

    @Test
    void a_number_is_held_against_the_one_before_only_within_the_same_borders() {
        model.record(
                models("before", 28).about("2020-12-31").reported(),
                models("now", 30).about("2021-12-31").reported());
        assertThat(previous("now").path("verdict").asString()).isEqualTo("COMPATIBLE");
        assertVerdict(previous("now"), "COMPATIBLE", "grew");
        assertThat(previous("now").at("/figures/0").asString()).isEqualTo("figure:before");
        assertVerdict(previous("before"), "NOT_COMPARABLE", "no-earlier-value");

        long unchanged = model.head();
        model.record(
                new PartTransferred(
                        new ReorganisationId("reorganisation:chuyen"),
                        act("2021-06-01"),
                        new UnitId(PROVINCE),
                        new UnitId(OTHER),
                        new Share("part"),
                        null));
        assertVerdict(previous("now"), "NOT_COMPARABLE", "earlier-is-otherwise");
        assertThat(previous("now").path("reasons").toString()).isEqualTo("[\"borders-changed\"]");
        assertThat(previous("now").at("/other/lo").asInt()).isEqualTo(28);
        assertThat(model.get(ADDRESS + "&basis=" + unchanged).text()).contains("\"grew\"");
    }

    @Test
    void a_value_before_of_another_length_or_on_which_two_differ_is_not_compared() {
        model.record(
                guns("half", 10).about("2021-01/2021-06").reported(),
                guns("year", 30).about("2022-01/2022-12").reported());
        assertThat(previous("year").path("reasons").toString())
                .isEqualTo("[\"different-kinds-of-period\"]");

        model.record(guns("first", 25).about("2021-01/2021-12").reported());
        assertVerdict(previous("year"), "COMPATIBLE", "grew");
        model.record(
                guns("second", 35).about("2021-01/2021-12").from("source:bai-khac").reported());
        assertThat(previous("year").path("reasons").toString()).isEqualTo("[\"competing-claims\"]");
        assertThat(previous("year").path("figures")).hasSize(2);
    }

    private static JsonNode previous(String id) {
        return model.get(ADDRESS).items().stream()
                .filter(item -> item.path("figure").asString().equals("figure:" + id))
                .filter(item -> item.path("against").asString().equals("previous"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pages_follow_each_other_without_a_check_twice_or_lost() {
        model.record(
                total(100).reported(),
                kind("a", "mediation-group", 60).reported(),
                kind("b", "youth-shock-team", 30).reported());
        List<String> all = keys(model.get(ADDRESS).items());
        assertThat(all).hasSize(7);

        var paged = new ArrayList<String>();
        var page = model.get(ADDRESS + "&limit=2");
        paged.addAll(keys(page.items()));
        while (!page.at("/next").isNull()) {
            page = model.get(page.at("/next").asString());
            paged.addAll(keys(page.items()));
        }
        assertThat(paged).isEqualTo(all);
        assertThat(model.get(ADDRESS + "&year=2021").items()).isEmpty();
        assertThat(model.get(ADDRESS + "&year=2022").items()).hasSize(7);
    }

    private static List<String> keys(List<JsonNode> items) {
        return items.stream()
                .map(item -> item.path("figure").asString() + " " + item.path("against").asString())
                .toList();
    }

    private static Figure total(long number) {
        return kind("total", "all", number);
    }

    private static Figure kind(String id, String kind, long number) {
        return figure(
                        id,
                        PROVINCE,
                        Indicator.GROUP_COUNT,
                        kind,
                        Quantity.exact(number, "tổ", Measure.STOCK))
                .about("2022-12-31");
    }

    private static Figure models(String id, long number) {
        return figure(
                id,
                PROVINCE,
                Indicator.MODEL_COUNT,
                "all",
                Quantity.exact(number, "mô hình", Measure.STOCK));
    }

    private static Figure guns(String id, long number) {
        return figure(
                id,
                PROVINCE,
                Indicator.WEAPON_HANDOVER_COUNT,
                "homemade-gun",
                Quantity.exact(number, "khẩu", Measure.FLOW));
    }
}
