package biennien.command.unit;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.register.Registers;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitEstablished;

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

    static AdministrativeUnit evolve(AdministrativeUnit state, UnitEvent event) {
        return switch (event) {
            case UnitEstablished _ -> new Established();
        };
    }
}
