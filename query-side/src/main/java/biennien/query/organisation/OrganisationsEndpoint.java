package biennien.query.organisation;

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

/** Organisations over HTTP. */
@RestController
class OrganisationsEndpoint {

    private final Reads reads;
    private final Organisations organisations;

    OrganisationsEndpoint(Reads reads, Organisations organisations) {
        this.reads = reads;
        this.organisations = organisations;
    }

    @GetMapping("/api/v1/organisations")
    ResponseEntity<Page<OrganisationAnswer>> list(
            OfUnit of,
            OrganisationQuestion asked,
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
                versions.reads(organisations),
                versions.of(organisations, sort, organisations.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/organisations/{id}")
    ResponseEntity<One<OrganisationAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(organisations),
                snapshot ->
                        versions.one(
                                organisations,
                                snapshot,
                                organisations.one(id, snapshot),
                                Function.identity()));
    }
}
