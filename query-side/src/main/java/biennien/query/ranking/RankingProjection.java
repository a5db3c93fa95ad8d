package biennien.query.ranking;

import biennien.events.ranking.RankingEvent;
import biennien.events.ranking.RankingEvent.MovementRanked;
import biennien.events.ranking.RankingEvent.MovementRankingCorrected;
import biennien.events.values.Points;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.kernel.Writes;
import biennien.query.movement.RatedSubject;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Ranking events → one row per version of a ranking. */
@Component
@ProcessingGroup(Groups.RANKING)
public class RankingProjection {

    private static final String RANK =
            """
            INSERT INTO readmodel.movement_ranking (ranking, known, status,
                   subject_kind, subject_name, subject_folded, unit, organisation, year, rank,
                   points, decision, decided_edtf, decided_earliest, decided_latest, decided_by,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:ranking, int8range(:position, NULL), 'current',
                   :kind, :name, :folded, :unit, :organisation, :year, :rank,
                   :points, :decision, :decided_edtf, :decided_earliest, :decided_latest, :by,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.movement_ranking
               SET known = int8range(lower(known), :position)
             WHERE ranking = :ranking AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String CORRECT =
            """
            INSERT INTO readmodel.movement_ranking (ranking, known, status,
                   subject_kind, subject_name, subject_folded, unit, organisation, year, rank,
                   points, decision, decided_edtf, decided_earliest, decided_latest, decided_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, position, recorded_at, first_position)
            SELECT ranking, int8range(:position, NULL), 'corrected',
                   subject_kind, subject_name, subject_folded, unit, organisation, year, :rank,
                   CAST(:points AS numeric), decision, decided_edtf, decided_earliest,
                   decided_latest, decided_by, cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, :position, :recordedAt, first_position
              FROM readmodel.movement_ranking
             WHERE ranking = :ranking AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private final Writes writes;

    public RankingProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(RankingEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case MovementRanked e -> rank(e, position, recordedAt);
            case MovementRankingCorrected e -> correct(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql("TRUNCATE readmodel.movement_ranking").update();
    }

    private void rank(MovementRanked event, long position, Instant recordedAt) {
        var decision = event.decision();
        var by = event.decidedBy();
        writes.sql(RANK)
                .param("ranking", event.id().value())
                .params(RatedSubject.columns(event.subject()))
                .param("year", event.year())
                .param("rank", event.rank().code())
                .param("points", number(event.points()))
                .param("decision", decision == null ? null : decision.value())
                .params(Columns.days("decided", event.decidedOn()))
                .param("by", by == null ? null : by.value())
                .params(Columns.citation("cited", event.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void correct(MovementRankingCorrected event, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, CORRECT)) {
            writes.sql(statement)
                    .param("ranking", event.id().value())
                    .param("rank", event.rank().code())
                    .param("points", number(event.points()))
                    .params(Columns.correction(event.correction()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }

    private static @Nullable BigDecimal number(@Nullable Points points) {
        return points == null ? null : points.number();
    }
}
