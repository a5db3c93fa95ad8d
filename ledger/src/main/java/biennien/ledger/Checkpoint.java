package biennien.ledger;

import biennien.ledger.text.Strict;

import java.util.Arrays;

/**
 * What a log says about its tree: C2SP tlog-checkpoint. It is the text of a {@link Note}.
 *
 * @param origin who the log is, a URL without its scheme
 * @param size how many leaves the tree has
 * @param root MTH(D[0:size]), 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The origin of a checkpoint is one line that is not empty: %s."
                            .formatted(Strict.shown(origin)));
        }
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no %d leaves.".formatted(size));
        }
        if (root.length != Sha256.BYTES) {
            throw new IllegalArgumentException(
                    "The root has 32 bytes, not %d.".formatted(root.length));
        }
        if (size == 0 && !Arrays.equals(root, MerkleTree.emptyRoot())) {
            throw new IllegalArgumentException(
                    "The empty tree has the root %s, not %s."
                            .formatted(Strict.base64(MerkleTree.emptyRoot()), Strict.base64(root)));
        }
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Strict.base64(root) + "\n";
    }

    /**
     * Reads the text of a note. Lines after the third are allowed and left out, as they mean
     * nothing to a verifier: {@link #text} is then not what was signed.
     *
     * @throws IllegalArgumentException that says what is wrong, and in which line
     */
    public static Checkpoint parse(String noteText) {
        if (!noteText.endsWith("\n")) {
            throw new IllegalArgumentException("A checkpoint ends in a line feed.");
        }
        String[] lines = noteText.substring(0, noteText.length() - 1).split("\n", -1);
        if (lines.length < 3) {
            throw new IllegalArgumentException(
                    "A checkpoint has three lines, origin, size and root, not %d."
                            .formatted(lines.length));
        }
        for (int i = 3; i < lines.length; i++) {
            if (lines[i].isEmpty()) {
                throw new IllegalArgumentException(
                        "Line %d of the checkpoint is empty.".formatted(i + 1));
            }
        }
        return new Checkpoint(
                lines[0],
                Strict.decimal(lines[1], "Line 2 of the checkpoint, its size,"),
                Strict.hash(lines[2], "Line 3 of the checkpoint, its root,"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && that.size == size
                && that.origin.equals(origin)
                && Arrays.equals(that.root, root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return "%s with %d leaves, root %s".formatted(origin, size, Strict.base64(root));
    }
}
