package biennien.command.seal;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.register.Registers;
import biennien.command.seal.SealCommand.SealPeriod;
import biennien.command.seal.SealCommand.WithdrawSeal;
import biennien.events.seal.SealEvent;
import biennien.events.seal.SealEvent.PeriodSealed;
import biennien.events.seal.SealEvent.SealWithdrawn;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import java.time.LocalDate;

/** What may become of one seal. */
sealed interface Seal {

    record Unset() implements Seal {}

    record Standing() implements Seal {}

    record Withdrawn() implements Seal {}

    /**
     * @param end the last position of the log
     */
    static Decision<SealEvent> decide(SealPeriod c, Seal state, Registers known, long end) {
        return switch (state) {
            case Standing(), Withdrawn() ->
                    reject(
                            SealRejection.SEAL_ALREADY_SET,
                            "The seal '" + c.id() + "' is already recorded.",
                            "/id");
            case Unset() ->
                    ofUnitOfItsYear(c, known)
                            .and(() -> atReachedPosition(c.basis(), end))
                            .and(() -> afterItsLastDay(c))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new PeriodSealed(
                                                    c.id(),
                                                    c.unit(),
                                                    c.year(),
                                                    c.days(),
                                                    c.basis(),
                                                    c.sealedBy(),
                                                    c.on(),
                                                    c.decision(),
                                                    c.citation()));
        };
    }

    static Decision<SealEvent> decide(WithdrawSeal c, Seal state, Registers known) {
        return switch (state) {
            case Unset() ->
                    reject(SealRejection.NO_SUCH_SEAL, "There is no seal '" + c.id() + "'.");
            case Withdrawn() ->
                    reject(
                            SealRejection.SEAL_ALREADY_WITHDRAWN,
                            "The seal '" + c.id() + "' is already withdrawn.");
            case Standing() ->
                    Findings.refuse(
                                    known.sources()
                                            .refusal(
                                                    c.correction().citation(),
                                                    "/correction/citation/source"))
                            .decide(() -> new SealWithdrawn(c.id(), c.correction()));
        };
    }

    static Seal evolve(Seal state, SealEvent event) {
        return switch (event) {
            case PeriodSealed _ -> new Standing();
            case SealWithdrawn _ -> new Withdrawn();
        };
    }

    private static Findings ofUnitOfItsYear(SealPeriod c, Registers known) {
        var unit = c.unit();
        return unit == null
                ? Findings.NONE
                : Findings.refuse(known.units().refusal(unit, daysOf(c)).map(no -> no.at("/unit")));
    }

    /** The unit need not have lived throughout: some day of the year is enough. */
    private static Edtf daysOf(SealPeriod c) {
        return Edtf.of(
                "[%s..%s]".formatted(c.days().firstDay(c.year()), c.days().lastDay(c.year())));
    }

    private static Findings atReachedPosition(long basis, long end) {
        return basis <= end
                ? Findings.NONE
                : Findings.refuse(
                        Refusal.of(
                                SealRejection.SEAL_ABOVE_LOG,
                                "The log ends at position "
                                        + end
                                        + "; nobody can have looked at "
                                        + basis
                                        + ". Give the X-Basis of the answers that are signed off.",
                                "/basis"));
    }

    private static Findings afterItsLastDay(SealPeriod c) {
        LocalDate last = c.days().lastDay(c.year());
        return Timing.isBefore(c.on(), Edtf.of(last.toString())) == Truth.TRUE
                ? Findings.refuse(
                        Refusal.of(
                                SealRejection.SEALED_BEFORE_ITS_END,
                                "The year "
                                        + c.year()
                                        + " ends on "
                                        + last
                                        + " ("
                                        + c.days().label()
                                        + "); it can't be sealed on "
                                        + c.on()
                                        + ". Check the year, its calendar and the day.",
                                "/on"))
                : Findings.NONE;
    }
}
