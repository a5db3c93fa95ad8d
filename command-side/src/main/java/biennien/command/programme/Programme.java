package biennien.command.programme;

import static biennien.command.kernel.Decision.reject;
import static biennien.command.programme.ProgrammeRules.above;
import static biennien.command.programme.ProgrammeRules.afterSigning;
import static biennien.command.programme.ProgrammeRules.beforeSuccessor;
import static biennien.command.programme.ProgrammeRules.circle;
import static biennien.command.programme.ProgrammeRules.numbersTaken;
import static biennien.command.programme.ProgrammeRules.oddlyCounted;
import static biennien.command.programme.ProgrammeRules.outsideTerm;
import static biennien.command.programme.ProgrammeRules.subject;
import static biennien.command.programme.ProgrammeRules.taken;
import static biennien.command.programme.ProgrammeRules.term;
import static biennien.command.programme.ProgrammeRules.unit;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.person.NamedPerson;
import biennien.command.programme.ProgrammeCommand.AddProgrammeAlias;
import biennien.command.programme.ProgrammeCommand.ReviewProgramme;
import biennien.command.programme.ProgrammeCommand.SetProgrammePhase;
import biennien.command.programme.ProgrammeCommand.SetProgrammeTarget;
import biennien.command.programme.ProgrammeCommand.SignProgramme;
import biennien.command.programme.ProgrammeCommand.SupersedeProgramme;
import biennien.command.register.Registers;
import biennien.events.law.ReviewKind;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.programme.ProgrammeEvent.ProgrammeAliasAdded;
import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeReviewed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.values.Edtf;
import biennien.events.values.ProgrammeId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may become of a programme. */
sealed interface Programme {

    record Unsigned() implements Programme {}

    /**
     * It was signed.
     *
     * @param latest of each phase and target what was set last
     * @param finallyReviewed the day of the final review, null while there was none
     * @param superseded null while it is not
     */
    record Signed(
            ProgrammeSigned what,
            List<ProgrammeEvent> latest,
            @Nullable Edtf finallyReviewed,
            @Nullable ProgrammeSuperseded superseded)
            implements Programme {}

    static Decision<ProgrammeEvent> decide(SignProgramme c, Programme state, Registers known) {
        return switch (state) {
            case Signed _ ->
                    reject(
                            ProgrammeRejection.PROGRAMME_ALREADY_SIGNED,
                            "The programme '" + c.id() + "' is already recorded.",
                            "/id");
            case Unsigned() ->
                    Findings.refuse(term(c))
                            .and(() -> unit(c.unit(), c.signedOn(), known))
                            .and(() -> above(c, known.programmes()))
                            .and(() -> Findings.refuse(numbersTaken(c, known.programmes())))
                            .and(() -> Findings.refuse(NamedPerson.refusalOf(c.title(), "/title")))
                            .and(() -> known.sourced(c.citation()))
                            .decide(c::signed);
        };
    }

    static Decision<ProgrammeEvent> decide(AddProgrammeAlias c, Programme state, Registers known) {
        return switch (state) {
            case Unsigned() -> unknown(c.id());
            case Signed programme ->
                    Findings.refuse(
                                    taken(
                                            c.id(),
                                            programme.what().unit(),
                                            c.alias(),
                                            "/alias",
                                            known.programmes()))
                            .and(() -> known.sourced(c.citation()))
                            .decide(() -> new ProgrammeAliasAdded(c.id(), c.alias(), c.citation()));
        };
    }

    static Decision<ProgrammeEvent> decide(SetProgrammePhase c, Programme state, Registers known) {
        return switch (state) {
            case Unsigned() -> unknown(c.id());
            case Signed programme -> {
                var phase =
                        new ProgrammePhaseSet(
                                c.id(), c.phase(), c.period(), c.plan(), c.citation());
                yield changing(programme, phase)
                        .and(() -> Findings.refuse(NamedPerson.refusalOf(c.phase(), "/phase")))
                        .and(() -> Findings.warn(outsideTerm(programme.what(), c.period().edtf())))
                        .and(() -> known.sourced(c.citation()))
                        .decide(() -> phase);
            }
        };
    }

    static Decision<ProgrammeEvent> decide(SetProgrammeTarget c, Programme state, Registers known) {
        return switch (state) {
            case Unsigned() -> unknown(c.id());
            case Signed programme -> {
                var target =
                        new ProgrammeTargetSet(
                                c.id(),
                                c.indicator(),
                                c.subject(),
                                c.target(),
                                c.due(),
                                c.unit(),
                                c.citation());
                yield changing(programme, target)
                        .and(() -> Findings.refuse(subject(c)))
                        .and(() -> unit(c.unit(), c.due(), known))
                        .and(() -> afterSigning(programme.what(), c.due(), "/due"))
                        .and(() -> Findings.warn(oddlyCounted(c)))
                        .and(() -> known.sourced(c.citation()))
                        .decide(() -> target);
            }
        };
    }

    static Decision<ProgrammeEvent> decide(ReviewProgramme c, Programme state, Registers known) {
        return switch (state) {
            case Unsigned() -> unknown(c.id());
            case Signed programme ->
                    afterSigning(programme.what(), c.on(), "/on")
                            .and(() -> Findings.warn(reviewedBefore(c, programme)))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new ProgrammeReviewed(
                                                    c.id(), c.review(), c.on(), c.citation()));
        };
    }

    static Decision<ProgrammeEvent> decide(SupersedeProgramme c, Programme state, Registers known) {
        return switch (state) {
            case Unsigned() -> unknown(c.id());
            case Signed programme ->
                    Findings.refuse(supersededBefore(programme))
                            .and(() -> Findings.refuse(known.programmes().refusal(c.by(), "/by")))
                            .and(() -> Findings.refuse(circle(c, known.programmes())))
                            .and(() -> afterSigning(programme.what(), c.on(), "/on"))
                            .and(() -> Findings.warn(beforeSuccessor(c, known.programmes())))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new ProgrammeSuperseded(
                                                    c.id(), c.by(), c.on(), c.citation()));
        };
    }

    static Programme evolve(Programme state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeSigned signed -> new Signed(signed, List.of(), null, null);
            case ProgrammeAliasAdded _ -> state;
            case ProgrammePhaseSet phase ->
                    with(
                            state,
                            phase,
                            before ->
                                    before instanceof ProgrammePhaseSet set
                                            && set.phase().equals(phase.phase()));
            case ProgrammeTargetSet target ->
                    with(
                            state,
                            target,
                            before ->
                                    before instanceof ProgrammeTargetSet set
                                            && ProgrammeRules.isOfTheSame(set, target));
            case ProgrammeReviewed(_, var review, var on, _) ->
                    state instanceof Signed(var what, var latest, _, var superseded)
                                    && review == ReviewKind.FINAL
                            ? new Signed(what, latest, on, superseded)
                            : state;
            case ProgrammeSuperseded superseded ->
                    state instanceof Signed(var what, var latest, var reviewed, _)
                            ? new Signed(what, latest, reviewed, superseded)
                            : state;
        };
    }

    /** The numbers that the state after an accepted command holds and the one before did not. */
    static Stream<NumberClaim> claims(SignProgramme c) {
        return ProgrammeRegister.numbers(c.signed())
                .map(number -> NumberClaim.on(c.unit(), number));
    }

    /** The same; none where the command will be refused for want of a programme. */
    static Optional<NumberClaim> claim(AddProgrammeAlias c, Programme state) {
        return state instanceof Signed programme
                ? Optional.of(NumberClaim.on(programme.what().unit(), c.alias()))
                : Optional.empty();
    }

    private static Optional<Refusal> supersededBefore(Signed programme) {
        var before = programme.superseded();
        return before == null
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                ProgrammeRejection.PROGRAMME_ALREADY_SUPERSEDED,
                                "The programme was superseded by '"
                                        + before.by()
                                        + "' on "
                                        + before.on()
                                        + " already.",
                                null));
    }

    /** What is set once more exactly as it stands. */
    private static Findings changing(Signed programme, ProgrammeEvent event) {
        return programme.latest().contains(event)
                ? Findings.refuse(
                        Refusal.of(
                                ProgrammeRejection.NOTHING_CHANGES,
                                "This is recorded of the programme already; nothing would change.",
                                null))
                : Findings.NONE;
    }

    private static List<Warning> reviewedBefore(ReviewProgramme c, Signed programme) {
        return c.review() == ReviewKind.FINAL && programme.finallyReviewed() != null
                ? List.of(
                        Warning.of(
                                "reviewed-finally-before",
                                "A final review is on record for "
                                        + programme.finallyReviewed()
                                        + ". Check whether this one is another."))
                : List.of();
    }

    private static Decision<ProgrammeEvent> unknown(ProgrammeId id) {
        return reject(
                ProgrammeRejection.NO_SUCH_PROGRAMME,
                "There is no programme '" + id + "'. Record its signing first.");
    }

    /** What was set last of the same kind gives way. */
    private static Programme with(
            Programme state, ProgrammeEvent event, Predicate<ProgrammeEvent> replaced) {
        return state instanceof Signed(var what, var latest, var reviewed, var superseded)
                ? new Signed(
                        what,
                        Stream.concat(latest.stream().filter(replaced.negate()), Stream.of(event))
                                .toList(),
                        reviewed,
                        superseded)
                : state;
    }
}
