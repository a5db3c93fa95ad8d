package biennien.query.programme;

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
            ProgrammeQuestion asked,
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
                versions.reads(programmes),
                versions.of(programmes, sort, programmes.exactly(OfUnit.ALL, asked, valid)));
    }

    @GetMapping("/api/v1/programmes/{id}")
    ResponseEntity<One<ProgrammeAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(programmes),
                snapshot ->
                        versions.one(
                                programmes,
                                snapshot,
                                programmes.one(id, snapshot),
                                Function.identity()));
    }
}
