package biennien.query.organisation;

import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
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
import biennien.query.organisation.OrganisationAnswer.Closing;
import biennien.query.organisation.OrganisationAnswer.OrganisationName;
import biennien.query.organisation.OrganisationAnswer.OrganisationSize;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be asked about organisations. */
@Component
final class Organisations implements FactList<OrganisationAnswer> {

    static final Set<String> READS = Set.of(Groups.ORGANISATION, Groups.UNIT);

    /**
     * Of what is dated the last that has begun, or may have begun, on the day asked for; of several
     * on one day the one recorded last. Decisions read it in the same order.
     */
    private static final String LAST =
            """
             AND (CAST(:on AS date) IS NULL OR since_edtf IS NULL OR since_earliest IS NULL
                  OR since_earliest <= :on)
            ORDER BY since_edtf IS NULL, since_earliest DESC NULLS LAST,
                     since_latest DESC NULLS FIRST, position DESC
            LIMIT 1
            """;

    private static final Sorting SORTING =
            Sorting.of("readmodel.organisation", "o", "o.from_earliest");

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT o.*, called.name, sized.size
                      FROM readmodel.organisation o :places
                      JOIN LATERAL (
                           SELECT name FROM readmodel.organisation_name
                            WHERE organisation = o.organisation AND NOT alias AND known @> :basis
                    """
                            + LAST
                            + """
                            ) called ON true
                            LEFT JOIN LATERAL (
                                 SELECT size FROM readmodel.organisation_size
                                  WHERE organisation = o.organisation AND known @> :basis
                            """
                            + LAST
                            + """
                             ) sized ON true
                            WHERE o.known @> :basis
                            """,
                    Scope.covers("o.unit", "o.from_earliest", "o.closed_latest"),
                    Valid.sieve("o.from_earliest", "o.closed_latest")
                            + """
                              AND (CAST(:on AS date) IS NULL
                                   OR daterange(o.from_earliest, o.closed_latest, '[]')
                                      @> CAST(:on AS date))
                              AND (CAST(:kind AS text) IS NULL OR o.kind = :kind)
                              AND (CAST(:size AS text) IS NULL OR sized.size = :size)
                              AND (CAST(:status AS text) IS NULL OR o.status = :status)
                              AND (CAST(:q AS text) IS NULL OR EXISTS (
                                   SELECT FROM readmodel.organisation_name n
                                    WHERE n.organisation = o.organisation AND n.known @> :basis
                                      AND strpos(' ' || n.name_folded, ' ' || :q) > 0
                                      AND n.name_folded NOT IN (:suppressed)))
                              AND :items(o.organisation)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT name AS words FROM readmodel.organisation_name
             WHERE known @> :basis AND name_folded ~ :perhaps
            """;

    private static final String NAMES =
            """
            SELECT * FROM readmodel.organisation_name
             WHERE known @> :basis AND organisation IN (:organisations)
             ORDER BY since_edtf IS NOT NULL, since_earliest NULLS FIRST,
                      since_latest NULLS LAST, position, ordinal
            """;

    private static final String SIZES =
            """
            SELECT * FROM readmodel.organisation_size
             WHERE known @> :basis AND organisation IN (:organisations)
             ORDER BY since_edtf IS NOT NULL, since_earliest NULLS FIRST,
                      since_latest NULLS LAST, position
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT organisation AS id, unit AS cause FROM readmodel.organisation
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(OrganisationAnswer organisation, long firstPosition) {}

    private record NameOf(String organisation, boolean alias, OrganisationName name) {}

    private record SizeOf(String organisation, OrganisationSize size) {}

    private final Scope scope;

    Organisations(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "organisations";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("organisation");
    }

    @Override
    public String id(OrganisationAnswer organisation) {
        return organisation.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<OrganisationAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, OrganisationQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<OrganisationAnswer> exactly(OfUnit of, OrganisationQuestion asked, Valid valid) {
        return valid.of(
                Organisations::life, (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private static Extent life(OrganisationAnswer organisation) {
        var from = organisation.from();
        var closing = organisation.closing();
        return Extent.life(
                from == null ? null : Edtf.of(from.edtf()),
                closing == null ? null : Edtf.of(closing.on().edtf()));
    }

    private List<Keyed<OrganisationAnswer>> list(
            OfUnit of, OrganisationQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var kind = asked.kind();
        var size = asked.size();
        return rows(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
                                .params(valid.parameters())
                                .param("on", of.on())
                                .param("kind", kind == null ? null : kind.code())
                                .param("size", size == null ? null : size.code())
                                .param("status", asked.status())
                                .param(
                                        "q",
                                        asked.q() == null ? null : FoldedText.of(asked.q()).value())
                                .param(
                                        "suppressed",
                                        FewPersons.unsearchable(snapshot, asked.q(), TELLING))
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        of.on(),
                        snapshot)
                .stream()
                .map(row -> Keyed.of(row.organisation(), row.firstPosition()))
                .toList();
    }

    OrganisationAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-organisation",
                                        "There is no organisation \"%s\" at this basis."
                                                .formatted(id),
                                        Map.of()));
    }

    private static List<Row> rows(
            JdbcClient.StatementSpec statement, @Nullable LocalDate on, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return rows;
        }
        var units =
                UnitNames.of(
                        snapshot,
                        rows.stream().map(row -> row.organisation().unit().id()).toList());
        var ids = rows.stream().map(row -> row.organisation().id()).toList();
        var names =
                of(snapshot, NAMES, ids, (row, _) -> nameOf(row, snapshot.view())).stream()
                        .collect(Collectors.groupingBy(NameOf::organisation));
        var sizes =
                of(snapshot, SIZES, ids, (row, _) -> sizeOf(row, snapshot.view())).stream()
                        .collect(
                                Collectors.groupingBy(
                                        SizeOf::organisation,
                                        Collectors.mapping(SizeOf::size, Collectors.toList())));
        return rows.stream()
                .map(
                        row -> {
                            var one = row.organisation();
                            return new Row(
                                    complete(
                                            one,
                                            units.on(one.unit().id(), on),
                                            names.getOrDefault(one.id(), List.of()),
                                            sizes.getOrDefault(one.id(), List.of())),
                                    row.firstPosition());
                        })
                .toList();
    }

    private static <T> List<T> of(
            Snapshot snapshot, String sql, List<String> organisations, RowMapper<T> mapper) {
        return snapshot.sql(sql).param("organisations", organisations).query(mapper).list();
    }

    private static NameOf nameOf(ResultSet row, View view) throws SQLException {
        return new NameOf(
                row.getString("organisation"),
                row.getBoolean("alias"),
                new OrganisationName(
                        Columns.words(row, "name", view),
                        Columns.days(row, "since"),
                        Columns.citation(row, "cited", view),
                        row.getLong("position")));
    }

    private static SizeOf sizeOf(ResultSet row, View view) throws SQLException {
        return new SizeOf(
                row.getString("organisation"),
                new OrganisationSize(
                        row.getString("size"),
                        Columns.days(row, "since"),
                        Columns.citation(row, "cited", view),
                        row.getLong("position")));
    }

    private static OrganisationAnswer complete(
            OrganisationAnswer one,
            UnitRef unit,
            List<NameOf> names,
            List<OrganisationSize> sizes) {
        return new OrganisationAnswer(
                one.id(),
                one.status(),
                one.kind(),
                one.name(),
                unit,
                names.stream().filter(name -> !name.alias()).map(NameOf::name).toList(),
                names.stream()
                        .filter(NameOf::alias)
                        .flatMap(name -> Stream.ofNullable(name.name().name()))
                        .toList(),
                one.agencyKind(),
                one.size(),
                sizes,
                one.schoolKind(),
                one.from(),
                one.closing(),
                one.citation(),
                one.recordedAt(),
                one.position());
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new OrganisationAnswer(
                        row.getString("organisation"),
                        row.getString("status"),
                        row.getString("kind"),
                        Columns.words(row, "name", view),
                        new UnitRef(row.getString("unit"), null, null),
                        List.of(),
                        List.of(),
                        row.getString("agency_kind"),
                        row.getString("size"),
                        List.of(),
                        row.getString("school_kind"),
                        Columns.days(row, "from"),
                        closing(row, view),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable Closing closing(ResultSet row, View view) throws SQLException {
        DayAnswer on = Columns.days(row, "closed");
        return on == null
                ? null
                : new Closing(
                        on,
                        Columns.words(row, "closing_reason", view),
                        Columns.citation(row, "closing", view));
    }
}
