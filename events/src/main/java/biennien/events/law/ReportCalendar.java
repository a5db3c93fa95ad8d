package biennien.events.law;

import static biennien.events.law.Confirmation.CONFIRMED;
import static biennien.events.law.Confirmation.PARTLY;
import static biennien.events.law.Confirmation.UNCONFIRMED;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Which days count for "the year": there is not one year. A figure carries its own days; a calendar
 * only says for which days a table of a year is asked.
 */
public enum ReportCalendar implements Coded {
    CALENDAR_YEAR("calendar-year", "năm dương lịch", MonthDay.of(1, 1), null, CONFIRMED),
    /** Residential areas, Art. 8(2)(a). */
    RESIDENTIAL_AREA_CERTIFICATION(
            "residential-area-certification",
            "năm công nhận khu dân cư",
            MonthDay.of(11, 1),
            LegalBasis.article(Instrument.CIRCULAR_124_2021, "8(2)(a)"),
            CONFIRMED),
    /** Communes, agencies, enterprises and schools, Art. 8(2)(b). */
    COMMUNE_CERTIFICATION(
            "commune-certification",
            "năm công nhận xã, cơ quan, doanh nghiệp, nhà trường",
            MonthDay.of(11, 16),
            LegalBasis.article(Instrument.CIRCULAR_124_2021, "8(2)(b)"),
            CONFIRMED),
    /** Read for the rating of grassroots teams; that the police report by it is inferred. */
    POLICE_WORK_YEAR(
            "police-work-year",
            "năm công tác công an",
            MonthDay.of(11, 15),
            LegalBasis.of(Instrument.GUIDANCE_01_2026),
            PARTLY),
    /** Reports of state administration since 12 March 2019; its Art. 12 was not read. */
    STATE_ADMINISTRATION(
            "state-administration",
            "năm báo cáo hành chính",
            MonthDay.of(12, 15),
            LegalBasis.article(Instrument.DECREE_09_2019, "12"),
            UNCONFIRMED);

    private static final Codes<ReportCalendar> CODES = new Codes<>(ReportCalendar.class);

    private final String code;
    private final String label;
    private final MonthDay begin;
    private final @Nullable LegalBasis legalBasis;
    private final Confirmation state;

    ReportCalendar(
            String code,
            String label,
            MonthDay begin,
            @Nullable LegalBasis legalBasis,
            Confirmation state) {
        this.code = code;
        this.label = label;
        this.begin = begin;
        this.legalBasis = legalBasis;
        this.state = state;
    }

    @JsonCreator
    public static ReportCalendar fromCode(String code) {
        return CODES.find(code);
    }

    /**
     * The first day that counts for a year; of all but the calendar year it lies in the year
     * before.
     */
    public LocalDate firstDay(int year) {
        return this == CALENDAR_YEAR ? begin.atYear(year) : begin.atYear(year - 1);
    }

    /** The last day that counts for a year. */
    public LocalDate lastDay(int year) {
        return firstDay(year).plusYears(1).minusDays(1);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The words a Vietnamese reader expects. */
    public String label() {
        return label;
    }

    /** Empty for the calendar year, which needs none. */
    public Optional<LegalBasis> legalBasis() {
        return Optional.ofNullable(legalBasis);
    }

    public Confirmation state() {
        return state;
    }
}
