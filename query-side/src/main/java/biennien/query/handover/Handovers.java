package biennien.query.handover;

import static java.util.Objects.requireNonNull;

import biennien.events.law.WeaponType;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.figure.LegalClass;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be asked about batches of weapons. */
@Component
final class Handovers {

    static final Set<String> READS = Set.of(Groups.HANDOVER, Groups.UNIT);

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT * FROM readmodel.handover h
                     WHERE h.known @> :basis
                       AND (CAST(:id AS text) IS NULL OR h.handover = :id)
                    """,
                    Scope.covers("h.unit", "h.on_earliest", "h.on_latest"),
                    """
                      AND daterange(:from, :to, '[]') && daterange(h.on_earliest, h.on_latest, '[]')
                      AND (CAST(:type AS text) IS NULL AND CAST(:mode AS text) IS NULL
                           OR EXISTS (SELECT FROM readmodel.handover_item item
                                       WHERE item.handover = h.handover AND item.version = h.position
                                         AND item.type = coalesce(:type, item.type)
                                         AND item.mode = coalesce(:mode, item.mode)))
                      AND h.first_position > :after
                    ORDER BY h.first_position
                    LIMIT :rows
                    """);

    private static final String ITEMS =
            """
            SELECT * FROM readmodel.handover_item
             WHERE version IN (:versions)
             ORDER BY version, ordinal
            """;

    private record Row(HandoverAnswer batch, long firstPosition) {}

    private record ItemOf(long version, WeaponType type, HandoverAnswer.Item item) {}

    private final Scope scope;

    Handovers(Scope scope) {
        this.scope = scope;
    }

    /** In the order in which they were first recorded. */
    List<Keyed<HandoverAnswer>> list(
            OfUnit of, HandoverQuestion asked, Snapshot snapshot, Slice slice) {
        var type = asked.type();
        var mode = asked.mode();
        return answers(
                snapshot.sql(LIST.of(of))
                        .params(scope.of(of, snapshot))
                        .param("id", null)
                        .param("type", type == null ? null : type.code())
                        .param("mode", mode == null ? null : mode.code())
                        .param("from", asked.from())
                        .param("to", asked.to())
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    HandoverAnswer one(String id, Snapshot snapshot) {
        return answers(
                        snapshot.sql(LIST.ofAll())
                                .param("id", id)
                                .param("type", null)
                                .param("mode", null)
                                .param("from", null)
                                .param("to", null)
                                .param("after", -1)
                                .param("rows", 1),
                        snapshot)
                .stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-handover",
                                        "There is no batch \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<Keyed<HandoverAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        UnitNames names =
                UnitNames.of(snapshot, rows.stream().map(row -> row.batch().unit().id()).toList());
        Map<Long, List<ItemOf>> items =
                snapshot
                        .sql(ITEMS)
                        .param(
                                "versions",
                                rows.stream().map(row -> row.batch().position()).toList())
                        .query((row, _) -> item(row, snapshot.view()))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(ItemOf::version));
        return rows.stream()
                .map(
                        row ->
                                Keyed.of(
                                        complete(
                                                row.batch(),
                                                names,
                                                items.getOrDefault(
                                                        row.batch().position(), List.of())),
                                        row.firstPosition()))
                .toList();
    }

    private static HandoverAnswer complete(
            HandoverAnswer batch, UnitNames names, List<ItemOf> items) {
        DayAnswer on = batch.on();
        return new HandoverAnswer(
                batch.id(),
                batch.status(),
                names.on(batch.unit().id(), on.latest() == null ? on.earliest() : on.latest()),
                batch.receivedBy(),
                on,
                batch.record(),
                items.stream().map(item -> classed(item, on)).toList(),
                batch.citation(),
                batch.correction(),
                batch.recordedAt(),
                batch.position());
    }

    private static HandoverAnswer.Item classed(ItemOf of, DayAnswer on) {
        return new HandoverAnswer.Item(
                of.item().type(),
                of.item().mode(),
                of.item().quantity(),
                LegalClass.of(of.type(), on));
    }

    private static ItemOf item(ResultSet row, View view) throws SQLException {
        String type = row.getString("type");
        return new ItemOf(
                row.getLong("version"),
                WeaponType.fromCode(type),
                new HandoverAnswer.Item(
                        type,
                        row.getString("mode"),
                        QuantityAnswer.of(Columns.quantity(row), view),
                        List.of()));
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new HandoverAnswer(
                        row.getString("handover"),
                        row.getString("status"),
                        new UnitRef(row.getString("unit"), null, null),
                        row.getString("received_by"),
                        requireNonNull(Columns.days(row, "on")),
                        row.getString("record_number"),
                        List.of(),
                        Columns.citation(row, "cited", view),
                        Columns.correction(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }
}
