package biennien.query.figure;

import biennien.events.figure.Subject;
import biennien.events.values.FoldedText;
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
import biennien.query.ruling.RulingMark;
import biennien.query.ruling.Rulings;
import biennien.query.source.SourceFinder;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What may be asked about figures. */
@Component
final class Figures implements FactList<FigureAnswer> {

    static final Set<String> READS =
            Set.of(Groups.FIGURE, Groups.RULING, Groups.UNIT, Groups.SOURCE);

    private static final Sorting SORTING = Sorting.of("readmodel.figure", "f", "f.period_earliest");

    private static final Scope.Text LIST =
            list(
                    "SELECT f.*:named FROM :walked",
                    """
                    AND :further
                    ORDER BY :order
                    LIMIT :rows
                    """);

    /** The expression is that of the index. */
    private static final String FOUND =
            """
            AND array_to_tsvector(
                    string_to_array(rtrim(f.words_folded || ' ' || f.said_folded), ' '))
                @@ CAST(:words AS tsquery)
            """;

    /** How many rows are looked through in their order before all that fit are looked up. */
    private static final int NEAR = 10_000;

    /**
     * Two ways to the next rows of a list, which the planner can't choose between.
     *
     * @param near what many figures have is found among the next of them in no time, where an index
     *     would bring all
     * @param far what few figures have: all of them are found before they are put in order
     */
    private record Ways(Scope.Text near, Scope.Text far) {

        static final Ways SEARCHED = of(FOUND);
        static final Ways FILTERED = of("");

        private static Ways of(String condition) {
            return new Ways(
                    list(
                            """
                            SELECT f.*
                              FROM (SELECT f.*:named FROM :walked
                                     WHERE :further
                                     ORDER BY :order
                                     LIMIT %d) f
                            """
                                    .formatted(NEAR),
                            condition
                                    + """
                                    ORDER BY :kept
                                    LIMIT :rows
                                    """),
                    list(
                            "SELECT f.*:named FROM (SELECT f.* FROM readmodel.figure f",
                            condition
                                    + """
                                    OFFSET 0) f :places
                                    WHERE :further
                                    ORDER BY :order
                                    LIMIT :rows
                                    """));
        }
    }

    /**
     * What is costly to tell of a row is told only of those that are on the page.
     *
     * @param select where rows are looked for
     * @param rest a condition, the order and how many of them are wanted
     */
    private static Scope.Text list(String select, String rest) {
        return Scope.text(
                "SELECT " + FigureRow.COLUMNS + "  FROM (" + select + "\nWHERE f.known @> :basis\n",
                Scope.covers("f.unit", "f.period_earliest", "f.period_latest"),
                Valid.sieve("f.period_earliest", "f.period_latest")
                        + """
                        AND (CAST(:indicator AS text) IS NULL OR f.indicator = :indicator)
                        AND (CAST(:subject AS text) IS NULL OR f.subject_folded = :subject)
                        AND (CAST(:source AS text) IS NULL OR f.cited_source = :source)
                        AND (CAST(:status AS text) IS NULL OR f.status = :status
                             OR :status = 'standing' AND f.status <> 'withdrawn')
                        AND daterange(:from, :to, '[]')
                            && daterange(f.period_earliest, f.period_latest, '[]')
                        AND :items(f.figure)
                        AND (CAST(:registers AS text[]) IS NULL
                             OR (f.subject_code = :all
                                 OR f.indicator = ANY (CAST(:registers AS text[])))
                                AND (f.measure <> 'RATE' OR f.protected))
                        """
                        + rest
                        + ") f\n"
                        + FigureRow.TITLE
                        + "ORDER BY :kept\n");
    }

    private static final String VERSIONS =
            "SELECT "
                    + FigureRow.COLUMNS
                    + "  FROM readmodel.figure f\n"
                    + FigureRow.TITLE
                    + """
                     WHERE f.figure = :figure AND lower(f.known) <= :basis
                     ORDER BY f.position
                    """;

    private static final String VERSIONS_OF_SEVERAL =
            "SELECT "
                    + FigureRow.COLUMNS
                    + "  FROM readmodel.figure f\n"
                    + FigureRow.TITLE
                    + """
                     WHERE f.figure IN (:figures) AND lower(f.known) <= :basis
                     ORDER BY f.first_position, f.position
                    """;

    /** A rate is flagged while no number of the same things stands beside it. */
    private static final String REFERS =
            """
            SELECT figure AS id, unit AS cause FROM readmodel.figure
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT figure, cited_source FROM readmodel.figure
             WHERE cited_source = ANY (CAST(:changed AS text[]))
            UNION
            SELECT rate.figure, counted.figure
              FROM readmodel.figure counted
              JOIN readmodel.figure rate
                ON rate.unit = counted.unit AND rate.subject_type = counted.subject_type
               AND rate.subject_folded = counted.subject_folded
               AND rate.measure = 'RATE' AND rate.figure <> counted.figure
             WHERE counted.figure = ANY (CAST(:changed AS text[]))
            UNION
            SELECT ruled.figure, changed.figure
              FROM readmodel.figure changed
              JOIN readmodel.figure ruled
                ON ruled.unit = changed.unit AND ruled.indicator = changed.indicator
               AND ruled.subject_type = changed.subject_type
               AND ruled.subject_folded = changed.subject_folded
               AND ruled.figure <> changed.figure
              JOIN readmodel.ruling_claim c ON c.figure = ruled.figure
             WHERE changed.figure = ANY (CAST(:changed AS text[]))
            """;

    /** What revokes a ruling on a protected figure may tell it beside the other claims as well. */
    private static final String HIDES_REASONS =
            """
            SELECT figure AS id FROM readmodel.figure
             WHERE figure = ANY (CAST(:ids AS text[]))
               AND protected AND lower(known) <= :basis
            UNION
            SELECT mine.figure
              FROM readmodel.ruling_claim mine
              JOIN readmodel.ruling_claim other ON other.ruling = mine.ruling
              JOIN readmodel.figure f ON f.figure = other.figure
             WHERE mine.figure = ANY (CAST(:ids AS text[]))
               AND f.protected AND lower(f.known) <= :basis
            """;

    /** No word of a figure is longer; PostgreSQL refuses to look for one of 2,046 bytes. */
    private static final int LONGEST = 200;

    /** More than this are a list and no table. */
    private static final int MOST = 10_000;

    private final Scope scope;
    private final SourceFinder sources;
    private final Rulings rulings;

    Figures(Scope scope, SourceFinder sources, Rulings rulings) {
        this.scope = scope;
        this.sources = sources;
        this.rulings = rulings;
    }

    @Override
    public String word() {
        return "figures";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return new Moments(Moments.ofFacts("figure").sql() + " UNION ALL " + Rulings.OF_FIGURES);
    }

    @Override
    public String id(FigureAnswer figure) {
        return figure.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public String hidesReasons() {
        return HIDES_REASONS;
    }

    @Override
    public List<Keyed<FigureAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, FigureQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first reported; days only as their bounds tell. */
    List<Keyed<FigureAnswer>> list(
            OfUnit of, FigureQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        return keyed(found(Sought.of(of, asked, valid, null), snapshot, slice), snapshot);
    }

    /**
     * The same of those alone that count all kinds together, or something that a register counts,
     * and are no rates; also rates that a reader may not see to be one.
     *
     * @param registers codes of the indicators that registers count
     */
    List<Keyed<FigureAnswer>> checked(
            OfUnit of,
            FigureQuestion asked,
            Collection<String> registers,
            Snapshot snapshot,
            Slice slice) {
        return keyed(
                found(Sought.of(of, asked, Valid.ALWAYS, registers), snapshot, slice), snapshot);
    }

    private List<Keyed<FigureAnswer>> keyed(List<FigureRow> rows, Snapshot snapshot) {
        List<FigureAnswer> answers = answers(rows, snapshot);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Keyed.of(answers.get(i), rows.get(i).firstPosition()))
                .toList();
    }

    /** Each row as this reader may see it, with what is ruled on it. */
    List<FigureAnswer> answers(List<FigureRow> rows, Snapshot snapshot) {
        UnitNames names = UnitNames.of(snapshot, rows.stream().map(FigureRow::unit).toList());
        Map<String, RulingMark> marks =
                rulings.marks(rows.stream().map(FigureRow::id).toList(), snapshot);
        return rows.stream().map(row -> row.answer(names, marks.get(row.id()))).toList();
    }

    /** The same with exactly the days asked for. */
    PagedQuery<FigureAnswer> exactly(OfUnit of, FigureQuestion asked, Valid valid) {
        return valid.of(
                figure -> figure.period().extent(),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    /** Ids of those of which any version may be asked for. */
    List<Keyed<String>> ever(
            OfUnit of, FigureQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        return rows(Sought.of(of, asked, valid, null), snapshot.ever(), slice).stream()
                .map(row -> Keyed.of(row.id(), row.firstPosition(), row.id()))
                .toList();
    }

    /**
     * What a list is to hold.
     *
     * @param registers codes of the indicators that registers count, null for all
     * @param words each the beginning of one of a figure's, folded as they are searched
     */
    private record Sought(
            OfUnit of,
            FigureQuestion asked,
            Valid valid,
            @Nullable Collection<String> registers,
            List<String> words) {

        static Sought of(
                OfUnit of,
                FigureQuestion asked,
                Valid valid,
                @Nullable Collection<String> registers) {
            String folded = folded(asked.q());
            return new Sought(
                    of,
                    asked,
                    valid,
                    registers,
                    folded == null || folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
        }

        /** Whether every figure is wanted. */
        boolean isAll() {
            return of.unit() == null && asked.equals(FigureQuestion.ALL) && !valid.isAsked();
        }
    }

    /** What is left of the rows when only such words are searched as this reader may search. */
    private List<FigureRow> found(Sought sought, Snapshot snapshot, Slice slice) {
        List<String> words = sought.words();
        if (words.isEmpty()) {
            return rows(sought, snapshot, slice);
        }
        PagedQuery<FigureRow> all =
                (at, from) ->
                        rows(sought, at, from).stream()
                                .map(row -> Keyed.of(row, row.firstPosition()))
                                .toList();
        return all.where(row -> row.isFoundBy(words)).rows(snapshot, slice).stream()
                .map(Keyed::item)
                .toList();
    }

    private List<FigureRow> rows(Sought sought, Snapshot snapshot, Slice slice) {
        if (sought.words().isEmpty() && (slice.isAsRecorded() || sought.isAll())) {
            return rows(LIST, sought, snapshot, slice);
        }
        Ways ways = sought.words().isEmpty() ? Ways.FILTERED : Ways.SEARCHED;
        List<FigureRow> near = rows(ways.near(), sought, snapshot, slice);
        return near.size() == slice.rows() ? near : rows(ways.far(), sought, snapshot, slice);
    }

    private List<FigureRow> rows(Scope.Text text, Sought sought, Snapshot snapshot, Slice slice) {
        FigureQuestion asked = sought.asked();
        Collection<String> registers = sought.registers();
        String source =
                asked.source() == null ? null : sources.one(snapshot, asked.source(), "source");
        return snapshot.sql(text.of(sought.of()), SORTING, slice)
                .params(scope.of(sought.of(), snapshot))
                .params(sought.valid().parameters())
                .param("source", source)
                .param("indicator", asked.indicator() == null ? null : asked.indicator().code())
                .param("subject", folded(asked.subject()))
                .param("status", asked.status())
                .param("registers", registers == null ? null : Snapshot.texts(registers))
                .param("all", Subject.ALL)
                .param("from", asked.from())
                .param("to", asked.to())
                .param("words", beginnings(sought.words()))
                .param("after", slice.number(0, -1))
                .param("rows", slice.rows())
                .query((row, _) -> FigureRow.read(snapshot.view(), row))
                .list();
    }

    /** Folded words are letters and digits, so that none of them means anything in a tsquery. */
    private static String beginnings(List<String> words) {
        return words.stream()
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)) + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** All of them, as long as they are a table and no list. */
    List<FigureAnswer> all(OfUnit of, FigureQuestion asked, Valid valid, Snapshot snapshot) {
        var found = exactly(of, asked, valid).rows(snapshot, new Slice(List.of(), MOST + 1));
        if (found.size() > MOST) {
            throw QueryProblem.badParameter(
                    "unit",
                    "too-many-figures",
                    "More than %,d figures are meant. Ask for one unit or fewer days, or for the list of figures."
                            .formatted(MOST));
        }
        return found.stream().map(Keyed::item).toList();
    }

    FigureDetail one(String figure, Snapshot snapshot) {
        List<FigureRow> versions =
                snapshot.sql(VERSIONS)
                        .param("figure", figure)
                        .query((row, _) -> FigureRow.read(snapshot.view(), row))
                        .list();
        if (versions.isEmpty()) {
            throw QueryProblem.unknown(
                    null,
                    "unknown-figure",
                    "There is no figure \"%s\" at this basis.".formatted(figure),
                    Map.of());
        }
        FigureRow last = versions.getLast();
        return new FigureDetail(
                answers(List.of(last), snapshot).getFirst(),
                versions.stream().map(FigureRow::version).toList());
    }

    /** All versions of some figures, each figure's in order. */
    List<FigureRow> versions(Set<String> figures, Snapshot snapshot) {
        return figures.isEmpty()
                ? List.of()
                : snapshot.sql(VERSIONS_OF_SEVERAL)
                        .param("figures", figures)
                        .query((row, _) -> FigureRow.read(snapshot.view(), row))
                        .list();
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : FoldedText.of(text).value();
    }
}
