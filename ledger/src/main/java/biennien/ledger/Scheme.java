package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of signature on notes, by the type byte of its keys (C2SP signed-note, "Signature types").
 * A further one, such as ML-DSA-44 with 0x06, is a further class in {@link #KNOWN}.
 */
interface Scheme {

    List<Scheme> KNOWN = List.of(new OnNote(), new OnCheckpoint());

    /** The type byte. */
    int type();

    int publicKeyBytes();

    /** Of what stands in a signature line behind the key id. */
    int signatureBytes();

    boolean verifies(VerifierKey key, String text, byte[] signature);

    /**
     * The scheme of a type byte.
     *
     * @throws IllegalArgumentException when the type is not known here
     */
    static Scheme of(int type) {
        for (Scheme scheme : KNOWN) {
            if (scheme.type() == type) {
                return scheme;
            }
        }
        throw new IllegalArgumentException(
                "Keys of the type 0x%02x are not known here; 0x01 and 0x04 are.".formatted(type));
    }

    /** 0x01: Ed25519 over the text. */
    final class OnNote implements Scheme {

        static final int TYPE = 0x01;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public int publicKeyBytes() {
            return Ed25519.KEY_BYTES;
        }

        @Override
        public int signatureBytes() {
            return Ed25519.SIGNATURE_BYTES;
        }

        @Override
        public boolean verifies(VerifierKey key, String text, byte[] signature) {
            return Ed25519.verifies(key.publicKey(), text.getBytes(UTF_8), signature);
        }
    }

    /** 0x04: Ed25519 over a checkpoint and the time at which it was seen. */
    final class OnCheckpoint implements Scheme {

        static final int TYPE = 0x04;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public int publicKeyBytes() {
            return Ed25519.KEY_BYTES;
        }

        @Override
        public int signatureBytes() {
            return Long.BYTES + Ed25519.SIGNATURE_BYTES;
        }

        @Override
        public boolean verifies(VerifierKey key, String text, byte[] signature) {
            long seconds = ByteBuffer.wrap(signature).getLong();
            return seconds >= 0
                    && Ed25519.verifies(
                            key.publicKey(),
                            Cosignature.message(seconds, text),
                            Arrays.copyOfRange(signature, Long.BYTES, signature.length));
        }
    }
}
