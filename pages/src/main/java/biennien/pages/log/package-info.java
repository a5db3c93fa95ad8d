/** The ledger: its name, size, root, keys and witnesses, and how to check it. */
@NullMarked
package biennien.pages.log;

import org.jspecify.annotations.NullMarked;
