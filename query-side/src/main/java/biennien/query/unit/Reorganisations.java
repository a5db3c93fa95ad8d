package biennien.query.unit;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.Columns;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Order;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be asked about reorganisations. */
@Component
final class Reorganisations implements FactList<ReorganisationAnswer> {

    private static final Sorting SORTING =
            new Sorting(
                    "readmodel.reorganisation act",
                    "act.position",
                    "act.operative_on",
                    "act.unit",
                    Order.TIME);

    private static final String LIST =
            """
            SELECT act.* FROM readmodel.reorganisation act :places
             WHERE act.known @> :basis
               AND :items(act.reorganisation)
               AND (CAST(:unit AS text) IS NULL OR act.unit = :unit
                    OR EXISTS (SELECT FROM readmodel.unit_edge edge
                                WHERE edge.reorganisation = act.reorganisation
                                  AND edge.known @> :basis
                                  AND :unit IN (edge.from_unit, edge.to_unit)))
               AND act.operative_on <@ daterange(:from, :to, '[]')
               AND :further
             ORDER BY :order
             LIMIT :rows
            """;

    private static final String LINES =
            """
            SELECT reorganisation, from_unit, to_unit, share FROM readmodel.unit_edge
             WHERE known @> :basis AND reorganisation IN (:acts)
             ORDER BY reorganisation, ordinal
            """;

    /** Units by their names; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT reorganisation AS id, unit AS cause FROM readmodel.reorganisation
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT reorganisation, from_unit FROM readmodel.unit_edge
             WHERE from_unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT reorganisation, to_unit FROM readmodel.unit_edge
             WHERE to_unit = ANY (CAST(:changed AS text[]))
            """;

    private record Act(
            String id,
            String kind,
            String legalText,
            @Nullable LocalDate adoptedOn,
            LocalDate operativeOn,
            String unit,
            @Nullable String changedTo,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    private record Edge(String act, String from, String to, String share) {}

    private final UnitFinder finder;

    Reorganisations(UnitFinder finder) {
        this.finder = finder;
    }

    @Override
    public String word() {
        return "reorganisations";
    }

    @Override
    public Set<String> reads() {
        return Units.READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("reorganisation");
    }

    @Override
    public String id(ReorganisationAnswer act) {
        return act.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    /** Of a unit those that touched it. */
    @Override
    public List<Keyed<ReorganisationAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of.unit(), null, null, snapshot, slice);
    }

    /** In order of the operative day. */
    List<Keyed<ReorganisationAnswer>> list(
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Snapshot snapshot,
            Slice slice) {
        String id = unit == null ? null : finder.one(snapshot, unit, null, "unit");
        return acts(id, from, to, snapshot, slice).stream()
                .map(act -> Keyed.of(act, act.operativeOn(), act.position()))
                .toList();
    }

    ReorganisationAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-reorganisation",
                                        "There is no reorganisation \"%s\" at this basis."
                                                .formatted(id),
                                        Map.of()));
    }

    private static List<ReorganisationAnswer> acts(
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Snapshot snapshot,
            Slice slice) {
        List<Act> acts =
                snapshot.sql(LIST, SORTING, slice)
                        .param("unit", unit)
                        .param("from", from)
                        .param("to", to)
                        .param("after", slice.number(1, -1))
                        .param("rows", slice.rows())
                        .query((row, _) -> act(row, snapshot.view()))
                        .list();
        if (acts.isEmpty()) {
            return List.of();
        }
        List<Edge> edges =
                snapshot.sql(LINES)
                        .param("acts", acts.stream().map(Act::id).toList())
                        .query(
                                (row, _) ->
                                        new Edge(
                                                row.getString("reorganisation"),
                                                row.getString("from_unit"),
                                                row.getString("to_unit"),
                                                row.getString("share")))
                        .list();
        var units = new ArrayList<String>();
        acts.forEach(act -> units.add(act.unit()));
        for (Edge edge : edges) {
            units.add(edge.from());
            units.add(edge.to());
        }
        UnitNames names = UnitNames.of(snapshot, units);
        Map<String, List<Edge>> byAct = edges.stream().collect(Collectors.groupingBy(Edge::act));
        return acts.stream()
                .map(act -> answer(act, byAct.getOrDefault(act.id(), List.of()), names))
                .toList();
    }

    private static ReorganisationAnswer answer(Act act, List<Edge> edges, UnitNames names) {
        LocalDate first = act.operativeOn();
        LocalDate dayBefore = first.minusDays(1);
        return new ReorganisationAnswer(
                act.id(),
                act.kind(),
                act.legalText(),
                act.adoptedOn(),
                first,
                names.on(act.unit(), first),
                act.changedTo(),
                edges.stream()
                        .map(
                                edge ->
                                        new ReorganisationAnswer.FromTo(
                                                names.on(edge.from(), dayBefore),
                                                names.on(edge.to(), first),
                                                edge.share()))
                        .toList(),
                act.citation(),
                act.recordedAt(),
                act.position());
    }

    private static Act act(ResultSet row, View view) throws SQLException {
        return new Act(
                row.getString("reorganisation"),
                row.getString("kind"),
                row.getString("legal_text"),
                Columns.day(row, "adopted_on"),
                Objects.requireNonNull(Columns.day(row, "operative_on")),
                row.getString("unit"),
                row.getString("changed_to"),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }
}
