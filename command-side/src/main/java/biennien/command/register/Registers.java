package biennien.command.register;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.programme.ProgrammeRegister;
import biennien.command.source.SourceRegister;
import biennien.command.unit.UnitRegister;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The registers as they are at one position of the log. */
public record Registers(UnitRegister units, SourceRegister sources, ProgrammeRegister programmes) {

    public static final Registers EMPTY =
            new Registers(UnitRegister.EMPTY, SourceRegister.EMPTY, ProgrammeRegister.EMPTY);

    /** The registers after more facts, in the order of the log; other facts are passed over. */
    public Registers after(List<?> events) {
        return new Registers(units.after(events), sources.after(events), programmes.after(events));
    }

    /**
     * Why a fact is refused before its own rules are asked: its unit is not known, did not live at
     * that time, or its source is not known.
     */
    public Optional<Refusal> refusal(UnitId unit, Edtf when, @Nullable Citation citation) {
        return units.refusal(unit, when).or(() -> sources.refusal(citation, "/citation/source"));
    }

    /** That the source is known, and the doubt where none is named. */
    public Findings sourced(@Nullable Citation citation) {
        return Findings.refuse(sources.refusal(citation, "/citation/source"))
                .and(() -> Findings.warn(unsourced(citation)));
    }

    /** What is doubtful about a fact that names no source. */
    public static List<Warning> unsourced(@Nullable Citation citation) {
        return citation == null
                ? List.of(
                        Warning.of(
                                "unsourced",
                                "The fact names no source. It is stored as unsourced and stays out"
                                        + " of sealed reports."))
                : List.of();
    }
}
