/** One field to search the whole of the annals. */
@NullMarked
package biennien.pages.search;

import org.jspecify.annotations.NullMarked;
