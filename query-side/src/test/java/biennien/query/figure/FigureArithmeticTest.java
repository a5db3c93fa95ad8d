package biennien.query.figure;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.managed;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.query.Facts.Figure;
import biennien.query.ReadModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sums, ratios and what a reader should know of a rate. */
class FigureArithmeticTest {

    private static final String CITY = "unit:thanh-pho-son-la";
    private static final String WARD = "unit:phuong-chieng-le";
    private static final String DAY = "2022-07-31";
    private static ReadModel model;
    private static long beforeTheCounts;

    @BeforeAll
    static void someFigures() {
        model = new ReadModel();
        model.record(
                article(),
                article("source:bai-khac", "Bài khác"),
                unit("unit:tinh-son-la", AdministrativeLevel.PROVINCE, "Sơn La", null),
                unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", "unit:tinh-son-la"),
                unit(WARD, AdministrativeLevel.WARD, "Chiềng Lề", CITY));
        beforeTheCounts =
                model.record(
                        groups("teams", CITY, "mediation-group", 145, "tổ").reported(),
                        groups("squads", CITY, "civil-defence-fire-team", 147, "đội").reported(),
                        groups("ward", WARD, "mediation-group", 12, "tổ").reported(),
                        figure(
                                        "slips",
                                        CITY,
                                        Indicator.CRIME_REPORT_SLIP_DISTRIBUTED_COUNT,
                                        "crime-report-slip-session",
                                        Quantity.exact(178_903, "phiếu", Measure.FLOW))
                                .reported(),
                        figure(
                                        "told",
                                        CITY,
                                        Indicator.CRIME_REPORT_SLIP_WITH_INFORMATION_COUNT,
                                        "crime-report-slip-session",
                                        Quantity.exact(164, "phiếu", Measure.FLOW))
                                .reported(),
                        figure(
                                        "present",
                                        CITY,
                                        Indicator.CRIME_REPORT_SLIP_PARTICIPANT_COUNT,
                                        "crime-report-slip-session",
                                        Quantity.exact(61_697, "người", Measure.FLOW))
                                .reported(),
                        managed("few", WARD, "reformatory-school", persons(1)).reported(),
                        managed("many", WARD, "commune-education", persons(57)).reported(),
                        share("communes", "commune", 100).reported(),
                        share("villages", "residential-area", 95).reported(),
                        share("schools", "educational-institution", 90).reported());
        model.record(
                recognised("all-communes", "commune", CITY).reported(),
                recognised("later-villages", "residential-area", CITY).about("2023").reported(),
                recognised("ward-villages", "residential-area", WARD).reported(),
                recognised("schools-counted", "educational-institution", CITY)
                        .stating(Quantity.notReported("đơn vị", Measure.STOCK))
                        .reported());
    }

    private static Figure groups(String id, String unit, String type, long count, String counted) {
        return figure(
                        id,
                        unit,
                        Indicator.GROUP_COUNT,
                        type,
                        Quantity.exact(count, counted, Measure.STOCK))
                .about(DAY);
    }

    private static Figure share(String id, String subject, long percent) {
        return figure(
                        id,
                        CITY,
                        Indicator.CERTIFIED_SHARE,
                        subject,
                        Quantity.exact(percent, "%", Measure.RATE))
                .about("2022");
    }

    private static Figure recognised(String id, String subject, String unit) {
        return figure(
                        id,
                        unit,
                        Indicator.CERTIFIED_COUNT,
                        subject,
                        Quantity.exact(12, "đơn vị", Measure.STOCK))
                .about("2022");
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void groups_add_up_in_whatever_words_they_are_counted_and_then_no_word_stands_for_all() {
        var city = model.get("/api/v1/figures/sum?indicator=group-count&unit=" + CITY);
        assertThat(city.at("/verdict").asString()).isEqualTo("SUM");
        assertThat(city.at("/shown").asString()).isEqualTo("292");
        assertThat(city.at("/unit").isNull()).isTrue();
        var one =
                model.get(
                        "/api/v1/figures/sum?indicator=group-count&subject=mediation-group&unit="
                                + CITY);
        assertThat(one.at("/unit").asString()).isEqualTo("tổ");
    }

    @Test
    void a_ward_is_not_added_to_its_city() {
        var both = model.get("/api/v1/figures/sum?indicator=group-count&within=true&unit=" + CITY);
        assertThat(both.at("/verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(both.at("/reasons").toString()).isEqualTo("[\"different-levels\"]");
        assertThat(both.at("/lo").isNull()).isTrue();
        assertThat(both.at("/shown").isNull()).isTrue();
    }

    @Test
    void nothing_found_is_not_zero() {
        var none = model.get("/api/v1/figures/sum?indicator=model-count&unit=" + CITY);
        assertThat(none.at("/verdict").asString()).isEqualTo("NOTHING");
        assertThat(none.at("/lo").isNull()).isTrue();
    }

    @Test
    void a_sum_with_a_cell_that_the_public_may_not_see_is_suppressed_as_a_whole() {
        var sum = model.get("/api/v1/figures/sum?indicator=managed-person-count&unit=" + WARD);
        assertThat(sum.at("/verdict").asString()).isEqualTo("SUPPRESSED");
        assertThat(sum.at("/lo").isNull()).isTrue();
        var ratio = model.get("/api/v1/figures/ratio?of=figure:few&to=figure:many");
        assertThat(ratio.at("/lo").isNull()).isTrue();
        assertThat(ratio.at("/percent").isNull()).isTrue();
        assertThat(ratio.at("/shown").isNull()).isTrue();
    }

    @Test
    void a_share_is_one_of_the_same_things_only() {
        var share = model.get("/api/v1/figures/ratio?of=figure:told&to=figure:slips");
        assertThat(share.at("/percent").asString()).isEqualTo("0.092 %");
        assertThat(share.at("/derived").asBoolean()).isTrue();
        assertThat(share.at("/notes").toString()).isEqualTo("[\"not-said-to-be-a-part\"]");

        var rate = model.get("/api/v1/figures/ratio?of=figure:told&to=figure:present");
        assertThat(rate.at("/percent").isNull()).isTrue();
        assertThat(rate.at("/shown").asString()).isEqualTo("0.0027");
        assertThat(rate.at("/notes").toString())
                .isEqualTo("[\"not-said-to-be-a-part\",\"different-units-of-count\"]");
    }

    @Test
    void a_rate_is_flagged_until_a_number_of_the_same_things_stands_beside_it() {
        for (String rate : new String[] {"communes", "villages", "schools"}) {
            assertThat(flags(rate, beforeTheCounts))
                    .as(rate)
                    .isEqualTo("[\"rate-without-denominator\"]");
        }
        long now = model.head();
        assertThat(flags("communes", now)).isEqualTo("[]");
        // Of another year, of another unit, or without a number: nothing to check it against.
        assertThat(flags("villages", now)).isEqualTo("[\"rate-without-denominator\"]");
        assertThat(flags("schools", now)).isEqualTo("[\"rate-without-denominator\"]");
        assertThat(flags("all-communes", now)).as("a count").isEqualTo("[]");
    }

    private static String flags(String figure, long basis) {
        return model.get("/api/v1/figures/figure:" + figure + "?basis=" + basis)
                .at("/flags")
                .toString();
    }
}
