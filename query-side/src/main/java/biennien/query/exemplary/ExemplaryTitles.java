package biennien.query.exemplary;

import static java.util.Objects.requireNonNull;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.exemplary.ExemplaryTitleAnswer.Withdrawal;
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

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about exemplary titles. */
@Component
final class ExemplaryTitles implements FactList<ExemplaryTitleAnswer> {

    static final Set<String> READS = Set.of(Groups.EXEMPLARY, Groups.UNIT);

    private static final String EARLIEST = "coalesce(make_date(e.year, 1, 1), e.decided_earliest)";
    private static final String LATEST = "coalesce(make_date(e.year, 12, 31), e.decided_latest)";

    private static final Sorting SORTING = Sorting.of("readmodel.exemplary_title", "e", EARLIEST);

    /** A title is of its unit throughout its year, or on the day of its decision. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT e.* FROM readmodel.exemplary_title e :places
                     WHERE e.known @> :basis
                    """,
                    Scope.covers("e.unit", EARLIEST, LATEST),
                    Valid.sieve(EARLIEST, LATEST)
                            + """
                              AND (CAST(:year AS int) IS NULL OR e.year = :year)
                              AND (CAST(:kind AS text) IS NULL OR e.subject_kind = :kind)
                              AND (CAST(:status AS text) IS NULL OR e.status = :status)
                              AND (CAST(:organisation AS text) IS NULL OR e.organisation = :organisation)
                              AND (CAST(:q AS text) IS NULL
                                   OR strpos(' ' || e.subject_folded, ' ' || :q) > 0
                                      AND e.subject_folded NOT IN (:suppressed))
                              AND :items(e.title)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT subject_name AS words FROM readmodel.exemplary_title
             WHERE known @> :basis AND subject_folded ~ :perhaps
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT title AS id, unit AS cause FROM readmodel.exemplary_title
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(ExemplaryTitleAnswer title, long firstPosition) {}

    private final Scope scope;

    ExemplaryTitles(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "exemplary-titles";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("exemplary");
    }

    @Override
    public String id(ExemplaryTitleAnswer title) {
        return title.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<ExemplaryTitleAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, ExemplaryTitleQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<ExemplaryTitleAnswer> exactly(OfUnit of, ExemplaryTitleQuestion asked, Valid valid) {
        return valid.of(
                ExemplaryTitles::extent,
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private static Extent extent(ExemplaryTitleAnswer title) {
        var year = title.year();
        return year == null ? title.decidedOn().extent() : Extent.throughout(year);
    }

    private List<Keyed<ExemplaryTitleAnswer>> list(
            OfUnit of, ExemplaryTitleQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var kind = asked.kind();
        var organisation = asked.organisation();
        return answers(
                snapshot.sql(LIST.of(of), SORTING, slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .param("year", asked.year())
                        .param("kind", kind == null ? null : kind.code())
                        .param("status", asked.status())
                        .param("organisation", organisation == null ? null : organisation.value())
                        .param("q", asked.q() == null ? null : FoldedText.of(asked.q()).value())
                        .param("suppressed", FewPersons.unsearchable(snapshot, asked.q(), TELLING))
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    ExemplaryTitleAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-exemplary-title",
                                        "There is no exemplary title \"%s\" at this basis."
                                                .formatted(id),
                                        Map.of()));
    }

    private static List<Keyed<ExemplaryTitleAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        var names =
                UnitNames.of(
                        snapshot,
                        rows.stream().map(row -> row.title().subject().unit().id()).toList());
        return rows.stream()
                .map(
                        row -> {
                            var subject = row.title().subject();
                            var unit = names.on(subject.unit().id(), dayOf(row.title()));
                            return Keyed.of(
                                    row.title().about(subject.in(unit)), row.firstPosition());
                        })
                .toList();
    }

    private static @Nullable LocalDate dayOf(ExemplaryTitleAnswer title) {
        var year = title.year();
        return year == null ? title.decidedOn().latest() : LocalDate.of(year, 12, 31);
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new ExemplaryTitleAnswer(
                        row.getString("title"),
                        row.getString("status"),
                        RatedSubject.of(row, view),
                        row.getObject("year", Integer.class),
                        row.getString("decision"),
                        requireNonNull(Columns.days(row, "decided")),
                        Columns.words(row, "decided_by", view),
                        Columns.citation(row, "cited", view),
                        withdrawal(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row, View view) throws SQLException {
        DayAnswer on = Columns.days(row, "withdrawn");
        return on == null
                ? null
                : new Withdrawal(
                        on,
                        Columns.words(row, "withdrawal_reason", view),
                        row.getString("withdrawal_decision"),
                        Columns.citation(row, "withdrawal", view));
    }
}
