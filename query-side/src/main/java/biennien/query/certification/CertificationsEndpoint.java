package biennien.query.certification;

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

/** Certifications over HTTP. */
@RestController
class CertificationsEndpoint {

    private final Reads reads;
    private final Certifications certifications;

    CertificationsEndpoint(Reads reads, Certifications certifications) {
        this.reads = reads;
        this.certifications = certifications;
    }

    @GetMapping("/api/v1/certifications")
    ResponseEntity<Page<CertificationAnswer>> list(
            OfUnit of,
            CertificationQuestion asked,
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
                versions.reads(certifications),
                versions.of(certifications, sort, certifications.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/certifications/{id}")
    ResponseEntity<One<CertificationAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(certifications),
                snapshot ->
                        versions.one(
                                certifications,
                                snapshot,
                                certifications.one(id, snapshot),
                                Function.identity()));
    }
}
