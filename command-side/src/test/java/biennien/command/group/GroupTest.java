package biennien.command.group;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.group.Group.Dissolved;
import biennien.command.group.Group.Founded;
import biennien.command.group.Group.Unfounded;
import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.register.Atlas;
import biennien.command.register.OtherStreams;
import biennien.command.register.RegistersAtHead;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.law.GroupType;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class GroupTest {

    private static final GroupId ID = new GroupId("group:to-1");
    private static final Name NAME = new Name("Tổ tự quản số 1");

    private AggregateTestFixture<GroupAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(GroupAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
        fixture.registerInjectableResource((OtherStreams) _ -> List.of());
    }

    @Test
    void a_group_is_founded_counted_and_dissolved() {
        fixture.givenNoPriorActivity()
                .when(found(CHIENG_LE, "2021-05-10"))
                .expectEvents(founded(CHIENG_LE, "2021-05-10"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(founded(CHIENG_LE, "2021-05-10"))
                .when(count(people(12), "2022-11-30"))
                .expectEvents(counted(12, "2022-11-30"))
                .expectEventsMatching(storedWithWarnings());
        fixture.given(founded(CHIENG_LE, "2021-05-10"), counted(12, "2022-11-30"))
                .when(dissolve("2024-12-31"))
                .expectEvents(dissolved("2024-12-31"))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_group_is_founded_once() {
        fixture.given(founded(CHIENG_LE, "2021-05-10"))
                .when(found(CHIENG_LE, "2021-05-10"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("group-already-founded", 409));
    }

    @Test
    void a_dissolved_group_is_not_founded_again() {
        fixture.given(founded(CHIENG_LE, "2021-05-10"), dissolved("2024-12-31"))
                .when(found(CHIENG_LE, "2025-01-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("group-already-founded", 409));
    }

    @Test
    void a_group_that_nobody_founded_is_neither_counted_nor_dissolved() {
        fixture.givenNoPriorActivity()
                .when(count(people(12), "2022"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-group", 404));
        fixture.givenNoPriorActivity()
                .when(dissolve("2022"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-group", 404));
    }

    @Test
    void a_founding_without_a_source_is_stored_with_a_warning() {
        fixture.givenNoPriorActivity()
                .when(found(GroupType.MEDIATION_GROUP, CHIENG_LE, "2021-05-10", null))
                .expectEventsMatching(storedWithWarnings("unsourced"));
    }

    @ParameterizedTest(name = "{0} on {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    neighbourhood-watch-team       | 2024-06-30 | accepted                | -
                    neighbourhood-watch-team       | 2024-07-01 | group-type-not-in-force | -
                    neighbourhood-watch-team       | 2024-08    | group-type-not-in-force | -
                    neighbourhood-watch-team       | 2024       | accepted                | group-type-perhaps-not-in-force
                    neighbourhood-watch-team       | 2024-06~   | accepted                | group-type-perhaps-not-in-force
                    neighbourhood-watch-team       | XXXX-11-05 | accepted                | group-type-perhaps-not-in-force
                    neighbourhood-watch-team       | [..2020-08-31] | accepted            | -
                    grassroots-security-order-team | 2024-06-30 | group-type-not-in-force | -
                    grassroots-security-order-team | 2024-07-01 | accepted                | -
                    grassroots-security-order-team | 2024       | accepted                | group-type-perhaps-not-in-force
                    part-time-commune-police       | 2024-07    | group-type-not-in-force | -
                    civil-defence-fire-team        | 2024-08    | accepted                | -
                    """)
    void the_kind_exists_in_law_on_some_possible_day_of_the_founding(
            String type, String on, String expected, @Nullable String warning) {
        var decision =
                Group.decide(
                        found(GroupType.fromCode(type), CHIENG_LE, on, cited()),
                        new Unfounded(),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @Test
    void a_watch_team_refused_names_the_law_and_the_kind_that_took_over() {
        var refusal =
                refusal(
                        Group.decide(
                                found(
                                        GroupType.NEIGHBOURHOOD_WATCH_TEAM,
                                        CHIENG_LE,
                                        "2024-07-01",
                                        cited()),
                                new Unfounded(),
                                Atlas.after()));

        assertThat(refusal.reason().kind().status()).isEqualTo(422);
        assertThat(refusal.pointer()).isEqualTo("/type");
        assertThat(refusal.legalBasis()).isNotNull();
        assertThat(refusal.legalBasis().text()).isEqualTo("Law 30/2023/QH15");
        assertThat(refusal.message())
                .contains("until 2024-06-30", "'grassroots-security-order-team'");
    }

    @Test
    void a_founding_after_the_end_of_its_unit_is_refused_and_names_the_heirs() {
        var refusal =
                refusal(
                        Group.decide(
                                found(CHIENG_LE, "2025-07-01"), new Unfounded(), Atlas.after()));

        assertThat(refusal.reason().code()).isEqualTo("outside-unit-life");
        assertThat(refusal.message()).contains("Phường Tô Hiệu", TO_HIEU.toString());
    }

    @Test
    void a_founding_that_cites_an_unregistered_document_is_refused() {
        var decision =
                Group.decide(
                        found(GroupType.MEDIATION_GROUP, CHIENG_LE, "2021", citedUnknown()),
                        new Unfounded(),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo("unknown-source");
        assertThat(refusal(decision).pointer()).isEqualTo("/citation/source");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "STOCK, người, accepted",
        "STOCK, thành viên, accepted",
        "STOCK, tổ, members-are-persons",
        "STOCK, %, members-are-persons",
        "FLOW, người, members-are-a-stock",
        "CUMULATIVE, người, members-are-a-stock"
    })
    void members_are_a_stock_of_persons(Measure measure, String unit, String expected) {
        var decision =
                Group.decide(
                        count(Quantity.exact(12, unit, measure), "2022"),
                        state("2021-05-10"),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @Test
    void members_whose_number_was_not_told_are_stored_with_a_warning() {
        var decision =
                Group.decide(
                        count(Quantity.notReported("người", Measure.STOCK), "2022"),
                        state("2021-05-10"),
                        Atlas.after());

        assertThat(warnings(decision)).containsExactly("count-not-reported");
    }

    @ParameterizedTest(name = "founded {0}, counted {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2021-05-10     | 2021-05-09 | before-founding | -
                    2021-05-10     | 2021-05-10 | accepted        | -
                    2021-05-10     | 2021       | accepted        | perhaps-before-founding
                    2021           | 2020-12    | before-founding | -
                    2021           | 2021       | accepted        | perhaps-before-founding
                    2021           | 2022       | accepted        | -
                    [..2020-08-31] | 2020-09    | accepted        | -
                    """)
    void members_are_not_counted_before_the_founding(
            String founded, String on, String expected, @Nullable String warning) {
        var decision = Group.decide(count(people(12), on), state(founded), Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (warning != null) {
            assertThat(warnings(decision)).containsExactly(warning);
        }
    }

    @ParameterizedTest(name = "dissolved {0}, counted {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2024-03-31 | 2024-03-31 | accepted          | -
                    2024-03-31 | 2024-04-01 | after-dissolution | -
                    2024       | 2025-01    | after-dissolution | -
                    2024       | 2024-04-01 | accepted          | perhaps-after-dissolution
                    2024       | 2023       | accepted          | -
                    """)
    void members_of_a_dissolved_group_are_counted_only_for_the_time_before(
            String end, String on, String expected, @Nullable String warning) {
        var decision =
                Group.decide(
                        count(people(12), on),
                        new Dissolved(state("2021-05-10"), Edtf.of(end)),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (warning != null) {
            assertThat(warnings(decision)).containsExactly(warning);
        }
    }

    @Test
    void members_are_not_counted_on_a_unit_that_ended() {
        var refusal =
                refusal(Group.decide(count(people(12), "2025-08"), state("2021"), Atlas.after()));

        assertThat(refusal.reason().code()).isEqualTo("outside-unit-life");
        assertThat(refusal.pointer()).isEqualTo("/on");
        assertThat(refusal.message()).contains(TO_HIEU.toString());
    }

    @Test
    void a_count_that_may_lie_after_the_end_of_the_unit_is_doubtful() {
        var decision = Group.decide(count(people(12), "2025"), state("2021"), Atlas.after());

        assertThat(warnings(decision)).containsExactly("perhaps-outside-unit-life");
    }

    @Test
    void a_group_ends_once() {
        fixture.given(founded(CHIENG_LE, "2021-05-10"), dissolved("2024-12-31"))
                .when(dissolve("2025-01-31"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("group-already-dissolved", 409));
    }

    @ParameterizedTest(name = "dissolved {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2021-05-09 | before-founding | -
                    2021-05-10 | accepted        | -
                    2021       | accepted        | perhaps-before-founding
                    """)
    void a_group_does_not_end_before_its_founding(
            String on, String expected, @Nullable String warning) {
        var decision = Group.decide(dissolve(on), state("2021-05-10"), Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (warning != null) {
            assertThat(warnings(decision)).containsExactly(warning);
        }
    }

    @Test
    void a_group_outlives_its_unit_until_it_is_dissolved() {
        var decision = Group.decide(dissolve("2025-08-15"), state("2021"), Atlas.after());

        assertThat(event(decision)).isEqualTo(dissolved("2025-08-15"));
    }

    @Test
    void an_end_before_a_recorded_count_is_doubtful() {
        fixture.given(
                        founded(CHIENG_LE, "2021-05-10"),
                        counted(12, "2023-06"),
                        counted(11, "2022-06"))
                .when(dissolve("2022-12-31"))
                .expectEventsMatching(storedWithWarnings("counted-after-dissolution"));
    }

    private static Founded state(String founded) {
        return (Founded) Group.of(List.of(founded(CHIENG_LE, founded)));
    }

    private static FoundGroup found(UnitId unit, String on) {
        return found(GroupType.SELF_MANAGEMENT_SECURITY_GROUP, unit, on, cited());
    }

    private static FoundGroup found(
            GroupType type, UnitId unit, String on, @Nullable Citation citation) {
        return new FoundGroup(ID, unit, type, NAME, Edtf.of(on), null, citation, null);
    }

    private static GroupFounded founded(UnitId unit, String on) {
        return new GroupFounded(
                ID,
                unit,
                GroupType.SELF_MANAGEMENT_SECURITY_GROUP,
                NAME,
                Edtf.of(on),
                null,
                cited(),
                null);
    }

    private static Quantity people(long count) {
        return Quantity.exact(count, "người", Measure.STOCK);
    }

    private static CountGroupMembers count(Quantity members, String on) {
        return new CountGroupMembers(ID, members, Edtf.of(on), cited());
    }

    private static GroupMembersCounted counted(long members, String on) {
        return new GroupMembersCounted(ID, people(members), Edtf.of(on), cited());
    }

    private static DissolveGroup dissolve(String on) {
        return new DissolveGroup(
                ID,
                Edtf.of(on),
                new Reason("Sắp xếp lại"),
                new DocumentNumber("12/QĐ-UBND"),
                cited(),
                null);
    }

    private static GroupDissolved dissolved(String on) {
        return new GroupDissolved(
                ID,
                Edtf.of(on),
                new Reason("Sắp xếp lại"),
                new DocumentNumber("12/QĐ-UBND"),
                cited(),
                null);
    }
}
