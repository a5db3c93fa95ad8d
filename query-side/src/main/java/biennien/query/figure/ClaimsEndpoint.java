package biennien.query.figure;

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

/** Competing claims over HTTP. */
@RestController
class ClaimsEndpoint {

    private final Reads reads;
    private final Claims claims;

    ClaimsEndpoint(Reads reads, Claims claims) {
        this.reads = reads;
        this.claims = claims;
    }

    /** Figures of several sources about the same thing, side by side. */
    @GetMapping("/api/v1/claims")
    ResponseEntity<Page<ClaimsAnswer>> list(
            OfUnit of,
            ClaimsQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Figures.READS,
                (snapshot, slice) -> claims.list(of, asked, snapshot, slice));
    }
}
