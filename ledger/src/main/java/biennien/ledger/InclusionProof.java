package biennien.ledger;

import java.io.IOException;
import java.util.List;

/**
 * That a leaf is in a tree: the audit path of RFC 6962, section 2.1.1.
 *
 * @param index of the leaf, from 0
 * @param hashes the sibling of the leaf first, then upwards
 */
public record InclusionProof(long index, List<byte[]> hashes) {

    public InclusionProof {
        if (index < 0) {
            throw new IllegalArgumentException("Leaves are counted from 0, not " + index + ".");
        }
        hashes = Proofs.checked(hashes);
    }

    /**
     * PATH(index, D[size]). RFC 6962, section 2.1.1.
     *
     * @throws IllegalArgumentException when a tree of that size has no such leaf
     */
    public static InclusionProof of(long index, long size, Hashes hashes) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves has no leaf %d.".formatted(size, index));
        }
        return new InclusionProof(index, Paths.inclusion(index, size, hashes));
    }

    /**
     * Goes up from the leaf as RFC 9162, section 2.1.3.2, says.
     *
     * @throws ProofRefused when it does not end at that root, or is longer or shorter than it must
     *     be for this leaf
     */
    public void verify(byte[] leafHash, long size, byte[] root) throws ProofRefused {
        if (index >= size) {
            throw new ProofRefused("A tree of %d leaves has no leaf %d.".formatted(size, index));
        }
        Sha256 sha256 = new Sha256();
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (int i = 0; i < hashes.size(); i++) {
            byte[] p = hashes.get(i);
            if (sn == 0) {
                throw new ProofRefused(
                        "The proof of leaf %d in %d has %d hashes, %d too many."
                                .formatted(index, size, hashes.size(), hashes.size() - i));
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = sha256.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = sha256.node(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        if (sn != 0) {
            throw new ProofRefused(
                    "The proof of leaf %d in %d ends too early, after %d hashes."
                            .formatted(index, size, hashes.size()));
        }
        Proofs.refuseUnequal(r, root, "Leaf %d in a tree of %d".formatted(index, size));
    }
}
