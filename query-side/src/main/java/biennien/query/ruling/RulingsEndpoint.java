package biennien.query.ruling;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Sort;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rulings over HTTP. */
@RestController
class RulingsEndpoint {

    private final Reads reads;
    private final Rulings rulings;

    RulingsEndpoint(Reads reads, Rulings rulings) {
        this.reads = reads;
        this.rulings = rulings;
    }

    @GetMapping("/api/v1/rulings")
    ResponseEntity<Page<RulingAnswer>> list(
            OfUnit of,
            RulingQuestion asked,
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
                Rulings.READS,
                sort.of((snapshot, slice) -> rulings.list(of, asked, snapshot, slice)));
    }

    @GetMapping("/api/v1/rulings/{id}")
    ResponseEntity<RulingAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, Rulings.READS, snapshot -> rulings.one(id, snapshot));
    }
}
