package biennien.ledger;

import java.io.IOException;

/** The roots of the perfect subtrees of a tree, wherever they are kept. */
@FunctionalInterface
public interface Hashes {

    /**
     * MTH(D[index &lt;&lt; level : (index + 1) &lt;&lt; level]), RFC 6962, section 2.1. At level 0
     * these are the leaf hashes.
     */
    byte[] at(int level, long index) throws IOException;
}
