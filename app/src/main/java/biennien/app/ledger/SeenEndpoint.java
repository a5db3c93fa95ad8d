package biennien.app.ledger;

import biennien.app.account.SignedIn;
import biennien.query.ledger.Ledger;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever was shown a checkpoint as ours has it compared with the log. */
@RestController
class SeenEndpoint {
    private final Ledger ledger;

    SeenEndpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes the note as it was seen; one of ours that the log does not know raises an alarm. */
    @PostMapping(path = "/ledger/seen", consumes = MediaType.TEXT_PLAIN_VALUE)
    Ledger.Seen seen(@RequestBody String note, @AuthenticationPrincipal SignedIn who) {
        return ledger.seen(note, who.id());
    }
}
