@NullMarked
package biennien.ledger.verifier;

import org.jspecify.annotations.NullMarked;
