package biennien.query.unit;

import biennien.events.law.AdministrativeLevel;
import biennien.query.answer.Columns;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.BordersAnswer.FormerUnit;
import biennien.query.unit.BordersAnswer.HeirOf;
import biennien.query.unit.Footprint.Piece;
import biennien.query.unit.LineageAnswer.ActAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The borders of a day: which units, on which of their days, lie within those that a unit has then.
 */
@Component
public final class Borders {

    private static final ZoneId LOCAL = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String ACT =
            """
            act.reorganisation, act.kind, act.legal_text, act.adopted_on, act.operative_on
            """;

    private static final String EDGES =
            "SELECT edge.from_unit, edge.to_unit, edge.kind AS edge_kind, edge.share, "
                    + ACT
                    + """
                    , before.value AS from_level, after.value AS to_level
                      FROM readmodel.unit_edge edge
                      JOIN readmodel.reorganisation act
                        ON act.reorganisation = edge.reorganisation AND act.known @> :basis
                      LEFT JOIN readmodel.unit_attribute before
                        ON before.unit = edge.from_unit AND before.attribute = 'level'
                       AND before.known @> :basis AND before.valid @> (act.operative_on - 1)
                      LEFT JOIN readmodel.unit_attribute after
                        ON after.unit = edge.to_unit AND after.attribute = 'level'
                       AND after.known @> :basis AND after.valid @> act.operative_on
                     WHERE edge.known @> :basis
                     ORDER BY act.operative_on, act.position, edge.ordinal
                    """;

    private static final String MOVED =
            "SELECT act.unit, "
                    + ACT
                    + """
                      FROM readmodel.reorganisation act
                     WHERE act.kind = 'reparent' AND act.known @> :basis
                     ORDER BY act.operative_on, act.position
                    """;

    private static final String LEVELS =
            """
            SELECT unit, value FROM readmodel.unit_attribute
             WHERE attribute = 'level' AND known @> :basis
             ORDER BY unit, lower(valid) NULLS FIRST
            """;

    private static final String LIVES =
            """
            SELECT unit, lower(valid) AS since, upper(valid) AS before
              FROM readmodel.unit_life
             WHERE known @> :basis AND NOT isempty(valid)
             ORDER BY unit
            """;

    private static final String ORDER =
            """
            SELECT unit, value, lower(valid) AS since, upper(valid) AS before
              FROM readmodel.unit_attribute
             WHERE attribute = 'parent' AND value IS NOT NULL
               AND known @> :basis AND NOT isempty(valid)
             ORDER BY unit, lower(valid) NULLS FIRST
            """;

    private static final String RECORDED =
            "SELECT recorded_at FROM eventstore.event WHERE position = :basis";

    /** An edge of any kind as it was recorded. */
    private record Recorded(
            String from, String to, String share, boolean isOfOneTier, ActAnswer act) {

        BorderMap.Edge edge() {
            return new BorderMap.Edge(from, to, share, act);
        }
    }

    /** The register as known at a basis. */
    private record Known(BorderMap map, List<Recorded> heirs) {}

    private final UnitFinder finder;
    private final UnitAnswers answers;
    private final Lineage lineage;

    Borders(UnitFinder finder, UnitAnswers answers, Lineage lineage) {
        this.finder = finder;
        this.answers = answers;
        this.lineage = lineage;
    }

    /** The day of the borders; for {@code current} the local day of the basis, never of a clock. */
    public LocalDate day(BordersQuestion asked, Snapshot snapshot) {
        if (!asked.isCurrent()) {
            return asked.day();
        }
        return snapshot.sql(RECORDED)
                .query(
                        (row, _) ->
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .atZoneSameInstant(LOCAL)
                                        .toLocalDate())
                .optional()
                .orElse(LocalDate.EPOCH);
    }

    /**
     * What lies within the borders of the unit on the day that is asked for.
     *
     * @throws QueryProblem when the unit did not exist on that day (409, with its heirs, or with
     *     what it came from)
     */
    public Footprint footprint(OfUnit of, BordersQuestion asked, Snapshot snapshot) {
        LocalDate day = day(asked, snapshot);
        String unit = unit(Objects.requireNonNull(of.unit()), of.on(), day, snapshot);
        BorderMap map = known(snapshot).map();
        if (!map.livesOn(unit, day)) {
            throw notOfThatDay(unit, day, map, snapshot);
        }
        return map.footprint(unit, of.within(), day);
    }

    /** For each unit that exists on the day, alone: what lies within its borders. */
    public List<Footprint> footprints(OfUnit of, BordersQuestion asked, Snapshot snapshot) {
        LocalDate day = day(asked, snapshot);
        BorderMap map = known(snapshot).map();
        if (of.unit() == null) {
            return map.living(day).stream().map(unit -> map.footprint(unit, false, day)).toList();
        }
        String unit = unit(of.unit(), of.on(), day, snapshot);
        if (!map.livesOn(unit, day)) {
            throw notOfThatDay(unit, day, map, snapshot);
        }
        Stream<String> units =
                of.within()
                        ? Stream.concat(Stream.of(unit), map.below(unit, day).stream())
                        : Stream.of(unit);
        return units.sorted().map(each -> map.footprint(each, false, day)).toList();
    }

    /** A name is looked for on the day of the borders first. */
    private String unit(String text, @Nullable LocalDate on, LocalDate day, Snapshot snapshot) {
        if (on != null) {
            return finder.one(snapshot, text, on, "unit");
        }
        try {
            return finder.one(snapshot, text, day, "unit");
        } catch (QueryProblem unknownThen) {
            if (unknownThen.status() != 404) {
                throw unknownThen;
            }
            return finder.one(snapshot, text, null, "unit");
        }
    }

    private QueryProblem notOfThatDay(
            String unit, LocalDate day, BorderMap map, Snapshot snapshot) {
        LineageAnswer lines =
                lineage.of(snapshot, answers.of(snapshot, List.of(unit), null).getFirst());
        BorderMap.Life life = map.life(unit);
        boolean isLater = life != null && life.since() != null && day.isBefore(life.since());
        List<UnitRef> others =
                isLater
                        ? lines.predecessors().stream().map(LineageAnswer.Line::unit).toList()
                        : lines.heirs().stream().map(LineageAnswer.Heir::unit).toList();
        String names =
                others.stream()
                        .map(other -> Objects.requireNonNullElse(other.name(), other.id()))
                        .collect(Collectors.joining(", "));
        String name = UnitNames.of(snapshot, List.of(unit)).on(unit, null).name();
        return QueryProblem.ambiguous(
                "boundaries",
                "unit-not-of-that-day",
                "%s %s on %s. %s: %s. Ask for one of them, or with boundaries=as-reported."
                        .formatted(
                                name,
                                isLater ? "did not exist yet" : "existed no more",
                                day,
                                isLater ? "Its area came from" : "Its area is now held by",
                                names.isEmpty() ? "nobody recorded it" : names),
                isLater
                        ? Map.of("unit", lines.unit(), "predecessors", lines.predecessors())
                        : Map.of("unit", lines.unit(), "heirs", lines.heirs()));
    }

    /** On which days the borders of units moved, as known at the basis. */
    public static BorderChanges changes(Snapshot snapshot) {
        return new BorderChanges(known(snapshot).map());
    }

    /** As-reported of a unit, or of all. */
    public BordersAnswer asReported(
            @Nullable String unit, @Nullable LocalDate on, Snapshot snapshot) {
        return new BordersAnswer(
                BordersQuestion.AS_REPORTED,
                null,
                unit == null ? null : UnitNames.of(snapshot, List.of(unit)).on(unit, on),
                List.of(),
                List.of(),
                List.of());
    }

    /** What the borders took in and left out, for readers. */
    public BordersAnswer answer(Footprint footprint, BordersQuestion asked, Snapshot snapshot) {
        List<Recorded> heirs = known(snapshot).heirs();
        var units = new HashSet<>(footprint.units());
        footprint.leftOut().forEach(each -> units.add(each.unit()));
        Map<String, List<Recorded>> former = former(footprint, heirs, units);
        former.forEach(
                (unit, edges) -> {
                    units.add(unit);
                    edges.forEach(edge -> units.add(edge.to()));
                });
        units.add(footprint.unit());
        UnitNames names = UnitNames.of(snapshot, units);
        return new BordersAnswer(
                asked.code(),
                footprint.on(),
                names.on(footprint.unit(), footprint.on()),
                footprint.pieces().stream()
                        .filter(piece -> piece.isOther() || !piece.whole())
                        .map(piece -> source(piece, footprint, names))
                        .toList(),
                former.entrySet().stream()
                        .map(each -> former(each.getKey(), each.getValue(), footprint, names))
                        .toList(),
                footprint.leftOut().stream()
                        .map(
                                each ->
                                        new BordersAnswer.LeftOut(
                                                names.on(each.unit(), footprint.on()),
                                                each.since(),
                                                dayBefore(each.before()),
                                                each.reason()))
                        .toList());
    }

    private static BordersAnswer.Source source(Piece piece, Footprint footprint, UnitNames names) {
        LocalDate last = dayBefore(piece.before());
        return new BordersAnswer.Source(
                names.on(piece.unit(), last),
                piece.since(),
                last,
                piece.relation().code(),
                piece.share(),
                piece.whole() ? "wholly" : "between",
                names.on(piece.into(), footprint.on()),
                piece.acts());
    }

    /** Those whose heirs lie within, whether they count themselves or not. */
    private static Map<String, List<Recorded>> former(
            Footprint footprint, List<Recorded> heirs, Set<String> units) {
        var ended = new HashSet<String>();
        for (Recorded heir : heirs) {
            boolean lay =
                    units.contains(heir.to())
                            || footprint.pieces().stream()
                                    .anyMatch(piece -> piece.unit().equals(heir.from()));
            if (lay && !heir.act().operativeOn().isAfter(footprint.on())) {
                ended.add(heir.from());
            }
        }
        return heirs.stream()
                .filter(heir -> ended.contains(heir.from()))
                .collect(
                        Collectors.groupingBy(
                                Recorded::from, LinkedHashMap::new, Collectors.toList()));
    }

    private static FormerUnit former(
            String unit, List<Recorded> edges, Footprint footprint, UnitNames names) {
        return new FormerUnit(
                names.on(unit, null),
                footprint.pieces().stream().anyMatch(piece -> piece.unit().equals(unit)),
                edges.getFirst().act(),
                edges.stream()
                        .map(
                                edge ->
                                        new HeirOf(
                                                names.on(edge.to(), edge.act().operativeOn()),
                                                edge.share()))
                        .toList());
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static Known known(Snapshot snapshot) {
        List<Recorded> recorded =
                snapshot.sql(EDGES)
                        .query(
                                (row, _) ->
                                        new Recorded(
                                                row.getString("from_unit"),
                                                row.getString("to_unit"),
                                                row.getString("share"),
                                                !row.getString("edge_kind").equals("heir")
                                                        || haveOneTier(
                                                                row.getString("from_level"),
                                                                row.getString("to_level")),
                                                act(row)))
                        .list();
        Map<String, BorderMap.Life> lives = lives(snapshot);
        List<BorderMap.Under> order = order(snapshot);
        List<BorderMap.Edge> edges =
                recorded.stream().filter(Recorded::isOfOneTier).map(Recorded::edge).toList();
        var named = new BorderMap(edges, lives, order);
        List<BorderMap.Crossing> crossings =
                new Crossings(named, tiers(snapshot)).of(moves(recorded, snapshot));
        return new Known(
                crossings.isEmpty() ? named : new BorderMap(edges, crossings, lives, order),
                recorded.stream().filter(edge -> !edge.isOfOneTier()).toList());
    }

    /** What went by any act; a unit that comes to lie below another takes its area with it. */
    private static List<Crossings.Move> moves(List<Recorded> recorded, Snapshot snapshot) {
        var moves = new ArrayList<Crossings.Move>();
        for (Recorded edge : recorded) {
            moves.add(
                    new Crossings.Move(
                            edge.from(),
                            edge.to(),
                            edge.share().equals(BorderMap.WHOLE),
                            edge.act()));
        }
        snapshot.sql(MOVED)
                .query(
                        (row, _) ->
                                new Crossings.Move(
                                        row.getString("unit"),
                                        row.getString("unit"),
                                        true,
                                        act(row)))
                .list()
                .forEach(moves::add);
        return moves;
    }

    private static Map<String, Integer> tiers(Snapshot snapshot) {
        var tiers = new HashMap<String, Integer>();
        snapshot.sql(LEVELS)
                .query((row, _) -> Map.entry(row.getString("unit"), row.getString("value")))
                .list()
                .forEach(
                        each ->
                                tiers.put(
                                        each.getKey(),
                                        AdministrativeLevel.fromCode(each.getValue()).tier()));
        return tiers;
    }

    private static boolean haveOneTier(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && AdministrativeLevel.fromCode(one).tier()
                        == AdministrativeLevel.fromCode(other).tier();
    }

    private static Map<String, BorderMap.Life> lives(Snapshot snapshot) {
        var lives = new LinkedHashMap<String, BorderMap.Life>();
        snapshot.sql(LIVES)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("unit"),
                                        new BorderMap.Life(
                                                Columns.day(row, "since"),
                                                Columns.day(row, "before"))))
                .list()
                .forEach(each -> lives.put(each.getKey(), each.getValue()));
        return lives;
    }

    private static List<BorderMap.Under> order(Snapshot snapshot) {
        return snapshot.sql(ORDER)
                .query(
                        (row, _) ->
                                new BorderMap.Under(
                                        row.getString("unit"),
                                        row.getString("value"),
                                        Columns.day(row, "since"),
                                        Columns.day(row, "before")))
                .list();
    }

    private static ActAnswer act(ResultSet row) throws SQLException {
        return new ActAnswer(
                row.getString("reorganisation"),
                row.getString("kind"),
                row.getString("legal_text"),
                Columns.day(row, "adopted_on"),
                Objects.requireNonNull(Columns.day(row, "operative_on")));
    }
}
