package biennien.query.results;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.persons;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.group.GroupEvent.GroupMerged;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.Indicator;
import biennien.events.law.ModelCounter;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.law.WeaponType;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.movement.MovementSubject;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.values.ActivityId;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.InspectionId;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.PartKey;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.RankingId;
import biennien.events.values.Remark;
import biennien.events.values.UnitId;
import biennien.query.Facts;
import biennien.query.ReadModel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

class ResultsTest {

    private static final String CITY = "unit:thanh-pho-son-la";
    private static final GroupType TYPE = GroupType.SELF_MANAGEMENT_SECURITY_GROUP;
    private static ReadModel model;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
    }

    @BeforeEach
    void a_city() {
        model.clear();
        model.record(
                unit("unit:tinh-son-la", AdministrativeLevel.PROVINCE, "Sơn La", null),
                unit(CITY, AdministrativeLevel.PROVINCIAL_CITY, "Sơn La", "unit:tinh-son-la"),
                unit(
                        "unit:huyen-mai-son",
                        AdministrativeLevel.RURAL_DISTRICT,
                        "Mai Sơn",
                        "unit:tinh-son-la"),
                article());
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void opening_and_new_without_ended_is_closing() {
        model.record(
                founded("before", "2019-05-01"),
                founded("gone", "2020-01-01"),
                founded("in", "2022-03-05"),
                founded("after", "2023-01-01"),
                dissolved("gone", "2022-12-31"));

        assertThat(lines("/api/v1/results/groups?from=2022-01-01&to=2022-12-31"))
                .containsExactly("opening 2-2 tổ", "new 1-1 tổ", "ended 1-1 tổ", "closing 2-2 tổ");
        assertThat(control("2022", "T3")).isEqualTo("MATCH");
    }

    @Test
    void days_known_in_part_give_bounds() {
        model.record(founded("a", "2021/2022"), founded("b", "2022"), founded("c", "../2022"));

        assertThat(lines("/api/v1/results/groups?from=2022-01-01&to=2022-12-31"))
                .containsExactly("opening 0-2 tổ", "new 1-3 tổ", "ended 0-0 tổ", "closing 3-3 tổ");
        assertThat(control("2022", "T3")).isEqualTo("COMPATIBLE");
    }

    @Test
    void what_stood_on_a_day_is_asked_by_that_day_and_at_a_basis() {
        model.record(founded("a", "2019-05-01"));
        long then = model.head();
        model.record(founded("b", "2019-06-01"));

        assertThat(lines("/api/v1/results/groups?validOn=2019-05-31")).contains("closing 1-1 tổ");
        assertThat(lines("/api/v1/results/groups?validOn=2019-06-01")).contains("closing 2-2 tổ");
        assertThat(lines("/api/v1/results/groups?validOn=2019-06-01&basis=" + then))
                .contains("closing 1-1 tổ");
    }

    @Test
    void members_are_the_last_counts_of_what_lives_and_keep_their_qualifier() {
        model.record(
                founded("a", "2019-05-01"),
                founded("b", "2019-05-01"),
                counted("a", persons(10), "2020-01-01"),
                counted("a", persons(12), "2021-01-01"),
                counted(
                        "b",
                        new Quantity(
                                Quantity.Kind.OVER,
                                "20",
                                "người",
                                Measure.STOCK,
                                null,
                                false,
                                false),
                        "2021-01-01"));

        assertThat(lines("/api/v1/results/groups?validOn=2021-06-01"))
                .contains("members >32 người");
        assertThat(lines("/api/v1/results/groups?validOn=2020-06-01"))
                .contains("members 10-10 người");
    }

    @Test
    void a_group_of_another_type_ends_there_and_is_new_here_and_one_that_went_over_ended() {
        model.record(
                founded("old", "2015-03-02"),
                founded("other", "2015-03-02"),
                counted("old", persons(9), "2020-01-01"),
                new GroupRetyped(
                        new GroupId("group:old"),
                        GroupType.GRASSROOTS_SECURITY_ORDER_TEAM,
                        Edtf.of("2024-07-01"),
                        null,
                        null,
                        null),
                new GroupMerged(
                        new GroupId("group:other"),
                        new GroupId("group:old"),
                        Edtf.of("2024-06-30"),
                        null,
                        null,
                        null));

        assertThat(lines("/api/v1/results/groups?from=2023-01-01&to=2023-12-31"))
                .containsExactly(
                        "opening 0-0 tổ",
                        "new 0-0 tổ",
                        "ended 0-0 tổ",
                        "closing 0-0 tổ",
                        "members 9-9 người",
                        "opening 2-2 tổ",
                        "new 0-0 tổ",
                        "ended 0-0 tổ",
                        "closing 2-2 tổ");
        assertThat(lines("/api/v1/results/groups?from=2024-01-01&to=2024-12-31"))
                .containsExactly(
                        "members 9-9 người",
                        "opening 0-0 tổ",
                        "new 1-1 tổ",
                        "ended 0-0 tổ",
                        "closing 1-1 tổ",
                        "opening 2-2 tổ",
                        "new 0-0 tổ",
                        "ended 2-2 tổ",
                        "closing 0-0 tổ");
        assertThat(control("2024", "T3")).isEqualTo("MATCH");
    }

    @Test
    void ranks_are_counted_by_kind_and_year() {
        model.record(
                ranked("a", 2022, MovementRank.GOOD),
                ranked("b", 2022, MovementRank.GOOD),
                ranked("c", 2022, MovementRank.WEAK),
                ranked("d", 2023, MovementRank.EXCELLENT));

        assertThat(lines("/api/v1/results/rankings?from=2022-01-01&to=2022-12-31"))
                .containsExactly(
                        "excellent 0-0 đối tượng",
                        "good 2-2 đối tượng",
                        "average 0-0 đối tượng",
                        "weak 1-1 đối tượng");
    }

    private static MovementRanked ranked(String id, int year, MovementRank rank) {
        return new MovementRanked(
                new RankingId("ranking:" + id),
                new MovementSubject(
                        MovementSubjectKind.RESIDENTIAL_AREA,
                        new UnitId("unit:tinh-son-la"),
                        new Name("Bản " + id),
                        null),
                year,
                rank,
                null,
                null,
                Edtf.of(year + "-11"),
                null,
                null);
    }

    @Test
    void handed_over_and_seized_are_never_one_sum() {
        model.record(
                handover("a", "2022-05-01", item(HandoverMode.VOLUNTARY_HANDOVER, 5)),
                handover(
                        "b",
                        "2022-06-01",
                        item(HandoverMode.VOLUNTARY_HANDOVER, 3),
                        item(HandoverMode.SEIZED, 2)),
                handover("c", "2022/2023", item(HandoverMode.SEIZED, 4)));

        assertThat(
                        rows("/api/v1/results/handovers?from=2022-01-01&to=2022-12-31")
                                .map(row -> row.path("by").asString() + " " + line(row)))
                .containsExactly("seized items 2-6 khẩu", "voluntary-handover items 8-8 khẩu");
    }

    @Test
    void what_was_told_apart_later_counts_as_what_it_is_and_the_rest_as_it_was() {
        model.record(
                handover(
                        "lump",
                        "2022-05-01",
                        new HandoverItem(
                                WeaponType.GUN, HandoverMode.VOLUNTARY_HANDOVER, guns(71))),
                new HandoverItemised(
                        new HandoverId("handover:lump"),
                        List.of(
                                new HandoverPart(
                                        0,
                                        WeaponType.FLINTLOCK_GUN,
                                        HandoverMode.VOLUNTARY_HANDOVER,
                                        guns(60))),
                        null));

        assertThat(
                        rows("/api/v1/results/handovers?from=2022-01-01&to=2022-12-31")
                                .map(row -> row.path("kind").asString() + " " + line(row)))
                .containsExactly("flintlock-gun items 60-60 khẩu", "gun items 11-11 khẩu");
    }

    @Test
    void models_points_and_groups_are_three_numbers() {
        var zalo = new ModelId("model:zalo");
        model.record(
                new ModelNamed(
                        zalo,
                        new UnitId(CITY),
                        new Name("Zalo an ninh"),
                        List.of(),
                        null,
                        Edtf.of("2022-08-19"),
                        null),
                new ModelLaunched(zalo, Edtf.of("2022-02-01"), null, null),
                new ModelCounted(
                        zalo, ModelCounter.POINTS, stock(13, "điểm"), Edtf.of("2022-03"), null),
                new ModelCounted(
                        zalo, ModelCounter.POINTS, stock(15, "điểm"), Edtf.of("2022-06"), null),
                new ModelCounted(
                        zalo, ModelCounter.GROUPS, stock(4, "tổ"), Edtf.of("2022-06"), null),
                new ModelRetired(zalo, Edtf.of("2023-05-01"), null, null, null));

        assertThat(
                        rows("/api/v1/results/models?from=2022-01-01&to=2022-12-31")
                                .map(row -> row.path("kind").asString() + " " + line(row)))
                .containsExactly(
                        "model opening 0-0 mô hình",
                        "model new 1-1 mô hình",
                        "model ended 0-0 mô hình",
                        "model closing 1-1 mô hình",
                        "groups counted 4-4 tổ",
                        "points counted 15-15 điểm");
        // Nothing stands then, and a line of zeros would say that somebody counted none.
        assertThat(lines("/api/v1/results/models?from=2024-01-01&to=2024-12-31")).isEmpty();
    }

    @Test
    void a_model_that_was_named_before_its_launch_is_new_in_the_year_of_the_launch() {
        var late = new ModelId("model:late");
        model.record(
                new ModelNamed(
                        late,
                        new UnitId(CITY),
                        new Name("Cổng trường an toàn"),
                        List.of(),
                        null,
                        Edtf.of("2024-12"),
                        null),
                new ModelLaunched(late, Edtf.of("2025-03"), null, null));

        assertThat(lines("/api/v1/results/models?from=2024-01-01&to=2024-12-31")).isEmpty();
        assertThat(lines("/api/v1/results/models?from=2025-01-01&to=2025-12-31"))
                .contains("new 1-1 mô hình", "closing 1-1 mô hình");
        assertThat(model.get("/api/v1/years/2024").status()).isEqualTo(200);
        assertThat(model.get("/api/v1/results/rankings?validOn=2024-06-01").text())
                .contains("register-of-years");
    }

    @Test
    void persons_and_attendances_of_what_was_held_are_never_one_sum() {
        model.record(
                held("a", "2022-03", flow(100, "lượt người"), flow(40, "người")),
                held("b", "2022-05", flow(50, "lượt người")),
                held("c", "2021/2023", flow(9, "lượt người")));

        assertThat(lines("/api/v1/results/activities?from=2022-01-01&to=2022-12-31"))
                .containsExactly(
                        "records 2-3 bản ghi",
                        "attendances 150-159 lượt người",
                        "attendances 40-40 người");
    }

    @Test
    void open_recommendations_stand_by_their_age() {
        var inspection = new InspectionId("inspection:a");
        model.record(
                new InspectionHeld(
                        inspection, new UnitId(CITY), null, null, Edtf.of("2022-11-05"), null),
                recommended(inspection, "r1", "2022-11-05"),
                recommended(inspection, "r2", "XXXX-11-05"));

        assertThat(
                        rows("/api/v1/results/recommendations?validOn=2024-06-01")
                                .map(row -> row.path("by").asString() + " " + line(row)))
                .containsExactly("1-to-2-years open 1-1 kiến nghị", "unknown open 0-1 kiến nghị");
        assertThat(lines("/api/v1/results/inspections?from=2022-01-01&to=2022-12-31"))
                .contains("held 1-1 cuộc", "new 1-2 kiến nghị");
    }

    @Test
    void a_year_has_thirteen_tables_and_says_what_is_not_known() {
        model.record(
                figure("a", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71))
                        .reported());

        JsonNode year = model.get("/api/v1/years/2022?unit=" + CITY).json();

        assertThat(year.path("tables").size()).isEqualTo(13);
        JsonNode weapons = table(year, "T7");
        assertThat(weapons.at("/reported/0/figure/quantity/value").asInt()).isEqualTo(71);
        assertThat(weapons.at("/reported/0/fits").asString()).isEqualTo("within");
        assertThat(weapons.path("recorded").size()).isZero();
        assertThat(weapons.path("gaps").toString()).contains("Nothing is recorded");
        assertThat(weapons.path("gapCodes").toString()).isEqualTo("[\"nothing-recorded\"]");
        assertThat(table(year, "T1").path("gaps").size()).isEqualTo(2);
        assertThat(table(year, "T1").path("gapCodes").size()).isEqualTo(2);
        JsonNode police =
                model.get("/api/v1/years/2022?unit=" + CITY + "&calendar=police-work-year").json();
        assertThat(police.path("from").asString()).isEqualTo("2021-11-15");
        assertThat(police.path("to").asString()).isEqualTo("2022-11-14");
    }

    @Test
    void coverage_lists_who_has_not_reported_among_the_units_of_that_time() {
        model.record(
                figure("a", CITY, Indicator.WEAPON_HANDOVER_COUNT, "homemade-gun", guns(71))
                        .reported(),
                Facts.abolished("end", Facts.ON_1_JULY_2025, CITY, Facts.part("unit:tinh-son-la")));

        assertThat(
                        rows("/api/v1/coverage?from=2022-01-01&to=2022-12-31")
                                .map(
                                        row ->
                                                row.at("/unit/id").asString()
                                                        + " "
                                                        + row.path("reported").asBoolean()))
                .containsExactly(
                        "unit:huyen-mai-son false", CITY + " true", "unit:tinh-son-la false");
        assertThat(
                        rows("/api/v1/coverage?from=2026-01-01&to=2026-12-31")
                                .map(row -> row.at("/unit/id").asString()))
                .doesNotContain(CITY);
    }

    @Test
    void an_unknown_register_table_or_year_is_named() {
        assertThat(model.get("/api/v1/results/tips").text()).contains("unknown-register");
        assertThat(model.get("/api/v1/years/2022/T14").text()).contains("unknown-table");
        assertThat(model.get("/api/v1/years/22").text()).contains("unknown-year");
    }

    private static Quantity stock(long count, String unit) {
        return Quantity.exact(count, unit, Measure.STOCK);
    }

    private static ActivityCount flow(long count, String unit) {
        return new ActivityCount(
                ActivityCounter.ATTENDANCES, Quantity.exact(count, unit, Measure.FLOW));
    }

    private static ActivityHeld held(String id, String period, ActivityCount... counts) {
        return new ActivityHeld(
                new ActivityId("activity:" + id),
                new UnitId(CITY),
                ActivityKind.LEGAL_OUTREACH_SESSION,
                null,
                Period.ofSaid(Edtf.of(period)),
                List.of(counts),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static RecommendationMade recommended(InspectionId inspection, String key, String on) {
        return new RecommendationMade(
                inspection,
                new PartKey(key),
                new Remark("Nhân rộng mô hình"),
                null,
                new UnitId(CITY),
                null,
                Edtf.of(on),
                null);
    }

    private static GroupFounded founded(String id, String on) {
        return new GroupFounded(
                new GroupId("group:" + id),
                new UnitId(CITY),
                TYPE,
                new Name("Tổ " + id),
                Edtf.of(on),
                null,
                null,
                null);
    }

    private static GroupDissolved dissolved(String id, String on) {
        return new GroupDissolved(new GroupId("group:" + id), Edtf.of(on), null, null, null, null);
    }

    private static GroupMembersCounted counted(String id, Quantity members, String on) {
        return new GroupMembersCounted(new GroupId("group:" + id), members, Edtf.of(on), null);
    }

    private static HandoverItem item(HandoverMode mode, long count) {
        return new HandoverItem(WeaponType.HOMEMADE_GUN, mode, guns(count));
    }

    private static WeaponsReceived handover(String id, String on, HandoverItem... items) {
        return new WeaponsReceived(
                new HandoverId("handover:" + id),
                new UnitId(CITY),
                null,
                List.of(items),
                Edtf.of(on),
                null,
                null);
    }

    private static Stream<JsonNode> rows(String address) {
        return model.get(address).items().stream();
    }

    private static List<String> lines(String address) {
        return rows(address).map(ResultsTest::line).toList();
    }

    /** Such as "closing 2-2 tổ" or "members >32 người". */
    private static String line(JsonNode row) {
        String number =
                row.path("most").isNull()
                        ? (row.path("leastOpen").asBoolean() ? ">" : "≥")
                                + row.path("least").asString()
                        : row.path("least").asString() + "-" + row.path("most").asString();
        return row.path("measure").asString() + " " + number + " " + row.path("unit").asString();
    }

    private static JsonNode table(JsonNode year, String code) {
        return year.path("tables")
                .valueStream()
                .filter(table -> table.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String control(String year, String code) {
        return table(model.get("/api/v1/years/" + year).json(), code)
                .at("/controls/0/verdict")
                .asString();
    }
}
