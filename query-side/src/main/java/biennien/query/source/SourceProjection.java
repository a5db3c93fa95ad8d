package biennien.query.source;

import biennien.events.source.SourceEvent;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.SourceId;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.kernel.Writes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Source events → the list of documents. */
@Component
@ProcessingGroup(Groups.SOURCE)
public class SourceProjection {

    private static final String REGISTER =
            """
            INSERT INTO readmodel.source (source, known, kind, title, title_folded, number,
                   number_key, publisher, published_edtf, published_earliest, published_latest,
                   archived_file, cited_source, cited_quote, cited_row, cited_place,
                   position, recorded_at, first_position)
            VALUES (:source, int8range(:position, NULL), :kind, :title, :titleFolded, :number,
                   :numberKey, :publisher, :published_edtf, :published_earliest, :published_latest,
                   :archivedFile, :cited_source, :cited_quote, :cited_row, :cited_place,
                   :position, :recordedAt, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String ALIAS =
            """
            INSERT INTO readmodel.source_alias (source, known, alias, folded)
            VALUES (:source, int8range(:position, NULL), :alias, :folded)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.source
               SET known = int8range(lower(known), :position)
             WHERE source = :source AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String STATE_PUBLICATION =
            """
            INSERT INTO readmodel.source (source, known, kind, title, title_folded, number,
                   number_key, publisher, published_edtf, published_earliest, published_latest,
                   published_quote, published_row, archived_file, cited_source, cited_quote,
                   cited_row, cited_place, position, recorded_at, first_position)
            SELECT source, int8range(:position, NULL), kind, title, title_folded, number,
                   number_key, publisher, :published_edtf, CAST(:published_earliest AS date),
                   CAST(:published_latest AS date), :quote, :row, archived_file, cited_source,
                   cited_quote, cited_row, cited_place, :position, :recordedAt, first_position
              FROM readmodel.source
             WHERE source = :source AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY = "TRUNCATE readmodel.source, readmodel.source_alias";

    private final Writes writes;

    public SourceProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(SourceEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case SourceRegistered registered -> register(registered, position, recordedAt);
            case SourceAliasAdded added -> alias(added.id(), added.alias(), position);
            case PublicationStated stated -> statePublication(stated, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void register(SourceRegistered source, long position, Instant recordedAt) {
        var number = source.number();
        var publisher = source.publisher();
        var archivedFile = source.archivedFile();
        writes.sql(REGISTER)
                .param("source", source.id().value())
                .param("kind", source.kind().code())
                .param("title", source.title().value())
                .param("titleFolded", folded(source.title()))
                .param("number", number == null ? null : number.value())
                .param("numberKey", number == null ? null : number.key())
                .param("publisher", publisher == null ? null : publisher.value())
                .params(Columns.days("published", source.published()))
                .param("archivedFile", archivedFile == null ? null : archivedFile.value())
                .params(Columns.citation("cited", source.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        for (Name alias : source.aliases()) {
            alias(source.id(), alias, position);
        }
    }

    private void alias(SourceId source, Name alias, long position) {
        writes.sql(ALIAS)
                .param("source", source.value())
                .param("alias", alias.value())
                .param("folded", folded(alias))
                .param("position", position)
                .update();
    }

    private void statePublication(PublicationStated stated, long position, Instant recordedAt) {
        var quote = stated.quote();
        for (String statement : List.of(CLOSE, STATE_PUBLICATION)) {
            writes.sql(statement)
                    .param("source", stated.id().value())
                    .params(Columns.days("published", stated.published()))
                    .param("quote", quote == null ? null : quote.value())
                    .param("row", stated.row())
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }

    private static String folded(Name name) {
        return FoldedText.of(name.value()).value();
    }
}
