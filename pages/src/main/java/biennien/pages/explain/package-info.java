/** Where a shown number comes from, and how to reckon it again. */
@NullMarked
package biennien.pages.explain;

import org.jspecify.annotations.NullMarked;
