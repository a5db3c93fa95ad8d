package biennien.query.results;

import biennien.events.law.ReportCalendar;
import biennien.query.explain.AppliedRule;
import biennien.query.explain.Derivation;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.Covered;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Where the recorded lines of a year come from. */
final class YearOrigins {

    private final Scope scope;
    private final List<Register> registers;

    YearOrigins(Scope scope, List<Register> registers) {
        this.scope = scope;
        this.registers = registers;
    }

    Set<String> reads() {
        return ResultsExplainer.reads(registers);
    }

    Covered units(Told told, Snapshot snapshot) {
        return scope.covered(told.question(OfUnit.class), snapshot);
    }

    private static ReportCalendar calendar(Told told) {
        return told.question(YearQuestion.class).year();
    }

    private static int year(Told told) {
        return Integer.parseInt(Objects.requireNonNull(told.path().get("year")));
    }

    Window window(Told told) {
        return new Window(calendar(told).firstDay(year(told)), calendar(told).lastDay(year(told)));
    }

    /** Of all registers that have lines in a table. */
    Stream<Contribution> contributions(Told told, String table, Covered units, Snapshot snapshot) {
        Window days = window(told);
        return registers.stream()
                .filter(register -> register.tables().contains(table))
                .flatMap(
                        register ->
                                register
                                        .contributions(
                                                units, register.window(year(told), days), snapshot)
                                        .stream())
                .filter(each -> each.line().table().equals(table));
    }

    Derivation line(Told told, JsonNode line, Snapshot snapshot) {
        Covered units = units(told, snapshot);
        var derivation =
                ResultsExplainer.line(
                        told,
                        line,
                        contributions(told, line.path("table").asString(), units, snapshot)
                                .filter(each -> ResultsExplainer.isOf(each, line))
                                .toList(),
                        units.unit(),
                        window(told).to(),
                        snapshot);
        var calendar = calendar(told);
        return derivation.with(
                new AppliedRule(
                        "calendar-" + calendar.code(),
                        "Which days count for the year.",
                        calendar.legalBasis().map(basis -> basis.text()).orElse(null)));
    }
}
