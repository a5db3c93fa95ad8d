package biennien.app.person;

import com.google.crypto.tink.Aead;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key under which the keys of persons are kept. It is not in the database, so that a copy of the
 * database alone reads no name.
 */
final class KeyEncryptionKey {
    private static final int BYTES = 32;
    private static final byte[] PURPOSE = "bn pk v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;
    private final Aead aead;

    private KeyEncryptionKey(byte[] key) {
        this.key = key;
        try {
            this.aead = PersonKey.aead(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key-encryption-key can't be used", e);
        }
    }

    static KeyEncryptionKey fresh(SecureRandom random) {
        return new KeyEncryptionKey(PersonKey.random(BYTES, random));
    }

    /**
     * @throws IllegalArgumentException when the text is not 32 bytes in base64; it is not repeated
     */
    static KeyEncryptionKey parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("it is not base64", notBase64);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("it does not hold 32 bytes in base64");
        }
        return new KeyEncryptionKey(bytes);
    }

    /** As the file has it. */
    String encoded() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Tells one key from another and betrays neither. */
    String fingerprint() {
        return Digests.hex(Digests.sha256(PURPOSE, key)).substring(0, 16);
    }

    byte[] wrap(String person, byte[] personKey) {
        try {
            return aead.encrypt(personKey, owner(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key can't be wrapped", e);
        }
    }

    byte[] unwrap(String person, byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, owner(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of " + person + " is damaged, or wrapped under another key", e);
        }
    }

    /** Without the key: what is printed may be a log. */
    @Override
    public String toString() {
        return "KeyEncryptionKey " + fingerprint();
    }

    private static byte[] owner(String person) {
        return Digests.join(PURPOSE, person.getBytes(StandardCharsets.UTF_8));
    }
}
