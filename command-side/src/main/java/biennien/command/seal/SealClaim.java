package biennien.command.seal;

import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Refusal;
import biennien.command.seal.SealCommand.SealPeriod;
import biennien.eventstore.AppendExtras;
import biennien.eventstore.Claim;

/**
 * One seal at a time on a year of a unit: claimed in the transaction of the append, because two can
 * be decided at the same instant, and given back when the seal is withdrawn.
 */
final class SealClaim {

    private static final String SCOPE = "seal.period";

    private SealClaim() {}

    static void take(SealPeriod c) {
        AppendExtras.current()
                .claim(
                        new Claim.Key(SCOPE, key(c)),
                        c.sealedBy().value(),
                        taken ->
                                CommandRejected.of(
                                        Refusal.of(
                                                SealRejection.YEAR_ALREADY_SEALED,
                                                "The year is sealed by '"
                                                        + taken.holderStream()
                                                        + "' (position "
                                                        + taken.position()
                                                        + "). What came after a seal is listed"
                                                        + " with it; to seal the year anew,"
                                                        + " withdraw that one first.",
                                                "/year")));
    }

    static void giveBack() {
        AppendExtras.current().releaseAll(SCOPE);
    }

    private static String key(SealPeriod c) {
        return "%s %d %s".formatted(c.unit() == null ? "all" : c.unit(), c.year(), c.days().code());
    }
}
