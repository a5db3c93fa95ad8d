package biennien.query.model;

import biennien.events.model.ModelEvent;
import biennien.events.model.ModelEvent.ModelAliasAdded;
import biennien.events.model.ModelEvent.ModelCounted;
import biennien.events.model.ModelEvent.ModelLaunched;
import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelPiloted;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.model.ModelEvent.ModelRetired;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Reason;
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

import javax.sql.DataSource;

/** Model events → a model, its names, its stages, its replications and its counts. */
@Component
@ProcessingGroup(Groups.MODEL)
public class ModelProjection {

    private static final String NAME =
            """
            INSERT INTO readmodel.model (model, known, unit, host,
                   on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:model, int8range(:position, NULL), :unit, :host,
                   :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String CALL =
            """
            INSERT INTO readmodel.model_name (model, position, ordinal, known, name, name_folded)
            VALUES (:model, :position, :ordinal, int8range(:position, NULL), :name, :folded)
            ON CONFLICT DO NOTHING
            """;

    private static final String STAGE =
            """
            INSERT INTO readmodel.model_stage (model, stage, known,
                   on_edtf, on_earliest, on_latest, decision, reason,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:model, :stage, int8range(:position, NULL),
                   :on_edtf, :on_earliest, :on_latest, :decision, :reason,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String REPLICATE =
            """
            INSERT INTO readmodel.model_replication (model, position, known, all_others_of,
                   on_edtf, on_earliest, on_latest, decision,
                   cited_source, cited_quote, cited_row, cited_place, recorded_at)
            VALUES (:model, :position, int8range(:position, NULL), :allOthersOf,
                   :on_edtf, :on_earliest, :on_latest, :decision,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String REPLICATE_TO =
            """
            INSERT INTO readmodel.model_replication_unit (model, position, ordinal, unit)
            VALUES (:model, :position, :ordinal, :unit)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT =
            """
            INSERT INTO readmodel.model_count (model, position, known, counter, kind, value,
                   counted, measure, said, list_open, asserted_none,
                   on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place, recorded_at)
            VALUES (:model, :position, int8range(:position, NULL), :counter, :kind, :value,
                   :counted, :measure, :said, :list_open, :asserted_none,
                   :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.model, readmodel.model_name, readmodel.model_stage,
                     readmodel.model_replication, readmodel.model_replication_unit,
                     readmodel.model_count
            """;

    private final Writes writes;

    public ModelProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(ModelEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case ModelNamed named -> name(named, position, recordedAt);
            case ModelPiloted(var id, var on, var decision, var citation) ->
                    stage(id, "piloted", on, decision, null, citation, position, recordedAt);
            case ModelLaunched(var id, var on, var decision, var citation) ->
                    stage(id, "launched", on, decision, null, citation, position, recordedAt);
            case ModelRetired(var id, var on, var reason, var decision, var citation) ->
                    stage(id, "retired", on, decision, reason, citation, position, recordedAt);
            case ModelReplicated replicated -> replicate(replicated, position, recordedAt);
            case ModelCounted counted -> count(counted, position, recordedAt);
            case ModelAliasAdded(var id, var alias, _) -> call(id, alias, 0, position);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void name(ModelNamed model, long position, Instant recordedAt) {
        var host = model.host();
        writes.sql(NAME)
                .param("model", model.id().value())
                .param("unit", model.unit().value())
                .param("host", host == null ? null : host.value())
                .params(Columns.days("on", model.on()))
                .params(Columns.citation("cited", model.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        call(model.id(), model.name(), 0, position);
        for (int i = 0; i < model.aliases().size(); i++) {
            call(model.id(), model.aliases().get(i), i + 1, position);
        }
    }

    private void call(ModelId model, Name name, int ordinal, long position) {
        writes.sql(CALL)
                .param("model", model.value())
                .param("position", position)
                .param("ordinal", ordinal)
                .param("name", name.value())
                .param("folded", FoldedText.of(name.value()).value())
                .update();
    }

    private void stage(
            ModelId model,
            String stage,
            Edtf on,
            @Nullable DocumentNumber decision,
            @Nullable Reason reason,
            @Nullable Citation citation,
            long position,
            Instant recordedAt) {
        writes.sql(STAGE)
                .param("model", model.value())
                .param("stage", stage)
                .params(Columns.days("on", on))
                .param("decision", decision == null ? null : decision.value())
                .param("reason", reason == null ? null : reason.value())
                .params(Columns.citation("cited", citation))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void replicate(ModelReplicated model, long position, Instant recordedAt) {
        var allOthersOf = model.allOthersOf();
        var decision = model.decision();
        writes.sql(REPLICATE)
                .param("model", model.id().value())
                .param("position", position)
                .param("allOthersOf", allOthersOf == null ? null : allOthersOf.value())
                .params(Columns.days("on", model.on()))
                .param("decision", decision == null ? null : decision.value())
                .params(Columns.citation("cited", model.citation()))
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        for (int i = 0; i < model.to().size(); i++) {
            writes.sql(REPLICATE_TO)
                    .param("model", model.id().value())
                    .param("position", position)
                    .param("ordinal", i)
                    .param("unit", model.to().get(i).value())
                    .update();
        }
    }

    private void count(ModelCounted model, long position, Instant recordedAt) {
        writes.sql(COUNT)
                .param("model", model.id().value())
                .param("position", position)
                .param("counter", model.counter().code())
                .params(Columns.quantity(model.counted()))
                .params(Columns.days("on", model.on()))
                .params(Columns.citation("cited", model.citation()))
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }
}
