package biennien.query.totals;

/**
 * What one source says of one kind of number in one unit and year: figures of the same cell are
 * about the same things and may repeat each other; figures of two cells never do.
 */
record Cell(About about, Kind kind) {

    /**
     * What stays the same of a figure, whatever is corrected.
     *
     * @param source id of the document
     */
    record About(String unit, String indicator, String source) {}

    /**
     * As what a number counts.
     *
     * @param year of the calendar
     * @param counted the unit of count
     */
    record Kind(int year, String subjectType, String subject, String counted) {}

    String unit() {
        return about.unit();
    }

    int year() {
        return kind.year();
    }

    Series series(String ofUnit) {
        return new Series(
                ofUnit,
                kind.year(),
                about.indicator(),
                about.source(),
                kind.subjectType(),
                kind.subject(),
                kind.counted());
    }
}
