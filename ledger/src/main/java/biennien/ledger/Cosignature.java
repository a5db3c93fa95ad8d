package biennien.ledger;

import biennien.ledger.text.Strict;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a witness says: at this time, the largest tree of the log that I saw, and found grown from
 * all I saw before, was this one. C2SP tlog-cosignature, "Ed25519 signed message".
 */
public final class Cosignature {

    private Cosignature() {}

    /**
     * Cosigns a checkpoint.
     *
     * @param witness a key made for it ({@link SigningKey#freshWitness})
     * @param at cut to whole seconds
     * @param checkpointText the whole text of the note
     */
    public static SignatureLine sign(SigningKey witness, Instant at, String checkpointText) {
        VerifierKey key = witness.verifierKey();
        long seconds = at.getEpochSecond();
        if (!key.isCosignature() || seconds < 0) {
            throw new IllegalArgumentException(
                    key.isCosignature()
                            ? "A cosignature is not made before 1970."
                            : "The key of %s signs notes and cosigns nothing."
                                    .formatted(key.name()));
        }
        Checkpoint.parse(checkpointText);
        byte[] signature = witness.sign(message(seconds, checkpointText));
        return new SignatureLine(
                key.name(),
                key.id(),
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }

    /**
     * The time that a cosignature line tells. It is true when {@link Note#verify} found the line
     * good.
     *
     * @throws IllegalArgumentException when the line has another form
     */
    public static Instant at(SignatureLine line) {
        if (line.signature().length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
            throw new IllegalArgumentException(
                    "The signature of %s is no cosignature.".formatted(line.name()));
        }
        long seconds = ByteBuffer.wrap(line.signature()).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw new IllegalArgumentException(
                    "The time of the cosignature of %s is out of range.".formatted(line.name()));
        }
        return Instant.ofEpochSecond(seconds);
    }

    /** What is signed: two lines, then the text of the checkpoint with its last line feed. */
    static byte[] message(long seconds, String checkpointText) {
        return Strict.bytes("cosignature/v1\ntime " + seconds + "\n" + checkpointText);
    }
}
