@NullMarked
package biennien.ledger.archive;

import org.jspecify.annotations.NullMarked;
