/**
 * Reported figures: claims of one source about one unit and period, with all that was ever recorded
 * about them. Which numbers the public may not see is decided in {@code SmallCells} and nowhere
 * else.
 */
@NullMarked
package biennien.query.figure;

import org.jspecify.annotations.NullMarked;
