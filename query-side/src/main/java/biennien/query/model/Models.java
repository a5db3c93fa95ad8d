package biennien.query.model;

import static java.util.Objects.requireNonNull;

import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Extent;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Order;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.Valid;
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
final class Models implements FactList<ModelAnswer> {

    static final Set<String> READS = Set.of(Groups.MODEL, Groups.UNIT);

    private static final Sorting SORTING =
            new Sorting(
                    "readmodel.model m", "m.position", "m.on_earliest", "m.unit", Order.RECORDED);

    /** A model is of its home from the first day on which it is heard of to its end. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT m.*, life.status
                      FROM readmodel.model m :places
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
                    """,
                    Scope.covers("m.unit", "life.since", "life.until"),
                    """
                      AND (CAST(:status AS text) IS NULL OR life.status = :status)
                      AND (CAST(:q AS text) IS NULL
                           OR EXISTS (SELECT FROM readmodel.model_name called
                                       WHERE called.model = m.model AND called.known @> :basis
                                         AND strpos(' ' || called.name_folded, ' ' || :q) > 0
                                         AND called.name_folded NOT IN (:suppressed)))
                      AND :items(m.model)
                      AND :further
                    ORDER BY :order
                    LIMIT :rows
                    """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT name AS words FROM readmodel.model_name
             WHERE known @> :basis AND name_folded ~ :perhaps
            """;

    /**
     * Units by their names: the home and where it was carried to; and where all others of a unit
     * are meant, those that come to lie below it or cease to.
     */
    private static final String REFERS =
            """
            SELECT model AS id, unit AS cause FROM readmodel.model
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT model, unit FROM readmodel.model_replication_unit
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT model, all_others_of FROM readmodel.model_replication
             WHERE all_others_of = ANY (CAST(:changed AS text[]))
            UNION
            SELECT replication.model, child.unit
              FROM readmodel.model_replication replication
              JOIN readmodel.unit_attribute child
                ON child.attribute = 'parent' AND child.value = replication.all_others_of
             WHERE child.unit = ANY (CAST(:changed AS text[]))
            """;

    private final Scope scope;

    Models(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "models";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("model");
    }

    @Override
    public String id(ModelAnswer model) {
        return model.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<ModelAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, ModelQuestion.ALL, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<ModelAnswer> exactly(OfUnit of, ModelQuestion asked, Valid valid) {
        return valid.of(Models::life, (snapshot, slice) -> list(of, asked, snapshot, slice));
    }

    /** From the first beginning that is recorded; before it may be anything. */
    private static Extent life(ModelAnswer model) {
        var begun = model.piloted() == null ? model.launched() : model.piloted();
        var retired = model.retired();
        return Extent.life(
                begun == null ? null : Edtf.of(begun.on().edtf()),
                retired == null ? null : Edtf.of(retired.on().edtf()));
    }

    private List<Keyed<ModelAnswer>> list(
            OfUnit of, ModelQuestion asked, Snapshot snapshot, Slice slice) {
        String q = asked.q();
        return answers(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
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
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
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
