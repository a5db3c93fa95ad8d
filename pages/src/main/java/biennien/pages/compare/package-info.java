/** What was known then, what is known now, and why the two differ. */
@NullMarked
package biennien.pages.compare;

import org.jspecify.annotations.NullMarked;
