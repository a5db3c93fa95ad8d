package biennien.query.figure;

import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.OneNumber;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * One figure in proportion to another. No source says it: it is derived.
 *
 * @param of the figure that is divided
 * @param to the figure that it is divided by
 * @param lo the ratio is at least this, rounded down; null when it is suppressed
 * @param loOpen whether {@code lo} itself is left out
 * @param hi the ratio is at most this, rounded up; null where there is no upper end
 * @param hiOpen whether {@code hi} itself is left out
 * @param shown the ratio with its sign, such as "8.39" or "> 0.18"; null when it is suppressed
 * @param percent the same of a hundred, such as "> 18.89 %"; null also when the two count different
 *     things, such as slips and persons, of which one is no share of the other
 * @param derived always true
 * @param notes what must be said with it: different-units, different-units-of-count,
 *     different-periods, different-sources, not-said-to-be-a-part
 */
@AllMembers
public record RatioAnswer(
        FigureAnswer of,
        FigureAnswer to,
        @Nullable BigDecimal lo,
        boolean loOpen,
        @Nullable BigDecimal hi,
        boolean hiOpen,
        @Nullable String shown,
        @Nullable String percent,
        boolean derived,
        List<String> notes)
        implements Explainable, OneNumber {

    @Override
    public Explainable theNumber() {
        return this;
    }
}
