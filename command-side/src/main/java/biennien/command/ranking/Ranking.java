package biennien.command.ranking;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.law.PossibleDays;
import biennien.command.law.Verdict;
import biennien.command.movement.MovementSubjects;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.ranking.RankingCommand.CorrectMovementRanking;
import biennien.command.ranking.RankingCommand.RankMovement;
import biennien.command.register.Registers;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;
import biennien.events.law.MovementRank;
import biennien.events.law.MovementRanking;
import biennien.events.ranking.RankingEvent;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.ranking.RankingEvent.MovementRankingCorrected;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Points;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/** What may become of the ranking of one subject in one year. */
sealed interface Ranking {

    record Unranked() implements Ranking {}

    /** As it reads now. */
    record Ranked(MovementRank rank, @Nullable Points points) implements Ranking {

        boolean readsAs(CorrectMovementRanking c) {
            return rank == c.rank() && Objects.equals(points, c.points());
        }
    }

    /**
     * @param found the organisation that the subject names, or that bears its name; null when there
     *     is none
     */
    static Decision<RankingEvent> decide(
            RankMovement c, Ranking state, Registers known, @Nullable KnownOrganisation found) {
        return switch (state) {
            case Ranked _ ->
                    reject(
                            RankingRejection.ALREADY_RANKED,
                            "The ranking '" + c.id() + "' is already recorded; correct it instead.",
                            "/id");
            case Unranked() -> {
                var year = Edtf.of(Integer.toString(c.year()));
                yield MovementSubjects.check(c.subject(), year, found, known)
                        .and(
                                () ->
                                        Findings.refuse(
                                                known.sources()
                                                        .refusal(c.citation(), "/citation/source")))
                        .and(() -> notBeforeItsYear(c.decidedOn(), year))
                        .and(() -> textIsKnown(c.decidedOn()))
                        .and(() -> noCertification(c.decision()))
                        .and(() -> inTime(c))
                        .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                        .decide(
                                () ->
                                        new MovementRanked(
                                                c.id(),
                                                MovementSubjects.asRecorded(
                                                        c.subject(), year, found),
                                                c.year(),
                                                c.rank(),
                                                c.points(),
                                                c.decision(),
                                                c.decidedOn(),
                                                c.decidedBy(),
                                                c.citation()));
            }
        };
    }

    static Decision<RankingEvent> decide(CorrectMovementRanking c, Ranking state, Registers known) {
        return switch (state) {
            case Unranked() ->
                    reject(
                            RankingRejection.NO_SUCH_RANKING,
                            "There is no ranking '" + c.id() + "'.");
            case Ranked now when now.readsAs(c) ->
                    reject(
                            RankingRejection.NOTHING_CHANGES,
                            "The ranking already reads so; nothing would change.");
            case Ranked _ ->
                    Findings.refuse(
                                    known.sources()
                                            .refusal(
                                                    c.correction().citation(),
                                                    "/correction/citation/source"))
                            .decide(
                                    () ->
                                            new MovementRankingCorrected(
                                                    c.id(), c.correction(), c.rank(), c.points()));
        };
    }

    static Ranking evolve(Ranking state, RankingEvent event) {
        return switch (event) {
            case MovementRanked e -> new Ranked(e.rank(), e.points());
            case MovementRankingCorrected(_, _, var rank, var points) ->
                    state instanceof Ranked ? new Ranked(rank, points) : state;
        };
    }

    private static Findings notBeforeItsYear(Edtf decidedOn, Edtf year) {
        return Timing.isBefore(decidedOn, year) == Truth.TRUE
                ? Findings.refuse(
                        Refusal.of(
                                RankingRejection.DECIDED_BEFORE_YEAR,
                                "A ranking of "
                                        + year
                                        + " can't be decided on "
                                        + decidedOn
                                        + ", before the year began. Check which of the two is"
                                        + " right.",
                                "/decidedOn"))
                : Findings.NONE;
    }

    private static Findings textIsKnown(Edtf decidedOn) {
        return switch (PossibleDays.verdict(decidedOn, MovementRanking::on)) {
            case Verdict.Permitted() -> Findings.NONE;
            case Verdict.Unconfirmed _, Verdict.PossiblyForbidden _, Verdict.Forbidden _ ->
                    Findings.warn(
                            Warning.of(
                                    "ranking-text-unknown",
                                    "No text on the ranking is known from before "
                                            + MovementRanking.SINCE
                                            + " ("
                                            + MovementRanking.LEGAL_BASIS
                                            + "); "
                                            + decidedOn
                                            + (Timing.within(decidedOn, null, MovementRanking.SINCE)
                                                            == Truth.TRUE
                                                    ? " lies before it."
                                                    : " may lie before it."),
                                    MovementRanking.LEGAL_BASIS));
        };
    }

    /** Certification knows met and not met only; some print gives these ranks to its circular. */
    private static Findings noCertification(@Nullable DocumentNumber decision) {
        var circular = new DocumentNumber(Instrument.CIRCULAR_124_2021.number());
        return decision != null && decision.sameAs(circular)
                ? Findings.warn(
                        Warning.of(
                                "ranking-attributed-to-certification",
                                "This circular is on certification, which knows met and not met"
                                        + " only. The rank is recorded as one of "
                                        + MovementRanking.LEGAL_BASIS
                                        + "; if a certificate was meant, record that instead.",
                                LegalBasis.article(Instrument.CIRCULAR_124_2021, "8(1)")))
                : Findings.NONE;
    }

    private static Findings inTime(RankMovement c) {
        return MovementRanking.tooLateFrom(c.subject().kind(), c.year())
                .filter(day -> c.decidedOn().possiblyWithin(day, LocalDate.MAX))
                .map(
                        day ->
                                Findings.warn(
                                        Warning.of(
                                                "ranked-after-deadline",
                                                "The ranking of "
                                                        + c.year()
                                                        + " is decided before "
                                                        + day
                                                        + " for kind '"
                                                        + c.subject().kind().code()
                                                        + "'; "
                                                        + c.decidedOn()
                                                        + (c.decidedOn()
                                                                        .certainlyWithin(
                                                                                day, LocalDate.MAX)
                                                                ? " is not."
                                                                : " may not be."),
                                                MovementRanking.LEGAL_BASIS)))
                .orElse(Findings.NONE);
    }
}
