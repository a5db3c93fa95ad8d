package biennien.ledger;

import biennien.ledger.text.Strict;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes or checkpoints, with its name (C2SP signed-note,
 * "Verifier keys"). Two keys are the same when name and id are.
 *
 * @param name of whom it belongs to; no Unicode space and no plus sign in it
 * @param id the first four bytes of SHA-256(name || 0x0A || type || publicKey), big-endian
 * @param type 0x01: signs notes; 0x04: cosigns checkpoints
 * @param publicKey 32 bytes of Ed25519
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record VerifierKey(String name, int id, int type, byte[] publicKey) {

    public VerifierKey {
        Names.check(name);
        int wanted = Scheme.of(type).publicKeyBytes();
        if (publicKey.length != wanted) {
            throw new IllegalArgumentException(
                    "A public key of the type 0x%02x has %d bytes, not %d."
                            .formatted(type, wanted, publicKey.length));
        }
        if (id != id(name, type, publicKey)) {
            throw new IllegalArgumentException(
                    "The id %08x is not of this name and key, which have %08x."
                            .formatted(id, id(name, type, publicKey)));
        }
    }

    static VerifierKey of(String name, int type, byte[] publicKey) {
        return new VerifierKey(name, id(name, type, publicKey), type, publicKey);
    }

    /**
     * Reads {@code name+id+base64(type || publicKey)}.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = Names.parts(vkey, "A verifier key");
        byte[] key = Strict.base64(parts[2], "The key in a verifier key");
        if (key.length == 0) {
            throw new IllegalArgumentException("A verifier key has a type and a public key.");
        }
        return new VerifierKey(
                parts[0],
                Names.id(parts[1]),
                key[0] & 0xff,
                Arrays.copyOfRange(key, 1, key.length));
    }

    /** {@code name+id+base64(type || publicKey)}, the id in eight lower case digits. */
    public String encoded() {
        return Names.encoded(name, id, type, publicKey);
    }

    /** Whether it cosigns checkpoints and signs nothing else. */
    public boolean isCosignature() {
        return type == Scheme.OnCheckpoint.TYPE;
    }

    /** Whether a signature line carries the name and id of this key; it may still be false. */
    boolean isOn(SignatureLine line) {
        return line.keyId() == id && line.name().equals(name);
    }

    boolean verifies(String text, byte[] signature) {
        Scheme scheme = Scheme.of(type);
        return signature.length == scheme.signatureBytes()
                && scheme.verifies(this, text, signature);
    }

    private static int id(String name, int type, byte[] publicKey) {
        MessageDigest digest = MerkleTree.sha256();
        digest.update(Strict.bytes(name));
        digest.update((byte) '\n');
        digest.update((byte) type);
        byte[] hash = digest.digest(publicKey);
        return ByteBuffer.wrap(hash).getInt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && that.id == id
                && that.name.equals(name)
                && Arrays.equals(that.publicKey, publicKey);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id);
    }
}
