package biennien.command.group;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warning;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.DUONG_QUANG;
import static biennien.command.register.Atlas.cited;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.group.Group.Dissolved;
import biennien.command.group.Group.Founded;
import biennien.command.group.Group.Merged;
import biennien.command.group.Group.Unfounded;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.MergeGroup;
import biennien.command.group.GroupCommand.RateGroup;
import biennien.command.group.GroupCommand.RenameGroup;
import biennien.command.group.GroupCommand.RetypeGroup;
import biennien.command.kernel.Decision;
import biennien.command.register.Atlas;
import biennien.command.register.OtherStreams;
import biennien.command.register.RegistersAtHead;
import biennien.events.group.GroupEvent;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMerged;
import biennien.events.group.GroupEvent.GroupRated;
import biennien.events.group.GroupEvent.GroupRenamed;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.law.GroupRating;
import biennien.events.law.GroupType;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups that become another kind, bear another name, are rated, or go over into another. */
class GroupChangesTest {

    private static final GroupId ID = new GroupId("group:to-1");
    private static final GroupId OTHER = new GroupId("group:to-2");
    private static final DocumentNumber DECISION = new DocumentNumber("12/QĐ-UBND");
    private static final GroupType WATCH = GroupType.NEIGHBOURHOOD_WATCH_TEAM;
    private static final GroupType TEAM = GroupType.GRASSROOTS_SECURITY_ORDER_TEAM;

    private final Map<String, List<Object>> otherStreams = new HashMap<>();
    private AggregateTestFixture<GroupAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(GroupAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        OtherStreams others = stream -> otherStreams.getOrDefault(stream, List.of());
        fixture.registerInjectableResource(atHead);
        fixture.registerInjectableResource(others);
    }

    @Test
    void a_watch_team_becomes_a_team_of_the_grassroots_force_and_stays_the_same_group() {
        fixture.given(founded(ID, WATCH, "2015-03-02"))
                .when(retype(TEAM, "2024-07-01"))
                .expectEvents(retyped(TEAM, "2024-07-01"))
                .expectEventsMatching(storedWithWarnings());
    }

    @ParameterizedTest(name = "{0} becomes {1} on {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    neighbourhood-watch-team | grassroots-security-order-team | 2024-07-01 | accepted                | -
                    neighbourhood-watch-team | grassroots-security-order-team | 2024-06-30 | group-type-not-in-force | -
                    neighbourhood-watch-team | grassroots-security-order-team | 2024       | accepted                | group-type-perhaps-not-in-force
                    neighbourhood-watch-team | grassroots-security-order-team | 2014       | before-founding         | -
                    neighbourhood-watch-team | mediation-group                | 2024-07-01 | accepted                | not-the-successor
                    neighbourhood-watch-team | neighbourhood-watch-team       | 2024-01-01 | nothing-changes         | -
                    mediation-group          | neighbourhood-watch-team       | 2024-07-01 | group-type-not-in-force | -
                    mediation-group          | self-management-team           | 2024-07-01 | accepted                | -
                    """)
    void the_new_kind_is_in_force_on_some_possible_day(
            String from, String to, String on, String expected, @Nullable String warning) {
        var decision =
                Group.decide(
                        retype(GroupType.fromCode(to), on),
                        Group.of(List.of(founded(ID, GroupType.fromCode(from), "2015-03-02"))),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @Test
    void what_took_the_place_of_the_watch_teams_is_named_with_its_law() {
        var decision =
                Group.decide(
                        retype(GroupType.MEDIATION_GROUP, "2024-07-01"),
                        Group.of(List.of(founded(ID, WATCH, "2015-03-02"))),
                        Atlas.after());

        var doubt = warning(decision, "not-the-successor");
        assertThat(doubt.message()).contains("'grassroots-security-order-team'");
        assertThat(doubt.legalBasis()).isEqualTo("Law 30/2023/QH15");
    }

    @Test
    void a_change_is_not_told_before_the_one_that_came_after_it() {
        fixture.given(founded(ID, WATCH, "2015-03-02"), retyped(TEAM, "2024-07-01"))
                .when(retype(GroupType.MEDIATION_GROUP, "2020-01-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("changed-later", 409));
        fixture.given(founded(ID, WATCH, "2015-03-02"), renamed("Tổ số 9", "2020-01-01"))
                .when(rename("Tổ số 8", "2019"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("changed-later", 409));
    }

    @Test
    void a_group_gets_another_name_and_stays_the_same_group() {
        fixture.given(founded(ID, WATCH, "2015-03-02"))
                .when(rename("Tổ bảo vệ bản Cọ", "2019-05-01"))
                .expectEvents(renamed("Tổ bảo vệ bản Cọ", "2019-05-01"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(founded(ID, WATCH, "2015-03-02"))
                .when(rename("Tổ số 1", "2019-05-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
        fixture.given(founded(ID, WATCH, "2015-03-02"))
                .when(rename("Tổ của ông Nguyễn Văn", "2019-05-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("person-named", 422));
    }

    @Test
    void a_group_that_ended_neither_changes_nor_ends_again() {
        var ended =
                new Merged(
                        (Founded) Group.of(List.of(founded(ID, WATCH, "2015-03-02"))),
                        Edtf.of("2024-06-30"),
                        OTHER);
        for (Decision<GroupEvent> decision :
                List.of(
                        Group.decide(retype(TEAM, "2024-07-01"), ended, Atlas.after()),
                        Group.decide(rename("Tổ số 9", "2020"), ended, Atlas.after()),
                        Group.decide(dissolve("2025"), ended, Atlas.after()),
                        Group.decide(merge(OTHER, "2025"), ended, ended, Atlas.after()))) {
            assertThat(outcome(decision)).isEqualTo("group-already-dissolved");
            assertThat(refusal(decision).message())
                    .contains("went over into 'group:to-2' on 2024-06-30");
        }
    }

    @Test
    void nothing_becomes_of_a_group_that_nobody_founded() {
        var nobody = new Unfounded();
        for (Decision<GroupEvent> decision :
                List.of(
                        Group.decide(retype(TEAM, "2024-07-01"), nobody, Atlas.after()),
                        Group.decide(rename("Tổ số 9", "2020"), nobody, Atlas.after()),
                        Group.decide(merge(OTHER, "2025"), nobody, nobody, Atlas.after()),
                        Group.decide(rate(2026, "2026-11-20"), nobody, Atlas.after()))) {
            assertThat(outcome(decision)).isEqualTo("no-such-group");
        }
    }

    @Test
    void a_group_goes_over_into_another_that_lives() {
        otherStreams.put(OTHER.value(), List.of(founded(OTHER, TEAM, "2024-07-01")));
        fixture.given(founded(ID, TEAM, "2024-07-01"))
                .when(merge(OTHER, "2025-06-30"))
                .expectEvents(merged(OTHER, "2025-06-30"))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_group_goes_over_into_no_group_that_nobody_founded_and_not_into_itself() {
        fixture.given(founded(ID, TEAM, "2024-07-01"))
                .when(merge(OTHER, "2025-06-30"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("merged-into-unknown-group", 422));
        fixture.given(founded(ID, TEAM, "2024-07-01"))
                .when(merge(ID, "2025-06-30"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("merged-into-itself", 422));
    }

    @ParameterizedTest(name = "founded {0}, ended {1}, merged into on {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2025-07-01 | -          | 2025-06-30 | accepted                     | -
                    2025-07-02 | -          | 2025-06-30 | merged-into-group-not-alive  | -
                    2025       | -          | 2025-06-30 | accepted                     | -
                    2020       | 2025-06-29 | 2025-06-30 | merged-into-group-not-alive  | -
                    2020       | 2025-06-30 | 2025-06-30 | accepted                     | -
                    2020       | 2025       | 2025-06-30 | accepted                     | merged-into-group-perhaps-ended
                    """)
    void the_other_group_lives_on_the_day(
            String founded,
            @Nullable String ended,
            String on,
            String expected,
            @Nullable String warning) {
        var living = (Founded) Group.of(List.of(founded(OTHER, WATCH, founded)));
        var decision =
                Group.decide(
                        merge(OTHER, on),
                        Group.of(List.of(founded(ID, WATCH, "2015-03-02"))),
                        ended == null ? living : new Dissolved(living, Edtf.of(ended)),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        } else {
            assertThat(refusal(decision).pointer()).isEqualTo("/into");
        }
    }

    @Test
    void two_groups_do_not_go_over_into_each_other() {
        var other =
                new Merged(
                        (Founded) Group.of(List.of(founded(OTHER, WATCH, "2015"))),
                        Edtf.of("2026"),
                        ID);

        assertThat(
                        outcome(
                                Group.decide(
                                        merge(OTHER, "2025-06-30"),
                                        Group.of(List.of(founded(ID, WATCH, "2015-03-02"))),
                                        other,
                                        Atlas.after())))
                .isEqualTo("merged-into-group-not-alive");
    }

    @Test
    void a_merger_over_units_or_kinds_is_doubtful() {
        var elsewhere =
                new GroupFounded(
                        OTHER,
                        DUONG_QUANG,
                        GroupType.MEDIATION_GROUP,
                        new Name("Tổ hòa giải"),
                        Edtf.of("2015"),
                        null,
                        cited(),
                        null);
        var decision =
                Group.decide(
                        merge(OTHER, "2025-06-30"),
                        Group.of(List.of(founded(ID, WATCH, "2015-03-02"))),
                        Group.of(List.of(elsewhere)),
                        Atlas.after());

        assertThat(warnings(decision))
                .containsExactly("merged-into-another-unit", "merged-into-another-type");
    }

    @Test
    void a_team_is_rated_once_for_a_year() {
        fixture.given(founded(ID, TEAM, "2024-07-01"))
                .when(rate(2026, "2026-11-20"))
                .expectEvents(rated(2026, "2026-11-20"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(founded(ID, TEAM, "2024-07-01"), rated(2026, "2026-11-20"))
                .when(rate(2026, "2026-11-25"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("group-already-rated", 409));
        fixture.given(founded(ID, TEAM, "2024-07-01"), rated(2026, "2026-11-20"))
                .when(rate(2027, "2027-11-20"))
                .expectEvents(rated(2027, "2027-11-20"));
    }

    @Test
    void only_teams_of_the_grassroots_force_are_rated() {
        var decision =
                Group.decide(
                        rate(2026, "2026-11-20"),
                        Group.of(List.of(founded(ID, WATCH, "2015-03-02"))),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo("not-a-rated-kind");
        assertThat(refusal(decision).legalBasis()).isNotNull();
        assertThat(refusal(decision).legalBasis().text()).contains("01/HD-BCA-V05");
        assertThat(
                        event(
                                Group.decide(
                                        rate(2026, "2026-11-20"),
                                        Group.of(
                                                List.of(
                                                        founded(ID, WATCH, "2015-03-02"),
                                                        retyped(TEAM, "2024-07-01"))),
                                        Atlas.after())))
                .isEqualTo(rated(2026, "2026-11-20"));
    }

    @ParameterizedTest(name = "team since {0}, rated for {1} on {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-02-14 | 2026 | 2026-11-15 | accepted        | -
                    2026-02-15 | 2026 | 2026-11-15 | accepted        | team-perhaps-too-young
                    2026       | 2026 | 2026-11-15 | accepted        | team-perhaps-too-young
                    2026-11-14 | 2026 | 2026-11-15 | accepted        | team-perhaps-too-young
                    2026-11-15 | 2026 | 2026-11-15 | before-founding | -
                    2024-07-01 | 2026 | 2026-11-14 | accepted        | rated-before-the-year-ended
                    2024-07-01 | 2026 | 2026       | accepted        | rated-before-the-year-ended
                    2024-07-01 | 2025 | 2025-11-20 | accepted        | rating-before-its-guidance
                    2024-07-01 | 2023 | 2023-11-20 | before-founding | -
                    """)
    void a_rating_is_of_a_year_that_the_team_worked_in(
            String since, int year, String on, String expected, @Nullable String warning) {
        var decision =
                Group.decide(
                        rate(year, on), Group.of(List.of(founded(ID, TEAM, since))), Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @Test
    void a_team_that_ended_can_still_be_rated_for_the_time_before() {
        var before = (Founded) Group.of(List.of(founded(ID, TEAM, "2024-07-01")));

        assertThat(
                        outcome(
                                Group.decide(
                                        rate(2026, "2026-11-20"),
                                        new Dissolved(before, Edtf.of("2025-11-15")),
                                        Atlas.after())))
                .isEqualTo("accepted");
        assertThat(
                        outcome(
                                Group.decide(
                                        rate(2026, "2026-11-20"),
                                        new Dissolved(before, Edtf.of("2025-11-14")),
                                        Atlas.after())))
                .isEqualTo("after-dissolution");
    }

    @Test
    void a_name_is_told_apart_by_unit_and_kind_and_not_by_its_spelling() {
        String name = name(CHIENG_LE, WATCH, "Tổ hoà giải số 1");

        assertThat(name(CHIENG_LE, WATCH, "TỔ HÒA GIẢI  SỐ 1")).isEqualTo(name);
        assertThat(name(CHIENG_LE, WATCH, "Tổ hoà giải số 2")).isNotEqualTo(name);
        assertThat(name(CHIENG_LE, TEAM, "Tổ hoà giải số 1")).isNotEqualTo(name);
        assertThat(name(DUONG_QUANG, WATCH, "Tổ hoà giải số 1")).isNotEqualTo(name);
    }

    private static String name(UnitId unit, GroupType type, String name) {
        return GroupName.key(unit, type, new Name(name));
    }

    private static GroupFounded founded(GroupId id, GroupType type, String on) {
        return new GroupFounded(
                id, CHIENG_LE, type, new Name("Tổ số 1"), Edtf.of(on), null, cited(), null);
    }

    private static RetypeGroup retype(GroupType type, String on) {
        return new RetypeGroup(ID, type, Edtf.of(on), DECISION, null, cited());
    }

    private static GroupRetyped retyped(GroupType type, String on) {
        return new GroupRetyped(ID, type, Edtf.of(on), DECISION, null, cited());
    }

    private static RenameGroup rename(String name, String on) {
        return new RenameGroup(ID, new Name(name), Edtf.of(on), DECISION, null, cited());
    }

    private static GroupRenamed renamed(String name, String on) {
        return new GroupRenamed(ID, new Name(name), Edtf.of(on), DECISION, null, cited());
    }

    private static MergeGroup merge(GroupId into, String on) {
        return new MergeGroup(ID, into, Edtf.of(on), DECISION, null, cited());
    }

    private static GroupMerged merged(GroupId into, String on) {
        return new GroupMerged(ID, into, Edtf.of(on), DECISION, null, cited());
    }

    private static RateGroup rate(int year, String on) {
        return new RateGroup(ID, year, GroupRating.GOOD, DECISION, Edtf.of(on), cited());
    }

    private static GroupRated rated(int year, String on) {
        return new GroupRated(ID, year, GroupRating.GOOD, DECISION, Edtf.of(on), cited());
    }

    private static DissolveGroup dissolve(String on) {
        return new DissolveGroup(ID, Edtf.of(on), null, DECISION, cited(), null);
    }
}
