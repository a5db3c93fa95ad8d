package biennien.query.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A tree, by how many leaves it has and their root.
 *
 * @param root 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
record Head(long size, byte[] root) {

    boolean isSameAs(Head other) {
        return size == other.size && Arrays.equals(root, other.root);
    }

    @Override
    public String toString() {
        return size + " leaves, root " + HexFormat.of().formatHex(root);
    }
}
