package biennien.ledger;

import biennien.ledger.text.Strict;

import java.security.SecureRandom;
import java.util.Arrays;

/** The private half of a key. Its text form is that of Go's {@code sumdb/note}. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(String name, int type, byte[] seed) {
        this.verifier = VerifierKey.of(name, type, Ed25519.publicKey(seed));
        this.seed = seed;
    }

    /** A new key for notes and checkpoints (type 0x01). */
    public static SigningKey fresh(String name, SecureRandom random) {
        return fresh(name, Scheme.OnNote.TYPE, random);
    }

    /** A new key for cosignatures (type 0x04). It must sign nothing else. */
    public static SigningKey freshWitness(String name, SecureRandom random) {
        return fresh(name, Scheme.OnCheckpoint.TYPE, random);
    }

    private static SigningKey fresh(String name, int type, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /**
     * Reads {@code PRIVATE+KEY+name+id+base64(type || seed)}.
     *
     * @throws IllegalArgumentException that says what is wrong with it, and never shows it
     */
    public static SigningKey parse(String goSignerKey) {
        if (!goSignerKey.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A signing key begins with " + PREFIX);
        }
        String[] parts = goSignerKey.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("A signing key is " + PREFIX + "name+id+base64.");
        }
        byte[] key;
        try {
            key = Strict.base64(parts[2], "The key in a signing key");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key in a signing key is not base64.");
        }
        if (key.length != 1 + Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A signing key has a type and 32 bytes, not %d bytes.".formatted(key.length));
        }
        SigningKey parsed =
                new SigningKey(parts[0], key[0] & 0xff, Arrays.copyOfRange(key, 1, key.length));
        if (Names.id(parts[1]) != parsed.verifier.id()) {
            throw new IllegalArgumentException(
                    "The id %s is not of this name and key, which have %08x."
                            .formatted(parts[1], parsed.verifier.id()));
        }
        return parsed;
    }

    /** {@code PRIVATE+KEY+name+id+base64(type || seed)}: a secret. */
    public String encoded() {
        return PREFIX + Names.encoded(name(), verifier.id(), verifier.type(), seed);
    }

    public VerifierKey verifierKey() {
        return verifier;
    }

    public String name() {
        return verifier.name();
    }

    byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
