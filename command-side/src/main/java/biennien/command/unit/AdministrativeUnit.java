package biennien.command.unit;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Warning;
import biennien.command.register.Registers;
import biennien.command.unit.UnitCommand.CorrectUnitCode;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.unit.UnitCode;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitCodeCorrected;
import biennien.events.unit.UnitEvent.UnitEstablished;

import java.util.List;

/** Whether a unit may be entered, and what is then known of it. */
sealed interface AdministrativeUnit {

    record Unheard() implements AdministrativeUnit {}

    record Established() implements AdministrativeUnit {}

    static Decision<UnitEvent> decide(EstablishUnit c, AdministrativeUnit state, Registers known) {
        return switch (state) {
            case Established() ->
                    reject(
                            UnitRejection.UNIT_ALREADY_KNOWN,
                            "The unit '" + c.id() + "' is already known. Ids are never used again.",
                            "/id");
            case Unheard() -> {
                if (known.units().find(c.id()).isPresent()) {
                    yield decide(c, new Established(), known);
                }
                yield Findings.refuse(
                                UnitRules.refusedDescription(
                                        c.description(), c.from(), known.units(), "/description"))
                        .and(
                                () ->
                                        Findings.refuse(
                                                known.sources()
                                                        .refusal(c.citation(), "/citation/source")))
                        .decide(
                                () ->
                                        new UnitEstablished(
                                                c.id(),
                                                c.description(),
                                                c.from(),
                                                c.legalText(),
                                                c.citation()));
            }
        };
    }

    /** A unit may have begun in its own stream or by a legal act: the register knows both. */
    static Decision<UnitEvent> decide(CorrectUnitCode c, Registers known) {
        var unit = known.units().find(c.id()).orElse(null);
        if (unit == null) {
            return reject(UnitRejection.NO_SUCH_UNIT, "There is no unit '" + c.id() + "'.");
        }
        if (!unit.codes().contains(c.was())) {
            return reject(
                    UnitRejection.UNIT_WITHOUT_CODE,
                    unit.fullName()
                            + " does not bear the code "
                            + shown(c.was())
                            + "; it bears "
                            + unit.codes().stream().map(code -> shown(code)).toList()
                            + ".",
                    "/wrong");
        }
        if (unit.codes().contains(c.is())) {
            return reject(
                    UnitRejection.NOTHING_CHANGES,
                    unit.fullName() + " bears the code " + shown(c.is()) + " already.",
                    "/right");
        }
        return Findings.refuse(
                        known.sources()
                                .refusal(c.correction().citation(), "/correction/citation/source"))
                .and(() -> Findings.warn(borneByAnother(c, unit, known.units())))
                .decide(
                        () ->
                                new UnitCodeCorrected(
                                        c.id(), c.scheme(), c.wrong(), c.right(), c.correction()));
    }

    private static List<Warning> borneByAnother(
            CorrectUnitCode c, RegisteredUnit unit, UnitRegister units) {
        return units.all().stream()
                .filter(other -> !other.id().equals(c.id()) && other.codes().contains(c.is()))
                .filter(unit::livesBeside)
                .map(
                        other ->
                                Warning.of(
                                        "code-of-another-unit",
                                        other.fullName()
                                                + " ("
                                                + other.id()
                                                + ") bears the code "
                                                + shown(c.is())
                                                + " as well, on days on which both live."))
                .toList();
    }

    private static String shown(UnitCode code) {
        return code.scheme() + " " + code.code();
    }

    static AdministrativeUnit evolve(AdministrativeUnit state, UnitEvent event) {
        return switch (event) {
            case UnitEstablished _ -> new Established();
            case UnitCodeCorrected _ -> state;
        };
    }
}
