package biennien.query.figure;

import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.Correction;
import biennien.events.values.FigureId;
import biennien.events.values.FoldedText;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

/** Figure events → one row per version of a figure. */
@Component
@ProcessingGroup(Groups.FIGURE)
public class FigureProjection {

    private static final String REPORT =
            """
            INSERT INTO readmodel.figure (figure, known, status, unit, indicator,
                   subject_type, subject_code, subject_folded,
                   kind, value, counted, measure, said, list_open, asserted_none,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   stated_by,
                   cited_source, cited_quote, cited_row, cited_place, protected, small, total,
                   words_folded, said_folded, position, recorded_at, first_position)
            VALUES (:figure, int8range(:position, NULL), 'current', :unit, :indicator,
                   :subjectType, :subjectCode, :subjectFolded,
                   :kind, :value, :counted, :measure, :said, :list_open, :asserted_none,
                   :period_edtf, :period_shape, :period_relative, :period_earliest, :period_latest,
                   :statedBy,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :protected, :small,
                   :total,
                   :wordsFolded, :saidFolded, :position, :recordedAt, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.figure
               SET known = int8range(lower(known), :position)
             WHERE figure = :figure AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String PREVIOUS =
            """
            SELECT indicator, cited_quote FROM readmodel.figure
             WHERE figure = :figure AND upper(known) = :position
            """;

    private static final String CORRECT =
            """
            INSERT INTO readmodel.figure (figure, known, status, unit, indicator,
                   subject_type, subject_code, subject_folded,
                   kind, value, counted, measure, said, list_open, asserted_none,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, protected, small, total,
                   words_folded, said_folded, position, recorded_at, first_position)
            SELECT figure, int8range(:position, NULL), 'corrected', unit, indicator,
                   :subjectType, :subjectCode, :subjectFolded,
                   :kind, CAST(:value AS numeric), :counted, :measure, :said, :list_open,
                   :asserted_none, :period_edtf, :period_shape, :period_relative,
                   CAST(:period_earliest AS date),
                   CAST(:period_latest AS date), :statedBy,
                   cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, protected, :small, :total,
                   :wordsFolded, :saidFolded, :position, :recordedAt, first_position
              FROM readmodel.figure
             WHERE figure = :figure AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String WITHDRAW =
            """
            INSERT INTO readmodel.figure (figure, known, status, unit, indicator,
                   subject_type, subject_code, subject_folded,
                   kind, value, counted, measure, said, list_open, asserted_none,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, protected, small, total,
                   words_folded, said_folded, position, recorded_at, first_position)
            SELECT figure, int8range(:position, NULL), 'withdrawn', unit, indicator,
                   subject_type, subject_code, subject_folded,
                   kind, value, counted, measure, said, list_open, asserted_none,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, protected, small, total,
                   words_folded, said_folded, :position, :recordedAt, first_position
              FROM readmodel.figure
             WHERE figure = :figure AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    public FigureProjection(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @EventHandler
    public void on(FigureEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case FigureReported reported -> report(reported, position, recordedAt);
            case FigureCorrected corrected -> correct(corrected, position, recordedAt);
            case FigureWithdrawn(var id, var correction) ->
                    withdraw(id, correction, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        jdbc.sql("TRUNCATE readmodel.figure").update();
    }

    private void report(FigureReported figure, long position, Instant recordedAt) {
        jdbc.sql(REPORT)
                .param("figure", figure.id().value())
                .param("unit", figure.unit().value())
                .param("indicator", figure.indicator().code())
                .param("protected", SmallCells.isProtected(figure.indicator()))
                .params(Columns.citation("cited", figure.citation()))
                .params(
                        stated(
                                figure.indicator(),
                                figure.subject(),
                                figure.quantity(),
                                figure.period(),
                                figure.statedBy(),
                                figure.citation().quote()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void correct(FigureCorrected figure, long position, Instant recordedAt) {
        close(figure.id(), position);
        record Previous(String indicator, @Nullable String quote) {}
        var previous =
                jdbc.sql(PREVIOUS)
                        .param("figure", figure.id().value())
                        .param("position", position)
                        .query(
                                (row, _) ->
                                        new Previous(
                                                row.getString("indicator"),
                                                row.getString("cited_quote")))
                        .single();
        jdbc.sql(CORRECT)
                .param("figure", figure.id().value())
                .params(Columns.correction(figure.correction()))
                .params(
                        stated(
                                Indicator.fromCode(previous.indicator()),
                                figure.subject(),
                                figure.quantity(),
                                figure.period(),
                                figure.statedBy(),
                                previous.quote() == null ? null : new Quote(previous.quote())))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void withdraw(FigureId id, Correction correction, long position, Instant recordedAt) {
        close(id, position);
        jdbc.sql(WITHDRAW)
                .param("figure", id.value())
                .params(Columns.correction(correction))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void close(FigureId id, long position) {
        jdbc.sql(CLOSE).param("figure", id.value()).param("position", position).update();
    }

    /** What a source stated, as far as a correction may change it. */
    private static Map<String, @Nullable Object> stated(
            Indicator indicator,
            Subject subject,
            Quantity quantity,
            Period period,
            @Nullable Office statedBy,
            @Nullable Quote quote) {
        var values = new HashMap<String, @Nullable Object>();
        values.putAll(Columns.quantity(quantity));
        values.putAll(Columns.period("period", period));
        String office = statedBy == null ? null : statedBy.value();
        values.put("statedBy", office);
        values.put("subjectType", subject.type());
        values.put("subjectCode", subject.code());
        values.put("subjectFolded", folded(subject.code()));
        values.put("small", SmallCells.isSmall(indicator, quantity));
        values.put("total", SmallCells.isTotal(indicator, subject));
        values.put(
                "wordsFolded", folded(indicator.label(), indicator.code(), subject.code(), office));
        values.put("saidFolded", folded(quote == null ? null : quote.value(), quantity.said()));
        return values;
    }

    private static String folded(@Nullable String... texts) {
        var all = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                all.append(text).append(" · ");
            }
        }
        return FoldedText.of(all.toString()).value();
    }
}
