/** What a kind of problem means. */
@NullMarked
package biennien.pages.problem;

import org.jspecify.annotations.NullMarked;
