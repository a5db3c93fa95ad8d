package biennien.query.timeline;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The timeline over HTTP. */
@RestController
class TimelineEndpoint {

    private final Reads reads;
    private final Timeline timeline;

    TimelineEndpoint(Reads reads, Timeline timeline) {
        this.reads = reads;
        this.timeline = timeline;
    }

    @GetMapping("/api/v1/timeline")
    ResponseEntity<Page<TimelineAnswer>> list(
            OfUnit of,
            TimelineQuestion asked,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                Timeline.READS,
                (snapshot, slice) -> timeline.list(of, asked, snapshot, slice));
    }
}
