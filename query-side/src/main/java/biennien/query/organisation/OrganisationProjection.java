package biennien.query.organisation;

import biennien.events.law.Coded;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.organisation.OrganisationEvent.OrganisationClosed;
import biennien.events.organisation.OrganisationEvent.OrganisationRegistered;
import biennien.events.organisation.OrganisationEvent.OrganisationRenamed;
import biennien.events.organisation.OrganisationEvent.OrganisationResized;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
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
import java.util.List;

import javax.sql.DataSource;

/** Organisation events → organisations, their names and their sizes. */
@Component
@ProcessingGroup(Groups.ORGANISATION)
public class OrganisationProjection {

    private static final String REGISTER =
            """
            INSERT INTO readmodel.organisation (organisation, known, status, unit, kind,
                   agency_kind, school_kind, from_edtf, from_earliest, from_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:organisation, int8range(:position, NULL), 'open', :unit, :kind,
                   :agencyKind, :schoolKind, :from_edtf, :from_earliest, :from_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String NAME =
            """
            INSERT INTO readmodel.organisation_name (organisation, known, ordinal, alias, name,
                   name_folded, since_edtf, since_earliest, since_latest,
                   cited_source, cited_quote, cited_row, cited_place, position)
            VALUES (:organisation, int8range(:position, NULL), :ordinal, :alias, :name,
                   :folded, :since_edtf, :since_earliest, :since_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String SIZE =
            """
            INSERT INTO readmodel.organisation_size (organisation, known, size,
                   since_edtf, since_earliest, since_latest,
                   cited_source, cited_quote, cited_row, cited_place, position)
            VALUES (:organisation, int8range(:position, NULL), :size,
                   :since_edtf, :since_earliest, :since_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String END =
            """
            UPDATE readmodel.organisation
               SET known = int8range(lower(known), :position)
             WHERE organisation = :organisation AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String CLOSE =
            """
            INSERT INTO readmodel.organisation (organisation, known, status, unit, kind,
                   agency_kind, school_kind, from_edtf, from_earliest, from_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   closed_edtf, closed_earliest, closed_latest, closing_reason,
                   closing_source, closing_quote, closing_row, closing_place,
                   position, recorded_at, first_position)
            SELECT organisation, int8range(:position, NULL), 'closed', unit, kind,
                   agency_kind, school_kind, from_edtf, from_earliest, from_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   :closed_edtf, CAST(:closed_earliest AS date), CAST(:closed_latest AS date),
                   :reason, :closing_source, :closing_quote, :closing_row, :closing_place,
                   :position, :recordedAt, first_position
              FROM readmodel.organisation
             WHERE organisation = :organisation AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.organisation, readmodel.organisation_name,
                     readmodel.organisation_size
            """;

    private final Writes writes;

    public OrganisationProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(OrganisationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case OrganisationRegistered e -> register(e, position, recordedAt);
            case OrganisationRenamed(var id, var name, var on, var citation) ->
                    name(new Called(id, name, 0, false, on), citation, position);
            case OrganisationResized(var id, var size, var on, var citation) ->
                    size(id, size, on, citation, position);
            case OrganisationClosed e -> close(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void register(OrganisationRegistered event, long position, Instant recordedAt) {
        writes.sql(REGISTER)
                .param("organisation", event.id().value())
                .param("unit", event.unit().value())
                .param("kind", event.kind().code())
                .param("agencyKind", code(event.agencyKind()))
                .param("schoolKind", code(event.schoolKind()))
                .params(Columns.days("from", event.from()))
                .params(Columns.citation("cited", event.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        name(new Called(event.id(), event.name(), 0, false, null), event.citation(), position);
        for (int i = 0; i < event.aliases().size(); i++) {
            var alias = event.aliases().get(i);
            name(new Called(event.id(), alias, i + 1, true, null), event.citation(), position);
        }
        if (event.size() != null) {
            size(event.id(), event.size(), null, event.citation(), position);
        }
    }

    /** One name; the ordinal tells the names of one event apart. */
    private record Called(
            OrganisationId id, Name name, int ordinal, boolean alias, @Nullable Edtf since) {}

    private void name(Called called, @Nullable Citation citation, long position) {
        writes.sql(NAME)
                .param("organisation", called.id().value())
                .param("ordinal", called.ordinal())
                .param("alias", called.alias())
                .param("name", called.name().value())
                .param("folded", FoldedText.of(called.name().value()).value())
                .params(Columns.days("since", called.since()))
                .params(Columns.citation("cited", citation))
                .param("position", position)
                .update();
    }

    private void size(
            OrganisationId id,
            Coded size,
            @Nullable Edtf since,
            @Nullable Citation citation,
            long position) {
        writes.sql(SIZE)
                .param("organisation", id.value())
                .param("size", size.code())
                .params(Columns.days("since", since))
                .params(Columns.citation("cited", citation))
                .param("position", position)
                .update();
    }

    private void close(OrganisationClosed event, long position, Instant recordedAt) {
        var reason = event.reason();
        for (String statement : List.of(END, CLOSE)) {
            writes.sql(statement)
                    .param("organisation", event.id().value())
                    .params(Columns.days("closed", event.on()))
                    .param("reason", reason == null ? null : reason.value())
                    .params(Columns.citation("closing", event.citation()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
