/** Seals on years, and what came after them. */
@NullMarked
package biennien.query.seal;

import org.jspecify.annotations.NullMarked;
