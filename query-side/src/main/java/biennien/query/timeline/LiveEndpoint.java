package biennien.query.timeline;

import biennien.query.kernel.At;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The timeline as it grows, as server-sent events. */
@RestController
class LiveEndpoint {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Followers followers;
    private final Reads reads;

    LiveEndpoint(Followers followers, Reads reads) {
        this.followers = followers;
        this.reads = reads;
    }

    /**
     * Each line that is recorded, in the order of positions. The id of an event is its position;
     * whoever comes back with the last one as {@code Last-Event-ID} misses nothing, or is told that
     * the log has no such position.
     */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            OfUnit of,
            LiveQuestion asked,
            View view,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last) {
        Long after = last == null ? asked.after() : position(last);
        if (after != null) {
            reads.requireInLog(last == null ? "after" : LAST_EVENT_ID, after);
        }
        // A browser that is refused once never comes back, so one that does come is not kept
        // waiting for what it knows already.
        At at = last == null ? new At(null, asked.after()) : At.NOW;
        return ResponseEntity.ok()
                // What is kept or held back by somebody in between is no news any more.
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(followers.follow(of, asked.kind(), view, at, after));
    }

    private static Long position(String id) {
        try {
            return Long.valueOf(id.strip());
        } catch (NumberFormatException notOurs) {
            throw QueryProblem.badParameter(
                    LAST_EVENT_ID,
                    "bad-position",
                    "Last-Event-ID is the id of the last event that arrived, a position of the"
                            + " log.");
        }
    }
}
