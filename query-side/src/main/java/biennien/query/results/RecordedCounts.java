package biennien.query.results;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of the registers, for answers that put them beside something else. */
@Component
public final class RecordedCounts {

    private final List<Register> registers;
    private final Scope scope;

    RecordedCounts(List<Register> registers, Scope scope) {
        this.registers = registers;
        this.scope = scope;
    }

    /** The processing groups whose rows it reads. */
    public Set<String> reads() {
        var groups = new HashSet<String>();
        registers.forEach(register -> groups.addAll(register.reads()));
        return groups;
    }

    /**
     * What one register counts in some days, both included.
     *
     * @param register its code
     */
    public List<ResultRow> rows(
            String register,
            OfUnit of,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Snapshot snapshot) {
        var units = scope.covered(of, snapshot);
        return registers.stream()
                .filter(each -> each.code().equals(register))
                .flatMap(each -> each.rows(units, new Window(from, to), snapshot).stream())
                .toList();
    }
}
