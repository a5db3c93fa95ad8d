package biennien.query.ledger;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The transparency log in JSON, for those who show it to people. */
@RestController
class LogEndpoint {

    private final Ledger ledger;

    LogEndpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/ledger")
    ResponseEntity<LogAnswer> log() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ledger.log());
    }
}
