package biennien.command.ruling;

import static biennien.command.kernel.Decision.reject;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.register.Registers;
import biennien.command.ruling.RulingCommand.RevokeRuling;
import biennien.command.ruling.RulingCommand.RuleClaims;
import biennien.events.figure.FigureClaim;
import biennien.events.figure.FigureClaim.Difference;
import biennien.events.ruling.RulingEvent;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may become of one ruling. */
sealed interface Ruling {

    record Unheard() implements Ruling {}

    record Standing() implements Ruling {}

    record Revoked() implements Ruling {}

    /**
     * @param figures those that the command names, in its order, as they are on record
     */
    static Decision<RulingEvent> decide(
            RuleClaims c, Ruling state, Registers known, List<RuledFigure> figures) {
        return switch (state) {
            case Standing(), Revoked() ->
                    reject(
                            RulingRejection.RULING_ALREADY_MADE,
                            "The ruling '" + c.id() + "' is already recorded.",
                            "/id");
            case Unheard() ->
                    Findings.refuse(notOnRecord(figures))
                            .and(() -> Findings.refuse(notCompeting(figures)))
                            .and(() -> Findings.refuse(ofOneSource(figures)))
                            .and(() -> known.sourced(c.citation()))
                            .decide(() -> ruled(c, claimOf(figures.getFirst())));
        };
    }

    static Decision<RulingEvent> decide(RevokeRuling c, Ruling state, Registers known) {
        return switch (state) {
            case Unheard() ->
                    reject(RulingRejection.NO_SUCH_RULING, "There is no ruling '" + c.id() + "'.");
            case Revoked() ->
                    reject(
                            RulingRejection.RULING_ALREADY_REVOKED,
                            "The ruling '" + c.id() + "' is already revoked.");
            case Standing() ->
                    Findings.refuse(
                                    known.sources()
                                            .refusal(
                                                    c.correction().citation(),
                                                    "/correction/citation/source"))
                            .decide(() -> new RulingRevoked(c.id(), c.correction()));
        };
    }

    static Ruling evolve(Ruling state, RulingEvent event) {
        return switch (event) {
            case ClaimsRuled _ -> new Standing();
            case RulingRevoked _ -> new Revoked();
        };
    }

    private static ClaimsRuled ruled(RuleClaims c, FigureClaim about) {
        return new ClaimsRuled(
                c.id(),
                about.unit(),
                about.indicator(),
                about.subject(),
                c.figures(),
                c.prefers(),
                c.ground(),
                c.office(),
                c.on(),
                c.citation());
    }

    private static Optional<Refusal> notOnRecord(List<RuledFigure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.claim() == null) {
                return Optional.of(
                        Refusal.of(
                                RulingRejection.UNKNOWN_FIGURE,
                                "There is no figure '" + figure.id() + "'. Report it first.",
                                "/figures/" + i));
            }
            if (figure.withdrawn()) {
                return Optional.of(
                        Refusal.of(
                                RulingRejection.CLAIM_WITHDRAWN,
                                "The figure '"
                                        + figure.id()
                                        + "' is withdrawn and claims nothing any more. Leave it"
                                        + " out.",
                                "/figures/" + i));
            }
        }
        return Optional.empty();
    }

    /** Every two of them: two that may be of one day with a third need not be of one day. */
    private static Optional<Refusal> notCompeting(List<RuledFigure> figures) {
        for (int i = 1; i < figures.size(); i++) {
            for (RuledFigure before : figures.subList(0, i)) {
                var differences = claimOf(before).differences(claimOf(figures.get(i)));
                if (!differences.isEmpty()) {
                    return Optional.of(
                            Refusal.of(
                                    RulingRejection.CLAIMS_DO_NOT_COMPETE,
                                    "'"
                                            + before.id()
                                            + "' and '"
                                            + figures.get(i).id()
                                            + "' do not compete, both can be true: they speak of"
                                            + " different "
                                            + differences.stream()
                                                    .map(Difference::words)
                                                    .collect(Collectors.joining(", "))
                                            + ".",
                                    "/figures/" + i));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> ofOneSource(List<RuledFigure> figures) {
        return figures.stream().map(RuledFigure::source).distinct().count() > 1
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                RulingRejection.CLAIMS_OF_ONE_SOURCE,
                                "All of these figures are of one document. A ruling is between"
                                        + " sources; correct or withdraw what was read wrongly.",
                                "/figures"));
    }

    private static FigureClaim claimOf(RuledFigure figure) {
        return Objects.requireNonNull(figure.claim());
    }
}
