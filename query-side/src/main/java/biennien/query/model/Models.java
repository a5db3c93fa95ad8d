package biennien.query.model;

import static java.util.Objects.requireNonNull;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about models. */
@Component
final class Models {

    static final Set<String> READS = Set.of(Groups.MODEL, Groups.UNIT);

    /** A model is of its home from the first day on which it is heard of to its end. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT m.*, life.status
                      FROM readmodel.model m
                     CROSS JOIN LATERAL (
                           SELECT (ARRAY['named', 'piloted', 'launched', 'retired'])[
                                      1 + coalesce(max(array_position(
                                              ARRAY['piloted', 'launched', 'retired'],
                                              stage.stage)), 0)] AS status,
                                  least(coalesce(m.on_earliest, '-infinity'),
                                        min(coalesce(stage.on_earliest, '-infinity'))) AS since,
                                  max(stage.on_latest) FILTER (WHERE stage.stage = 'retired')
                                      AS until
                             FROM readmodel.model_stage stage
                            WHERE stage.model = m.model AND stage.known @> :basis) life
                     WHERE m.known @> :basis
                       AND (CAST(:id AS text) IS NULL OR m.model = :id)
                    """,
                    Scope.covers("m.unit", "life.since", "life.until"),
                    """
                      AND (CAST(:status AS text) IS NULL OR life.status = :status)
                      AND (CAST(:q AS text) IS NULL
                           OR EXISTS (SELECT FROM readmodel.model_name called
                                       WHERE called.model = m.model AND called.known @> :basis
                                         AND strpos(' ' || called.name_folded, ' ' || :q) > 0
                                         AND called.name_folded NOT IN (:suppressed)))
                      AND m.position > :after
                    ORDER BY m.position
                    LIMIT :rows
                    """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT name AS words FROM readmodel.model_name
             WHERE known @> :basis AND name_folded ~ :perhaps
            """;

    private final Scope scope;

    Models(Scope scope) {
        this.scope = scope;
    }

    /** In the order in which they were first recorded. */
    List<Keyed<ModelAnswer>> list(OfUnit of, ModelQuestion asked, Snapshot snapshot, Slice slice) {
        String q = asked.q();
        return answers(
                        snapshot.sql(LIST.of(of))
                                .params(scope.of(of, snapshot))
                                .param("id", null)
                                .param("status", asked.status())
                                .param("q", q == null ? null : FoldedText.of(q).value())
                                .param("suppressed", FewPersons.unsearchable(snapshot, q, TELLING))
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot)
                .stream()
                .map(model -> Keyed.of(model, model.position()))
                .toList();
    }

    ModelAnswer one(String id, Snapshot snapshot) {
        return answers(
                        snapshot.sql(LIST.ofAll())
                                .param("id", id)
                                .param("status", null)
                                .param("q", null)
                                .param("suppressed", List.of(""))
                                .param("after", -1)
                                .param("rows", 1),
                        snapshot)
                .stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-model",
                                        "There is no model \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<ModelAnswer> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<ModelAnswer> models = statement.query((row, _) -> model(row, snapshot.view())).list();
        if (models.isEmpty()) {
            return models;
        }
        ModelParts parts = ModelParts.of(snapshot, models);
        return models.stream().map(parts::complete).toList();
    }

    private static ModelAnswer model(ResultSet row, View view) throws SQLException {
        return new ModelAnswer(
                row.getString("model"),
                new UnitRef(row.getString("unit"), null, null),
                null,
                List.of(),
                Columns.words(row, "host", view),
                row.getString("status"),
                requireNonNull(Columns.days(row, "on")),
                null,
                null,
                List.of(),
                List.of(),
                null,
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }
}
