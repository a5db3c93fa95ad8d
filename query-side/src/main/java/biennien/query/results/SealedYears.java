package biennien.query.results;

import biennien.events.law.ReportCalendar;
import biennien.events.values.Interval;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.OfUnit;

import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The results of a year as they may be sealed: only of facts that name their source. */
@Component
public final class SealedYears {

    private static final String UNSOURCED =
            """
            SELECT position FROM readmodel.timeline
             WHERE position = ANY (CAST(:positions AS bigint[])) AND cited_source IS NULL
            """;

    /**
     * @param year tables T1 to T13, counted without what is left out
     * @param unsourced what is recorded and would count, but names no source
     */
    @AllMembers
    public record SealedYear(YearAnswer year, List<Unsourced> unsourced) {}

    /**
     * A fact that is left out.
     *
     * @param register the register that it would count in
     * @param fact its id
     */
    @AllMembers
    public record Unsourced(String register, String fact) {}

    private final Years years;

    SealedYears(Years years) {
        this.years = years;
    }

    public Set<String> reads() {
        var groups = new HashSet<>(years.reads());
        groups.add(Groups.TIMELINE);
        return groups;
    }

    public SealedYear year(int year, OfUnit of, ReportCalendar calendar, Snapshot snapshot) {
        var leftOut = new ArrayList<Unsourced>();
        YearAnswer answer =
                years.year(
                        year,
                        of,
                        calendar,
                        (register, units, window, then) ->
                                sourced(register, units, window, then, leftOut),
                        snapshot);
        return new SealedYear(answer, leftOut.stream().distinct().toList());
    }

    /** A fact that rests on one event without a source is as good as without any. */
    private static List<ResultRow> sourced(
            Register register,
            Covered units,
            Window window,
            Snapshot snapshot,
            List<Unsourced> leftOut) {
        List<Contribution> all = register.contributions(units, window, snapshot);
        Set<Long> unsourced = unsourced(all, snapshot);
        var kept = new ArrayList<Contribution>();
        for (Contribution each : all) {
            if (each.positions().stream().noneMatch(unsourced::contains)) {
                kept.add(each);
            } else {
                leftOut.add(new Unsourced(register.code(), each.fact()));
            }
        }
        return lines(register.rows(units, window, snapshot), all, kept);
    }

    /**
     * The lines of the register, those of zero among them: that nothing began is a result. What
     * only facts without a source tell of has no line, since its zero would be none.
     */
    private static List<ResultRow> lines(
            List<ResultRow> rows, List<Contribution> all, List<Contribution> kept) {
        Set<Line> told = all.stream().map(Contribution::line).collect(Collectors.toSet());
        kept.forEach(each -> told.remove(each.line()));
        Map<Contribution.Key, Interval> sums = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !told.contains(row.key().line()))
                .forEach(row -> sums.put(row.key(), Interval.exactly(BigDecimal.ZERO)));
        kept.forEach(each -> sums.merge(each.key(), each.adds(), Interval::plus));
        return sums.entrySet().stream()
                .map(each -> each.getKey().line().of(each.getKey().measure(), each.getValue()))
                .toList();
    }

    private static Set<Long> unsourced(List<Contribution> contributions, Snapshot snapshot) {
        var positions = new TreeSet<Long>();
        contributions.forEach(each -> positions.addAll(each.positions()));
        return new HashSet<>(
                snapshot.sql(UNSOURCED)
                        .param("positions", Snapshot.numbers(positions))
                        .query(Long.class)
                        .list());
    }
}
