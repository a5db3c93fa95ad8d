/** Parked events, as stewards see them. */
@NullMarked
package biennien.app.letter;

import org.jspecify.annotations.NullMarked;
