package biennien.query.results;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.Borders;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.List;

/** The lines of a register within whatever borders are asked for. */
@Component
final class ResultLines {

    private final Scope scope;
    private final Borders borders;

    ResultLines(Scope scope, Borders borders) {
        this.scope = scope;
        this.borders = borders;
    }

    List<ResultRow> of(
            Register register, OfUnit of, Window window, BordersQuestion asked, Snapshot snapshot) {
        // What all units come to is the same within whatever borders.
        return asked.isAsReported() || of.unit() == null
                ? register.rows(scope.covered(of, snapshot), window, snapshot)
                : new WithinBorders(borders.footprint(of, asked, snapshot), asked, snapshot)
                        .lines(register, window, snapshot);
    }
}
