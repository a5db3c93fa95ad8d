package biennien.query.programme;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Programmes over HTTP. */
@RestController
class ProgrammesEndpoint {

    private final Reads reads;
    private final Programmes programmes;

    ProgrammesEndpoint(Reads reads, Programmes programmes) {
        this.reads = reads;
        this.programmes = programmes;
    }

    @GetMapping("/api/v1/programmes")
    ResponseEntity<Page<ProgrammeAnswer>> list(
            ProgrammeQuestion asked, At at, Paging paging, View view, HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Programmes.READS,
                (snapshot, slice) -> programmes.list(asked, snapshot, slice));
    }

    @GetMapping("/api/v1/programmes/{id}")
    ResponseEntity<ProgrammeAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, Programmes.READS, snapshot -> programmes.one(id, snapshot));
    }
}
