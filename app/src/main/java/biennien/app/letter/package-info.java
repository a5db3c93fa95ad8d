/**
 * Parked events: seen, tried again, and given up by a steward who says why. What was given up stays
 * readable for ever, and the rows that lack it are mended by the next rebuild.
 */
@NullMarked
package biennien.app.letter;

import org.jspecify.annotations.NullMarked;
