package biennien.query.results;

import biennien.events.law.Indicator;
import biennien.events.law.ReportCalendar;
import biennien.events.values.Interval;
import biennien.query.answer.PeriodAnswer;
import biennien.query.figure.FigureAnswer;
import biennien.query.figure.FiguresOfTime;
import biennien.query.kernel.Snapshot;
import biennien.query.results.YearAnswer.Control;
import biennien.query.results.YearAnswer.ReportedInYear;
import biennien.query.results.YearAnswer.YearTableAnswer;
import biennien.query.unit.Covered;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The results of one year, table by table. */
@Component
final class Years {

    private final List<Register> registers;
    private final FiguresOfTime figures;
    private final Scope scope;

    Years(List<Register> registers, FiguresOfTime figures, Scope scope) {
        this.registers = registers;
        this.figures = figures;
        this.scope = scope;
    }

    Set<String> reads() {
        var groups = new HashSet<>(FiguresOfTime.READS);
        registers.forEach(register -> groups.addAll(register.reads()));
        return groups;
    }

    YearAnswer year(int year, OfUnit of, ReportCalendar calendar, Snapshot snapshot) {
        return year(year, of, calendar, Register::rows, snapshot);
    }

    /** How the lines of a register are counted. */
    interface Counting {
        List<ResultRow> rows(Register register, Covered units, Window window, Snapshot snapshot);
    }

    YearAnswer year(
            int year, OfUnit of, ReportCalendar calendar, Counting counting, Snapshot snapshot) {
        LocalDate from = calendar.firstDay(year);
        LocalDate to = calendar.lastDay(year);
        return new YearAnswer(
                year,
                calendar.code(),
                from,
                to,
                calendar.legalBasis().map(basis -> basis.text()).orElse(null),
                calendar.state().code(),
                "as-reported",
                unit(scope.covered(of, snapshot), to, snapshot),
                tables(year, of, calendar, List.of(YearTable.values()), counting, snapshot));
    }

    private static @Nullable UnitRef unit(Covered units, LocalDate on, Snapshot snapshot) {
        String unit = units.unit();
        return unit == null ? null : UnitNames.of(snapshot, List.of(unit)).on(unit, on);
    }

    /** Only what is asked for is read. */
    List<YearTableAnswer> tables(
            int year,
            OfUnit of,
            ReportCalendar calendar,
            List<YearTable> asked,
            Snapshot snapshot) {
        return tables(year, of, calendar, asked, Register::rows, snapshot);
    }

    private List<YearTableAnswer> tables(
            int year,
            OfUnit of,
            ReportCalendar calendar,
            List<YearTable> asked,
            Counting counting,
            Snapshot snapshot) {
        var window = new Window(calendar.firstDay(year), calendar.lastDay(year));
        Covered units = scope.covered(of, snapshot);
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
                                        counting
                                                .rows(
                                                        register,
                                                        units,
                                                        register.window(year, window),
                                                        snapshot)
                                                .stream())
                        .collect(
                                Collectors.groupingBy(
                                        ResultRow::table, LinkedHashMap::new, Collectors.toList()));
        List<FigureAnswer> standing =
                asked.stream().anyMatch(YearTable::hasFigures)
                        ? figures.standing(of, window.from(), window.to(), snapshot)
                        : List.of();
        boolean cut = standing.size() == FiguresOfTime.MOST;
        Map<YearTable, List<ReportedInYear>> reported =
                standing.stream()
                        .map(figure -> new ReportedInYear(figure, fits(figure, window)))
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
                                        cut))
                .toList();
    }

    private static YearTableAnswer table(
            YearTable table, List<ResultRow> recorded, List<ReportedInYear> reported, boolean cut) {
        var gaps = new ArrayList<String>();
        if (cut) {
            gaps.add(
                    "More than "
                            + FiguresOfTime.MOST
                            + " figures may speak of the year; those reported first are looked"
                            + " at. The list of figures has them all.");
        }
        if (recorded.isEmpty()) {
            gaps.add("Nothing is recorded for this table, which is not zero.");
        }
        if (reported.isEmpty()) {
            gaps.add("No source that is recorded reports a figure, which is not zero.");
        }
        if (reported.stream().anyMatch(each -> each.fits().equals("part"))) {
            gaps.add(
                    "Figures marked 'part' also speak of days outside of the year; no part of them"
                            + " is this year's share.");
        }
        if (reported.stream().anyMatch(each -> each.figure().listOpen())) {
            gaps.add("A list of the source goes on: its sum is a lower bound.");
        }
        return new YearTableAnswer(
                table.name(),
                table.label(),
                table.title(),
                recorded,
                controls(recorded),
                reported,
                List.copyOf(gaps));
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

    /** All of one table, as lines that a spreadsheet can take. */
    static Collection<YearLine> lines(YearTableAnswer table) {
        var lines = new ArrayList<YearLine>();
        table.recorded().forEach(row -> lines.add(YearLine.of(row)));
        table.reported().forEach(each -> lines.add(YearLine.of(table.code(), each)));
        return lines;
    }
}
