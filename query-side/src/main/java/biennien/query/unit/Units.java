package biennien.query.unit;

import static java.util.Objects.requireNonNull;

import biennien.events.law.AdministrativeLevel;
import biennien.events.values.FoldedText;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may be asked about units. */
@Component
final class Units implements FactList<UnitAnswer> {

    static final Set<String> READS = Set.of(Groups.UNIT);

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT life.unit, shown.folded, behind.others
                      FROM readmodel.unit_life life
                      JOIN LATERAL (
                           SELECT name.folded FROM readmodel.unit_attribute name
                            WHERE name.unit = life.unit AND name.attribute = 'name'
                              AND name.known @> :basis
                              AND (CAST(:on AS date) IS NULL OR name.valid @> CAST(:on AS date))
                            ORDER BY lower(name.valid) DESC NULLS LAST
                            LIMIT 1) shown ON true
                     CROSS JOIN LATERAL (
                           SELECT NOT coalesce(life.valid @> CAST(:livingFirst AS date), true) AS others) behind
                     WHERE life.known @> :basis
                    """,
                    "life.unit IN (SELECT scope.unit FROM scope)\n",
                    """
                       AND :items(life.unit)
                    """
                            + Valid.sieve("lower(life.valid)", "upper(life.valid) - 1")
                            + """
                               AND (CAST(:on AS date) IS NULL OR life.valid @> CAST(:on AS date))
                               AND (CAST(:whole AS text) IS NULL
                                    OR EXISTS (
                                        SELECT FROM readmodel.unit_attribute name
                                         WHERE name.unit = life.unit AND name.attribute = 'name'
                                           AND name.known @> :basis
                                           AND (CAST(:on AS date) IS NULL OR name.valid @> CAST(:on AS date))
                                           AND (strpos(' ' || name.folded, ' ' || :whole) > 0
                                                OR strpos(' ' || name.folded, ' ' || :rest) > 0
                                                   AND EXISTS (
                                                       SELECT FROM readmodel.unit_attribute level
                                                        WHERE level.unit = life.unit AND level.attribute = 'level'
                                                          AND level.known @> :basis AND level.valid && name.valid
                                                          AND level.value IN (:levels))))
                                    OR EXISTS (
                                        SELECT FROM readmodel.unit_alias alias
                                         WHERE alias.unit = life.unit AND alias.known @> :basis
                                           AND strpos(' ' || alias.folded, ' ' || :whole) > 0))
                               AND (CAST(:tier AS text[]) IS NULL
                                    OR EXISTS (
                                        SELECT FROM readmodel.unit_attribute level
                                         WHERE level.unit = life.unit AND level.attribute = 'level'
                                           AND level.known @> :basis
                                           AND (CAST(:on AS date) IS NULL OR level.valid @> CAST(:on AS date))
                                           AND level.value = ANY (CAST(:tier AS text[]))))
                               AND (CAST(:parent AS text) IS NULL
                                    OR life.unit IN (
                                        SELECT child.unit FROM readmodel.unit_attribute child
                                         WHERE child.attribute = 'parent' AND child.value = :parent
                                           AND child.known @> :basis
                                           AND (CAST(:on AS date) IS NULL OR child.valid @> CAST(:on AS date))))
                               AND (NOT :resumes OR (behind.others, shown.folded, life.unit)
                                                  > (:afterOthers, :afterName, :afterUnit))
                             ORDER BY behind.others, shown.folded, life.unit
                             LIMIT :rows
                            """);

    private static final String REFERS =
            """
            SELECT unit AS id, value AS cause FROM readmodel.unit_attribute
             WHERE attribute = 'parent' AND value = ANY (CAST(:changed AS text[]))
            """;

    private static final String BY_CODE =
            """
            SELECT DISTINCT code.unit
              FROM readmodel.unit_code code
              JOIN readmodel.unit_life life
                ON life.unit = code.unit AND life.known @> :basis
               AND (CAST(:on AS date) IS NULL OR life.valid @> CAST(:on AS date))
             WHERE code.scheme = :scheme AND code.code = :code AND code.known @> :basis
             ORDER BY code.unit
            """;

    private final UnitAnswers answers;
    private final UnitFinder finder;
    private final Lineage lineage;
    private final Scope scope;

    Units(UnitAnswers answers, UnitFinder finder, Lineage lineage, Scope scope) {
        this.scope = scope;
        this.answers = answers;
        this.finder = finder;
        this.lineage = lineage;
    }

    @Override
    public String word() {
        return "units";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return UnitNames.MOMENTS;
    }

    @Override
    public String id(UnitAnswer unit) {
        return unit.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<UnitAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, UnitQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** The same as the list with exactly the days asked for. */
    PagedQuery<UnitAnswer> exactly(UnitQuestion asked, Valid valid) {
        return valid.of(
                unit -> unit.life().extent(),
                (snapshot, slice) -> list(OfUnit.ALL, asked, valid, snapshot, slice));
    }

    /**
     * In order of the name without diacritics, those that live on the day that is preferred before
     * the others; days of their lives only as their bounds tell.
     */
    private List<Keyed<UnitAnswer>> list(
            OfUnit of, UnitQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        String q = asked.q();
        LocalDate on = asked.on();
        String parent = asked.parent();
        UnitFinder.Typed typed = UnitFinder.Typed.of(q == null ? "" : q);
        record Found(String unit, String folded, boolean behind) {}
        List<Found> found =
                snapshot.sql(LIST.of(of), slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .param("on", on)
                        .param("whole", q == null ? null : FoldedText.of(q).value())
                        .param("rest", typed.rest())
                        .param(
                                "levels",
                                typed.levels().isEmpty() ? List.of("none") : typed.levels())
                        .param("tier", tier(asked.level()))
                        .param(
                                "parent",
                                parent == null ? null : finder.one(snapshot, parent, on, "parent"))
                        .param("livingFirst", asked.livingFirst())
                        .param("resumes", slice.resumes())
                        .param("afterOthers", slice.number(0, 0) == 1)
                        .param("afterName", slice.text(1))
                        .param("afterUnit", slice.text(2))
                        .param("rows", slice.rows())
                        .query(
                                (row, _) ->
                                        new Found(
                                                row.getString("unit"),
                                                row.getString("folded"),
                                                row.getBoolean("others")))
                        .list();
        Map<String, UnitAnswer> byId =
                answers.of(snapshot, found.stream().map(Found::unit).toList(), on).stream()
                        .collect(Collectors.toMap(UnitAnswer::id, Function.identity()));
        return found.stream()
                .map(
                        row ->
                                Keyed.of(
                                        requireNonNull(byId.get(row.unit())),
                                        row.behind() ? 1 : 0,
                                        row.folded(),
                                        row.unit()))
                .toList();
    }

    /** Provinces are asked for together with the municipalities, as for totals. */
    private static @Nullable String tier(@Nullable AdministrativeLevel level) {
        if (level == null) {
            return null;
        }
        return Snapshot.texts(
                level == AdministrativeLevel.PROVINCE
                        ? List.of(level.code(), AdministrativeLevel.MUNICIPALITY.code())
                        : List.of(level.code()));
    }

    UnitDetail one(String idOrName, @Nullable LocalDate on, Snapshot snapshot) {
        String unit = finder.one(snapshot, idOrName, on, null);
        UnitNames names = UnitNames.of(snapshot, List.of(unit));
        UnitNames.Piece life = names.life(unit);
        return new UnitDetail(
                answers.of(snapshot, List.of(unit), on).getFirst(),
                on,
                on == null ? null : life != null && life.covers(on),
                dated(names.history(unit, "name")),
                dated(names.history(unit, "level")),
                dated(names.history(unit, "parent")),
                lineage.successors(snapshot, unit));
    }

    UnitAnswer byCode(String scheme, String code, @Nullable LocalDate on, Snapshot snapshot) {
        List<String> found =
                snapshot.sql(BY_CODE)
                        .param("scheme", scheme)
                        .param("code", code)
                        .param("on", on)
                        .query((row, _) -> row.getString("unit"))
                        .list();
        List<UnitAnswer> units = answers.of(snapshot, found, on);
        if (units.isEmpty()) {
            throw QueryProblem.unknown(
                    "code",
                    "unknown-code",
                    "No unit bore the code %s of %s%s at this basis."
                            .formatted(code, scheme, on == null ? "" : " on " + on),
                    Map.of());
        }
        if (units.size() > 1) {
            throw QueryProblem.ambiguous(
                    "code",
                    "ambiguous-code",
                    "%d units bore the code %s of %s%s; say the day, or choose."
                            .formatted(units.size(), code, scheme, on == null ? "" : " on " + on),
                    Map.of("candidates", units));
        }
        return units.getFirst();
    }

    LineageAnswer lineage(String idOrName, @Nullable LocalDate on, Snapshot snapshot) {
        String unit = finder.one(snapshot, idOrName, on, null);
        return lineage.of(snapshot, answers.of(snapshot, List.of(unit), on).getFirst());
    }

    private static List<UnitDetail.Dated> dated(List<UnitNames.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new UnitDetail.Dated(piece.value(), piece.since(), piece.until()))
                .toList();
    }
}
