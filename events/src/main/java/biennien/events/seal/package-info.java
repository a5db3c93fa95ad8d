/**
 * Seals: an office signs off what is recorded of a year. A seal closes nothing. What comes later is
 * recorded as ever, and stands apart as what came after the seal.
 */
@NullMarked
package biennien.events.seal;

import org.jspecify.annotations.NullMarked;
