package biennien.query.ruling;

import static java.util.Objects.requireNonNull;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.Columns;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about rulings. */
@Component
public final class Rulings {

    /** The processing groups whose rows it reads. */
    public static final Set<String> READS = Set.of(Groups.RULING, Groups.FIGURE, Groups.UNIT);

    /** ({@code id}, {@code position}) of each figure and each event of a ruling on it. */
    public static final String OF_FIGURES =
            """
            SELECT c.figure AS id, r.position
              FROM readmodel.ruling_claim c
              JOIN readmodel.ruling r ON r.ruling = c.ruling
            """;

    private static final Sorting SORTING = Sorting.of("readmodel.ruling", "r", "r.on_earliest");

    private static final String EVER = "CAST(NULL AS date)";

    /** Its words may tell a number of any of its claims. */
    private static final String COLUMNS =
            """
            SELECT r.*, (SELECT string_agg(c.figure, ' ' ORDER BY c.ordinal)
                           FROM readmodel.ruling_claim c
                          WHERE c.ruling = r.ruling) AS figures,
                   (r.protected OR EXISTS (
                        SELECT FROM readmodel.ruling_claim c
                          JOIN readmodel.figure f ON f.figure = c.figure
                         WHERE c.ruling = r.ruling
                           AND f.protected AND lower(f.known) <= :basis)) AS silent
              FROM readmodel.ruling r%s
             WHERE r.known @> :basis
            """;

    private static final Scope.Text LIST =
            Scope.text(
                    COLUMNS.formatted(" :places"),
                    Scope.covers("r.unit", EVER, EVER),
                    """
                      AND (CAST(:indicator AS text) IS NULL OR r.indicator = :indicator)
                      AND (CAST(:status AS text) IS NULL OR r.status = :status)
                      AND (CAST(:figure AS text) IS NULL
                           OR EXISTS (SELECT FROM readmodel.ruling_claim c
                                       WHERE c.ruling = r.ruling AND c.figure = :figure))
                      AND :further
                    ORDER BY :order
                    LIMIT :rows
                    """);

    private static final String SOME =
            COLUMNS.formatted("") + " AND r.ruling IN (:rulings) ORDER BY r.first_position";

    private static final String MARKS =
            """
            SELECT c.figure, r.ruling, r.prefers
              FROM readmodel.ruling_claim c
              JOIN readmodel.ruling r
                ON r.ruling = c.ruling AND r.known @> :basis AND r.status = 'standing'
             WHERE c.figure = ANY (CAST(:figures AS text[]))
             ORDER BY r.first_position
            """;

    private record Row(RulingAnswer ruling, long firstPosition) {}

    private final Scope scope;

    Rulings(Scope scope) {
        this.scope = scope;
    }

    /**
     * What standing rulings say of these figures; those of which none says anything are not among
     * them.
     */
    public Map<String, RulingMark> marks(Collection<String> figures, Snapshot snapshot) {
        if (figures.isEmpty()) {
            return Map.of();
        }
        record Ruled(String figure, String ruling, @Nullable String prefers) {}
        List<Ruled> ruled =
                snapshot.sql(MARKS)
                        .param("figures", "{" + String.join(",", figures) + "}")
                        .query(
                                (row, _) ->
                                        new Ruled(
                                                row.getString("figure"),
                                                row.getString("ruling"),
                                                row.getString("prefers")))
                        .list();
        if (ruled.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> outdated =
                Outdated.since(
                        new LinkedHashSet<>(ruled.stream().map(Ruled::ruling).toList()), snapshot);
        var marks = new HashMap<String, RulingMark>();
        for (Ruled each : ruled) {
            boolean stands = each.figure().equals(each.prefers());
            marks.put(
                    each.figure(),
                    new RulingMark(
                            each.ruling(),
                            stands ? RulingMark.PREFERRED : RulingMark.SET_ASIDE,
                            each.prefers(),
                            outdated.get(each.ruling())));
        }
        return marks;
    }

    /** Those of these ids, in the order in which they were recorded. */
    public List<RulingAnswer> all(Set<String> rulings, Snapshot snapshot) {
        return rulings.isEmpty()
                ? List.of()
                : answers(snapshot.sql(SOME).param("rulings", rulings), snapshot).stream()
                        .map(Keyed::item)
                        .toList();
    }

    /** In the order in which they were recorded. */
    List<Keyed<RulingAnswer>> list(
            OfUnit of, RulingQuestion asked, Snapshot snapshot, Slice slice) {
        var indicator = asked.indicator();
        var figure = asked.figure();
        return answers(
                snapshot.sql(LIST.of(of), SORTING, slice)
                        .params(scope.of(of, snapshot))
                        .param("indicator", indicator == null ? null : indicator.code())
                        .param("status", asked.status())
                        .param("figure", figure == null ? null : figure.value())
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    RulingAnswer one(String id, Snapshot snapshot) {
        return all(Set.of(id), snapshot).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-ruling",
                                        "There is no ruling \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<Keyed<RulingAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var names =
                UnitNames.of(snapshot, rows.stream().map(row -> row.ruling().unit().id()).toList());
        Map<String, Long> outdated =
                Outdated.since(
                        new LinkedHashSet<>(rows.stream().map(row -> row.ruling().id()).toList()),
                        snapshot);
        return rows.stream()
                .map(
                        row -> {
                            var ruling = row.ruling();
                            var unit = names.on(ruling.unit().id(), ruling.on().latest());
                            return Keyed.of(
                                    ruling.of(unit, outdated.get(ruling.id())),
                                    row.firstPosition());
                        })
                .toList();
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        boolean silent = view.isPublic() && row.getBoolean("silent");
        CitationAnswer citation = Columns.citation(row, "cited", view);
        CorrectionAnswer revocation = Columns.correction(row, view);
        return new Row(
                new RulingAnswer(
                        row.getString("ruling"),
                        row.getString("status"),
                        new UnitRef(row.getString("unit"), null, null),
                        row.getString("indicator"),
                        row.getString("subject_code"),
                        List.of(row.getString("figures").split(" ")),
                        row.getString("prefers"),
                        silent ? null : Columns.words(row, "ground", view),
                        Columns.words(row, "office", view),
                        requireNonNull(Columns.days(row, "on")),
                        citation != null && silent ? citation.withoutQuote() : citation,
                        null,
                        revocation != null && silent ? revocation.withoutWords() : revocation,
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }
}
