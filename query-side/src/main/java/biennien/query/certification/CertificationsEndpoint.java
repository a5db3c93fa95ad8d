package biennien.query.certification;

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
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Certifications.READS,
                (snapshot, slice) -> certifications.list(of, asked, snapshot, slice));
    }

    @GetMapping("/api/v1/certifications/{id}")
    ResponseEntity<CertificationAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(
                at, view, Certifications.READS, snapshot -> certifications.one(id, snapshot));
    }
}
