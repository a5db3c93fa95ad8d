package biennien.command.organisation;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Decision;
import biennien.command.organisation.Organisation.Unregistered;
import biennien.command.organisation.OrganisationCommand.CloseOrganisation;
import biennien.command.organisation.OrganisationCommand.RegisterOrganisation;
import biennien.command.organisation.OrganisationCommand.RenameOrganisation;
import biennien.command.organisation.OrganisationCommand.ResizeOrganisation;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.events.law.SchoolKind;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.Reason;
import biennien.events.values.UnitId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class OrganisationTest {

    private static final OrganisationId ID = new OrganisationId("organisation:xi-mang");
    private static final Name CEMENT = new Name("Công ty Xi măng Sơn La");
    private static final Name BETON = new Name("Công ty Bê tông Sơn La");

    private AggregateTestFixture<OrganisationAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(OrganisationAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void an_enterprise_is_registered_renamed_resized_and_closed() {
        fixture.givenNoPriorActivity()
                .when(register("2010", cited()))
                .expectEvents(register("2010", cited()).registered())
                .expectEventsMatching(storedWithWarnings());
        fixture.given(registered())
                .when(rename(BETON, "2020-05-01"))
                .expectEvents(rename(BETON, "2020-05-01").renamed())
                .expectEventsMatching(storedWithWarnings());
        fixture.given(registered(), rename(BETON, "2020-05-01").renamed())
                .when(resize(EnterpriseSize.SMALL, "2021"))
                .expectEvents(resize(EnterpriseSize.SMALL, "2021").resized());
        fixture.given(registered())
                .when(close("2024-12-31"))
                .expectEvents(close("2024-12-31").closed())
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void an_organisation_is_registered_once() {
        fixture.given(registered())
                .when(register("2010", cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("organisation-already-registered", 409));
    }

    @Test
    void what_nobody_registered_does_not_change() {
        fixture.givenNoPriorActivity()
                .when(rename(BETON, "2020"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-organisation", 404));
        fixture.givenNoPriorActivity()
                .when(resize(EnterpriseSize.SMALL, "2020"))
                .expectExceptionDetails(refusedAs("no-such-organisation", 404));
        fixture.givenNoPriorActivity()
                .when(close("2020"))
                .expectExceptionDetails(refusedAs("no-such-organisation", 404));
    }

    @Test
    void an_organisation_without_a_source_is_stored_with_a_warning() {
        assertThat(warnings(decide(register("2010", null)))).containsExactly("unsourced");
    }

    @Test
    void a_document_that_nobody_registered_is_not_cited() {
        assertThat(refusal(decide(register("2010", citedUnknown()))).pointer())
                .isEqualTo("/citation/source");
    }

    @ParameterizedTest(name = "in a ward that ended in June 2025, since {0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    1960       | accepted
                    -          | accepted
                    2025-06-30 | accepted
                    2025-07-01 | outside-unit-life
                    """)
    void some_day_of_its_life_lies_in_that_of_its_unit(@Nullable String from, String expected) {
        assertThat(outcome(decide(register(from, cited())))).isEqualTo(expected);
    }

    @Test
    void an_organisation_lies_in_a_unit_that_is_known() {
        var nowhere = register(new UnitId("unit:nowhere"), null, cited());

        assertThat(outcome(decide(nowhere))).isEqualTo("unknown-unit");
    }

    @Test
    void a_name_that_shows_a_person_is_refused_where_it_stands() {
        var shown = new Name("Cơ sở của ông Nguyễn Văn");
        var alias =
                new RegisterOrganisation(
                        ID,
                        CHIENG_LE,
                        OrganisationKind.AGENCY,
                        CEMENT,
                        List.of(BETON, shown),
                        null,
                        null,
                        null,
                        null,
                        cited());

        assertThat(refusal(decide(alias)).pointer()).isEqualTo("/aliases/1");
        assertThat(
                        refusal(Organisation.decide(rename(shown, "2020"), open(), Atlas.after()))
                                .pointer())
                .isEqualTo("/name");
    }

    @Test
    void a_detail_of_another_kind_can_not_even_be_asked_for() {
        assertThatThrownBy(
                        () ->
                                new RegisterOrganisation(
                                        ID,
                                        CHIENG_LE,
                                        OrganisationKind.AGENCY,
                                        CEMENT,
                                        List.of(),
                                        null,
                                        null,
                                        SchoolKind.COLLEGE,
                                        null,
                                        cited()))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.code()).isEqualTo("school-kind"));
    }

    @Test
    void a_school_has_no_size() {
        var school =
                open(
                        new OrganisationRegistered(
                                ID,
                                CHIENG_LE,
                                OrganisationKind.EDUCATIONAL_INSTITUTION,
                                CEMENT,
                                List.of(),
                                null,
                                null,
                                SchoolKind.COLLEGE,
                                null,
                                null));

        var no =
                refusal(
                        Organisation.decide(
                                resize(EnterpriseSize.SMALL, "2020"), school, Atlas.after()));

        assertThat(no.reason().code()).isEqualTo("size-of-no-enterprise");
        assertThat(no.pointer()).isEqualTo("/size");
    }

    @ParameterizedTest(name = "began 2010-03, renamed {0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2010-02    | before-organisation | -
                    2010-03-15 | accepted            | perhaps-before-organisation
                    2010-04    | accepted            | -
                    """)
    void nothing_changes_before_the_beginning(
            String on, String expected, @Nullable String warning) {
        var decision =
                Organisation.decide(
                        rename(BETON, on),
                        open(register("2010-03", cited()).registered()),
                        Atlas.after());

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @Test
    void a_closed_organisation_changes_only_for_the_time_before() {
        var closed = open(registered(), close("2024-12-31").closed());

        assertThat(outcome(Organisation.decide(rename(BETON, "2024"), closed, Atlas.after())))
                .isEqualTo("accepted");
        assertThat(outcome(Organisation.decide(rename(BETON, "2025"), closed, Atlas.after())))
                .isEqualTo("after-closing");
        assertThat(outcome(Organisation.decide(close("2025"), closed, Atlas.after())))
                .isEqualTo("organisation-already-closed");
    }

    @Test
    void a_change_to_what_holds_already_is_refused() {
        assertThat(outcome(Organisation.decide(rename(CEMENT, "2020"), open(), Atlas.after())))
                .isEqualTo("nothing-changes");
        assertThat(
                        outcome(
                                Organisation.decide(
                                        resize(EnterpriseSize.MEDIUM, "2020"),
                                        open(),
                                        Atlas.after())))
                .isEqualTo("nothing-changes");
        assertThat(
                        outcome(
                                Organisation.decide(
                                        rename(CEMENT, "2022"),
                                        open(registered(), rename(BETON, "2020").renamed()),
                                        Atlas.after())))
                .as("back to its old name")
                .isEqualTo("accepted");
    }

    @Test
    void an_end_before_a_recorded_change_is_doubtful() {
        var renamed = open(registered(), rename(BETON, "2020").renamed());

        assertThat(warnings(Organisation.decide(close("2019"), renamed, Atlas.after())))
                .containsExactly("changed-after-closing");
    }

    @Test
    void a_name_learnt_late_takes_its_place_in_time() {
        var late =
                open(
                        registered(),
                        rename(BETON, "2020").renamed(),
                        rename(new Name("Xi măng 26-3"), "2015").renamed());

        var known = ((Organisation.Open) late).known();
        assertThat(known.name()).isEqualTo(BETON);
        assertThat(known.nameOn(Edtf.of("2016"))).isEqualTo(new Name("Xi măng 26-3"));
        assertThat(known.nameOn(Edtf.of("2012-05"))).isEqualTo(CEMENT);
        assertThat(known.isCalled(new Name("CÔNG TY XI MĂNG sơn la"))).isTrue();
    }

    @ParameterizedTest(name = "resized 2020-05, on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-04    | [MEDIUM]
                    2020       | [MEDIUM, SMALL]
                    2020-05-17 | [MEDIUM, SMALL]
                    2020-06-01 | [SMALL]
                    """)
    void a_size_holds_from_its_day_on_as_far_as_the_day_is_known(String on, String sizes) {
        var resized = open(registered(), resize(EnterpriseSize.SMALL, "2020-05").resized());

        assertThat(((Organisation.Open) resized).known().sizesOn(Edtf.of(on))).hasToString(sizes);
    }

    @Test
    void the_name_that_is_held_goes_with_the_organisation_until_its_end() {
        assertThat(NameClaim.heldIn(new Unregistered())).isEmpty();
        assertThat(NameClaim.heldIn(open()))
                .contains(CHIENG_LE + " enterprise cong ty xi mang son la");
        assertThat(NameClaim.heldIn(open(registered(), rename(BETON, "2020").renamed())))
                .contains(CHIENG_LE + " enterprise cong ty be tong son la");
        assertThat(NameClaim.heldIn(open(registered(), close("2020").closed()))).isEmpty();
    }

    @Test
    void a_registration_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "organisation:xi-mang", "unit": "unit:phuong-to-hieu",
                                 "kind": "enterprise", "name": "Công ty Xi măng Sơn La",
                                 "size": "large", "from": "2025-07"}
                                """,
                                RegisterOrganisation.class))
                .isEqualTo(
                        new RegisterOrganisation(
                                ID,
                                TO_HIEU,
                                OrganisationKind.ENTERPRISE,
                                CEMENT,
                                List.of(),
                                null,
                                EnterpriseSize.LARGE,
                                null,
                                Edtf.of("2025-07"),
                                null));
    }

    private static Decision<OrganisationEvent> decide(RegisterOrganisation c) {
        return Organisation.decide(c, new Unregistered(), Atlas.after());
    }

    private static Organisation open(OrganisationEvent... events) {
        Organisation state = new Unregistered();
        for (var event : events.length == 0 ? new OrganisationEvent[] {registered()} : events) {
            state = Organisation.evolve(state, event);
        }
        return state;
    }

    private static OrganisationRegistered registered() {
        return register("2010", cited()).registered();
    }

    private static RegisterOrganisation register(
            @Nullable String from, @Nullable Citation citation) {
        return register(CHIENG_LE, from, citation);
    }

    private static RegisterOrganisation register(
            UnitId unit, @Nullable String from, @Nullable Citation citation) {
        return new RegisterOrganisation(
                ID,
                unit,
                OrganisationKind.ENTERPRISE,
                CEMENT,
                List.of(),
                null,
                EnterpriseSize.MEDIUM,
                null,
                from == null ? null : Edtf.of(from),
                citation);
    }

    private static RenameOrganisation rename(Name name, String on) {
        return new RenameOrganisation(ID, name, Edtf.of(on), cited());
    }

    private static ResizeOrganisation resize(EnterpriseSize size, String on) {
        return new ResizeOrganisation(ID, size, Edtf.of(on), cited());
    }

    private static CloseOrganisation close(String on) {
        return new CloseOrganisation(ID, Edtf.of(on), new Reason("Sáp nhập"), cited());
    }
}
