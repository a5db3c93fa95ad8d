package biennien.query.exemplary;

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

/** Exemplary titles over HTTP. */
@RestController
class ExemplaryTitlesEndpoint {

    private final Reads reads;
    private final ExemplaryTitles titles;

    ExemplaryTitlesEndpoint(Reads reads, ExemplaryTitles titles) {
        this.reads = reads;
        this.titles = titles;
    }

    @GetMapping("/api/v1/exemplary-titles")
    ResponseEntity<Page<ExemplaryTitleAnswer>> list(
            OfUnit of,
            ExemplaryTitleQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                ExemplaryTitles.READS,
                (snapshot, slice) -> titles.list(of, asked, snapshot, slice));
    }

    @GetMapping("/api/v1/exemplary-titles/{id}")
    ResponseEntity<ExemplaryTitleAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, ExemplaryTitles.READS, snapshot -> titles.one(id, snapshot));
    }
}
