package biennien.query.commendation;

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

/** Commendations over HTTP. */
@RestController
class CommendationsEndpoint {

    private final Reads reads;
    private final Commendations commendations;

    CommendationsEndpoint(Reads reads, Commendations commendations) {
        this.reads = reads;
        this.commendations = commendations;
    }

    @GetMapping("/api/v1/commendations")
    ResponseEntity<Page<CommendationAnswer>> list(
            OfUnit of,
            CommendationQuestion asked,
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
                versions.reads(commendations),
                versions.of(commendations, sort, commendations.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/commendations/{id}")
    ResponseEntity<One<CommendationAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(commendations),
                snapshot ->
                        versions.one(
                                commendations,
                                snapshot,
                                commendations.one(id, snapshot),
                                Function.identity()));
    }
}
