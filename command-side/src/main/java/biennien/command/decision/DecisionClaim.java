package biennien.command.decision;

import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Refusal;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.eventstore.AppendExtras;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The number of a decision, held in common by all facts that this one decision made: claimed in the
 * transaction of the append, because two of them can be decided at the same instant. It is never
 * given back: what a decision did is not undone by what happened later.
 */
public final class DecisionClaim {

    public static final String SCOPE = "decision.number";

    private DecisionClaim() {}

    /**
     * Claims the number for the append of the command in hand. Without a number, or when the day is
     * not exactly known, nothing is claimed: another day can't be told from the same one then.
     *
     * @param act the kind of act, for people: {@code recognition of a certification}
     * @param number the decision, null when not recorded
     * @param decidedOn its day (valid time); its year is part of what is claimed
     */
    public static void of(
            String act, DecisionIssuer issuer, @Nullable DocumentNumber number, Edtf decidedOn) {
        if (number != null) {
            decidedOn.day().ifPresent(day -> claim(act + " of " + day, issuer, number, day));
        }
    }

    private static void claim(
            String what, DecisionIssuer issuer, DocumentNumber number, LocalDate day) {
        AppendExtras.current()
                .share(
                        new Claim.Key(SCOPE, key(issuer, number, day.getYear())),
                        what,
                        taken -> CommandRejected.of(refusal(taken, issuer, number, what)));
    }

    static String key(DecisionIssuer issuer, DocumentNumber number, int year) {
        return issuer + " " + year + " " + number.key();
    }

    private static Refusal refusal(
            ClaimTaken taken, DecisionIssuer issuer, DocumentNumber number, String what) {
        return Refusal.of(
                DecisionRejection.DECISION_NUMBER_TAKEN,
                "A number belongs to one decision of its issuer in a year. Decision "
                        + number
                        + " of "
                        + issuer
                        + " is on record as "
                        + taken.holder().orElse("another decision")
                        + ", first in '"
                        + taken.holderStream()
                        + "' (position "
                        + taken.position()
                        + "), so it can't be "
                        + what
                        + ". Check the number, the day and what was decided; where the decision was"
                        + " made on another day than it took effect, say its own day in"
                        + " 'decidedOn'.",
                "/decision");
    }
}
