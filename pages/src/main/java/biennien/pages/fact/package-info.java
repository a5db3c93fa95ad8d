/** One fact, one stored event, and the proof that it is in the ledger. */
@NullMarked
package biennien.pages.fact;

import org.jspecify.annotations.NullMarked;
