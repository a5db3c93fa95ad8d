package biennien.query.explain;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where a number comes from. Of a suppressed number it says that it is suppressed, and no more.
 *
 * @param number as it was shown
 * @param basis the position that all of it is true for
 * @param boundaries the borders used; as-reported: every fact stays on the unit that it was
 *     recorded of
 * @param rules by which it was made and is to be read
 * @param recompute how a stranger comes to the same number
 * @param facts that it comes from
 * @param quotes the words that say those facts, and where they stand
 * @param corrections on the way to it, in order
 * @param rulings that had a say in it
 * @param events all of these, in order of positions
 * @param whole how much there is of all that, of which a piece holds what belongs to its events
 * @param next address of the piece that follows, at the same basis; null when this was the last
 * @param unit that it is of; null when of several or of none
 * @param provenance address of the same as PROV-JSON (W3C)
 */
@AllMembers
public record Explanation(
        ExplainedNumber number,
        long basis,
        String boundaries,
        List<AppliedRule> rules,
        Reckoning recompute,
        List<ExplainedFact> facts,
        List<ExplainedQuote> quotes,
        List<ExplainedCorrection> corrections,
        List<ExplainedRuling> rulings,
        List<ExplainedEvent> events,
        ExplainedWhole whole,
        @Nullable String next,
        @Nullable ExplainedUnit unit,
        String provenance) {}
