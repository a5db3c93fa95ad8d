package biennien.query.results;

import biennien.events.law.Indicator;
import biennien.events.law.ReportCalendar;
import biennien.events.values.Interval;
import biennien.query.answer.PeriodAnswer;
import biennien.query.figure.FigureAnswer;
import biennien.query.figure.FiguresOfTime;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.results.YearAnswer.Control;
import biennien.query.results.YearAnswer.ReportedInYear;
import biennien.query.results.YearAnswer.YearTableAnswer;
import biennien.query.unit.Borders;
import biennien.query.unit.BordersAnswer;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.Covered;
import biennien.query.unit.Footprint;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of one year, table by table. */
@Component
final class Years {

    private final List<Register> registers;
    private final FiguresOfTime figures;
    private final Scope scope;
    private final Borders borders;

    Years(List<Register> registers, FiguresOfTime figures, Scope scope, Borders borders) {
        this.registers = registers;
        this.figures = figures;
        this.scope = scope;
        this.borders = borders;
    }

    Set<String> reads() {
        var groups = new HashSet<>(FiguresOfTime.READS);
        registers.forEach(register -> groups.addAll(register.reads()));
        return groups;
    }

    /** How the lines of a register are counted. */
    interface Counting {
        List<ResultRow> rows(Register register, Covered units, Window window, Snapshot snapshot);
    }

    YearAnswer year(
            int year,
            OfUnit of,
            ReportCalendar calendar,
            BordersQuestion boundaries,
            @Nullable Integer limit,
            Snapshot snapshot) {
        return year(year, calendar, facts(of, boundaries, snapshot), limit);
    }

    /** As reported, counted in a way of one's own. */
    YearAnswer year(
            int year, OfUnit of, ReportCalendar calendar, Counting counting, Snapshot snapshot) {
        return year(year, calendar, new AsReported(of, counting, snapshot), null);
    }

    private YearAnswer year(
            int year, ReportCalendar calendar, Facts facts, @Nullable Integer limit) {
        LocalDate from = calendar.firstDay(year);
        LocalDate to = calendar.lastDay(year);
        BordersAnswer within = facts.borders(to);
        return new YearAnswer(
                year,
                calendar.code(),
                from,
                to,
                calendar.legalBasis().map(basis -> basis.text()).orElse(null),
                calendar.state().code(),
                within.boundaries(),
                within,
                within.unit(),
                tables(year, calendar, List.of(YearTable.values()), facts, limit));
    }

    /** The reported figures of one table, in the order in which they were first reported. */
    PagedQuery<ReportedInYear> reported(
            int year,
            OfUnit of,
            ReportCalendar calendar,
            YearTable table,
            BordersQuestion boundaries) {
        var window = new Window(calendar.firstDay(year), calendar.lastDay(year));
        PagedQuery<ReportedInYear> all =
                (snapshot, slice) -> facts(of, boundaries, snapshot).reported(window, slice);
        return all.where(
                each -> YearTable.of(Indicator.fromCode(each.figure().indicator())) == table);
    }

    /** All that is reported of a year, as far as tables take it; each with its place in order. */
    List<Keyed<ReportedInYear>> reported(
            int year, OfUnit of, ReportCalendar calendar, Snapshot snapshot) {
        return new AsReported(of, Register::rows, snapshot)
                .reported(
                        new Window(calendar.firstDay(year), calendar.lastDay(year)),
                        new Slice(List.of(), FiguresOfTime.MOST + 1));
    }

    /** All of one table, as lines that a spreadsheet can take. */
    List<YearLine> table(
            int year,
            OfUnit of,
            ReportCalendar calendar,
            YearTable asked,
            BordersQuestion boundaries,
            Snapshot snapshot) {
        return tables(year, calendar, List.of(asked), facts(of, boundaries, snapshot), null)
                .stream()
                .flatMap(each -> lines(each).stream())
                .toList();
    }

    /** What is known of the units of a question, within the borders that it asks for. */
    private interface Facts {
        BordersAnswer borders(LocalDate lastDay);

        List<ResultRow> recorded(Register register, Window window);

        /** In the order in which they were first reported. */
        List<Keyed<ReportedInYear>> reported(Window window, Slice slice);
    }

    private Facts facts(OfUnit of, BordersQuestion asked, Snapshot snapshot) {
        return asked.isAsReported() || of.unit() == null
                ? new AsReported(of, Register::rows, snapshot)
                : new Within(borders.footprint(of, asked, snapshot), asked, snapshot);
    }

    private List<Keyed<FigureAnswer>> standing(
            OfUnit of, Window window, Snapshot snapshot, Slice slice) {
        return figures.standing(of, window.from(), window.to(), snapshot, slice);
    }

    static long firstPosition(Keyed<?> figure) {
        return Long.parseLong(String.valueOf(figure.key().getFirst()));
    }

    private static Keyed<ReportedInYear> of(
            Keyed<FigureAnswer> figure, Window window, @Nullable String counts) {
        return new Keyed<>(
                new ReportedInYear(figure.item(), fits(figure.item(), window), counts),
                figure.key(),
                null);
    }

    private final class AsReported implements Facts {

        private final OfUnit of;
        private final Counting counting;
        private final Covered units;
        private final Snapshot snapshot;

        AsReported(OfUnit of, Counting counting, Snapshot snapshot) {
            this.of = of;
            this.counting = counting;
            this.units = scope.covered(of, snapshot);
            this.snapshot = snapshot;
        }

        @Override
        public BordersAnswer borders(LocalDate lastDay) {
            return borders.asReported(units.unit(), lastDay, snapshot);
        }

        @Override
        public List<ResultRow> recorded(Register register, Window window) {
            return counting.rows(register, units, window, snapshot);
        }

        @Override
        public List<Keyed<ReportedInYear>> reported(Window window, Slice slice) {
            return standing(of, window, snapshot, slice).stream()
                    .map(figure -> of(figure, window, null))
                    .toList();
        }
    }

    private final class Within implements Facts {

        private final Footprint footprint;
        private final BordersQuestion asked;
        private final Snapshot snapshot;

        Within(Footprint footprint, BordersQuestion asked, Snapshot snapshot) {
            this.footprint = footprint;
            this.asked = asked;
            this.snapshot = snapshot;
        }

        @Override
        public BordersAnswer borders(LocalDate lastDay) {
            return borders.answer(footprint, asked, snapshot);
        }

        @Override
        public List<ResultRow> recorded(Register register, Window window) {
            return new WithinBorders(footprint, asked, snapshot).lines(register, window, snapshot);
        }

        /** Each stays the claim of the unit that reported it. */
        @Override
        public List<Keyed<ReportedInYear>> reported(Window window, Slice slice) {
            return FiguresOfTime.telling(footprint.units(), snapshot).stream()
                    .flatMap(unit -> counting(new OfUnit(unit, false, null), window, slice))
                    .sorted(Comparator.comparingLong(Years::firstPosition))
                    .limit(slice.rows())
                    .map(
                            figure ->
                                    of(
                                            figure,
                                            window,
                                            counts(figure.item()).name().toLowerCase(Locale.ROOT)))
                    .toList();
        }

        /** Of one unit; as many as are wanted, because others may have none. */
        private Stream<Keyed<FigureAnswer>> counting(OfUnit unit, Window window, Slice slice) {
            PagedQuery<FigureAnswer> all = (at, from) -> standing(unit, window, at, from);
            return all
                    .where(figure -> counts(figure) != Footprint.Counts.NOT)
                    .rows(snapshot, slice)
                    .stream();
        }

        private Footprint.Counts counts(FigureAnswer figure) {
            return footprint.counts(
                    figure.unit().id(), figure.period().earliest(), figure.period().latest());
        }
    }

    /** Only what is asked for is read. */
    private List<YearTableAnswer> tables(
            int year,
            ReportCalendar calendar,
            List<YearTable> asked,
            Facts facts,
            @Nullable Integer limit) {
        var window = new Window(calendar.firstDay(year), calendar.lastDay(year));
        Map<String, List<ResultRow>> recorded =
                registers.stream()
                        .filter(
                                register ->
                                        asked.stream()
                                                .anyMatch(
                                                        table ->
                                                                register.tables()
                                                                        .contains(table.name())))
                        .flatMap(
                                register ->
                                        facts
                                                .recorded(register, register.window(year, window))
                                                .stream())
                        .collect(
                                Collectors.groupingBy(
                                        ResultRow::table, LinkedHashMap::new, Collectors.toList()));
        List<ReportedInYear> standing =
                asked.stream().anyMatch(YearTable::hasFigures)
                        ? facts
                                .reported(window, new Slice(List.of(), FiguresOfTime.MOST + 1))
                                .stream()
                                .map(Keyed::item)
                                .toList()
                        : List.of();
        boolean cut = standing.size() > FiguresOfTime.MOST;
        Map<YearTable, List<ReportedInYear>> reported =
                standing.stream()
                        .limit(FiguresOfTime.MOST)
                        .collect(
                                Collectors.groupingBy(
                                        each ->
                                                YearTable.of(
                                                        Indicator.fromCode(
                                                                each.figure().indicator()))));
        return asked.stream()
                .map(
                        table ->
                                table(
                                        table,
                                        recorded.getOrDefault(table.name(), List.of()),
                                        reported.getOrDefault(table, List.of()),
                                        limit,
                                        cut))
                .toList();
    }

    private static YearTableAnswer table(
            YearTable table,
            List<ResultRow> recorded,
            List<ReportedInYear> reported,
            @Nullable Integer limit,
            boolean cut) {
        var gaps = new ArrayList<YearGap>();
        if (cut) {
            gaps.add(YearGap.MORE_FIGURES);
        }
        if (recorded.isEmpty()) {
            gaps.add(YearGap.NOTHING_RECORDED);
        }
        if (reported.isEmpty()) {
            gaps.add(YearGap.NOTHING_REPORTED);
        }
        if (reported.stream().anyMatch(each -> each.fits().equals("part"))) {
            gaps.add(YearGap.OTHER_DAYS_TOO);
        }
        if (isNotApportionable(recorded, reported)) {
            gaps.add(YearGap.NOT_APPORTIONABLE);
        }
        if (reported.stream().anyMatch(each -> each.figure().listOpen())) {
            gaps.add(YearGap.LIST_GOES_ON);
        }
        return new YearTableAnswer(
                table.name(),
                table.label(),
                table.title(),
                recorded,
                controls(recorded),
                limit == null ? reported : reported.stream().limit(limit).toList(),
                reported.size(),
                (int) reported.stream().filter(each -> !each.fits().equals("perhaps")).count(),
                gaps.stream().map(YearGap::words).toList(),
                gaps.stream().map(YearGap::code).toList());
    }

    private static boolean isNotApportionable(
            List<ResultRow> recorded, List<ReportedInYear> reported) {
        return reported.stream().anyMatch(each -> "between".equals(each.counts()))
                || recorded.stream()
                        .map(ResultRow::borders)
                        .anyMatch(within -> within != null && !within.notApportionable().isEmpty());
    }

    /** Opening + new − ended = closing. */
    private static List<Control> controls(List<ResultRow> recorded) {
        Map<String, Map<String, ResultRow>> kinds = new LinkedHashMap<>();
        for (ResultRow row : recorded) {
            kinds.computeIfAbsent(row.kind(), _ -> new LinkedHashMap<>()).put(row.measure(), row);
        }
        var controls = new ArrayList<Control>();
        kinds.forEach(
                (kind, rows) -> {
                    if (rows.keySet().containsAll(Set.of("opening", "new", "ended", "closing"))) {
                        controls.add(new Control(kind, verdict(rows)));
                    }
                });
        return controls;
    }

    private static String verdict(Map<String, ResultRow> rows) {
        Interval closing = bounds(rows, "closing");
        Interval expected =
                bounds(rows, "opening").plus(bounds(rows, "new")).minus(bounds(rows, "ended"));
        return switch (closing.isEqualTo(expected)) {
            case TRUE -> "MATCH";
            case UNKNOWN -> "COMPATIBLE";
            case FALSE -> "CONTRADICTS";
        };
    }

    private static Interval bounds(Map<String, ResultRow> rows, String measure) {
        return Objects.requireNonNull(rows.get(measure), measure).bounds();
    }

    private static String fits(FigureAnswer figure, Window window) {
        PeriodAnswer period = figure.period();
        LocalDate from = period.earliest();
        LocalDate to = period.latest();
        boolean inside =
                from != null
                        && to != null
                        && !from.isBefore(window.from())
                        && !to.isAfter(window.to());
        return switch (period.shape()) {
            case POINT -> inside ? "day" : "perhaps";
            case SPAN -> inside ? "within" : "part";
        };
    }

    private static Collection<YearLine> lines(YearTableAnswer table) {
        var lines = new ArrayList<YearLine>();
        table.recorded().forEach(row -> lines.add(YearLine.of(row)));
        table.reported().forEach(each -> lines.add(YearLine.of(table.code(), each)));
        return lines;
    }
}
