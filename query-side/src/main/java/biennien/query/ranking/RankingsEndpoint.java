package biennien.query.ranking;

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

/** Rankings over HTTP. */
@RestController
class RankingsEndpoint {

    private final Reads reads;
    private final Rankings rankings;

    RankingsEndpoint(Reads reads, Rankings rankings) {
        this.reads = reads;
        this.rankings = rankings;
    }

    @GetMapping("/api/v1/rankings")
    ResponseEntity<Page<RankingAnswer>> list(
            OfUnit of,
            RankingQuestion asked,
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
                versions.reads(rankings),
                versions.of(rankings, sort, rankings.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/rankings/{id}")
    ResponseEntity<One<RankingAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(rankings),
                snapshot ->
                        versions.one(
                                rankings,
                                snapshot,
                                rankings.one(id, snapshot),
                                Function.identity()));
    }
}
