/**
 * What the ranking and the exemplary titles have in common: their subjects. A subject is a unit of
 * the tier that its kind says, or lies in one and is told by its name or by the organisation on
 * record that it is.
 */
@NullMarked
package biennien.command.movement;

import org.jspecify.annotations.NullMarked;
