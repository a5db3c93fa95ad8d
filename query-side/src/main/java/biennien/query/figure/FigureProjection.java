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
import biennien.query.kernel.Writes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** What no correction changes. */
    private static final String FIRST =
            """
            SELECT indicator, cited_quote FROM readmodel.figure
             WHERE figure = :figure AND upper_inf(known)
            """;

    /**
     * Ends the version that is known and opens the next, which takes over what is not corrected.
     */
    private static final String CORRECT =
            """
            WITH was AS (
                UPDATE readmodel.figure
                   SET known = int8range(lower(known), :position)
                 WHERE figure = :figure AND upper_inf(known) AND lower(known) < :position
                RETURNING *)
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
                   :correction_row, :correction_place, protected OR :protected, :small, :total,
                   :wordsFolded, :saidFolded, :position, :recordedAt, first_position
              FROM was
            ON CONFLICT DO NOTHING
            """;

    private static final String WITHDRAW =
            """
            WITH was AS (
                UPDATE readmodel.figure
                   SET known = int8range(lower(known), :position)
                 WHERE figure = :figure AND upper_inf(known) AND lower(known) < :position
                RETURNING *)
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
              FROM was
            ON CONFLICT DO NOTHING
            """;

    /** Figures are corrected soon after they are reported, or again and again. */
    private static final int REMEMBERED = 20_000;

    /** What the events of a figure do not say again after the first. */
    private record First(String indicator, @Nullable String quote) {}

    private final Writes writes;
    private final Map<String, First> firsts =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, First> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    public FigureProjection(DataSource database) {
        this.writes = Writes.byStream(database);
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
        writes.sql("TRUNCATE readmodel.figure").update();
    }

    private void report(FigureReported figure, long position, Instant recordedAt) {
        Quote quote = figure.citation().quote();
        firsts.put(
                figure.id().value(),
                new First(figure.indicator().code(), quote == null ? null : quote.value()));
        writes.sql(REPORT)
                .param("figure", figure.id().value())
                .param("unit", figure.unit().value())
                .param("indicator", figure.indicator().code())
                .params(Columns.citation("cited", figure.citation()))
                .params(
                        stated(
                                figure.indicator(),
                                figure.subject(),
                                figure.quantity(),
                                figure.period(),
                                figure.statedBy(),
                                quote))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void correct(FigureCorrected figure, long position, Instant recordedAt) {
        First first = first(figure.id());
        writes.sql(CORRECT)
                .param("figure", figure.id().value())
                .params(Columns.correction(figure.correction()))
                .params(
                        stated(
                                Indicator.fromCode(first.indicator()),
                                figure.subject(),
                                figure.quantity(),
                                figure.period(),
                                figure.statedBy(),
                                first.quote() == null ? null : new Quote(first.quote())))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void withdraw(FigureId id, Correction correction, long position, Instant recordedAt) {
        writes.sql(WITHDRAW)
                .param("figure", id.value())
                .params(Columns.correction(correction))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    /** As every later version repeats it, it does not matter when it was looked at. */
    private First first(FigureId id) {
        First known = firsts.get(id.value());
        if (known == null) {
            known =
                    writes.sql(FIRST)
                            .param("figure", id.value())
                            .query(
                                    (row, _) ->
                                            new First(
                                                    row.getString("indicator"),
                                                    row.getString("cited_quote")))
                            .single();
            firsts.put(id.value(), known);
        }
        return known;
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
        values.put("protected", SmallCells.isProtected(indicator, quantity.unit()));
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
