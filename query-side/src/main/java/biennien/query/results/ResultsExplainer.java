package biennien.query.results;

import biennien.query.explain.Derivation;
import biennien.query.explain.ExplainedNumber;
import biennien.query.explain.Explainer;
import biennien.query.explain.Reckoning;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.Covered;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One line of a register. */
@Component
final class ResultsExplainer implements Explainer {

    private final Scope scope;
    private final List<Register> registers;

    ResultsExplainer(Scope scope, List<Register> registers) {
        this.scope = scope;
        this.registers = registers;
    }

    @Override
    public String pattern() {
        return "/api/v1/results/{register}";
    }

    @Override
    public Set<String> reads() {
        return reads(registers);
    }

    static Set<String> reads(List<Register> registers) {
        var groups = new HashSet<String>();
        registers.forEach(register -> groups.addAll(register.reads()));
        return groups;
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        Register register =
                registers.stream()
                        .filter(each -> each.code().equals(told.path().get("register")))
                        .findFirst()
                        .orElseThrow(told::nothing);
        JsonNode line = told.shownWith("least");
        Covered units = scope.covered(told.question(OfUnit.class), snapshot);
        Window window = told.question(ResultsQuestion.class).window();
        return line(
                told,
                line,
                register.contributions(units, window, snapshot).stream()
                        .filter(each -> isOf(each, line))
                        .toList(),
                units.unit(),
                window.to(),
                snapshot);
    }

    /** Whether a fact adds to a line, as the line is shown. */
    static boolean isOf(Contribution each, JsonNode line) {
        var about = each.line();
        return is(line, "table", about.table())
                && is(line, "kind", about.kind())
                && is(line, "by", about.by())
                && is(line, "unit", about.unit())
                && is(line, "measure", each.measure());
    }

    private static boolean is(JsonNode line, String member, @Nullable String value) {
        return Objects.equals(line.path(member).asStringOpt().orElse(null), value);
    }

    static Derivation line(
            Told told,
            JsonNode line,
            List<Contribution> contributions,
            @Nullable String unit,
            @Nullable LocalDate to,
            Snapshot snapshot) {
        var origins = LineOrigins.of(contributions, snapshot);
        String register = contributions.isEmpty() ? "" : contributions.getFirst().register();
        return new Derivation(
                ExplainedNumber.bounds(told, "COUNT", line, "least", "most"),
                LineOrigins.rules(register, line.path("measure").asString()),
                new Reckoning(
                        "sum",
                        "Add up: each input counts what stands at the pointer of its event, or one"
                                + " where there is no pointer, less what is taken away from it;"
                                + " what does not surely count may also be nothing.",
                        false,
                        origins.inputs(_ -> "plus")),
                origins.facts(),
                List.of(),
                List.of(),
                origins.events(),
                unit,
                to);
    }
}
