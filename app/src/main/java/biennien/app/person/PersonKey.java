package biennien.app.person;

import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One person's key. It seals a text so that it opens only for the same person, in the same field,
 * with the same nonce; the commitment ties the ciphertext to this key, which AES-GCM alone does
 * not.
 */
final class PersonKey {
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final byte[] COMMITMENT = "bn kc v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DIGEST = "bn dg v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZERO = {0};
    private static final AesGcmParameters AES_256_GCM = parameters();

    private final PersonId person;
    private final byte[] key;

    PersonKey(PersonId person, byte[] key) {
        this.person = person;
        this.key = key;
    }

    static PersonKey fresh(PersonId person, SecureRandom random) {
        return new PersonKey(person, random(BYTES, random));
    }

    byte[] bytes() {
        return key;
    }

    PersonalText seal(String pointer, Name name, SecureRandom random) {
        byte[] nonce = random(NONCE_BYTES, random);
        try {
            byte[] ciphertext =
                    aead(key)
                            .encrypt(
                                    name.value().getBytes(StandardCharsets.UTF_8),
                                    place(pointer, nonce));
            return new PersonalText(
                    person,
                    base64(nonce),
                    base64(ciphertext),
                    Digests.hex(commitment(nonce, ciphertext)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A name can't be sealed", e);
        }
    }

    /**
     * @throws UnreadableName when the text was sealed under another key, for another person or for
     *     another field, or was changed
     */
    Name open(String pointer, PersonalText text) {
        byte[] nonce = Base64.getUrlDecoder().decode(text.nonce());
        byte[] ciphertext = Base64.getUrlDecoder().decode(text.ciphertext());
        byte[] said = HexFormat.of().parseHex(text.commitment());
        if (!MessageDigest.isEqual(said, commitment(nonce, ciphertext))) {
            throw new UnreadableName("The name was sealed under another key, or was changed.");
        }
        if (!text.subject().equals(person)) {
            throw new UnreadableName("The name is another person's.");
        }
        try {
            byte[] plain = aead(key).decrypt(ciphertext, place(pointer, nonce));
            return new Name(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableName("The name belongs to another field or person.");
        }
    }

    String digest(String text) {
        return Digests.hex(Digests.hmac(key, DIGEST, text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] commitment(byte[] nonce, byte[] ciphertext) {
        return Digests.hmac(key, COMMITMENT, nonce, Digests.sha256(ciphertext));
    }

    /** Neither ids nor pointers hold a zero byte, so the three can't run into each other. */
    private byte[] place(String pointer, byte[] nonce) {
        return Digests.join(
                person.value().getBytes(StandardCharsets.UTF_8),
                ZERO,
                pointer.getBytes(StandardCharsets.UTF_8),
                ZERO,
                nonce);
    }

    // The key is ours to keep: it is wrapped in a table of its own, not in one of Tink's files.
    @AccessesPartialKey
    static Aead aead(byte[] key) throws GeneralSecurityException {
        AesGcmKey aes =
                AesGcmKey.builder()
                        .setParameters(AES_256_GCM)
                        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(aes).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static byte[] random(int bytes, SecureRandom random) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        return fresh;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static AesGcmParameters parameters() {
        try {
            AeadConfig.register();
            return AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of Tink", e);
        }
    }
}
