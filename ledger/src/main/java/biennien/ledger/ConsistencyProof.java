package biennien.ledger;

import java.io.IOException;
import java.util.List;

/**
 * That a tree is what an older one has grown to, and nothing in the older one was changed or taken
 * away: RFC 6962, section 2.1.2.
 *
 * @param hashes from below upwards; none when the older tree is empty or the sizes are equal
 */
public record ConsistencyProof(List<byte[]> hashes) {

    public ConsistencyProof {
        hashes = Proofs.checked(hashes);
    }

    /**
     * PROOF(oldSize, D[newSize]). RFC 6962, section 2.1.2.
     *
     * @throws IllegalArgumentException when the older tree is the larger
     */
    public static ConsistencyProof of(long oldSize, long newSize, Hashes hashes)
            throws IOException {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves has not grown from one of %d."
                            .formatted(newSize, oldSize));
        }
        return new ConsistencyProof(
                oldSize == 0 ? List.of() : Paths.consistency(oldSize, newSize, hashes));
    }

    /**
     * Computes both roots as RFC 9162, section 2.1.4.2, says. Of the empty tree everything has
     * grown: then there must be no hash (C2SP tlog-witness).
     *
     * @throws ProofRefused when one of the two roots is another
     */
    public void verify(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot)
            throws ProofRefused {
        if (oldSize < 0 || oldSize > newSize) {
            throw new ProofRefused(
                    "A tree of %d leaves has not grown from one of %d."
                            .formatted(newSize, oldSize));
        }
        if (oldSize == 0 || oldSize == newSize) {
            refuseAnyHash(oldSize, newSize);
            Proofs.refuseUnequal(
                    oldRoot,
                    oldSize == 0 ? MerkleTree.emptyRoot() : newRoot,
                    oldSize == 0 ? "The empty tree" : "Twice the tree of " + newSize);
            return;
        }
        climb(oldSize, oldRoot, newSize, newRoot);
    }

    private void refuseAnyHash(long oldSize, long newSize) throws ProofRefused {
        if (!hashes.isEmpty()) {
            throw new ProofRefused(
                    "The proof from %d to %d leaves has no hashes, not %d."
                            .formatted(oldSize, newSize, hashes.size()));
        }
    }

    private void climb(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot)
            throws ProofRefused {
        // A perfect old tree is a subtree of the new one: the verifier has its root already.
        boolean perfect = Long.bitCount(oldSize) == 1;
        if (!perfect && hashes.isEmpty()) {
            throw new ProofRefused(
                    "The proof from %d to %d leaves has no hash.".formatted(oldSize, newSize));
        }
        Sha256 sha256 = new Sha256();
        int trailing = Long.numberOfTrailingZeros(~(oldSize - 1));
        long fn = (oldSize - 1) >>> trailing;
        long sn = (newSize - 1) >>> trailing;
        byte[] fr = perfect ? oldRoot : hashes.get(0);
        byte[] sr = fr;
        for (int i = perfect ? 0 : 1; i < hashes.size(); i++) {
            byte[] c = hashes.get(i);
            if (sn == 0) {
                throw new ProofRefused(
                        "The proof from %d to %d leaves has %d hashes, %d too many."
                                .formatted(oldSize, newSize, hashes.size(), hashes.size() - i));
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = sha256.node(c, fr);
                sr = sha256.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = sha256.node(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        if (sn != 0) {
            throw new ProofRefused(
                    "The proof from %d to %d leaves ends too early, after %d hashes."
                            .formatted(oldSize, newSize, hashes.size()));
        }
        Proofs.refuseUnequal(fr, oldRoot, "The old tree of " + oldSize);
        Proofs.refuseUnequal(sr, newRoot, "The new tree of " + newSize);
    }
}
