package biennien.query.figure;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Sort;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Figures over HTTP. */
@RestController
class FiguresEndpoint {

    private final Reads reads;
    private final Figures figures;
    private final Sums sums;

    FiguresEndpoint(Reads reads, Figures figures, Sums sums) {
        this.reads = reads;
        this.figures = figures;
        this.sums = sums;
    }

    @GetMapping("/api/v1/figures")
    ResponseEntity<Page<FigureAnswer>> list(
            OfUnit of,
            FigureQuestion asked,
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
                versions.reads(figures),
                versions.of(
                        figures,
                        sort,
                        figures.exactly(of, asked, valid),
                        (snapshot, slice) -> figures.ever(of, asked, valid, snapshot, slice)));
    }

    @GetMapping("/api/v1/figures/{id}")
    ResponseEntity<One<FigureDetail>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(figures),
                snapshot ->
                        versions.one(
                                figures,
                                snapshot,
                                figures.one(id, snapshot),
                                FigureDetail::figure));
    }

    /** What the figures of a question come to, or why they must not be added. */
    @GetMapping("/api/v1/figures/sum")
    ResponseEntity<SumAnswer> sum(
            OfUnit of,
            FigureQuestion asked,
            Valid valid,
            BordersQuestion boundaries,
            At at,
            View view) {
        return reads.answer(
                at,
                view,
                Figures.READS,
                snapshot ->
                        sums.sum(
                                of,
                                boundaries,
                                snapshot,
                                units -> figures.all(units, asked.standing(), valid, snapshot)));
    }

    /** One figure in proportion to another. */
    @GetMapping("/api/v1/figures/ratio")
    ResponseEntity<RatioAnswer> ratio(RatioQuestion asked, At at, View view) {
        return reads.answer(
                at,
                view,
                Figures.READS,
                snapshot ->
                        Arithmetic.ratio(
                                figures.one(required("of", asked.of()), snapshot).figure(),
                                figures.one(required("to", asked.to()), snapshot).figure()));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw QueryProblem.badParameter(
                    name, "missing-parameter", "'" + name + "' is the id of a figure.");
        }
        return value;
    }
}
