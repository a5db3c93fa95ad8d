package biennien.query.results;

import biennien.query.explain.Derivation;
import biennien.query.explain.Explainer;
import biennien.query.explain.Told;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/** A recorded line of one table of a year; a reported one is explained as the figure it is. */
@Component
final class YearTableExplainer implements Explainer {

    private final YearOrigins origins;

    YearTableExplainer(Scope scope, List<Register> registers) {
        this.origins = new YearOrigins(scope, registers);
    }

    @Override
    public String pattern() {
        return "/api/v1/years/{year}/{table}";
    }

    @Override
    public Set<String> reads() {
        return origins.reads();
    }

    @Override
    public Derivation explain(Told told, Snapshot snapshot) {
        JsonNode line = told.shownWith("origin");
        if (!line.path("origin").asString().equals("recorded")) {
            throw told.nothing();
        }
        return origins.line(told, line, snapshot);
    }
}
