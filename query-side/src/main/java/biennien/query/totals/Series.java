package biennien.query.totals;

import java.util.Comparator;

/**
 * What is added up under one heading.
 *
 * @param unit the unit that the sum is of
 * @param source id of the document; what two documents say is never one sum
 */
record Series(
        String unit,
        int year,
        String indicator,
        String source,
        String subjectType,
        String subject,
        String counted)
        implements Comparable<Series> {

    private static final Comparator<Series> IN_ORDER =
            Comparator.comparing(Series::unit)
                    .thenComparingInt(Series::year)
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
