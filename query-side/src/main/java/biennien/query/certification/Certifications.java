package biennien.query.certification;

import static java.util.Objects.requireNonNull;

import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CertificationWindow;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.certification.CertificationAnswer.Assessment;
import biennien.query.certification.CertificationAnswer.Counts;
import biennien.query.certification.CertificationAnswer.CriterionLine;
import biennien.query.certification.CertificationAnswer.Decision;
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
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be asked about certifications. */
@Component
final class Certifications implements FactList<CertificationAnswer> {

    static final Set<String> READS = Set.of(Groups.CERTIFICATION, Groups.UNIT);

    private static final Sorting SORTING =
            Sorting.of("readmodel.certification", "c", "make_date(c.year, 1, 1)");

    /** The years of all kinds of subjects lie in the days that are told to the sieve. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT c.* FROM readmodel.certification c :places
                     WHERE c.known @> :basis
                    """,
                    Scope.covers("c.unit", "c.registered_earliest", "c.registered_latest"),
                    Valid.sieve("make_date(c.year - 1, 11, 1)", "make_date(c.year, 11, 15)")
                            + """
                              AND (CAST(:year AS int) IS NULL OR c.year = :year)
                              AND (CAST(:kind AS text) IS NULL OR c.subject_kind = :kind)
                              AND (CAST(:status AS text) IS NULL OR c.status = :status)
                              AND (CAST(:organisation AS text) IS NULL OR c.organisation = :organisation)
                              AND (CAST(:q AS text) IS NULL
                                   OR strpos(' ' || c.subject_folded, ' ' || :q) > 0
                                      AND c.subject_folded NOT IN (:suppressed))
                              AND :items(c.certification)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT subject_name AS words FROM readmodel.certification
             WHERE known @> :basis AND subject_folded ~ :perhaps
            """;

    private static final String CRITERIA =
            """
            SELECT assessment, criterion, met, evidence FROM readmodel.certification_criterion
             WHERE assessment IN (:assessments)
             ORDER BY assessment, ordinal
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT certification AS id, unit AS cause FROM readmodel.certification
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(String unit, Function<Parts, CertificationAnswer> answer, long first) {}

    /** What is read for all rows at once. */
    private record Parts(UnitNames names, Map<Long, List<CriterionLine>> criteria) {}

    private record LineOf(long assessment, CriterionLine line) {}

    private final Scope scope;

    Certifications(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "certifications";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("certification");
    }

    @Override
    public String id(CertificationAnswer certification) {
        return certification.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<CertificationAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, CertificationQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<CertificationAnswer> exactly(OfUnit of, CertificationQuestion asked, Valid valid) {
        return valid.of(
                Certifications::year, (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    /** It is of a year, and which days that has depends on who stands for it. */
    private static Extent year(CertificationAnswer certification) {
        var window =
                CertificationWindow.of(
                        CertificationSubjectKind.fromCode(certification.subject().kind()),
                        certification.year());
        return Extent.throughout(window.from(), window.lastDay());
    }

    private List<Keyed<CertificationAnswer>> list(
            OfUnit of, CertificationQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
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

    CertificationAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-certification",
                                        "There is no certification \"%s\" at this basis."
                                                .formatted(id),
                                        Map.of()));
    }

    private static List<Keyed<CertificationAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        record Found(Row row, @Nullable Long assessment) {}
        List<Found> found =
                statement
                        .query(
                                (row, _) ->
                                        new Found(
                                                row(row, snapshot.view()),
                                                Columns.number(row, "assessment")))
                        .list();
        List<Long> assessments =
                found.stream()
                        .flatMap(
                                one ->
                                        one.assessment() == null
                                                ? Stream.empty()
                                                : Stream.of(one.assessment()))
                        .toList();
        var parts =
                new Parts(
                        UnitNames.of(
                                snapshot, found.stream().map(one -> one.row().unit()).toList()),
                        criteria(snapshot, assessments));
        return found.stream()
                .map(one -> Keyed.of(one.row().answer().apply(parts), one.row().first()))
                .toList();
    }

    private static Map<Long, List<CriterionLine>> criteria(
            Snapshot snapshot, List<Long> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        return snapshot
                .sql(CRITERIA)
                .param("assessments", assessments)
                .query(
                        (row, _) ->
                                new LineOf(
                                        row.getLong("assessment"),
                                        new CriterionLine(
                                                row.getString("criterion"),
                                                row.getBoolean("met"),
                                                row.getString("evidence"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                LineOf::assessment,
                                Collectors.mapping(LineOf::line, Collectors.toList())));
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        String id = row.getString("certification");
        String status = row.getString("status");
        String kind = row.getString("subject_kind");
        String name = Columns.words(row, "subject_name", view);
        String unit = row.getString("unit");
        String agencyKind = row.getString("agency_kind");
        String enterpriseSize = row.getString("enterprise_size");
        String schoolKind = row.getString("school_kind");
        String organisation = row.getString("organisation");
        int year = row.getInt("year");
        DayAnswer registeredOn = requireNonNull(Columns.days(row, "registered"));
        Assessment assessment = assessment(row);
        Decision decision = decision(row, view);
        var citation = Columns.citation(row, "cited", view);
        var recordedAt = Columns.instant(row, "recorded_at");
        long position = row.getLong("position");
        return new Row(
                unit,
                parts ->
                        new CertificationAnswer(
                                id,
                                status,
                                new CertificationAnswer.Certified(
                                        kind,
                                        name,
                                        parts.names().on(unit, registeredOn.latest()),
                                        agencyKind,
                                        enterpriseSize,
                                        schoolKind,
                                        organisation),
                                year,
                                registeredOn,
                                assessment == null
                                        ? null
                                        : withCriteria(assessment, parts.criteria()),
                                decision,
                                citation,
                                recordedAt,
                                position),
                row.getLong("first_position"));
    }

    private static Assessment withCriteria(
            Assessment assessment, Map<Long, List<CriterionLine>> criteria) {
        return new Assessment(
                assessment.on(),
                assessment.rules(),
                assessment.met(),
                criteria.getOrDefault(assessment.position(), List.of()),
                assessment.counts(),
                assessment.position());
    }

    private static @Nullable Assessment assessment(ResultSet row) throws SQLException {
        DayAnswer on = Columns.days(row, "assessed");
        if (on == null) {
            return null;
        }
        Counts counts =
                Columns.number(row, "subordinate_total") == null
                        ? null
                        : new Counts(
                                row.getInt("subordinate_total"),
                                row.getInt("subordinate_registered"),
                                row.getInt("subordinate_recognised"));
        return new Assessment(
                on,
                row.getString("rules"),
                row.getBoolean("met"),
                List.of(),
                counts,
                row.getLong("assessment"));
    }

    private static @Nullable Decision decision(ResultSet row, View view) throws SQLException {
        DayAnswer on = Columns.days(row, "decided");
        return on == null
                ? null
                : new Decision(
                        row.getString("decision"),
                        on,
                        row.getString("decided_by"),
                        row.getString("ground"),
                        Columns.words(row, "reason", view));
    }
}
