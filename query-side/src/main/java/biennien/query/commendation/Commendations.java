package biennien.query.commendation;

import static java.util.Objects.requireNonNull;

import biennien.events.law.Coded;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.commendation.CommendationAnswer.Annulment;
import biennien.query.commendation.CommendationAnswer.RecipientAnswer;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about commendations. */
@Component
final class Commendations implements FactList<CommendationAnswer> {

    static final Set<String> READS = Set.of(Groups.COMMENDATION, Groups.UNIT);

    private static final Sorting SORTING =
            Sorting.of("readmodel.commendation", "c", "c.conferred_earliest");

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT c.*, erased.position AS erasure
                      FROM readmodel.commendation c :places
                      LEFT JOIN readmodel.erased_person erased
                        ON erased.person = c.person AND erased.position <= :basis
                     WHERE c.known @> :basis
                    """,
                    Scope.covers("c.unit", "c.conferred_earliest", "c.conferred_latest"),
                    Valid.sieve("c.conferred_earliest", "c.conferred_latest")
                            + """
                              AND (CAST(:form AS text) IS NULL OR c.form = :form)
                              AND (CAST(:conferrer AS text) IS NULL OR c.conferrer = :conferrer)
                              AND (CAST(:recipient AS text) IS NULL OR c.recipient_kind = :recipient)
                              AND (CAST(:status AS text) IS NULL OR c.status = :status)
                              AND (CAST(:q AS text) IS NULL
                                   OR strpos(' ' || c.collective_folded, ' ' || :q) > 0
                                      AND c.collective_folded NOT IN (:suppressed))
                              AND daterange(:from, :to, '[]')
                                  && daterange(c.conferred_earliest, c.conferred_latest, '[]')
                              AND :items(c.commendation)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT collective AS words FROM readmodel.commendation
             WHERE known @> :basis AND collective_folded ~ :perhaps
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT commendation AS id, unit AS cause FROM readmodel.commendation
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private static final Moments MOMENTS = Moments.ofFacts("commendation");

    /** Also that the name of its recipient was erased. */
    private static final Moments MOMENTS_AND_ERASURES =
            new Moments(
                    MOMENTS.sql()
                            + """

                             UNION ALL
                            SELECT c.commendation AS id, erased.position
                              FROM readmodel.erased_person erased
                              JOIN readmodel.commendation c USING (person)
                             WHERE c.first_position < erased.position
                            """);

    private record Row(CommendationAnswer commendation, long firstPosition) {}

    private final Scope scope;

    Commendations(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "commendations";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return MOMENTS;
    }

    /** An erasure, too, tells which commendations are one person's. */
    @Override
    public Moments moments(View view) {
        return view.mayRevealNames() ? MOMENTS_AND_ERASURES : MOMENTS;
    }

    @Override
    public String id(CommendationAnswer commendation) {
        return commendation.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<CommendationAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, CommendationQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<CommendationAnswer> exactly(OfUnit of, CommendationQuestion asked, Valid valid) {
        return valid.of(
                commendation -> commendation.conferredOn().extent(),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private List<Keyed<CommendationAnswer>> list(
            OfUnit of, CommendationQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        return answers(
                snapshot.sql(LIST.of(of), SORTING, slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .params(filters(asked))
                        .param("suppressed", FewPersons.unsearchable(snapshot, asked.q(), TELLING))
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    CommendationAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-commendation",
                                        "There is no commendation \"%s\" at this basis."
                                                .formatted(id),
                                        Map.of()));
    }

    private static Map<String, @Nullable Object> filters(CommendationQuestion asked) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("form", code(asked.form()));
        values.put("conferrer", code(asked.conferrer()));
        values.put("recipient", code(asked.recipient()));
        values.put("status", asked.status());
        values.put("q", asked.q() == null ? null : FoldedText.of(asked.q()).value());
        values.put("from", asked.from());
        values.put("to", asked.to());
        return values;
    }

    private static List<Keyed<CommendationAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        UnitNames names =
                UnitNames.of(
                        snapshot,
                        rows.stream().map(row -> row.commendation().unit().id()).toList());
        return rows.stream()
                .map(
                        row ->
                                Keyed.of(
                                        named(row.commendation(), names, snapshot.view()),
                                        row.firstPosition()))
                .toList();
    }

    private static CommendationAnswer named(CommendationAnswer of, UnitNames names, View view) {
        DayAnswer on = of.conferredOn();
        return new CommendationAnswer(
                of.id(),
                of.status(),
                of.form(),
                of.conferrer(),
                of.recipient(),
                names.on(of.unit().id(), on.latest() == null ? on.earliest() : on.latest()),
                on,
                of.decision(),
                view.isPublic() ? null : of.ground(),
                of.source(),
                of.row(),
                of.annulment(),
                of.recordedAt(),
                of.position());
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        Long erasure = view.mayRevealNames() ? row.getObject("erasure", Long.class) : null;
        return new Row(
                new CommendationAnswer(
                        row.getString("commendation"),
                        row.getString("status"),
                        row.getString("form"),
                        row.getString("conferrer"),
                        new RecipientAnswer(
                                row.getString("recipient_kind"),
                                row.getInt("recipient_count"),
                                Columns.words(row, "collective", view),
                                row.getBoolean("sealed") && erasure == null,
                                view.mayRevealNames() ? row.getString("person") : null,
                                erasure),
                        new UnitRef(row.getString("unit"), null, null),
                        requireNonNull(Columns.days(row, "conferred")),
                        row.getString("decision"),
                        row.getString("ground"),
                        row.getString("cited_source"),
                        row.getString("cited_row"),
                        annulment(row),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable Annulment annulment(ResultSet row) throws SQLException {
        DayAnswer on = Columns.days(row, "annulled");
        return on == null
                ? null
                : new Annulment(
                        row.getString("annulment_ground"), row.getString("annulment_decision"), on);
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
