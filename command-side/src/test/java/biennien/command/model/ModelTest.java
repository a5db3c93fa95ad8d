package biennien.command.model;

import static biennien.command.Decisions.event;
import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.SON_LA_CITY;
import static biennien.command.register.Atlas.TO_HIEU;
import static biennien.command.register.Atlas.TO_HIEU_BEFORE;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Decision;
import biennien.command.model.Model.Named;
import biennien.command.model.Model.Retired;
import biennien.command.model.Model.Unnamed;
import biennien.command.model.ModelCommand.AddModelAlias;
import biennien.command.model.ModelCommand.Begun;
import biennien.command.model.ModelCommand.CountModel;
import biennien.command.model.ModelCommand.LaunchModel;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.PilotModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.command.model.ModelCommand.RetireModel;
import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.events.law.ModelBeginning;
import biennien.events.law.ModelCounter;
import biennien.events.model.ModelEvent;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
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

class ModelTest {

    private static final ModelId ID = new ModelId("model:zalo");
    private static final Name NAME = new Name("Zalo, camera an ninh");
    private static final Name ALIAS = new Name("Camera an ninh");
    private static final DocumentNumber DECISION = new DocumentNumber("12/QĐ-UBND");

    private AggregateTestFixture<ModelAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ModelAggregate.class);
        RegistersAtHead atHead = Atlas::after;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void a_model_is_named_and_nothing_is_said_of_its_beginning() {
        fixture.givenNoPriorActivity()
                .when(name(null))
                .expectEvents(named())
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_model_is_named_and_launched_by_one_source() {
        fixture.givenNoPriorActivity()
                .when(name(new Begun(ModelBeginning.LAUNCH, Edtf.of("2021-05-10"), DECISION)))
                .expectEvents(named(), launched("2021-05-10"));
        fixture.givenNoPriorActivity()
                .when(name(new Begun(ModelBeginning.PILOT, Edtf.of("2020"), DECISION)))
                .expectEvents(named(), piloted("2020"));
    }

    @Test
    void a_model_lives_from_its_pilot_to_its_end() {
        fixture.given(named()).when(pilot("2020")).expectEvents(piloted("2020"));
        fixture.given(named(), piloted("2020"))
                .when(launch("2021-05-10"))
                .expectEvents(launched("2021-05-10"));
        fixture.given(named(), launched("2021-05-10"))
                .when(replicate(List.of(TO_HIEU_BEFORE), null, "2022"))
                .expectEvents(replicated(List.of(TO_HIEU_BEFORE), null, "2022"));
        fixture.given(named(), launched("2021-05-10"))
                .when(replicate(List.of(), SON_LA_CITY, "2022-08"))
                .expectEvents(replicated(List.of(), SON_LA_CITY, "2022-08"));
        fixture.given(named()).when(count(points(13), "2022-08")).expectEvents(counted(13));
        fixture.given(named())
                .when(new AddModelAlias(ID, new Name("Camera an ninh - trật tự"), cited()))
                .expectEvents(
                        new ModelAliasAdded(ID, new Name("Camera an ninh - trật tự"), cited()));
        fixture.given(named(), launched("2021-05-10"))
                .when(retire("2024-12-31"))
                .expectEvents(retired("2024-12-31"))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_model_is_named_once() {
        fixture.given(named())
                .when(name(null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-named", 409));
        fixture.given(named(), retired("2024"))
                .when(name(null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-named", 409));
    }

    @Test
    void nothing_is_recorded_of_a_model_that_nobody_named() {
        for (Object asked :
                List.of(
                        pilot("2020"),
                        launch("2021"),
                        replicate(List.of(TO_HIEU_BEFORE), null, "2022"),
                        count(points(13), "2022"),
                        new AddModelAlias(ID, ALIAS, cited()),
                        retire("2024"))) {
            fixture.givenNoPriorActivity()
                    .when(asked)
                    .expectNoEvents()
                    .expectExceptionDetails(refusedAs("no-such-model", 404));
        }
    }

    @Test
    void what_happens_once_is_recorded_once() {
        fixture.given(named(), piloted("2020"))
                .when(pilot("2020"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-piloted", 409));
        fixture.given(named(), launched("2021"))
                .when(launch("2021"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-launched", 409));
        fixture.given(named(), retired("2024"))
                .when(retire("2025-01"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-retired", 409));
    }

    @Test
    void no_name_of_a_model_is_a_person() {
        var person = new Name("Mô hình của ông Nguyễn Văn An");
        var asName = new NameModel(ID, CHIENG_LE, person, List.of(), null, on("2022"), null, null);
        var asAlias =
                new NameModel(
                        ID, CHIENG_LE, NAME, List.of(ALIAS, person), null, on("2022"), null, null);
        var asHost = new NameModel(ID, CHIENG_LE, NAME, List.of(), person, on("2022"), null, null);

        for (var command : List.of(asName, asAlias, asHost)) {
            assertThat(outcome(decide(command))).isEqualTo("person-named");
        }
        assertThat(refusal(decide(asAlias)).pointer()).isEqualTo("/aliases/1");
        assertThat(refusal(decide(asHost)).pointer()).isEqualTo("/host");
        assertThat(
                        outcome(
                                Model.decide(
                                        new AddModelAlias(ID, person, cited()),
                                        state(null, null),
                                        Atlas.after())))
                .isEqualTo("person-named");
    }

    @Test
    void an_alias_is_another_name() {
        fixture.given(named())
                .when(new AddModelAlias(ID, ALIAS, cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-called-so", 409));
        fixture.given(named(), new ModelAliasAdded(ID, new Name("Zalo"), null))
                .when(new AddModelAlias(ID, new Name("Zalo"), cited()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("model-already-called-so", 409));
        var twice =
                new NameModel(ID, CHIENG_LE, NAME, List.of(NAME), null, on("2022"), null, cited());
        assertThat(refusal(decide(twice)).pointer()).isEqualTo("/aliases/0");
    }

    @Test
    void the_home_lives_when_the_model_is_known_and_when_it_began() {
        var late =
                new NameModel(
                        ID, CHIENG_LE, NAME, List.of(), null, on("2025-07-01"), null, cited());
        var begunLate = name(new Begun(ModelBeginning.LAUNCH, on("2025-08"), null));

        assertThat(outcome(decide(late))).isEqualTo("outside-unit-life");
        assertThat(refusal(decide(late)).message()).contains(TO_HIEU.toString());
        assertThat(refusal(decide(begunLate)).pointer()).isEqualTo("/begun/on");
        assertThat(refusal(asked(launch("2025-08"), state(null, null))).pointer()).isEqualTo("/on");
        assertThat(refusal(asked(count(points(1), "2025-08"), state(null, null))).pointer())
                .isEqualTo("/on");
    }

    @Test
    void a_document_that_nobody_registered_is_refused_and_no_document_is_doubtful() {
        var unknown = new LaunchModel(ID, on("2021"), null, citedUnknown());
        var unsourced = new LaunchModel(ID, on("2021"), null, null);

        assertThat(refusal(asked(unknown, state(null, null))).pointer())
                .isEqualTo("/citation/source");
        assertThat(warnings(asked(unsourced, state(null, null)))).containsExactly("unsourced");
    }

    @ParameterizedTest(name = "piloted {0}, launched {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2020       | 2021       | accepted           | -
                    2021-05-10 | 2021-05-10 | accepted           | -
                    2021-05-11 | 2021-05-10 | pilot-after-launch | -
                    2022       | 2021       | pilot-after-launch | -
                    2021       | 2021       | accepted           | perhaps-pilot-after-launch
                    """)
    void a_pilot_does_not_come_after_the_launch_whichever_is_recorded_first(
            String pilot, String launch, String expected, @Nullable String warning) {
        for (var decision :
                List.of(
                        asked(launch(launch), state(pilot, null)),
                        asked(pilot(pilot), state(null, launch)))) {
            assertThat(outcome(decision)).isEqualTo(expected);
            if (expected.equals("accepted")) {
                assertThat(warnings(decision))
                        .isEqualTo(warning == null ? List.of() : List.of(warning));
            }
        }
    }

    @ParameterizedTest(name = "piloted {0}, launched {1}, replicated {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -    | 2021-05-10 | 2021-05-09     | before-beginning | -
                    -    | 2021-05-10 | 2021-05-10     | accepted         | -
                    -    | 2021-05-10 | 2021           | accepted         | perhaps-before-beginning
                    -    | 2021-05-10 | [..2022-08-19] | accepted         | perhaps-before-beginning
                    2020 | 2021-05-10 | 2020-12        | accepted         | perhaps-before-beginning
                    2019 | 2021-05-10 | 2020-12        | accepted         | -
                    2020 | 2021-05-10 | 2019-12        | before-beginning | -
                    2020 | -          | 2019           | before-beginning | -
                    2020 | -          | 2021           | accepted         | -
                    -    | -          | 1999           | accepted         | -
                    """)
    void a_model_is_not_carried_to_others_before_it_began(
            @Nullable String pilot,
            @Nullable String launch,
            String on,
            String expected,
            @Nullable String warning) {
        var decision = asked(replicate(List.of(TO_HIEU_BEFORE), null, on), state(pilot, launch));

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @Test
    void a_launch_that_comes_to_be_known_after_an_earlier_replication_is_doubtful() {
        fixture.given(
                        named(),
                        replicated(List.of(TO_HIEU_BEFORE), null, "2021"),
                        replicated(List.of(), SON_LA_CITY, "2020"))
                .when(launch("2021-05-10"))
                .expectEventsMatching(storedWithWarnings("replicated-before-beginning"));
    }

    @Test
    void a_model_is_not_replicated_to_its_home_but_to_all_others() {
        var home = asked(replicate(List.of(TO_HIEU_BEFORE, CHIENG_LE), null, "2022"));

        assertThat(outcome(home)).isEqualTo("replicated-to-home");
        assertThat(refusal(home).pointer()).isEqualTo("/to/1");
        assertThat(event(asked(replicate(List.of(), SON_LA_CITY, "2022"))))
                .isEqualTo(replicated(List.of(), SON_LA_CITY, "2022"));
    }

    @Test
    void a_unit_that_a_model_is_carried_to_lives_then() {
        var ended = asked(replicate(List.of(TO_HIEU_BEFORE), null, "2025-07"));
        var others = asked(replicate(List.of(), SON_LA_CITY, "2025-07"));
        var unknown = asked(replicate(List.of(new UnitId("unit:none")), null, "2022"));

        assertThat(outcome(ended)).isEqualTo("outside-unit-life");
        assertThat(refusal(ended).pointer()).isEqualTo("/to/0");
        assertThat(refusal(others).pointer()).isEqualTo("/allOthersOf");
        assertThat(outcome(unknown)).isEqualTo("unknown-unit");
        assertThat(warnings(asked(replicate(List.of(TO_HIEU_BEFORE), null, "2025"))))
                .containsExactly("perhaps-outside-unit-life");
    }

    @Test
    void all_others_of_a_unit_without_others_or_on_a_day_without_bounds_are_doubtful() {
        var below = Atlas.before();
        var noUnits = replicate(List.of(), TO_HIEU_BEFORE, "2022");
        var noDay = replicate(List.of(), SON_LA_CITY, "XXXX-11-05");

        assertThat(warnings(Model.decide(noUnits, state(null, null), below)))
                .containsExactly("no-other-units");
        assertThat(warnings(Model.decide(noDay, state(null, null), below)))
                .contains("no-other-units");
        assertThat(warnings(asked(replicate(List.of(), SON_LA_CITY, "2022")))).isEmpty();
    }

    @Test
    void a_second_replication_to_the_same_unit_is_doubtful() {
        fixture.given(named(), replicated(List.of(TO_HIEU_BEFORE), null, "2021"))
                .when(replicate(List.of(TO_HIEU_BEFORE), null, "2022"))
                .expectEventsMatching(storedWithWarnings("replicated-there-before"));
    }

    @Test
    void a_replication_says_where_in_one_of_two_ways() {
        assertThatThrownBy(() -> replicate(List.of(), null, "2022"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> replicate(List.of(TO_HIEU), SON_LA_CITY, "2022"))
                .isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest(name = "{0} in {1}, {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    points       | điểm      | STOCK | accepted      | -
                    points       | tổ, bản   | STOCK | accepted      | unusual-unit-of-count
                    points       | tổ        | STOCK | other-counter | -
                    groups       | tổ        | STOCK | accepted      | -
                    groups       | điểm      | STOCK | other-counter | -
                    participants | người     | STOCK | accepted      | -
                    accounts     | tài khoản | STOCK | accepted      | -
                    cameras      | camera    | FLOW  | other-measure | -
                    """)
    void the_counters_of_a_model_are_never_mixed(
            String counter,
            String unit,
            Measure measure,
            String expected,
            @Nullable String warning) {
        var decision =
                asked(
                        new CountModel(
                                ID,
                                ModelCounter.fromCode(counter),
                                Quantity.exact(13, unit, measure),
                                on("2022"),
                                cited()));

        assertThat(outcome(decision)).isEqualTo(expected);
        if (expected.equals("accepted")) {
            assertThat(warnings(decision))
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @ParameterizedTest(name = "retired {0}, on {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2023-03-31 | 2023-03-31 | accepted         | -
                    2023-03-31 | 2023-04-01 | after-retirement | -
                    2023       | 2024-01    | after-retirement | -
                    2023       | 2023-04-01 | accepted         | perhaps-after-retirement
                    2023       | 2022       | accepted         | -
                    """)
    void after_its_end_only_what_was_before_is_recorded(
            String end, String on, String expected, @Nullable String warning) {
        var ended = new Retired(state(null, null), on(end));
        for (ModelCommand command :
                List.of(
                        pilot(on),
                        launch(on),
                        replicate(List.of(TO_HIEU_BEFORE), null, on),
                        count(points(13), on))) {
            var decision = asked(command, ended);

            assertThat(outcome(decision)).isEqualTo(expected);
            if (expected.equals("accepted")) {
                assertThat(warnings(decision))
                        .isEqualTo(warning == null ? List.of() : List.of(warning));
            }
        }
    }

    @Test
    void an_end_before_what_is_on_record_is_refused_or_doubtful() {
        assertThat(outcome(asked(retire("2021-05-09"), state(null, "2021-05-10"))))
                .isEqualTo("before-beginning");
        fixture.given(named(), counted(13), replicated(List.of(), SON_LA_CITY, "2021"))
                .when(retire("2022-06"))
                .expectEventsMatching(storedWithWarnings("recorded-after-retirement"));
    }

    @Test
    void a_model_outlives_its_home_until_it_is_retired() {
        assertThat(event(asked(retire("2025-08-15")))).isEqualTo(retired("2025-08-15"));
    }

    private static Edtf on(String edtf) {
        return Edtf.of(edtf);
    }

    private static Named state(@Nullable String piloted, @Nullable String launched) {
        Model state = Model.evolve(new Unnamed(), named());
        if (piloted != null) {
            state = Model.evolve(state, piloted(piloted));
        }
        if (launched != null) {
            state = Model.evolve(state, launched(launched));
        }
        return (Named) state;
    }

    private static Decision<ModelEvent> decide(NameModel c) {
        return Model.decide(c, new Unnamed(), Atlas.after());
    }

    private static Decision<ModelEvent> asked(ModelCommand c) {
        return asked(c, state(null, null));
    }

    private static Decision<ModelEvent> asked(ModelCommand command, Model state) {
        var known = Atlas.after();
        return switch (command) {
            case NameModel c -> Model.decide(c, state, known);
            case PilotModel c -> Model.decide(c, state, known);
            case LaunchModel c -> Model.decide(c, state, known);
            case ReplicateModel c -> Model.decide(c, state, known);
            case CountModel c -> Model.decide(c, state, known);
            case AddModelAlias c -> Model.decide(c, state, known);
            case RetireModel c -> Model.decide(c, state, known);
        };
    }

    private static NameModel name(@Nullable Begun begun) {
        return new NameModel(
                ID, CHIENG_LE, NAME, List.of(ALIAS), null, on("[..2022-08-19]"), begun, cited());
    }

    private static ModelNamed named() {
        return new ModelNamed(
                ID, CHIENG_LE, NAME, List.of(ALIAS), null, on("[..2022-08-19]"), cited());
    }

    private static PilotModel pilot(String on) {
        return new PilotModel(ID, on(on), DECISION, cited());
    }

    private static ModelPiloted piloted(String on) {
        return new ModelPiloted(ID, on(on), DECISION, cited());
    }

    private static LaunchModel launch(String on) {
        return new LaunchModel(ID, on(on), DECISION, cited());
    }

    private static ModelLaunched launched(String on) {
        return new ModelLaunched(ID, on(on), DECISION, cited());
    }

    private static ReplicateModel replicate(
            List<UnitId> to, @Nullable UnitId allOthersOf, String on) {
        return new ReplicateModel(ID, to, allOthersOf, on(on), null, cited());
    }

    private static ModelReplicated replicated(
            List<UnitId> to, @Nullable UnitId allOthersOf, String on) {
        return new ModelReplicated(ID, to, allOthersOf, on(on), null, cited());
    }

    private static Quantity points(long count) {
        return Quantity.exact(count, "điểm", Measure.STOCK);
    }

    private static CountModel count(Quantity counted, String on) {
        return new CountModel(ID, ModelCounter.POINTS, counted, on(on), cited());
    }

    private static ModelCounted counted(long points) {
        return new ModelCounted(ID, ModelCounter.POINTS, points(points), on("2022-08"), cited());
    }

    private static RetireModel retire(String on) {
        return new RetireModel(ID, on(on), new Reason("Sáp nhập phường"), null, cited());
    }

    private static ModelRetired retired(String on) {
        return new ModelRetired(ID, on(on), new Reason("Sáp nhập phường"), null, cited());
    }
}
