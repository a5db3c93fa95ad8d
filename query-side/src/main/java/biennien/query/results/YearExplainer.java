package biennien.query.results;

import biennien.query.explain.AppliedRule;
import biennien.query.explain.Derivation;
import biennien.query.explain.ExplainedNumber;
import biennien.query.explain.Explainer;
import biennien.query.explain.Reckoning;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was recorded of a year: a line of a table, or the control of several. */
@Component
final class YearExplainer implements Explainer {

    private static final Pattern RECORDED = Pattern.compile("/tables/\\d+/recorded/\\d+");
    private static final Pattern CONTROL = Pattern.compile("(/tables/\\d+)/controls/\\d+");
    private static final Set<String> OF_CONTROLS = Set.of("opening", "new", "ended", "closing");

    private final YearOrigins origins;

    YearExplainer(Scope scope, List<Register> registers) {
        this.origins = new YearOrigins(scope, registers);
    }

    @Override
    public String pattern() {
        return "/api/v1/years/{year}";
    }

    @Override
    public Set<String> reads() {
        return origins.reads();
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        String pointer = told.pointer().toString();
        Matcher recorded = RECORDED.matcher(pointer);
        if (recorded.lookingAt()) {
            return origins.line(told, told.answer().at(recorded.group()), snapshot);
        }
        Matcher control = CONTROL.matcher(pointer);
        if (control.lookingAt()) {
            return control(
                    told,
                    told.answer().at(JsonPointer.compile(control.group(1))).path("code").asString(),
                    told.answer().at(control.group()),
                    snapshot);
        }
        throw told.nothing();
    }

    private Derivation control(Told told, String table, JsonNode control, Snapshot snapshot) {
        Covered units = origins.units(told, snapshot);
        String kind = control.path("kind").asString();
        var lines =
                LineOrigins.of(
                        origins.contributions(told, table, units, snapshot)
                                .filter(each -> each.line().kind().equals(kind))
                                .filter(each -> OF_CONTROLS.contains(each.measure()))
                                .toList(),
                        snapshot);
        return new Derivation(
                ExplainedNumber.none(told, control.path("verdict").asString()),
                List.of(
                        AppliedRule.of(
                                "opening-new-ended-closing",
                                "What stood before, and what began, less what ended, is what stands"
                                        + " at the end. MATCH: both are exact and the same;"
                                        + " COMPATIBLE: their bounds allow it; CONTRADICTS: they"
                                        + " do not.")),
                new Reckoning(
                        "control",
                        "Add up the inputs of the roles plus and minus, and those of the role"
                                + " closing; compare.",
                        false,
                        lines.inputs(
                                each ->
                                        switch (each.measure()) {
                                            case "ended" -> "minus";
                                            case "closing" -> "closing";
                                            default -> "plus";
                                        })),
                lines.facts(),
                List.of(),
                List.of(),
                lines.events(),
                units.unit(),
                origins.window(told).to());
    }
}
