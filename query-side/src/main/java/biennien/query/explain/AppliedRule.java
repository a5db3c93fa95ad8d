package biennien.query.explain;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * A rule by which a number was made or read.
 *
 * @param code stable, in kebab-case
 * @param words what it says; English
 * @param legalBasis the text and article it rests on; null where it is a rule of reckoning
 */
@AllMembers
public record AppliedRule(String code, String words, @Nullable String legalBasis) {

    public static AppliedRule of(String code, String words) {
        return new AppliedRule(code, words, null);
    }

    /** What a qualifier says of the number behind the stated one n. */
    public static AppliedRule qualifier(String kind) {
        return of(
                "qualifier-" + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                switch (kind) {
                    case "EXACT" -> "Said plainly: the number is n itself, [n, n].";
                    case "OVER" -> "Said to be over n: more than n, (n, ∞).";
                    case "NEARLY" -> "Said to be nearly n: less than n, [0, n).";
                    case "ABOUT" -> "Said to be about n: no bound is certain, [0, ∞).";
                    case "AT_LEAST" -> "Said to be at least n: [n, ∞).";
                    case "AT_MOST" ->
                            "Said to be at most n: [0, n]; without n itself where the words are"
                                    + " \"dưới\".";
                    case "MAGNITUDE" -> "An order of magnitude: from n to below ten times n.";
                    case "NOT_REPORTED" -> "The source tells no number, which is not zero: [0, ∞).";
                    default -> kind;
                });
    }
}
