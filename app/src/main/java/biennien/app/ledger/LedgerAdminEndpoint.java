package biennien.app.ledger;

import biennien.app.account.SignedIn;
import biennien.app.web.KeptReason;
import biennien.query.ledger.Ledger;
import biennien.query.ledger.LedgerAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** How the log is kept, for stewards. */
@RestController
@RequestMapping("/api/v1/admin/ledger")
class LedgerAdminEndpoint {
    /**
     * @param reason what is known about it; kept for ever
     */
    record Acknowledgement(@Nullable String reason) {}

    /**
     * @param vkey verifier key of the new key
     */
    record NewKey(String vkey) {}

    private final Ledger ledger;

    LedgerAdminEndpoint(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    LedgerAnswer state() {
        return ledger.answer();
    }

    @PostMapping("/alarms/{id}/acknowledge")
    LedgerAnswer acknowledge(
            @PathVariable UUID id,
            @RequestBody Acknowledgement said,
            @AuthenticationPrincipal SignedIn who) {
        String reason =
                KeptReason.of(said.reason(), "The reason says what is known about the alarm");
        ledger.acknowledge(id, who.id(), reason);
        return ledger.answer();
    }

    @PostMapping("/keys")
    ResponseEntity<NewKey> addKey() {
        return ResponseEntity.status(HttpStatus.CREATED).body(new NewKey(ledger.addKey()));
    }

    @PostMapping("/keys/{id}/retire")
    LedgerAnswer retireKey(@PathVariable String id) {
        ledger.retireKey(id);
        return ledger.answer();
    }
}
