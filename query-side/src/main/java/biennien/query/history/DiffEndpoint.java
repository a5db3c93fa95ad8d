package biennien.query.history;

import biennien.query.kernel.At;
import biennien.query.kernel.Between;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Differences over HTTP. */
@RestController
class DiffEndpoint {

    private final Reads reads;
    private final Difference difference;

    DiffEndpoint(Reads reads, Difference difference) {
        this.reads = reads;
        this.difference = difference;
    }

    /** What changed in the lists between two positions; true for the later one. */
    @GetMapping("/api/v1/diff")
    ResponseEntity<Page<Change>> between(
            OfUnit of,
            DiffQuestion asked,
            Between between,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        try {
            return reads.page(
                    between.later(at),
                    paging,
                    view,
                    request,
                    difference.reads(asked),
                    (snapshot, slice) -> difference.between(of, asked, between, snapshot, slice));
        } catch (QueryProblem problem) {
            throw between.to() == null ? problem : asSent(problem);
        }
    }

    /** Whoever wrote 'to' is told of it, not of the basis that it became. */
    private static QueryProblem asSent(QueryProblem problem) {
        return "basis".equals(problem.parameter())
                ? QueryProblem.badParameter("to", problem.code(), problem.detail())
                : problem;
    }
}
