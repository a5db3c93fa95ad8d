package biennien.command.exemplary;

import static biennien.command.kernel.Decision.reject;

import biennien.command.exemplary.ExemplaryCommand.ConferExemplaryTitle;
import biennien.command.exemplary.ExemplaryCommand.WithdrawExemplaryTitle;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.law.PossibleDays;
import biennien.command.law.Verdict;
import biennien.command.movement.MovementSubjects;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.register.Registers;
import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleWithdrawn;
import biennien.events.law.ExemplaryTitle;
import biennien.events.law.LegalBasis;
import biennien.events.law.MovementSubjectKind;
import biennien.events.movement.MovementSubject;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

/** What may become of one exemplary title. */
sealed interface Exemplary {

    record Unheard() implements Exemplary {}

    /** It is borne. */
    record Conferred(MovementSubject subject, @Nullable Integer year, Edtf on)
            implements Exemplary {}

    record Withdrawn() implements Exemplary {}

    /**
     * @param found the organisation that the subject names, or that bears its name; null when there
     *     is none
     */
    static Decision<ExemplaryEvent> decide(
            ConferExemplaryTitle c,
            Exemplary state,
            Registers known,
            @Nullable KnownOrganisation found) {
        return switch (state) {
            case Conferred _, Withdrawn() ->
                    reject(
                            ExemplaryRejection.TITLE_ALREADY_CONFERRED,
                            "The title '" + c.id() + "' is already recorded.",
                            "/id");
            case Unheard() -> {
                var when = c.year() == null ? c.decidedOn() : Edtf.of(c.year().toString());
                yield MovementSubjects.check(c.subject(), when, found, known)
                        .and(
                                () ->
                                        Findings.refuse(
                                                known.sources()
                                                        .refusal(c.citation(), "/citation/source")))
                        .and(() -> notBeforeItsYear(c.decidedOn(), when))
                        .and(() -> textIsKnown(c.subject().kind(), c.decidedOn()))
                        .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                        .decide(
                                () ->
                                        new ExemplaryTitleConferred(
                                                c.id(),
                                                MovementSubjects.asRecorded(
                                                        c.subject(), when, found),
                                                c.year(),
                                                c.decision(),
                                                c.decidedOn(),
                                                c.decidedBy(),
                                                c.citation()));
            }
        };
    }

    static Decision<ExemplaryEvent> decide(
            WithdrawExemplaryTitle c, Exemplary state, Registers known) {
        return switch (state) {
            case Unheard() ->
                    reject(
                            ExemplaryRejection.NO_SUCH_TITLE,
                            "There is no exemplary title '" + c.id() + "'.");
            case Withdrawn() ->
                    reject(
                            ExemplaryRejection.TITLE_ALREADY_WITHDRAWN,
                            "The title '" + c.id() + "' is already withdrawn.");
            case Conferred(_, _, var on) when Timing.isBefore(c.on(), on) == Truth.TRUE ->
                    reject(
                            ExemplaryRejection.WITHDRAWN_BEFORE_CONFERRED,
                            "It can't be withdrawn on "
                                    + c.on()
                                    + ": it was conferred on "
                                    + on
                                    + ".",
                            "/on");
            // The subject may have ended meanwhile: its title can still be taken back.
            case Conferred _ ->
                    Findings.refuse(known.sources().refusal(c.citation(), "/citation/source"))
                            .and(Exemplary::noProcedure)
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .decide(
                                    () ->
                                            new ExemplaryTitleWithdrawn(
                                                    c.id(),
                                                    c.on(),
                                                    c.reason(),
                                                    c.decision(),
                                                    c.citation()));
        };
    }

    static Exemplary evolve(Exemplary state, ExemplaryEvent event) {
        return switch (event) {
            case ExemplaryTitleConferred e -> new Conferred(e.subject(), e.year(), e.decidedOn());
            case ExemplaryTitleWithdrawn _ -> new Withdrawn();
        };
    }

    private static Findings notBeforeItsYear(Edtf decidedOn, Edtf when) {
        return Timing.isBefore(decidedOn, when) == Truth.TRUE
                ? Findings.refuse(
                        Refusal.of(
                                ExemplaryRejection.TITLE_BEFORE_ITS_YEAR,
                                "A title of "
                                        + when
                                        + " can't be decided on "
                                        + decidedOn
                                        + ", before the year began. Check which of the two is"
                                        + " right.",
                                "/decidedOn"))
                : Findings.NONE;
    }

    private static Findings textIsKnown(MovementSubjectKind kind, Edtf decidedOn) {
        return switch (PossibleDays.verdict(decidedOn, day -> ExemplaryTitle.on(kind, day))) {
            case Verdict.Permitted() -> Findings.NONE;
            case Verdict.Unconfirmed(var basis) -> unknownText(kind, decidedOn, basis);
            case Verdict.PossiblyForbidden(var basis) -> unknownText(kind, decidedOn, basis);
            case Verdict.Forbidden(var basis) -> unknownText(kind, decidedOn, basis);
        };
    }

    private static Findings unknownText(
            MovementSubjectKind kind, Edtf decidedOn, @Nullable LegalBasis basis) {
        var message =
                "No text was found under which a subject of kind '"
                        + kind.code()
                        + "' bears the title by a decision of "
                        + decidedOn
                        + "; the first one known is of "
                        + ExemplaryTitle.DAYS_OF_CHANGE.getFirst()
                        + " and names communes, agencies, enterprises and schools.";
        return Findings.warn(
                new Warning(
                        "exemplary-text-unknown", message, basis == null ? null : basis.text()));
    }

    private static Findings noProcedure() {
        return Findings.warn(
                Warning.of(
                        "no-withdrawal-procedure",
                        "No procedure for withdrawing the title was found. The withdrawal rests on"
                                + " the reason that is given."));
    }
}
