package biennien.query.answer;

import static java.util.Objects.requireNonNull;

import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.QuantityText;
import biennien.events.values.Shape;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** How rows hold the value types: the same columns in every table, written and read here. */
public final class Columns {

    private Columns() {}

    /** {@code <name>_edtf}, {@code <name>_earliest}, {@code <name>_latest}. */
    public static Map<String, @Nullable Object> days(String name, @Nullable Edtf edtf) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(name + "_edtf", edtf == null ? null : edtf.text());
        values.put(name + "_earliest", edtf == null ? null : edtf.earliest().orElse(null));
        values.put(name + "_latest", edtf == null ? null : edtf.latest().orElse(null));
        return values;
    }

    /**
     * {@code <name>_edtf}, {@code _earliest}, {@code _latest}, {@code _shape}, {@code _relative}.
     */
    public static Map<String, @Nullable Object> period(String name, @Nullable Period period) {
        var values = days(name, period == null ? null : period.edtf());
        values.put(name + "_shape", period == null ? null : period.shape().name());
        values.put(
                name + "_relative",
                period == null ? null : RelativeAnswer.column(period.relative()));
        return values;
    }

    public static Map<String, @Nullable Object> quantity(Quantity quantity) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", quantity.kind().name());
        values.put("value", quantity.number().orElse(null));
        values.put("counted", quantity.unit());
        values.put("measure", quantity.measure().name());
        values.put("said", quantity.said());
        values.put("list_open", quantity.listOpen());
        values.put("asserted_none", quantity.assertedNone());
        return values;
    }

    /** {@code <name>_source}, {@code <name>_quote}, {@code <name>_row}, {@code <name>_place}. */
    public static Map<String, @Nullable Object> citation(String name, @Nullable Citation citation) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(name + "_source", citation == null ? null : citation.source().value());
        values.put(
                name + "_quote",
                citation == null || citation.quote() == null ? null : citation.quote().value());
        values.put(name + "_row", citation == null ? null : citation.row());
        values.put(
                name + "_place",
                citation == null || citation.place() == null ? null : citation.place().text());
        return values;
    }

    /** {@code correction_kind}, {@code correction_reason} and its citation. */
    public static Map<String, @Nullable Object> correction(@Nullable Correction correction) {
        var values = new HashMap<String, @Nullable Object>();
        values.putAll(citation("correction", correction == null ? null : correction.citation()));
        values.put("correction_kind", correction == null ? null : correction.kind().name());
        values.put("correction_reason", correction == null ? null : correction.reason().value());
        return values;
    }

    /** An instant as the driver takes it. */
    public static OffsetDateTime instant(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable DayAnswer days(ResultSet row, String name) throws SQLException {
        String edtf = row.getString(name + "_edtf");
        return edtf == null
                ? null
                : new DayAnswer(edtf, day(row, name + "_earliest"), day(row, name + "_latest"));
    }

    /** As far as this reader may see it. */
    public static PeriodAnswer period(ResultSet row, View view) throws SQLException {
        return requireNonNull(period(row, "period", view));
    }

    /** As far as this reader may see it. */
    public static @Nullable PeriodAnswer period(ResultSet row, String name, View view)
            throws SQLException {
        String edtf = row.getString(name + "_edtf");
        return edtf == null
                ? null
                : new PeriodAnswer(
                        edtf,
                        day(row, name + "_earliest"),
                        day(row, name + "_latest"),
                        Shape.valueOf(row.getString(name + "_shape")),
                        RelativeAnswer.read(row.getString(name + "_relative"), view));
    }

    public static Quantity quantity(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new Quantity(
                Quantity.Kind.valueOf(row.getString("kind")),
                value == null ? null : QuantityText.stored(value),
                row.getString("counted"),
                Measure.valueOf(row.getString("measure")),
                row.getString("said"),
                row.getBoolean("list_open"),
                row.getBoolean("asserted_none"));
    }

    /** As far as this reader may see it. */
    public static @Nullable CitationAnswer citation(ResultSet row, String name, View view)
            throws SQLException {
        String source = row.getString(name + "_source");
        return source == null
                ? null
                : CitationAnswer.of(
                        source,
                        row.getString(name + "_quote"),
                        words(row, name + "_quote", view),
                        row.getString(name + "_row"),
                        place(row, name));
    }

    /** Where the cited words stand in the document; null from a table that keeps no places. */
    public static @Nullable PlaceAnswer place(ResultSet row, String name) {
        try {
            return PlaceAnswer.read(row.getString(row.findColumn(name + "_place")));
        } catch (SQLException noPlaces) {
            return null;
        }
    }

    /** As far as this reader may see it. */
    public static @Nullable CorrectionAnswer correction(ResultSet row, View view)
            throws SQLException {
        String kind = row.getString("correction_kind");
        CitationAnswer citation = citation(row, "correction", view);
        return kind == null || citation == null
                ? null
                : new CorrectionAnswer(
                        Correction.Kind.valueOf(kind),
                        words(row, "correction_reason", view),
                        citation);
    }

    /** Free words, as far as this reader may see them. */
    public static @Nullable String words(ResultSet row, String column, View view)
            throws SQLException {
        return FewPersons.shown(view, row.getString(column));
    }
}
