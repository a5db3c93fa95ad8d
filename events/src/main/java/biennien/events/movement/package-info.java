/**
 * What results of the movement are about, where more than certification is meant: the ranking and
 * the exemplary titles share it.
 */
@NullMarked
package biennien.events.movement;

import org.jspecify.annotations.NullMarked;
