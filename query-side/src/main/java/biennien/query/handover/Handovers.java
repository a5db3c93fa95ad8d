package biennien.query.handover;

import static java.util.Objects.requireNonNull;

import biennien.events.law.WeaponType;
import biennien.events.values.Quantity;
import biennien.query.answer.CitationAnswer;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.figure.LegalClass;
import biennien.query.handover.HandoverAnswer.Item;
import biennien.query.handover.HandoverAnswer.ItemPart;
import biennien.query.handover.HandoverAnswer.Rest;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about batches of weapons. */
@Component
final class Handovers implements FactList<HandoverAnswer> {

    static final Set<String> READS = Set.of(Groups.HANDOVER, Groups.UNIT);

    private static final Sorting SORTING = Sorting.of("readmodel.handover", "h", "h.on_earliest");

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT h.* FROM readmodel.handover h :places
                     WHERE h.known @> :basis
                    """,
                    Scope.covers("h.unit", "h.on_earliest", "h.on_latest"),
                    Valid.sieve("h.on_earliest", "h.on_latest")
                            + """
                              AND daterange(:from, :to, '[]') && daterange(h.on_earliest, h.on_latest, '[]')
                              AND (CAST(:type AS text) IS NULL AND CAST(:mode AS text) IS NULL
                                   OR EXISTS (SELECT FROM readmodel.handover_item item
                                               WHERE item.handover = h.handover AND item.version = h.position
                                                 AND item.type = coalesce(:type, item.type)
                                                 AND item.mode = coalesce(:mode, item.mode))
                                   OR EXISTS (SELECT FROM readmodel.handover_part part
                                               WHERE part.handover = h.handover AND part.version = h.position
                                                 AND part.known @> :basis
                                                 AND part.type = coalesce(:type, part.type)
                                                 AND part.mode = coalesce(:mode, part.mode)))
                              AND :items(h.handover)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    private static final String ITEMS =
            """
            SELECT * FROM readmodel.handover_item
             WHERE version IN (:versions)
             ORDER BY version, ordinal
            """;

    private static final String PARTS =
            """
            SELECT * FROM readmodel.handover_part
             WHERE version IN (:versions) AND known @> :basis
             ORDER BY position, ordinal
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT handover AS id, unit AS cause FROM readmodel.handover
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(HandoverAnswer batch, long firstPosition) {}

    private record ItemOf(
            long version, int ordinal, WeaponType type, String mode, Quantity quantity) {}

    private record PartOf(
            long version,
            int item,
            WeaponType type,
            String mode,
            Quantity quantity,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /** What is told of the batches of one page beside their rows. */
    private record Lines(UnitNames names, List<ItemOf> items, List<PartOf> parts, View view) {

        List<Item> of(HandoverAnswer batch) {
            return items.stream()
                    .filter(item -> item.version() == batch.position())
                    .map(item -> line(item, batch.on()))
                    .toList();
        }

        private Item line(ItemOf item, DayAnswer on) {
            List<PartOf> told =
                    parts.stream()
                            .filter(part -> part.version() == item.version())
                            .filter(part -> part.item() == item.ordinal())
                            .toList();
            return new Item(
                    item.type().code(),
                    item.mode(),
                    QuantityAnswer.of(item.quantity(), view),
                    LegalClass.of(item.type(), on),
                    told.stream().map(part -> part(part, on)).toList(),
                    told.isEmpty()
                            ? null
                            : Rest.of(
                                    item.quantity(), told.stream().map(PartOf::quantity).toList()));
        }

        private ItemPart part(PartOf part, DayAnswer on) {
            return new ItemPart(
                    part.type().code(),
                    part.mode(),
                    QuantityAnswer.of(part.quantity(), view),
                    LegalClass.of(part.type(), on),
                    part.citation(),
                    part.recordedAt(),
                    part.position());
        }
    }

    private final Scope scope;

    Handovers(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "handovers";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("handover");
    }

    @Override
    public String id(HandoverAnswer handover) {
        return handover.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<HandoverAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, HandoverQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<HandoverAnswer> exactly(OfUnit of, HandoverQuestion asked, Valid valid) {
        return valid.of(
                batch -> batch.on().extent(),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private List<Keyed<HandoverAnswer>> list(
            OfUnit of, HandoverQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var type = asked.type();
        var mode = asked.mode();
        return answers(
                snapshot.sql(LIST.of(of), SORTING, slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .param("type", type == null ? null : type.code())
                        .param("mode", mode == null ? null : mode.code())
                        .param("from", asked.from())
                        .param("to", asked.to())
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    HandoverAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
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
        List<Long> versions = rows.stream().map(row -> row.batch().position()).toList();
        var lines =
                new Lines(
                        UnitNames.of(
                                snapshot,
                                rows.stream().map(row -> row.batch().unit().id()).toList()),
                        snapshot.sql(ITEMS)
                                .param("versions", versions)
                                .query((row, _) -> item(row))
                                .list(),
                        snapshot.sql(PARTS)
                                .param("versions", versions)
                                .query((row, _) -> part(row, snapshot.view()))
                                .list(),
                        snapshot.view());
        return rows.stream()
                .map(row -> Keyed.of(complete(row.batch(), lines), row.firstPosition()))
                .toList();
    }

    private static HandoverAnswer complete(HandoverAnswer batch, Lines lines) {
        DayAnswer on = batch.on();
        return new HandoverAnswer(
                batch.id(),
                batch.status(),
                lines.names()
                        .on(batch.unit().id(), on.latest() == null ? on.earliest() : on.latest()),
                batch.receivedBy(),
                on,
                batch.record(),
                lines.of(batch),
                batch.citation(),
                batch.correction(),
                batch.recordedAt(),
                batch.position());
    }

    private static ItemOf item(ResultSet row) throws SQLException {
        return new ItemOf(
                row.getLong("version"),
                row.getInt("ordinal"),
                WeaponType.fromCode(row.getString("type")),
                row.getString("mode"),
                Columns.quantity(row));
    }

    private static PartOf part(ResultSet row, View view) throws SQLException {
        return new PartOf(
                row.getLong("version"),
                row.getInt("item"),
                WeaponType.fromCode(row.getString("type")),
                row.getString("mode"),
                Columns.quantity(row),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new HandoverAnswer(
                        row.getString("handover"),
                        row.getString("status"),
                        new UnitRef(row.getString("unit"), null, null),
                        Columns.words(row, "received_by", view),
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
