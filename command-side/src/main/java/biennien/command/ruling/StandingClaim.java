package biennien.command.ruling;

import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Refusal;
import biennien.events.figure.FigureClaim;
import biennien.events.values.FoldedText;
import biennien.eventstore.AppendExtras;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;

import java.util.List;

/**
 * One ruling stands for a set of competing claims: claimed in the transaction of the append, under
 * each figure and under the thing and the time that each speaks of, and given back when the ruling
 * is revoked.
 */
final class StandingClaim {

    static final String SCOPE = "ruling.claims";

    private StandingClaim() {}

    static void take(List<RuledFigure> figures) {
        for (RuledFigure figure : figures) {
            take(figure.id().value());
            var claim = figure.claim();
            if (claim != null) {
                take(thing(claim));
            }
        }
    }

    static void giveBack() {
        AppendExtras.current().releaseAll(SCOPE);
    }

    private static void take(String key) {
        AppendExtras.current()
                .claim(
                        new Claim.Key(SCOPE, key),
                        "a ruling",
                        taken -> CommandRejected.of(refusal(taken)));
    }

    /** What claims have in common that surely compete. */
    static String thing(FigureClaim claim) {
        return String.join(
                " ",
                claim.unit().value(),
                claim.indicator().code(),
                claim.subject().type(),
                FoldedText.of(claim.subject().code()).value(),
                claim.measure().name(),
                claim.period().shape().name(),
                claim.period().earliest().map(Object::toString).orElse(".."),
                claim.period().latest().map(Object::toString).orElse(".."),
                FigureClaim.wordOfCount(claim.indicator(), claim.counted()));
    }

    private static Refusal refusal(ClaimTaken taken) {
        return Refusal.of(
                RulingRejection.CLAIMS_ALREADY_RULED,
                "The ruling '"
                        + taken.holderStream()
                        + "' stands for these claims (position "
                        + taken.position()
                        + "). Revoke it first, then rule on all of them anew.",
                "/figures");
    }
}
