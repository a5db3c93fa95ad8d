package biennien.query.totals;

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

/** Totals over HTTP. */
@RestController
class TotalsEndpoint {

    private final Reads reads;
    private final Totals totals;

    TotalsEndpoint(Reads reads, Totals totals) {
        this.reads = reads;
        this.totals = totals;
    }

    @GetMapping("/api/v1/totals")
    ResponseEntity<Page<TotalAnswer>> totals(
            OfUnit of,
            TotalsQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Totals.READS,
                (snapshot, slice) -> totals.list(of, asked, snapshot, slice));
    }
}
