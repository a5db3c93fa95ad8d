package biennien.app.letter;

import biennien.app.account.SignedIn;
import biennien.app.axon.ProcessingGroups;
import biennien.app.web.KeptReason;
import biennien.app.web.Problem;
import biennien.app.web.Refused;
import biennien.command.kernel.Screening;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;

/** Parked events, for stewards. */
@RestController
@RequestMapping("/api/v1/admin")
class LetterEndpoint {
    /**
     * @param total how many there are, also those that are not listed
     */
    record LetterList(List<LetterAnswer> items, long total) {}

    record DroppedList(List<DroppedAnswer> items) {}

    /**
     * @param handled how many events of the sequence were handled, this one among them
     * @param left how many are parked in all projections
     */
    record Retried(String id, long handled, long left) {}

    /**
     * @param reason why the projection shall do without it; kept for ever
     */
    record DropReason(@Nullable String reason) {}

    private final Letters letters;
    private final ProcessingGroups groups;

    LetterEndpoint(Letters letters, ProcessingGroups groups) {
        this.letters = letters;
        this.groups = groups;
    }

    @GetMapping("/letters")
    LetterList list(@RequestParam(required = false) @Nullable String projection) {
        // A process without projections knows none of their names.
        Set<String> known = groups.names();
        if (projection != null && !known.isEmpty() && !known.contains(projection)) {
            String detail =
                    "There is no projection '%s'; there are %s."
                            .formatted(projection, String.join(", ", known));
            throw new Refused(
                    Problem.of(400, "unknown-projection", detail)
                            .withError("projection", "unknown-projection"));
        }
        return new LetterList(letters.all(projection), letters.count(projection));
    }

    @GetMapping("/letters/{id}")
    LetterAnswer one(@PathVariable String id) {
        return letters.existing(id);
    }

    /** Handles the sequence of the letter again, in order, as far as it succeeds. */
    @PostMapping("/letters/{id}/retry")
    Retried retry(@PathVariable String id) {
        return new Retried(id, letters.retry(id), letters.count(null));
    }

    /** The projection goes on without the event; its rows lack it until a rebuild. */
    @PostMapping("/letters/{id}/drop")
    DroppedAnswer drop(
            @PathVariable String id,
            @RequestBody DropReason said,
            @AuthenticationPrincipal SignedIn who) {
        String reason =
                KeptReason.of(
                        said.reason(),
                        "The reason says why the projection shall do without the event");
        if (Screening.readsLikeAName(reason)) {
            throw new Refused(
                    Problem.of(
                                    422,
                                    "person-named",
                                    "The reason is kept for ever, so it names no person.")
                            .withError("/reason", "person-named"));
        }
        return letters.drop(id, who.id(), reason);
    }

    /** What was ever dropped, the latest first. */
    @GetMapping("/dropped-letters")
    DroppedList dropped() {
        return new DroppedList(letters.dropped());
    }
}
