package biennien.query.results;

import biennien.query.kernel.As;
import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Registers and results over HTTP. */
@RestController
class ResultsEndpoint {

    private final Reads reads;
    private final ResultLines lines;
    private final Map<String, Register> registers = new TreeMap<>();

    ResultsEndpoint(Reads reads, ResultLines lines, List<Register> registers) {
        this.reads = reads;
        this.lines = lines;
        registers.forEach(register -> this.registers.put(register.code(), register));
    }

    @GetMapping("/api/v1/results/{register}")
    ResponseEntity<Page<ResultRow>> results(
            @PathVariable String register,
            OfUnit of,
            ResultsQuestion asked,
            BordersQuestion boundaries,
            At at,
            As as,
            View view,
            HttpServletRequest request) {
        Register known = registers.get(register);
        if (known == null) {
            throw QueryProblem.unknown(
                    null,
                    "unknown-register",
                    "There is no register of that name; there are: "
                            + String.join(", ", registers.keySet())
                            + ".",
                    Map.of());
        }
        if (asked.validOn() != null && known.isOfYears()) {
            throw QueryProblem.badParameter(
                    "validOn",
                    "register-of-years",
                    "What stands in '%s' is of a year and of no day. Ask with from and to; the years of both count as a whole."
                            .formatted(known.code()));
        }
        return reads.table(
                at,
                as,
                view,
                request,
                known.reads(),
                snapshot -> lines.of(known, of, asked.window(), boundaries, snapshot));
    }
}
