/** What is recorded while somebody looks. */
@NullMarked
package biennien.pages.live;

import org.jspecify.annotations.NullMarked;
