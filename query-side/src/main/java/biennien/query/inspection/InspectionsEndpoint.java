package biennien.query.inspection;

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

/** Inspections and their recommendations over HTTP. */
@RestController
class InspectionsEndpoint {

    private final Reads reads;
    private final Inspections inspections;
    private final Recommendations recommendations;

    InspectionsEndpoint(Reads reads, Inspections inspections, Recommendations recommendations) {
        this.reads = reads;
        this.inspections = inspections;
        this.recommendations = recommendations;
    }

    @GetMapping("/api/v1/inspections")
    ResponseEntity<Page<InspectionAnswer>> list(
            OfUnit of,
            InspectionQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Inspections.READS,
                (snapshot, slice) -> inspections.list(of, asked, snapshot, slice));
    }

    @GetMapping("/api/v1/inspections/{id}")
    ResponseEntity<InspectionAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, Inspections.READS, snapshot -> inspections.one(id, snapshot));
    }

    @GetMapping("/api/v1/recommendations")
    ResponseEntity<Page<InspectionRecommendation>> recommendations(
            RecommendationQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Inspections.READS,
                (snapshot, slice) -> recommendations.list(asked, snapshot, slice));
    }
}
