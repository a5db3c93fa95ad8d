package biennien.query.figure;

import biennien.events.values.FoldedText;
import biennien.events.values.Interval;
import biennien.events.values.Truth;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.ruling.RulingAnswer;
import biennien.query.ruling.RulingMark;
import biennien.query.ruling.Rulings;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Figures of several sources about the same thing, side by side. */
@Component
final class Claims {

    /** What a figure is about; whether two of one thing compete is for {@code FigureClaim}. */
    private static final String THING =
            "%1$s.unit, %1$s.indicator, %1$s.subject_type, %1$s.subject_folded, %1$s.measure";

    private static final List<String> PARTS =
            List.of("unit", "indicator", "subjectType", "subjectFolded", "measure");

    /** The things of which two sources speak; that they speak of one time is looked at later. */
    private static final Scope.Text CONTESTED =
            Scope.text(
                    "SELECT "
                            + FigureRow.COLUMNS.strip()
                            + "\n FROM (SELECT DISTINCT "
                            + THING.formatted("one")
                            + """

                              FROM readmodel.figure one
                             WHERE one.known @> :basis AND one.status <> 'withdrawn'
                               AND EXISTS (
                                   SELECT FROM readmodel.figure other
                                    WHERE (%s) = (%s)
                                      AND other.cited_source <> one.cited_source
                                      AND other.known @> :basis AND other.status <> 'withdrawn'
                                      AND daterange(other.period_earliest, other.period_latest,
                                                    '[]')
                                          && daterange(one.period_earliest, one.period_latest,
                                                       '[]'))
                               AND daterange(:from, :to, '[]')
                                   && daterange(one.period_earliest, one.period_latest, '[]')
                               AND (CAST(:indicator AS text) IS NULL OR one.indicator = :indicator)
                               AND (CAST(:subject AS text) IS NULL OR one.subject_folded = :subject)
                            """
                                    .formatted(THING.formatted("other"), THING.formatted("one")),
                    Scope.covers("one.unit", "one.period_earliest", "one.period_latest"),
                    """
                     AND (%1$s) >= (:unitAfter, :indicatorAfter, :subjectTypeAfter,
                                    :subjectFoldedAfter, :measureAfter)
                     ORDER BY %1$s
                     LIMIT :rows) thing
                     JOIN readmodel.figure f
                       ON (%2$s) = (thing.unit, thing.indicator, thing.subject_type,
                                    thing.subject_folded, thing.measure)
                      AND f.known @> :basis AND f.status <> 'withdrawn'
                    %3$s
                    ORDER BY %2$s, f.first_position
                    """
                            .formatted(
                                    THING.formatted("one"), THING.formatted("f"), FigureRow.TITLE));

    /** A figure and the thing it is about, as a place in the list. */
    private record Claim(FigureRow figure, List<String> thing) {

        static Claim read(FigureRow figure, ResultSet row) throws SQLException {
            return new Claim(
                    figure,
                    List.of(
                            row.getString("unit"),
                            row.getString("indicator"),
                            row.getString("subject_type"),
                            row.getString("subject_folded"),
                            row.getString("measure")));
        }
    }

    private final Scope scope;
    private final Figures figures;
    private final Rulings rulings;

    Claims(Scope scope, Figures figures, Rulings rulings) {
        this.scope = scope;
        this.figures = figures;
        this.rulings = rulings;
    }

    /** In the order of what they are about, then in that of the first claim. */
    List<Keyed<ClaimsAnswer>> list(
            OfUnit of, ClaimsQuestion asked, Snapshot snapshot, Slice slice) {
        var found = new ArrayList<Group>();
        List<String> after = PARTS.stream().map(_ -> "").toList();
        long afterClaim = -1;
        if (slice.resumes()) {
            after =
                    IntStream.range(0, PARTS.size())
                            .mapToObj(slice::text)
                            .map(part -> Objects.requireNonNullElse(part, ""))
                            .toList();
            afterClaim = slice.number(PARTS.size(), -1);
        }
        boolean more = true;
        // Things whose claims turn out to be of different times give no group: then read on.
        while (more && found.size() < slice.rows()) {
            Map<List<String>, List<FigureRow>> things =
                    contested(of, asked, snapshot, after, slice.rows() + 1);
            more = things.size() > slice.rows();
            for (Map.Entry<List<String>, List<FigureRow>> thing : things.entrySet()) {
                long before = thing.getKey().equals(after) ? afterClaim : -1;
                Group.of(thing.getKey(), thing.getValue()).stream()
                        .filter(group -> group.first().firstPosition() > before)
                        .filter(group -> group.maySpeakOf(asked.from(), asked.to()))
                        .forEach(found::add);
            }
            if (more) {
                var last = List.copyOf(things.entrySet()).getLast();
                after = last.getKey();
                afterClaim = Long.MAX_VALUE;
            }
        }
        return answers(
                found.size() > slice.rows() ? found.subList(0, slice.rows()) : found, snapshot);
    }

    private Map<List<String>, List<FigureRow>> contested(
            OfUnit of, ClaimsQuestion asked, Snapshot snapshot, List<String> after, int rows) {
        var indicator = asked.indicator();
        var subject = asked.subject();
        var statement =
                snapshot.sql(CONTESTED.of(of))
                        .params(scope.of(of, snapshot))
                        .param("indicator", indicator == null ? null : indicator.code())
                        .param("subject", subject == null ? null : FoldedText.of(subject).value())
                        .param("from", asked.from())
                        .param("to", asked.to())
                        .param("rows", rows);
        for (int i = 0; i < PARTS.size(); i++) {
            statement = statement.param(PARTS.get(i) + "After", after.get(i));
        }
        var things = new LinkedHashMap<List<String>, List<FigureRow>>();
        statement
                .query((row, _) -> Claim.read(FigureRow.read(snapshot.view(), row), row))
                .list()
                .forEach(
                        claim ->
                                things.computeIfAbsent(claim.thing(), _ -> new ArrayList<>())
                                        .add(claim.figure()));
        return things;
    }

    private List<Keyed<ClaimsAnswer>> answers(List<Group> groups, Snapshot snapshot) {
        List<FigureAnswer> shown =
                figures.answers(
                        groups.stream().flatMap(group -> group.claims().stream()).toList(),
                        snapshot);
        var ids = new LinkedHashSet<String>();
        for (FigureAnswer figure : shown) {
            RulingMark mark = figure.ruling();
            if (mark != null) {
                ids.add(mark.id());
            }
        }
        List<RulingAnswer> standing = rulings.all(ids, snapshot);
        var answers = new ArrayList<Keyed<ClaimsAnswer>>();
        int next = 0;
        for (Group group : groups) {
            List<FigureAnswer> claims = shown.subList(next, next + group.claims().size());
            next += group.claims().size();
            answers.add(
                    Keyed.of(group.answer(List.copyOf(claims), standing), group.key().toArray()));
        }
        return answers;
    }

    /**
     * Claims each of which competes with another one.
     *
     * @param thing what they are about
     */
    private record Group(List<String> thing, List<FigureRow> claims) {

        /** Those of one thing; what competes with nothing, or within one source only, is none. */
        static List<Group> of(List<String> thing, List<FigureRow> rows) {
            var groups = new ArrayList<Group>();
            var left = new ArrayList<>(rows);
            while (!left.isEmpty()) {
                var claims = new ArrayList<FigureRow>();
                claims.add(left.removeFirst());
                for (int i = 0; i < claims.size(); i++) {
                    var claim = claims.get(i).claim();
                    var competing =
                            left.stream().filter(row -> row.claim().competesWith(claim)).toList();
                    left.removeAll(competing);
                    claims.addAll(competing);
                }
                claims.sort(Comparator.comparingLong(FigureRow::firstPosition));
                if (claims.stream().map(FigureRow::sourceId).distinct().count() > 1) {
                    groups.add(new Group(thing, List.copyOf(claims)));
                }
            }
            return groups;
        }

        FigureRow first() {
            return claims.getFirst();
        }

        boolean maySpeakOf(@Nullable LocalDate from, @Nullable LocalDate to) {
            return claims.stream()
                    .map(FigureRow::period)
                    .anyMatch(
                            period ->
                                    (period.earliest() == null
                                                    || to == null
                                                    || !period.earliest().isAfter(to))
                                            && (period.latest() == null
                                                    || from == null
                                                    || !period.latest().isBefore(from)));
        }

        List<@Nullable String> key() {
            var key = new ArrayList<@Nullable String>(thing);
            key.add(Long.toString(first().firstPosition()));
            return key;
        }

        ClaimsAnswer answer(List<FigureAnswer> shown, List<RulingAnswer> standing) {
            Set<String> ids = new HashSet<>(claims.stream().map(FigureRow::id).toList());
            FigureAnswer named = shown.getFirst();
            return new ClaimsAnswer(
                    named.unit(),
                    named.indicator(),
                    named.subject(),
                    named.subjectType(),
                    sameTime(),
                    claims.stream().anyMatch(FigureRow::isHidden) ? null : agree(),
                    shown,
                    standing.stream()
                            .filter(ruling -> ruling.figures().stream().anyMatch(ids::contains))
                            .toList());
        }

        private Truth sameTime() {
            boolean sure =
                    claims.stream()
                            .allMatch(
                                    claim ->
                                            first().claim().isOfTheTimeOf(claim.claim())
                                                    == Truth.TRUE);
            return sure ? Truth.TRUE : Truth.UNKNOWN;
        }

        private Truth agree() {
            List<Interval> bounds = claims.stream().map(FigureRow::bounds).toList();
            Truth all = Truth.TRUE;
            for (int i = 1; i < claims.size() && all != Truth.FALSE; i++) {
                for (int before = 0; before < i && all != Truth.FALSE; before++) {
                    if (claims.get(before).claim().competesWith(claims.get(i).claim())) {
                        all = all.and(bounds.get(before).isEqualTo(bounds.get(i)));
                    }
                }
            }
            return all;
        }
    }
}
