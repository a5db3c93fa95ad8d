package biennien.query.inspection;

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
                versions.reads(inspections),
                versions.of(inspections, sort, inspections.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/inspections/{id}")
    ResponseEntity<One<InspectionAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(inspections),
                snapshot ->
                        versions.one(
                                inspections,
                                snapshot,
                                inspections.one(id, snapshot),
                                Function.identity()));
    }

    @GetMapping("/api/v1/recommendations")
    ResponseEntity<Page<InspectionRecommendation>> recommendations(
            RecommendationQuestion asked,
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
                Inspections.READS,
                sort.of((snapshot, slice) -> recommendations.list(asked, snapshot, slice)));
    }
}
