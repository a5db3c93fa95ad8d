package biennien.app.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * @param passwordHash none for an account of the system, as which nobody can sign in
 * @param version grows with every change, so that an old session can be told
 */
record Account(
        UUID id,
        String name,
        Role role,
        @Nullable String passwordHash,
        int version,
        @Nullable Instant disabledAt,
        Instant createdAt) {

    boolean ofSystem() {
        return passwordHash == null;
    }

    boolean canSignIn() {
        return disabledAt == null && !ofSystem();
    }
}
