package biennien.query.source;

import biennien.events.law.DocumentKind;
import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Question;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/** Documents over HTTP. */
@RestController
class SourcesEndpoint {

    /**
     * @param q words of a title or alias, with or without diacritics
     * @param kind code of the kind of document
     */
    record SourceQuestion(@Nullable String q, @Nullable DocumentKind kind) implements Question {}

    private final Reads reads;
    private final Sources sources;

    SourcesEndpoint(Reads reads, Sources sources) {
        this.reads = reads;
        this.sources = sources;
    }

    @GetMapping("/api/v1/sources")
    ResponseEntity<Page<SourceAnswer>> list(
            SourceQuestion asked,
            Valid valid,
            Versions versions,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        String kind = asked.kind() == null ? null : asked.kind().code();
        return reads.page(
                at,
                paging,
                view,
                request,
                versions.reads(sources),
                versions.of(
                        sources,
                        sources.exactly(asked.q(), kind, valid),
                        (snapshot, slice) ->
                                sources.ever(asked.q(), kind, valid, snapshot, slice)));
    }

    @GetMapping("/api/v1/sources/{id}")
    ResponseEntity<One<SourceAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(sources),
                snapshot ->
                        versions.one(
                                sources, snapshot, sources.one(id, snapshot), Function.identity()));
    }
}
