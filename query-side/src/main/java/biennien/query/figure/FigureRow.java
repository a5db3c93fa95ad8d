package biennien.query.figure;

import biennien.events.figure.FigureClaim;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.law.WeaponType;
import biennien.events.values.Edtf;
import biennien.events.values.Interval;
import biennien.events.values.MalformedValue;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;
import biennien.query.answer.Columns;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.PlaceAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.answer.SourceRef;
import biennien.query.kernel.View;
import biennien.query.ruling.RulingMark;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A version of a figure as it is stored; only what may be seen of it leaves this class. */
public final class FigureRow {

    /**
     * A rate that stands alone: no number of the same things, in the same unit and for a time that
     * overlaps, that it could be checked against. Only such rows are looked at twice.
     */
    private static final String WITHOUT_DENOMINATOR =
            """
            (f.measure = 'RATE' AND f.status <> 'withdrawn' AND NOT EXISTS (
                SELECT FROM readmodel.figure counted
                 WHERE counted.unit = f.unit
                   AND counted.subject_type = f.subject_type
                   AND counted.subject_folded = f.subject_folded
                   AND counted.known @> :basis AND counted.status <> 'withdrawn'
                   AND counted.measure <> 'RATE' AND counted.kind <> 'NOT_REPORTED'
                   AND daterange(counted.period_earliest, counted.period_latest, '[]')
                       && daterange(f.period_earliest, f.period_latest, '[]')))
            """;

    /** What every query of figures selects from {@code readmodel.figure f}. */
    public static final String COLUMNS =
            """
            f.*, source.title,
            %s AS hidden,
            %s AS without_denominator
            """
                    .formatted(SmallCells.HIDDEN.strip(), WITHOUT_DENOMINATOR.strip());

    /** What {@link #quantity(View, ResultSet)} reads from {@code readmodel.figure f}. */
    public static final String QUANTITY =
            """
            f.figure, f.protected, f.value, f.kind, f.counted, f.measure, f.said, f.list_open,
            f.asserted_none, %s AS hidden
            """
                    .formatted(SmallCells.HIDDEN.strip());

    /** The join that {@link #COLUMNS} needs. */
    public static final String TITLE =
            """
            LEFT JOIN readmodel.source source
              ON source.source = f.cited_source AND source.known @> :basis
            """;

    private final View view;
    private final String id;
    private final String unit;
    private final String indicator;
    private final String subjectType;
    private final String subject;
    private final Quantity quantity;
    private final PeriodAnswer period;
    private final @Nullable String statedBy;
    private final SourceRef source;
    private final @Nullable String quote;
    private final @Nullable String row;
    private final @Nullable PlaceAnswer place;
    private final @Nullable CorrectionAnswer correction;
    private final boolean isProtected;
    private final boolean hidden;
    private final boolean withoutDenominator;
    private final Instant recordedAt;
    private final long position;
    private final long firstPosition;
    private final String status;
    private final SearchedWords searched;
    private @Nullable FigureClaim claim;

    private FigureRow(View view, ResultSet row) throws SQLException {
        this.view = view;
        this.id = row.getString("figure");
        this.unit = row.getString("unit");
        this.indicator = row.getString("indicator");
        this.subjectType = row.getString("subject_type");
        this.subject = row.getString("subject_code");
        this.quantity = Columns.quantity(row);
        this.period = Columns.period(row, view);
        this.statedBy = Columns.words(row, "stated_by", view);
        this.source =
                new SourceRef(row.getString("cited_source"), Columns.words(row, "title", view));
        this.quote = row.getString("cited_quote");
        this.row = row.getString("cited_row");
        this.place = Columns.place(row, "cited");
        this.correction = Columns.correction(row, view);
        this.isProtected = row.getBoolean("protected");
        this.hidden = SmallCells.isHidden(view, row.getBoolean("hidden"));
        this.withoutDenominator = row.getBoolean("without_denominator");
        this.recordedAt = Columns.instant(row, "recorded_at");
        this.position = row.getLong("position");
        this.firstPosition = row.getLong("first_position");
        this.status = row.getString("status");
        this.searched = SearchedWords.read(view, row);
    }

    public static FigureRow read(View view, ResultSet row) throws SQLException {
        return new FigureRow(view, row);
    }

    String id() {
        return id;
    }

    public String unit() {
        return unit;
    }

    String sourceId() {
        return source.id();
    }

    boolean isHidden() {
        return hidden;
    }

    /** Whether each of these folded words begins one by which this reader may find it. */
    boolean isFoundBy(List<String> words) {
        return searched.have(words);
    }

    /** What the number is, whether or not this reader may see it. */
    Interval bounds() {
        return quantity.bounds();
    }

    PeriodAnswer period() {
        return period;
    }

    /** Made when it is asked for first: of many claims each is held against each. */
    FigureClaim claim() {
        FigureClaim made = claim;
        if (made == null) {
            made =
                    new FigureClaim(
                            new UnitId(unit),
                            Indicator.fromCode(indicator),
                            new Subject(subjectType, subject),
                            quantity.unit(),
                            quantity.measure(),
                            new Period(Edtf.of(period.edtf()), period.shape()));
            claim = made;
        }
        return made;
    }

    /** Of the event that first reported the figure. */
    public long firstPosition() {
        return firstPosition;
    }

    QuantityAnswer quantity() {
        return quantity(view, quantity, isProtected, hidden);
    }

    /** The number alone, as far as this reader may see it. */
    public static QuantityAnswer quantity(View view, ResultSet row) throws SQLException {
        return quantity(
                view,
                Columns.quantity(row),
                row.getBoolean("protected"),
                SmallCells.isHidden(view, row.getBoolean("hidden")));
    }

    private static QuantityAnswer quantity(
            View view, Quantity quantity, boolean isProtected, boolean hidden) {
        if (hidden) {
            return new QuantityAnswer.Suppressed(quantity.measure());
        }
        return QuantityAnswer.stated(quantity, view)
                .saying(words(view, quantity.said(), quantity, isProtected));
    }

    /** The day on whose names the unit is called. */
    private @Nullable LocalDate spokenOf() {
        return period.latest() == null ? period.earliest() : period.latest();
    }

    FigureAnswer answer(UnitNames names, @Nullable RulingMark ruling) {
        return new FigureAnswer(
                id,
                names.on(unit, spokenOf()),
                indicator,
                subject,
                subjectType,
                quantity(),
                period,
                statedBy,
                source,
                words(quote),
                row,
                // Without the words, where they stand would lead to them.
                quote != null && words(quote) == null ? null : place,
                quantity.listOpen(),
                legalClasses(),
                recordedAt,
                position,
                status,
                withoutDenominator ? List.of("rate-without-denominator") : List.of(),
                ruling);
    }

    FigureDetail.Version version() {
        return new FigureDetail.Version(
                position,
                recordedAt,
                status,
                subject,
                quantity(),
                period,
                statedBy,
                correction != null && isProtected && view.isPublic()
                        ? correction.withoutWords()
                        : correction);
    }

    private @Nullable String words(@Nullable String words) {
        return hidden ? null : words(view, words, quantity, isProtected);
    }

    private static @Nullable String words(
            View view, @Nullable String words, Quantity quantity, boolean isProtected) {
        BigDecimal own = quantity.number().orElse(null);
        return SmallCells.words(view, words, isProtected, own);
    }

    private List<LegalClass> legalClasses() {
        if (!subjectType.equals("weapon-type")) {
            return List.of();
        }
        try {
            return LegalClass.of(WeaponType.fromCode(subject), period.earliest(), period.latest());
        } catch (MalformedValue noType) {
            return List.of();
        }
    }
}
