package biennien.query.ranking;

import static java.util.Objects.requireNonNull;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Extent;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.movement.RatedSubject;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about the ranking of the movement. */
@Component
final class Rankings implements FactList<RankingAnswer> {

    static final Set<String> READS = Set.of(Groups.RANKING, Groups.UNIT);

    private static final Sorting SORTING =
            Sorting.of("readmodel.movement_ranking", "r", "make_date(r.year, 1, 1)");

    /** A rank is of its unit throughout the year that it is for. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT r.* FROM readmodel.movement_ranking r :places
                     WHERE r.known @> :basis
                    """,
                    Scope.covers("r.unit", "make_date(r.year, 1, 1)", "make_date(r.year, 12, 31)"),
                    Valid.sieve("make_date(r.year, 1, 1)", "make_date(r.year, 12, 31)")
                            + """
                              AND (CAST(:year AS int) IS NULL OR r.year = :year)
                              AND (CAST(:kind AS text) IS NULL OR r.subject_kind = :kind)
                              AND (CAST(:rank AS text) IS NULL OR r.rank = :rank)
                              AND (CAST(:status AS text) IS NULL OR r.status = :status)
                              AND (CAST(:organisation AS text) IS NULL OR r.organisation = :organisation)
                              AND (CAST(:q AS text) IS NULL
                                   OR strpos(' ' || r.subject_folded, ' ' || :q) > 0
                                      AND r.subject_folded NOT IN (:suppressed))
                              AND :items(r.ranking)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT subject_name AS words FROM readmodel.movement_ranking
             WHERE known @> :basis AND subject_folded ~ :perhaps
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT ranking AS id, unit AS cause FROM readmodel.movement_ranking
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(RankingAnswer ranking, long firstPosition) {}

    private final Scope scope;

    Rankings(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "rankings";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("ranking");
    }

    @Override
    public String id(RankingAnswer ranking) {
        return ranking.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<RankingAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, RankingQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<RankingAnswer> exactly(OfUnit of, RankingQuestion asked, Valid valid) {
        return valid.of(
                ranking -> Extent.throughout(ranking.year()),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private List<Keyed<RankingAnswer>> list(
            OfUnit of, RankingQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var kind = asked.kind();
        var rank = asked.rank();
        var organisation = asked.organisation();
        return answers(
                snapshot.sql(LIST.of(of), SORTING, slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .param("year", asked.year())
                        .param("kind", kind == null ? null : kind.code())
                        .param("rank", rank == null ? null : rank.code())
                        .param("status", asked.status())
                        .param("organisation", organisation == null ? null : organisation.value())
                        .param("q", asked.q() == null ? null : FoldedText.of(asked.q()).value())
                        .param("suppressed", FewPersons.unsearchable(snapshot, asked.q(), TELLING))
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    RankingAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-ranking",
                                        "There is no ranking \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<Keyed<RankingAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        var names =
                UnitNames.of(
                        snapshot,
                        rows.stream().map(row -> row.ranking().subject().unit().id()).toList());
        return rows.stream()
                .map(
                        row -> {
                            var subject = row.ranking().subject();
                            var lastDay = LocalDate.of(row.ranking().year(), 12, 31);
                            return Keyed.of(
                                    row.ranking()
                                            .about(
                                                    subject.in(
                                                            names.on(
                                                                    subject.unit().id(), lastDay))),
                                    row.firstPosition());
                        })
                .toList();
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new RankingAnswer(
                        row.getString("ranking"),
                        row.getString("status"),
                        RatedSubject.of(row, view),
                        row.getInt("year"),
                        row.getString("rank"),
                        row.getBigDecimal("points"),
                        row.getString("decision"),
                        requireNonNull(Columns.days(row, "decided")),
                        Columns.words(row, "decided_by", view),
                        Columns.citation(row, "cited", view),
                        Columns.correction(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }
}
