package biennien.app.person;

import biennien.app.SecretFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key under which the keys of persons are kept. It is not in the database, so that a copy of
 * the database alone reads no name.
 */
final class KeyEncryptionKey {
    private static final Logger LOG = LoggerFactory.getLogger(KeyEncryptionKey.class);
    private static final int BYTES = 32;
    private static final byte[] PURPOSE = "bn pk v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;

    private KeyEncryptionKey(byte[] key) {
        this.key = key;
    }

    static boolean exists(Path file) {
        return Files.exists(file);
    }

    static KeyEncryptionKey create(Path file) {
        byte[] random = PersonKey.random(BYTES, new SecureRandom());
        SecretFile.write(file, Base64.getEncoder().encodeToString(random) + "\n");
        LOG.info(
                "The key for personal names is in {}; without it no stored name can be read", file);
        return new KeyEncryptionKey(random);
    }

    static KeyEncryptionKey read(Path file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == BYTES) {
                return new KeyEncryptionKey(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(file + " is damaged: it is not base64.", notBase64);
        }
        throw new IllegalStateException(file + " is damaged: it does not hold 32 bytes in base64.");
    }

    /** Tells one key from another and betrays neither. */
    String fingerprint() {
        return Digests.hex(Digests.sha256(PURPOSE, key)).substring(0, 16);
    }

    byte[] wrap(String person, byte[] personKey) {
        try {
            return PersonKey.aead(key).encrypt(personKey, owner(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key can't be wrapped", e);
        }
    }

    byte[] unwrap(String person, byte[] wrapped) {
        try {
            return PersonKey.aead(key).decrypt(wrapped, owner(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of " + person + " is damaged, or wrapped under another key", e);
        }
    }

    private static byte[] owner(String person) {
        return Digests.join(PURPOSE, person.getBytes(StandardCharsets.UTF_8));
    }
}
