/** The ranks of the movement by year, apart from certificates. */
@NullMarked
package biennien.query.ranking;

import org.jspecify.annotations.NullMarked;
