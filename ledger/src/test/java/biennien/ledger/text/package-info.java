@NullMarked
package biennien.ledger.text;

import org.jspecify.annotations.NullMarked;
