package biennien.command.unit;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.register.Atlas.NEW_COMMUNES;
import static biennien.command.register.Atlas.SON_LA;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;
import static biennien.command.register.Atlas.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Shell;
import biennien.command.register.Atlas;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.command.unit.UnitCommand.CorrectUnitCode;
import biennien.events.law.AdministrativeLevel;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.MalformedValue;
import biennien.events.values.Reason;
import biennien.events.values.ReorganisationId;
import biennien.events.values.UnitId;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** A code that a unit never bore. */
class UnitCodeTest {

    private static final UnitId ID = new UnitId("unit:xa-moi");
    private static final UnitEstablished ESTABLISHED = bearing(ID, "01234");
    private static final Registers KNOWN = Atlas.and(Atlas.after(), ESTABLISHED);

    private AggregateTestFixture<AdministrativeUnitAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(AdministrativeUnitAggregate.class);
        RegistersAtHead atHead = () -> KNOWN;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void whoever_recorded_the_unit_corrects_its_code() {
        fixture.given(by("account:1", ESTABLISHED))
                .when(correct("01234", "01243"), Map.of(Shell.ACTOR, "account:1"))
                .expectEvents(corrected("01234", "01243"));
    }

    @Test
    void another_recorder_does_not_but_a_steward_does() {
        fixture.given(by("account:1", ESTABLISHED))
                .when(correct("01234", "01243"), Map.of(Shell.ACTOR, "account:2"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("recorded-by-another", 403));
        fixture.given(by("account:1", ESTABLISHED))
                .when(
                        correct("01234", "01243"),
                        Map.of(Shell.ACTOR, "account:2", Shell.ACTOR_ROLE, "steward"))
                .expectEvents(corrected("01234", "01243"));
    }

    @Test
    void the_code_of_a_unit_that_an_act_began_is_corrected_by_a_steward() {
        fixture.givenNoPriorActivity()
                .when(correct("01234", "01243"), Map.of(Shell.ACTOR, "account:1"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("recorded-by-another", 403));
        fixture.givenNoPriorActivity()
                .when(correct("01234", "01243"), Map.of(Shell.ACTOR_ROLE, "steward"))
                .expectEvents(corrected("01234", "01243"));
    }

    @Test
    void only_a_code_that_the_unit_bears_is_corrected_and_into_another() {
        var none = decide(correct("09999", "01243"), KNOWN);
        assertThat(outcome(none)).isEqualTo("unit-without-code");
        assertThat(refusal(none).message()).contains("nso 01234");
        assertThat(outcome(decide(correct("01234", "01234"), KNOWN))).isEqualTo("nothing-changes");
        var once = Atlas.and(KNOWN, corrected("01234", "01243"));
        assertThat(outcome(decide(correct("01234", "01243"), once))).isEqualTo("unit-without-code");
        assertThat(outcome(decide(correct("01243", "01234"), once))).isEqualTo("accepted");
    }

    @Test
    void a_unit_that_nobody_recorded_has_no_code_to_correct() {
        assertThat(outcome(decide(correct("01234", "01243"), Atlas.after())))
                .isEqualTo("no-such-unit");
    }

    @Test
    void the_correction_names_a_source_that_is_registered() {
        var decision =
                decide(
                        new CorrectUnitCode(
                                ID, "nso", "01234", "01243", correction(citedUnknown())),
                        KNOWN);

        assertThat(outcome(decision)).isEqualTo("unknown-source");
        assertThat(refusal(decision).pointer()).isEqualTo("/correction/citation/source");
    }

    @Test
    void a_code_that_another_living_unit_bears_is_doubtful_and_one_of_a_former_unit_is_not() {
        var other = Atlas.and(KNOWN, bearing(new UnitId("unit:khac"), "01243"));
        assertThat(warnings(decide(correct("01234", "01243"), other)))
                .containsExactly("code-of-another-unit");
        var former =
                Atlas.and(
                        Atlas.after(),
                        bearing(new UnitId("unit:cu"), "01243"),
                        new UnitsMerged(
                                new ReorganisationId("reorganisation:cu"),
                                NEW_COMMUNES,
                                List.of(new Edge(new UnitId("unit:cu"), Share.WHOLE)),
                                new NewUnit(
                                        ID,
                                        described(
                                                AdministrativeLevel.COMMUNE,
                                                "Mới",
                                                SON_LA,
                                                new UnitCode("nso", "01234"))),
                                null));
        assertThat(warnings(decide(correct("01234", "01243"), former))).isEmpty();
    }

    @Test
    void what_has_no_form_of_a_code_can_not_even_be_asked_for() {
        assertThatThrownBy(() -> correct("01234", "số 12")).isInstanceOf(MalformedValue.class);
    }

    private static Decision<UnitEvent> decide(CorrectUnitCode c, Registers known) {
        return AdministrativeUnit.decide(c, known);
    }

    private static UnitEstablished bearing(UnitId id, String code) {
        return new UnitEstablished(
                id,
                described(AdministrativeLevel.COMMUNE, "Mới", SON_LA, new UnitCode("nso", code)),
                null,
                null,
                null);
    }

    private static Correction correction(Citation citation) {
        return new Correction(Correction.Kind.ENTRY_ERROR, new Reason("Gõ nhầm mã."), citation);
    }

    private static CorrectUnitCode correct(String wrong, String right) {
        return new CorrectUnitCode(ID, "nso", wrong, right, correction(cited()));
    }

    private static UnitCodeCorrected corrected(String wrong, String right) {
        return new UnitCodeCorrected(ID, "nso", wrong, right, correction(cited()));
    }

    private static Object by(String account, UnitEvent event) {
        return GenericEventMessage.asEventMessage(event).andMetaData(Map.of(Shell.ACTOR, account));
    }
}
