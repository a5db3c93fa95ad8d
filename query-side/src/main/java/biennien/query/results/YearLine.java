package biennien.query.results;

import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Place;
import biennien.query.results.YearAnswer.ReportedInYear;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * A line of a table of a year, for files: counted from recorded facts, or reported.
 *
 * @param table T1 to T13
 * @param origin recorded or reported
 * @param kind code of the kind of thing, or of the subject of a figure
 * @param by what it is further told apart by
 * @param measure what the number is; the indicator of a figure
 * @param unit what is counted; null for a suppressed figure
 * @param least at least so many; null where it is not known or suppressed
 * @param leastOpen whether the number itself is left out
 * @param most at most so many; null where there is no upper end, or it is suppressed
 * @param mostOpen whether the number itself is left out
 * @param fits of a figure: within, part, day or perhaps
 * @param of the unit that reported the figure
 * @param figure id of the figure
 * @param ruling id of a standing ruling between this figure and others; null when there is none
 * @param claim preferred or set-aside, as the ruling says
 * @param outdatedSince position since which the ruling decides nothing any more
 * @param counts of a figure within other borders than as-reported: wholly or between
 * @param borders of a recorded line: within which borders it was counted; null as-reported
 */
@AllMembers
public record YearLine(
        String table,
        String origin,
        String kind,
        @Nullable String by,
        String measure,
        @Nullable String unit,
        @Nullable BigDecimal least,
        boolean leastOpen,
        @Nullable BigDecimal most,
        boolean mostOpen,
        @Nullable String fits,
        @Nullable String of,
        @Nullable String figure,
        @Nullable String ruling,
        @Nullable String claim,
        @Nullable Long outdatedSince,
        @Nullable String counts,
        @Nullable LineBorders borders)
        implements Explainable {

    @Override
    public @Nullable String explainedBy(Supplier<@Nullable String> place) {
        return figure == null ? place.get() : "figure=" + Place.encoded(figure);
    }

    static YearLine of(ResultRow row) {
        return new YearLine(
                row.table(),
                "recorded",
                row.kind(),
                row.by(),
                row.measure(),
                row.unit(),
                row.least(),
                row.leastOpen(),
                row.most(),
                row.mostOpen(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.borders());
    }

    static YearLine of(String table, ReportedInYear reported) {
        var figure = reported.figure();
        var ruling = figure.ruling();
        var stated = figure.quantity() instanceof QuantityAnswer.Stated known ? known : null;
        return new YearLine(
                table,
                "reported",
                figure.subject(),
                figure.subjectType(),
                figure.indicator(),
                stated == null ? null : stated.unit(),
                stated == null ? null : stated.lo(),
                stated != null && stated.loOpen(),
                stated == null ? null : stated.hi(),
                stated != null && stated.hiOpen(),
                reported.fits(),
                figure.unit().id(),
                figure.id(),
                ruling == null ? null : ruling.id(),
                ruling == null ? null : ruling.claim(),
                ruling == null ? null : ruling.outdatedSince(),
                reported.counts(),
                null);
    }
}
