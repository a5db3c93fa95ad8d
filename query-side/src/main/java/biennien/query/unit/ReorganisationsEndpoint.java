package biennien.query.unit;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.Days;
import biennien.query.kernel.Extent;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Question;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Sort;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.function.Function;

/** Reorganisations over HTTP. */
@RestController
class ReorganisationsEndpoint {

    /**
     * @param unit only what touched this unit: an id, or a name with its type word
     * @param from only what became operative on this day or later
     * @param to only what became operative up to and with this day
     */
    record ActQuestion(@Nullable String unit, @Nullable LocalDate from, @Nullable LocalDate to)
            implements Question {
        ActQuestion {
            Days.inOrder(from, to);
        }
    }

    private final Reads reads;
    private final Reorganisations reorganisations;

    ReorganisationsEndpoint(Reads reads, Reorganisations reorganisations) {
        this.reads = reads;
        this.reorganisations = reorganisations;
    }

    @GetMapping("/api/v1/reorganisations")
    ResponseEntity<Page<ReorganisationAnswer>> list(
            ActQuestion asked,
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
                versions.reads(reorganisations),
                versions.of(
                        reorganisations,
                        sort,
                        valid.of(
                                act -> Extent.said(act.operativeOn().toString()),
                                (snapshot, slice) ->
                                        reorganisations.list(
                                                asked.unit(),
                                                asked.from(),
                                                asked.to(),
                                                snapshot,
                                                slice))));
    }

    @GetMapping("/api/v1/reorganisations/{id}")
    ResponseEntity<One<ReorganisationAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(reorganisations),
                snapshot ->
                        versions.one(
                                reorganisations,
                                snapshot,
                                reorganisations.one(id, snapshot),
                                Function.identity()));
    }
}
