package biennien.query.exemplary;

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
                versions.reads(titles),
                versions.of(titles, sort, titles.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/exemplary-titles/{id}")
    ResponseEntity<One<ExemplaryTitleAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(titles),
                snapshot ->
                        versions.one(
                                titles, snapshot, titles.one(id, snapshot), Function.identity()));
    }
}
