package biennien.ledger;

import biennien.ledger.text.Strict;

import java.security.MessageDigest;
import java.util.List;

/** What both kinds of proofs have in common. */
final class Proofs {

    private Proofs() {}

    static List<byte[]> checked(List<byte[]> hashes) {
        if (hashes.size() > Paths.LONGEST) {
            throw new IllegalArgumentException(
                    "A proof has at most %d hashes, not %d."
                            .formatted(Paths.LONGEST, hashes.size()));
        }
        for (int i = 0; i < hashes.size(); i++) {
            if (hashes.get(i).length != Sha256.BYTES) {
                throw new IllegalArgumentException(
                        "Hash %d of the proof has %d bytes, not 32."
                                .formatted(i, hashes.get(i).length));
            }
        }
        return List.copyOf(hashes);
    }

    static void refuseUnequal(byte[] computed, byte[] wanted, String what) throws ProofRefused {
        if (!MessageDigest.isEqual(computed, wanted)) {
            throw new ProofRefused(
                    "%s: the proof leads to %s, not to %s."
                            .formatted(what, Strict.base64(computed), Strict.base64(wanted)));
        }
    }
}
