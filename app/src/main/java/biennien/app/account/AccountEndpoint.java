package biennien.app.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts, for stewards; one's own, for everybody signed in. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountEndpoint {

    record NewAccount(@Nullable String name, @Nullable Role role, @Nullable String password) {}

    record NewRole(@Nullable Role role) {}

    record NewPassword(@Nullable String password) {}

    /**
     * @param ofSystem whether only the service itself records under it, so that nobody signs in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            String name,
            Role role,
            boolean canSignIn,
            boolean ofSystem,
            @Nullable Instant disabledAt,
            Instant createdAt) {
        static Shown of(Account account) {
            return new Shown(
                    account.id(),
                    account.name(),
                    account.role(),
                    account.canSignIn(),
                    account.ofSystem(),
                    account.disabledAt(),
                    account.createdAt());
        }
    }

    record Listed(List<Shown> items) {}

    private final Accounts accounts;

    AccountEndpoint(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Listed list() {
        return new Listed(accounts.all().stream().map(Shown::of).toList());
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id) {
        return Shown.of(accounts.existing(id));
    }

    @PostMapping
    ResponseEntity<Shown> create(@RequestBody NewAccount asked) {
        Account made =
                accounts.create(
                        Given.required("name", asked.name()),
                        Given.required("role", asked.role()),
                        Given.required("password", asked.password()));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + made.id()))
                .body(Shown.of(made));
    }

    @PostMapping("/{id}/change-role")
    Shown changeRole(@PathVariable UUID id, @RequestBody NewRole asked) {
        return Shown.of(accounts.changeRole(id, Given.required("role", asked.role())));
    }

    @PostMapping("/{id}/change-password")
    Shown changePassword(@PathVariable UUID id, @RequestBody NewPassword asked) {
        return Shown.of(accounts.changePassword(id, Given.required("password", asked.password())));
    }

    @PostMapping("/{id}/disable")
    Shown disable(@PathVariable UUID id) {
        return Shown.of(accounts.disable(id));
    }

    @PostMapping("/{id}/enable")
    Shown enable(@PathVariable UUID id) {
        return Shown.of(accounts.enable(id));
    }

    @GetMapping("/me")
    Shown me(@AuthenticationPrincipal SignedIn who) {
        return Shown.of(accounts.existing(who.id()));
    }

    @PostMapping("/me/change-password")
    Shown changeMyPassword(@AuthenticationPrincipal SignedIn who, @RequestBody NewPassword asked) {
        return Shown.of(
                accounts.changePassword(who.id(), Given.required("password", asked.password())));
    }
}
