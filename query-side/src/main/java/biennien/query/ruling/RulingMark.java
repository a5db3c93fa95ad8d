package biennien.query.ruling;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * What a standing ruling says of one figure.
 *
 * @param id of the ruling
 * @param claim {@code preferred}: this is the claim that stands; {@code set-aside}: another one
 *     does, or none
 * @param prefers id of the figure that stands; null when none does
 * @param outdatedSince position since which the claims are not those that were ruled on, so that
 *     the ruling decides nothing any more; null while they are
 */
@AllMembers
public record RulingMark(
        String id, String claim, @Nullable String prefers, @Nullable Long outdatedSince) {

    static final String PREFERRED = "preferred";
    static final String SET_ASIDE = "set-aside";

    /** Whether the figure does not count because another one stands, or none. */
    public boolean setsAside() {
        return outdatedSince == null && claim.equals(SET_ASIDE);
    }
}
