package biennien.query.seal;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Sort;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.timeline.TimelineAnswer;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Seals over HTTP. */
@RestController
class SealsEndpoint {

    private final Reads reads;
    private final Seals seals;

    SealsEndpoint(Reads reads, Seals seals) {
        this.reads = reads;
        this.seals = seals;
    }

    @GetMapping("/api/v1/seals")
    ResponseEntity<Page<SealAnswer>> list(
            OfUnit of,
            SealQuestion asked,
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
                versions.reads(seals),
                versions.of(seals, sort, seals.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/seals/{id}")
    ResponseEntity<One<SealDetail>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                Seals.READS_AFTER,
                snapshot ->
                        versions.one(seals, snapshot, seals.one(id, snapshot), SealDetail::seal));
    }

    /** What was recorded after the seal of the year that it seals. */
    @GetMapping("/api/v1/seals/{id}/after")
    ResponseEntity<Page<TimelineAnswer>> after(
            @PathVariable String id, At at, Paging paging, View view, HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Seals.READS_AFTER,
                (snapshot, slice) -> seals.after(id, snapshot, slice));
    }

    /** The year as it was signed off. */
    @GetMapping("/api/v1/seals/{id}/report")
    ResponseEntity<SealedReport> report(@PathVariable String id, At at, View view) {
        return reads.answer(
                at, view, seals.readsOfReport(), snapshot -> seals.report(id, snapshot));
    }
}
