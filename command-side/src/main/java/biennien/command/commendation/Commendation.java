package biennien.command.commendation;

import static biennien.command.kernel.Decision.reject;

import biennien.command.commendation.CommendationCommand.AnnulCommendation;
import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.law.PossibleDays;
import biennien.command.law.Verdict;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.commendation.CommendationEvent;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.law.AnnulmentGround;
import biennien.events.law.ConferralRight;
import biennien.events.law.Conferrer;
import biennien.events.law.LegalBasis;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What may become of one commendation. */
sealed interface Commendation {

    record Unheard() implements Commendation {}

    /**
     * It was conferred.
     *
     * @param by who decided it, and so decides whether it is annulled
     * @param unit the recipient's
     */
    record Conferred(Edtf on, Conferrer by, UnitId unit) implements Commendation {}

    record Annulled() implements Commendation {}

    static Decision<CommendationEvent> decide(Commend c, Commendation state, Registers known) {
        return switch (state) {
            case Conferred _, Annulled() ->
                    reject(
                            CommendationRejection.ALREADY_CONFERRED,
                            "The commendation '" + c.id() + "' is already recorded.",
                            "/id");
            case Unheard() ->
                    nobodyExposed(c)
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    NamedPerson.refusalOf(
                                                            c.recipient().collective(),
                                                            "/recipient/collective")))
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    known.refusal(
                                                            c.unit(),
                                                            c.conferredOn(),
                                                            c.citation())))
                            .and(() -> conferrerHadRight(c))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(
                                    () ->
                                            new CommendationConferred(
                                                    c.id(),
                                                    c.form(),
                                                    c.conferrer(),
                                                    c.recipient(),
                                                    c.unit(),
                                                    c.conferredOn(),
                                                    c.decision(),
                                                    c.ground(),
                                                    c.citation()));
        };
    }

    static Decision<CommendationEvent> decide(
            AnnulCommendation c, Commendation state, Registers known) {
        return switch (state) {
            case Unheard() ->
                    reject(
                            CommendationRejection.NO_SUCH_COMMENDATION,
                            "There is no commendation '" + c.id() + "'.");
            case Annulled() ->
                    reject(
                            CommendationRejection.ALREADY_ANNULLED,
                            "The commendation '" + c.id() + "' is already annulled.");
            case Conferred(var on, _, _) when Timing.isBefore(c.annulledOn(), on) == Truth.TRUE ->
                    reject(
                            CommendationRejection.ANNULLED_BEFORE_CONFERRED,
                            "It can't be annulled on "
                                    + c.annulledOn()
                                    + ": it was conferred on "
                                    + on
                                    + ".",
                            "/annulledOn");
            // The unit may have ended meanwhile: the commendation can still be taken back.
            case Conferred _ ->
                    notQuoted(c)
                            .and(
                                    () ->
                                            Findings.refuse(
                                                    known.sources()
                                                            .refusal(
                                                                    c.citation(),
                                                                    "/citation/source")))
                            .and(() -> groundOfLaterLaw(c.ground(), c.annulledOn()))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(
                                    () ->
                                            new CommendationAnnulled(
                                                    c.id(),
                                                    c.ground(),
                                                    c.decision(),
                                                    c.annulledOn(),
                                                    c.citation()));
        };
    }

    static Commendation evolve(Commendation state, CommendationEvent event) {
        return switch (event) {
            case CommendationConferred(_, _, var by, _, var unit, var on, _, _, _) ->
                    new Conferred(on, by, unit);
            case CommendationAnnulled _ -> new Annulled();
        };
    }

    /** Under the collaborator ground there is a count and no name, not even in a quote. */
    private static Findings nobodyExposed(Commend c) {
        if (c.ground().mayNameRecipients()) {
            return Findings.NONE;
        }
        if (c.recipient().person() != null) {
            return exposed("a person is named", "/recipient/person");
        }
        if (c.recipient().collective() != null) {
            return exposed("a collective is named", "/recipient/collective");
        }
        return c.citation() != null && c.citation().quote() != null
                ? exposed("a quote may hold a name", "/citation/quote")
                : Findings.NONE;
    }

    private static Findings exposed(String how, String pointer) {
        return Findings.refuse(
                new Refusal(
                        CommendationRejection.COLLABORATOR_NAMED,
                        "Under this ground only a count is recorded, but "
                                + how
                                + ". Send it again without.",
                        pointer,
                        CommendationRejection.COLLABORATOR_NAMED.legalBasis()));
    }

    /**
     * The name of whoever was commended is sealed and not known here, so a quote can't be compared
     * with it; and what is once in the log stays readable, even when the person is erased.
     */
    private static Findings notQuoted(AnnulCommendation c) {
        return c.citation() != null && c.citation().quote() != null
                ? Findings.refuse(
                        new Refusal(
                                CommendationRejection.ANNULMENT_QUOTED,
                                "An annulment takes no 'citation.quote': decisions that annul name"
                                        + " the person, and words are stored in plain for ever."
                                        + " Leave it out and cite 'source' and 'row'.",
                                "/citation/quote",
                                null))
                : Findings.NONE;
    }

    private static Findings conferrerHadRight(Commend c) {
        String conferral =
                "the right of '" + c.conferrer().code() + "' to confer '" + c.form().code() + "'";
        var verdict =
                PossibleDays.verdict(
                        c.conferredOn(), day -> ConferralRight.of(c.form(), c.conferrer(), day));
        return switch (verdict) {
            case Verdict.Permitted() -> Findings.NONE;
            case Verdict.Unconfirmed(var basis) ->
                    warn(
                            "conferral-right-unconfirmed",
                            "No text was found that confirms " + conferral + ".",
                            basis);
            case Verdict.PossiblyForbidden(var basis) ->
                    warn(
                            "conferral-right-possibly-ended",
                            "On some possible days of "
                                    + c.conferredOn()
                                    + ", "
                                    + conferral
                                    + " had ended"
                                    + lastDay(c.conferrer())
                                    + ". State the day more exactly.",
                            basis);
            case Verdict.Forbidden(var basis) ->
                    Findings.refuse(
                            new Refusal(
                                    CommendationRejection.CONFERRER_WITHOUT_RIGHT,
                                    "On "
                                            + c.conferredOn()
                                            + ", "
                                            + conferral
                                            + " had ended"
                                            + lastDay(c.conferrer())
                                            + ". Check the day and the conferrer.",
                                    "/conferrer",
                                    basis));
        };
    }

    private static String lastDay(Conferrer conferrer) {
        return conferrer.validity().lastDay().map(day -> " with " + day).orElse("");
    }

    /** The grounds were read in the law of 2022 only. */
    private static Findings groundOfLaterLaw(AnnulmentGround ground, Edtf annulledOn) {
        var law = ground.legalBasis().instrument();
        boolean inForce =
                law.inForceFrom()
                        .map(from -> annulledOn.certainlyWithin(from, LocalDate.MAX))
                        .orElse(true);
        return inForce
                ? Findings.NONE
                : warn(
                        "annulment-ground-unconfirmed",
                        "The grounds were read in "
                                + law.reference()
                                + "; "
                                + annulledOn
                                + " may lie before it.",
                        ground.legalBasis());
    }

    private static Findings warn(String code, String message, @Nullable LegalBasis basis) {
        return Findings.warn(new Warning(code, message, basis == null ? null : basis.text()));
    }
}
