package biennien.ledger;

import biennien.ledger.text.Strict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that is needed to prove, without any network, that an entry is in a log: C2SP tlog-proof.
 *
 * @param index of the leaf
 * @param hashes of the {@link InclusionProof}
 * @param extra base64 of something that nobody vouches for; null when there is nothing
 * @param checkpoint signed by the log, and by witnesses
 */
public record LogProof(long index, List<byte[]> hashes, @Nullable String extra, Note checkpoint) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public LogProof {
        if (index < 0) {
            throw new IllegalArgumentException("Leaves are counted from 0, not " + index + ".");
        }
        hashes = Proofs.checked(hashes);
        if (extra != null) {
            Strict.base64(extra, "What a proof has extra");
        }
    }

    /**
     * Reads a proof file.
     *
     * @throws IllegalArgumentException that says what is wrong, and in which line
     */
    public static LogProof parse(String file) {
        Lines lines = new Lines(file, "the proof file");
        lines.expect(FIRST);
        String extra = null;
        String next = lines.next();
        if (next.startsWith(EXTRA)) {
            extra = lines.checked(next.substring(EXTRA.length()), LogProof::checkedExtra);
            next = lines.next();
        }
        if (!next.startsWith(INDEX)) {
            throw lines.refusal("\"index\" and a number is missing.");
        }
        long index =
                lines.checked(
                        next.substring(INDEX.length()), text -> Strict.decimal(text, "The index"));
        List<byte[]> hashes = lines.hashes();
        return new LogProof(index, hashes, extra, lines.checked(lines.rest(), Note::parse));
    }

    private static String checkedExtra(String base64) {
        Strict.base64(base64, "What the proof has extra");
        return base64;
    }

    /** As a file with the extension {@code .tlog-proof}. */
    public String encoded() {
        StringBuilder file = new StringBuilder(FIRST).append('\n');
        if (extra != null) {
            file.append(EXTRA).append(extra).append('\n');
        }
        file.append(INDEX).append(index).append('\n');
        Lines.append(file, hashes);
        return file.append('\n').append(checkpoint.encoded()).toString();
    }

    /**
     * Holds the checkpoint against the policy and the entry against the checkpoint.
     *
     * @return the checkpoint, which those signed whom the policy wants
     * @throws NoteRefused when the policy does not take the checkpoint
     * @throws ProofRefused when the entry is not at that index of the tree
     */
    public Checkpoint verify(byte[] entry, Policy policy) throws NoteRefused, ProofRefused {
        Checkpoint signed = policy.check(checkpoint);
        new InclusionProof(index, hashes)
                .verify(MerkleTree.leafHash(entry), signed.size(), signed.root());
        return signed;
    }
}
