package biennien.query.timeline;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.Known;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            Valid valid,
            Versions versions,
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
                versions.history()
                        ? known(timeline.exactly(of, asked, valid))
                        : timeline.exactly(of, asked, valid));
    }

    /** The line of one event. */
    @GetMapping("/api/v1/timeline/{position}")
    ResponseEntity<TimelineAnswer> one(@PathVariable long position, At at, View view) {
        return reads.answer(at, view, Timeline.READS, snapshot -> timeline.one(position, snapshot));
    }

    /** Lines have no versions: one is the last word until another supersedes it. */
    private static PagedQuery<TimelineAnswer> known(PagedQuery<TimelineAnswer> lines) {
        return (snapshot, slice) ->
                lines.rows(snapshot, slice).stream()
                        .map(
                                line ->
                                        line.known(
                                                new Known(
                                                        line.item().position(),
                                                        line.item().supersededBy())))
                        .toList();
    }
}
