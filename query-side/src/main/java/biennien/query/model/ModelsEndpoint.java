package biennien.query.model;

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

/** Models over HTTP. */
@RestController
class ModelsEndpoint {

    private final Reads reads;
    private final Models models;

    ModelsEndpoint(Reads reads, Models models) {
        this.reads = reads;
        this.models = models;
    }

    @GetMapping("/api/v1/models")
    ResponseEntity<Page<ModelAnswer>> list(
            OfUnit of,
            ModelQuestion asked,
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
                versions.reads(models),
                versions.of(models, sort, models.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/models/{id}")
    ResponseEntity<One<ModelAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(models),
                snapshot ->
                        versions.one(
                                models, snapshot, models.one(id, snapshot), Function.identity()));
    }
}
