package biennien.query.results;

import biennien.query.kernel.As;
import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.results.Coverage.CoverageRow;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coverage over HTTP. */
@RestController
class CoverageEndpoint {

    private final Reads reads;
    private final Coverage coverage;

    CoverageEndpoint(Reads reads, Coverage coverage) {
        this.reads = reads;
        this.coverage = coverage;
    }

    /** Every unit that existed in that time, whether it reported or not. */
    @GetMapping("/api/v1/coverage")
    ResponseEntity<Page<CoverageRow>> coverage(
            OfUnit of,
            CoverageQuestion asked,
            BordersQuestion boundaries,
            At at,
            As as,
            View view,
            HttpServletRequest request) {
        return reads.table(
                at,
                as,
                view,
                request,
                Coverage.READS,
                snapshot ->
                        boundaries.isAsReported()
                                ? coverage.units(
                                        of,
                                        new Window(asked.from(), asked.to()),
                                        asked.indicator(),
                                        asked.level(),
                                        snapshot)
                                : coverage.within(
                                        of,
                                        new Window(asked.from(), asked.to()),
                                        asked.indicator(),
                                        asked.level(),
                                        boundaries,
                                        snapshot));
    }
}
