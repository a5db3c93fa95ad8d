package biennien.query.totals;

import static biennien.query.kernel.QueryProblem.badParameter;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.events.values.Measure;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Totals of what.
 *
 * @param year a calendar year, such as 2022
 * @param years several, the first and the last: 2015/2024; without either every year from 1900 to
 *     2099
 * @param level units of the tier of this level: province takes in the municipalities. Without it
 *     and without a unit provinces are meant, with {@code unit} units of every level
 * @param indicator only numbers of this indicator; without it of every one that can be added
 * @param boundaries as-reported: figures count where their unit lay on their days
 */
record TotalsQuestion(
        @Nullable Integer year,
        @Nullable String years,
        @Nullable AdministrativeLevel level,
        @Nullable Indicator indicator,
        @Nullable String boundaries)
        implements Question {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})/(\\d{4})");
    private static final int FIRST = 1900;
    private static final int LAST = 2099;
    private static final String AS_REPORTED = "as-reported";

    TotalsQuestion {
        if (year != null && years != null) {
            throw badParameter(
                    "years",
                    "year-or-years",
                    "Totals are of one year (year=2022) or of several (years=2015/2024); say one"
                            + " of the two.");
        }
        if (year != null && (year < FIRST || year > LAST)) {
            throw badParameter(
                    "year", "bad-year", "A year lies from %d to %d.".formatted(FIRST, LAST));
        }
        if (years != null && !areInOrder(years)) {
            throw badParameter(
                    "years",
                    "bad-years",
                    "Years are the first and the last, from %d to %d, such as 2015/2024."
                            .formatted(FIRST, LAST));
        }
        if (boundaries != null && !boundaries.equals(AS_REPORTED)) {
            throw badParameter(
                    "boundaries",
                    "boundaries-not-offered",
                    "Totals are given as-reported: every figure counts where its unit lay on its"
                            + " days. With the borders of another day ask for the figures"
                            + " themselves.");
        }
        if (indicator != null && indicator.measure() == Measure.RATE) {
            throw badParameter(
                    "indicator",
                    "rates-do-not-add",
                    "'%s' is a rate; rates are never added. Ask for the counts it was made from."
                            .formatted(indicator.code()));
        }
    }

    private static boolean areInOrder(String years) {
        return YEARS.matcher(years).matches()
                && FIRST <= part(years, 1)
                && part(years, 1) <= part(years, 2)
                && part(years, 2) <= LAST;
    }

    int first() {
        return years != null ? part(years, 1) : year != null ? year : FIRST;
    }

    int last() {
        return years != null ? part(years, 2) : year != null ? year : LAST;
    }

    private static int part(String years, int group) {
        Matcher several = YEARS.matcher(years);
        if (!several.matches()) {
            throw new IllegalStateException(years);
        }
        return Integer.parseInt(several.group(group));
    }
}
