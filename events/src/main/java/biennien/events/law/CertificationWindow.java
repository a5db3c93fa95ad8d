package biennien.events.law;

import java.time.LocalDate;
import java.time.Month;

/**
 * The days that count for the certificate of a year. They are not the calendar year, and
 * residential areas have other days than the rest (Circular 124/2021, Art. 8(2)).
 *
 * @param to the first day that no longer counts
 */
public record CertificationWindow(LocalDate from, LocalDate to) {

    public static CertificationWindow of(CertificationSubjectKind kind, int year) {
        var end = LocalDate.of(year, Month.NOVEMBER, firstDay(kind));
        return new CertificationWindow(end.minusYears(1), end);
    }

    /** The certificate year that a day counts for. */
    public static int yearOf(CertificationSubjectKind kind, LocalDate day) {
        return of(kind, day.getYear()).contains(day) ? day.getYear() : day.getYear() + 1;
    }

    /** Whoever strives for the certificate of a year registers in its first quarter. */
    public static CertificationWindow registration(int year) {
        return new CertificationWindow(
                LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.APRIL, 1));
    }

    public static LegalBasis legalBasis(CertificationSubjectKind kind) {
        return LegalBasis.article(
                Instrument.CIRCULAR_124_2021,
                kind == CertificationSubjectKind.RESIDENTIAL_AREA ? "8(2)(a)" : "8(2)(b)");
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    private static int firstDay(CertificationSubjectKind kind) {
        return switch (kind) {
            case RESIDENTIAL_AREA -> 1;
            case COMMUNE, AGENCY, ENTERPRISE, EDUCATIONAL_INSTITUTION -> 16;
        };
    }
}
