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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Figures over HTTP. */
@RestController
class FiguresEndpoint {

    private final Reads reads;
    private final Figures figures;

    FiguresEndpoint(Reads reads, Figures figures) {
        this.reads = reads;
        this.figures = figures;
    }

    @GetMapping("/api/v1/figures")
    ResponseEntity<Page<FigureAnswer>> list(
            OfUnit of,
            FigureQuestion asked,
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
                (snapshot, slice) -> figures.list(of, asked, snapshot, slice));
    }

    @GetMapping("/api/v1/figures/{id}")
    ResponseEntity<FigureDetail> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, Figures.READS, snapshot -> figures.one(id, snapshot));
    }
}
