package biennien.query.results;

import biennien.query.kernel.AllMembers;
import biennien.query.unit.Footprint;
import biennien.query.unit.LineageAnswer.ActAnswer;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Within which borders a line was counted, and what of it comes from other units.
 *
 * @param boundaries current or as-of with its day
 * @param on the day of the borders
 * @param derivedFrom units of other days that lie wholly within them, with what they add
 * @param notApportionable units that lie there with a part only: their facts count from nothing to
 *     all of them, because nobody knows where in them they happened
 */
@AllMembers
public record LineBorders(
        String boundaries, LocalDate on, List<Added> derivedFrom, List<Added> notApportionable) {

    /**
     * What the facts of one unit add.
     *
     * @param share whole, part (how much is not known) or part:0.25
     * @param acts numbers of the legal texts that led there
     * @param least at least so many
     * @param most at most so many; null when there is no upper end
     */
    @AllMembers
    public record Added(
            UnitRef unit,
            String share,
            List<String> acts,
            BigDecimal least,
            @Nullable BigDecimal most) {

        static Added of(
                Footprint.Piece piece,
                BigDecimal least,
                @Nullable BigDecimal most,
                UnitNames names) {
            LocalDate before = piece.before();
            return new Added(
                    names.on(piece.unit(), before == null ? null : before.minusDays(1)),
                    piece.share(),
                    piece.acts().stream().map(ActAnswer::legalText).distinct().toList(),
                    least,
                    most);
        }
    }
}
