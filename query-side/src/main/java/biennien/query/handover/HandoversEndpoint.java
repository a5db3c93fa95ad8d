package biennien.query.handover;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Sort;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

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
            Valid valid,
            Versions versions,
            Sort sort,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                versions.reads(handovers),
                versions.of(handovers, sort, handovers.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/handovers/{id}")
    ResponseEntity<One<HandoverAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(handovers),
                snapshot ->
                        versions.one(
                                handovers,
                                snapshot,
                                handovers.one(id, snapshot),
                                Function.identity()));
    }
}
