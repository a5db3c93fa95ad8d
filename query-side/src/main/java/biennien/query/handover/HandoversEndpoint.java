package biennien.query.handover;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Batches of weapons over HTTP. */
@RestController
class HandoversEndpoint {

    private final Reads reads;
    private final Handovers handovers;

    HandoversEndpoint(Reads reads, Handovers handovers) {
        this.reads = reads;
        this.handovers = handovers;
    }

    @GetMapping("/api/v1/handovers")
    ResponseEntity<Page<HandoverAnswer>> list(
            OfUnit of,
            HandoverQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Handovers.READS,
                (snapshot, slice) -> handovers.list(of, asked, snapshot, slice));
    }

    @GetMapping("/api/v1/handovers/{id}")
    ResponseEntity<HandoverAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, Handovers.READS, snapshot -> handovers.one(id, snapshot));
    }
}
