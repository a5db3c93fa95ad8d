package biennien.query.totals;

import java.util.Comparator;

/**
 * What is added up under one heading.
 *
 * @param unit the unit that the sum is of
 * @param tier 0 for what is said of the unit itself; else the tier of the units below it whose
 *     figures are added: a district and its communes are never one sum
 * @param source id of the document; what two documents say is never one sum
 */
record Series(
        String unit,
        int year,
        int tier,
        String indicator,
        String source,
        String subjectType,
        String subject,
        String counted)
        implements Comparable<Series> {

    /** The tier of what a unit's own figures say. */
    static final int OWN = 0;

    private static final Comparator<Series> IN_ORDER =
            Comparator.comparing(Series::unit)
                    .thenComparingInt(Series::year)
                    .thenComparingInt(Series::tier)
                    .thenComparing(Series::indicator)
                    .thenComparing(Series::source)
                    .thenComparing(Series::subjectType)
                    .thenComparing(Series::subject)
                    .thenComparing(Series::counted);

    @Override
    public int compareTo(Series other) {
        return IN_ORDER.compare(this, other);
    }
}
