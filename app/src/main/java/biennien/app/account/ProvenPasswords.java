package biennien.app.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes that a password was proven, so that a machine that sends a thousand
 * commands a second pays for the slow hash once. What is kept is an HMAC under a key of this
 * process over the stored hash and the password: of no use outside, and void as soon as the stored
 * hash changes.
 */
final class ProvenPasswords {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final Cache<String, Boolean> proven =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    ProvenPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean remembers(Account account, String password) {
        return proven.getIfPresent(digest(account, password)) != null;
    }

    void remember(Account account, String password) {
        proven.put(digest(account, password), true);
    }

    private String digest(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // The hash has no zero byte, so the two can't run into each other.
            mac.update(
                    Objects.requireNonNull(account.passwordHash())
                            .getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
