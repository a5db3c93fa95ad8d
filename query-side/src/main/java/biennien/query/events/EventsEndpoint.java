package biennien.query.events;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log over HTTP. */
@RestController
class EventsEndpoint {

    /**
     * @param from the first position; 0 when absent
     */
    record FromPosition(@Nullable Long from) implements Question {
        FromPosition {
            if (from != null && from < 0) {
                throw QueryProblem.badParameter("from", "bad-position", "Positions begin at 0.");
            }
        }
    }

    private final Reads reads;
    private final Events events;

    EventsEndpoint(Reads reads, Events events) {
        this.reads = reads;
        this.events = events;
    }

    @GetMapping("/api/v1/events")
    ResponseEntity<Page<EventAnswer>> list(
            FromPosition asked, At at, Paging paging, View view, HttpServletRequest request) {
        long from = asked.from() == null ? 0 : asked.from();
        return reads.page(
                at,
                paging,
                view,
                request,
                Events.READS,
                (snapshot, slice) -> events.list(from, snapshot, slice));
    }

    @GetMapping("/api/v1/events/{position}")
    ResponseEntity<EventAnswer> one(@PathVariable String position, At at, View view) {
        long wanted = number(position);
        return reads.answer(at, view, Events.READS, snapshot -> events.one(wanted, snapshot));
    }

    private static long number(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw QueryProblem.badParameter(
                    "position", "not-a-number", "A position is a whole number.");
        }
    }
}
