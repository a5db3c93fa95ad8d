package biennien.query.programme;

import static java.util.Objects.requireNonNull;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.programme.ProgrammeAnswer.ProgrammePhase;
import biennien.query.programme.ProgrammeAnswer.ProgrammeReview;
import biennien.query.programme.ProgrammeAnswer.ProgrammeSupersession;
import biennien.query.programme.ProgrammeAnswer.ProgrammeTarget;
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
final class Programmes {

    static final Set<String> READS = Set.of(Groups.PROGRAMME, Groups.UNIT);

    /**
     * What is vague counts as running where it may have run. A title that the reader may not see is
     * not found by its words either.
     */
    private static final String LIST =
            """
            SELECT * FROM readmodel.programme p
             WHERE p.known @> :basis
               AND (CAST(:id AS text) IS NULL OR p.programme = :id)
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
               AND p.first_position > :after
             ORDER BY p.first_position
             LIMIT :rows
            """;

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

    private record Row(ProgrammeAnswer programme, long firstPosition) {}

    private record Of<T>(String programme, T part) {}

    /** In the order in which they were first recorded. */
    List<Keyed<ProgrammeAnswer>> list(ProgrammeQuestion asked, Snapshot snapshot, Slice slice) {
        var number = asked.number();
        var q = asked.q();
        return rows(
                        snapshot.sql(LIST)
                                .param("id", null)
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
        return rows(
                        snapshot.sql(LIST)
                                .param("id", id)
                                .param("q", null)
                                .param("suppressed", List.of(""))
                                .param("number", null)
                                .param("on", null)
                                .param("after", -1)
                                .param("rows", 1),
                        snapshot)
                .stream()
                .map(Row::programme)
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
