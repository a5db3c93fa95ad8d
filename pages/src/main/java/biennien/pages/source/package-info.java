/** The documents that facts are taken from, and what was taken from each. */
@NullMarked
package biennien.pages.source;

import org.jspecify.annotations.NullMarked;
