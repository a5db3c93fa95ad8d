package biennien.query.programme;

import static java.util.Objects.requireNonNull;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.answer.QuantityAnswer;
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
import biennien.query.programme.ProgrammeAnswer.ProgrammePhase;
import biennien.query.programme.ProgrammeAnswer.ProgrammeReview;
import biennien.query.programme.ProgrammeAnswer.ProgrammeSupersession;
import biennien.query.programme.ProgrammeAnswer.ProgrammeTarget;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be asked about programmes. */
@Component
final class Programmes implements FactList<ProgrammeAnswer> {

    static final Set<String> READS = Set.of(Groups.PROGRAMME, Groups.UNIT);

    private static final Sorting SORTING =
            Sorting.of("readmodel.programme", "p", "p.term_earliest");

    /**
     * What is vague counts as running where it may have run. A title that the reader may not see is
     * not found by its words either.
     */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT p.* FROM readmodel.programme p :places
                     WHERE p.known @> :basis
                    """,
                    Scope.covers("p.unit", "p.term_earliest", "p.term_latest"),
                    Valid.sieve("p.term_earliest", "p.term_latest")
                            + """
                               AND (CAST(:q AS text) IS NULL
                                    OR strpos(' ' || p.title_folded, ' ' || :q) > 0
                                       AND p.title_folded NOT IN (:suppressed))
                               AND (CAST(:number AS text) IS NULL
                                    OR EXISTS (SELECT FROM readmodel.programme_number n
                                                WHERE n.programme = p.programme AND n.number_key = :number
                                                  AND n.known @> :basis))
                               AND (CAST(:on AS date) IS NULL
                                    OR coalesce(p.signed_earliest, '-infinity') <= :on
                                       AND coalesce(p.term_latest, 'infinity') >= :on
                                       AND (p.superseded_edtf IS NULL
                                            OR coalesce(p.superseded_latest, 'infinity') > :on))
                               AND :items(p.programme)
                               AND :further
                             ORDER BY :order
                             LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT title AS words FROM readmodel.programme
             WHERE known @> :basis AND title_folded ~ :perhaps
            """;

    private static final String NUMBERS =
            """
            SELECT programme, number AS text FROM readmodel.programme_number
             WHERE known @> :basis AND programme IN (:programmes)
             ORDER BY position, ordinal
            """;

    private static final String PARTNERS =
            """
            SELECT programme, partner AS text FROM readmodel.programme_partner
             WHERE known @> :basis AND programme IN (:programmes)
             ORDER BY ordinal
            """;

    private static final String PHASES =
            """
            SELECT * FROM readmodel.programme_phase
             WHERE known @> :basis AND programme IN (:programmes)
             ORDER BY period_earliest NULLS FIRST, period_latest NULLS LAST, position
            """;

    private static final String TARGETS =
            """
            SELECT * FROM readmodel.programme_target
             WHERE known @> :basis AND programme IN (:programmes)
             ORDER BY due_latest NULLS LAST, due_earliest NULLS FIRST, position
            """;

    private static final String REVIEWS =
            """
            SELECT * FROM readmodel.programme_review
             WHERE known @> :basis AND programme IN (:programmes)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    /** Units by their names: whose programme it is, and whose targets. */
    private static final String REFERS =
            """
            SELECT programme AS id, unit AS cause FROM readmodel.programme
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT programme, unit FROM readmodel.programme_target
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(ProgrammeAnswer programme, long firstPosition) {}

    private record Of<T>(String programme, T part) {}

    private final Scope scope;

    Programmes(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "programmes";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("programme");
    }

    @Override
    public String id(ProgrammeAnswer programme) {
        return programme.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<ProgrammeAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, ProgrammeQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<ProgrammeAnswer> exactly(OfUnit of, ProgrammeQuestion asked, Valid valid) {
        return valid.of(
                programme -> programme.term().extent(),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private List<Keyed<ProgrammeAnswer>> list(
            OfUnit of, ProgrammeQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var number = asked.number();
        var q = asked.q();
        return rows(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
                                .params(valid.parameters())
                                .param("q", q == null ? null : FoldedText.of(q).value())
                                .param("suppressed", FewPersons.unsearchable(snapshot, q, TELLING))
                                .param("number", number == null ? null : number.key())
                                .param("on", asked.on())
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot)
                .stream()
                .map(row -> Keyed.of(row.programme(), row.firstPosition()))
                .toList();
    }

    ProgrammeAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-programme",
                                        "There is no programme \"%s\" at this basis. Look it up"
                                                        .formatted(id)
                                                + " with ?number=.",
                                        Map.of()));
    }

    private static Map<String, List<String>> partners(List<String> programmes, Snapshot snapshot) {
        var partners = of(PARTNERS, programmes, snapshot, (row, _) -> row.getString("text"));
        partners.replaceAll((_, signed) -> FewPersons.shown(snapshot.view(), signed));
        return partners;
    }

    private static List<Row> rows(JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return rows;
        }
        var view = snapshot.view();
        List<String> ids = rows.stream().map(row -> row.programme().id()).toList();
        var parts =
                new Parts(
                        of(NUMBERS, ids, snapshot, (row, _) -> row.getString("text")),
                        partners(ids, snapshot),
                        of(PHASES, ids, snapshot, (row, _) -> phase(row, view)),
                        of(TARGETS, ids, snapshot, (row, _) -> target(row, view)),
                        of(REVIEWS, ids, snapshot, (row, _) -> review(row, view)));
        UnitNames names =
                UnitNames.of(
                        snapshot,
                        rows.stream().flatMap(row -> parts.units(row.programme())).toList());
        return rows.stream()
                .map(row -> new Row(parts.complete(row.programme(), names), row.firstPosition()))
                .toList();
    }

    private static <T> Map<String, List<T>> of(
            String statement, List<String> programmes, Snapshot snapshot, RowMapper<T> part) {
        return snapshot
                .sql(statement)
                .param("programmes", programmes)
                .query(
                        (row, n) ->
                                new Of<>(
                                        row.getString("programme"),
                                        requireNonNull(part.mapRow(row, n))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Of::programme, Collectors.mapping(Of::part, Collectors.toList())));
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new ProgrammeAnswer(
                        row.getString("programme"),
                        row.getString("number"),
                        Columns.words(row, "title", view),
                        List.of(),
                        List.of(),
                        requireNonNull(Columns.days(row, "signed")),
                        requireNonNull(Columns.period(row, "term", view)),
                        unit(row),
                        row.getString("under"),
                        List.of(),
                        List.of(),
                        List.of(),
                        supersession(row, view),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable UnitRef unit(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null ? null : new UnitRef(unit, null, null);
    }

    private static @Nullable ProgrammeSupersession supersession(ResultSet row, View view)
            throws SQLException {
        DayAnswer on = Columns.days(row, "superseded");
        return on == null
                ? null
                : new ProgrammeSupersession(
                        row.getString("superseded_by"),
                        on,
                        Columns.citation(row, "supersession", view));
    }

    private static ProgrammePhase phase(ResultSet row, View view) throws SQLException {
        return new ProgrammePhase(
                Columns.words(row, "phase", view),
                Columns.period(row, view),
                row.getString("plan"),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static ProgrammeTarget target(ResultSet row, View view) throws SQLException {
        return new ProgrammeTarget(
                row.getString("indicator"),
                row.getString("subject_type"),
                row.getString("subject_code"),
                QuantityAnswer.of(Columns.quantity(row), view),
                requireNonNull(Columns.days(row, "due")),
                unit(row),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static ProgrammeReview review(ResultSet row, View view) throws SQLException {
        return new ProgrammeReview(
                row.getString("review"),
                requireNonNull(Columns.days(row, "on")),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }
}
