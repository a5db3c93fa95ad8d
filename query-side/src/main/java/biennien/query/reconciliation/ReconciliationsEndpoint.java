package biennien.query.reconciliation;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reconciliations over HTTP. */
@RestController
class ReconciliationsEndpoint {

    private final Reads reads;
    private final Reconciliations reconciliations;

    ReconciliationsEndpoint(Reads reads, Reconciliations reconciliations) {
        this.reads = reads;
        this.reconciliations = reconciliations;
    }

    /** Reported numbers beside their parts, what is recorded, and their value before. */
    @GetMapping("/api/v1/reconciliations")
    ResponseEntity<Page<ReconciliationAnswer>> list(
            OfUnit of,
            ReconciliationQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                reconciliations.reads(),
                (snapshot, slice) -> reconciliations.list(of, asked, snapshot, slice));
    }
}
