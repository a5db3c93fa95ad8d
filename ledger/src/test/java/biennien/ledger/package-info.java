@NullMarked
package biennien.ledger;

import org.jspecify.annotations.NullMarked;
