package biennien.query.timeline;

import biennien.query.kernel.At;
import biennien.query.kernel.QueryProblem;
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

    private final Followers followers;

    LiveEndpoint(Followers followers) {
        this.followers = followers;
    }

    /**
     * Each line that is recorded, in the order of positions. The id of an event is its position;
     * whoever comes back with the last one as {@code Last-Event-ID} misses nothing.
     */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            OfUnit of,
            LiveQuestion asked,
            View view,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        Long after = last == null ? asked.after() : position(last);
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
                    "Last-Event-ID",
                    "bad-position",
                    "Last-Event-ID is the id of the last event that arrived, a position of the"
                            + " log.");
        }
    }
}
