package biennien.query.activity;

import static biennien.query.Facts.ARTICLE;
import static biennien.query.Facts.article;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.activity.Festival;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Channel;
import biennien.events.values.ActivityId;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;
import biennien.query.ReadModel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Activities over HTTP. */
class ActivitiesTest {

    private static final String PROVINCE = "unit:tinh";
    private static final String CITY = "unit:thanh-pho";
    private static final ActivityId OUTREACH = new ActivityId("activity:tuyen-truyen");
    private static final ActivityId FESTIVAL = new ActivityId("activity:ngay-hoi");
    private static final ActivityId FORUM = new ActivityId("activity:dien-dan");

    private static ReadModel model;
    private static long whenHeld;

    @BeforeAll
    static void theFacts() {
        model = new ReadModel();
        whenHeld =
                model.record(
                        article(),
                        unit(PROVINCE, AdministrativeLevel.PROVINCE, "Sơn La", null),
                        unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", PROVINCE),
                        held(
                                OUTREACH,
                                CITY,
                                ActivityKind.LEGAL_OUTREACH_SESSION,
                                "2022-01?/2022-07?",
                                List.of(
                                        count(ActivityCounter.SESSIONS, 190, "cuộc"),
                                        new ActivityCount(
                                                ActivityCounter.ATTENDANCES,
                                                Quantity.over(10_300, "lượt người", Measure.FLOW))),
                                null));
        model.record(
                new ActivityCorrected(
                        OUTREACH,
                        correction("Đếm lại."),
                        Period.ofSaid(Edtf.of("2022-01/2022-07")),
                        List.of(count(ActivityCounter.SESSIONS, 191, "cuộc")),
                        List.of(Channel.FACE_TO_FACE)),
                held(
                        FESTIVAL,
                        null,
                        ActivityKind.FESTIVAL,
                        "2022-08-19",
                        List.of(),
                        new Festival(2022, 17)),
                held(
                        FORUM,
                        CITY,
                        ActivityKind.POLICE_LISTEN_TO_PEOPLE_FORUM,
                        "2023",
                        List.of(
                                new ActivityCount(
                                        ActivityCounter.SESSIONS,
                                        Quantity.notReported("hội nghị", Measure.FLOW))),
                        null),
                new ActivityWithdrawn(FORUM, correction("Nguồn rút.")));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void an_activity_tells_each_counter_with_its_unit() {
        var first = model.get("/api/v1/activities/activity:tuyen-truyen?basis=" + whenHeld);

        assertThat(first.at("/status").asString()).isEqualTo("current");
        assertThat(first.at("/unit/name").asString()).isEqualTo("Thành phố Sơn La");
        assertThat(first.at("/period/shape").asString()).isEqualTo("SPAN");
        assertThat(first.at("/counts").valueStream())
                .extracting(count -> count.at("/counter").asString())
                .containsExactly("sessions", "attendances");
        assertThat(first.at("/counts/1/quantity/kind").asString()).isEqualTo("OVER");
        assertThat(first.at("/counts/1/quantity/unit").asString()).isEqualTo("lượt người");
        assertThat(first.at("/channels").valueStream())
                .extracting(channel -> channel.asString())
                .containsExactly("loudspeaker", "leaflet");
        assertThat(first.at("/organisers/0").asString()).isEqualTo("Công an thành phố");
        assertThat(first.at("/programme").asString()).isEqualTo("programme:09");
        assertThat(first.at("/festival").isNull()).isTrue();
    }

    @Test
    void a_correction_says_the_counts_anew_and_keeps_the_rest() {
        var now = model.get("/api/v1/activities/activity:tuyen-truyen");

        assertThat(now.at("/status").asString()).isEqualTo("corrected");
        assertThat(now.at("/counts").size()).isEqualTo(1);
        assertThat(now.at("/counts/0/quantity/value").asInt()).isEqualTo(191);
        assertThat(now.at("/period/edtf").asString()).isEqualTo("2022-01/2022-07");
        assertThat(now.at("/channels/0").asString()).isEqualTo("face-to-face");
        assertThat(now.at("/organisers/0").asString()).isEqualTo("Công an thành phố");
        assertThat(now.at("/correction/reason").asString()).isEqualTo("Đếm lại.");
    }

    @Test
    void a_withdrawn_activity_stays_readable_as_it_was() {
        var forum = model.get("/api/v1/activities/activity:dien-dan");

        assertThat(forum.at("/status").asString()).isEqualTo("withdrawn");
        assertThat(forum.at("/counts/0/quantity/kind").asString()).isEqualTo("NOT_REPORTED");
        assertThat(forum.at("/counts/0/quantity/value").isNull()).isTrue();
        assertThat(model.get("/api/v1/activities?status=standing").all("/id"))
                .containsExactly("activity:tuyen-truyen", "activity:ngay-hoi");
        assertThat(model.get("/api/v1/activities?status=withdrawn").all("/id"))
                .containsExactly("activity:dien-dan");
    }

    @Test
    void a_festival_of_the_whole_country_is_of_no_unit() {
        var festival = model.get("/api/v1/activities?kind=festival");

        assertThat(festival.all("/festival/anniversary")).containsExactly("17");
        assertThat(festival.items().getFirst().at("/unit").isNull()).isTrue();
        assertThat(model.get("/api/v1/activities?within=true&unit=" + PROVINCE).all("/id"))
                .containsExactly("activity:tuyen-truyen", "activity:dien-dan");
        assertThat(model.get("/api/v1/timeline?kind=activity").all("/title"))
                .contains("Activity held: Ngày hội (festival)");
    }

    @Test
    void activities_are_asked_for_by_days() {
        assertThat(model.get("/api/v1/activities?from=2022-08-01&to=2022-12-31").all("/id"))
                .containsExactly("activity:ngay-hoi");
        assertThat(model.get("/api/v1/activities?from=2023-01-01").all("/id"))
                .containsExactly("activity:dien-dan");
        assertThat(model.get("/api/v1/activities?from=2023-01-01&to=2022-01-01").status())
                .isEqualTo(400);
        assertThat(model.get("/api/v1/activities?status=held").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/activities?kind=none").status()).isEqualTo(400);
        assertThat(model.get("/api/v1/activities/activity:none").status()).isEqualTo(404);
    }

    private static ActivityCount count(ActivityCounter counter, long value, String unit) {
        return new ActivityCount(counter, Quantity.exact(value, unit, Measure.FLOW));
    }

    private static Correction correction(String reason) {
        return new Correction(Correction.Kind.NEW_INFORMATION, new Reason(reason), cited());
    }

    private static Citation cited() {
        return new Citation(new SourceId(ARTICLE), new Quote("như bài đã nêu"), "S012");
    }

    private static ActivityHeld held(
            ActivityId id,
            @Nullable String unit,
            ActivityKind kind,
            String period,
            List<ActivityCount> counts,
            @Nullable Festival festival) {
        return new ActivityHeld(
                id,
                unit == null ? null : new UnitId(unit),
                kind,
                festival == null ? null : new Name("Ngày hội"),
                Period.ofSaid(Edtf.of(period)),
                counts,
                List.of(Channel.LOUDSPEAKER, Channel.LEAFLET),
                List.of(new Office("Công an thành phố")),
                festival,
                new ProgrammeId("programme:09"),
                null,
                cited());
    }
}
