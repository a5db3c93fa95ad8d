/**
 * Administrative units. A unit has an id of ours that is never used again; its name, level, parent
 * and codes are dated attributes. What later happens to it is told by {@code reorganisation}.
 */
@NullMarked
package biennien.events.unit;

import org.jspecify.annotations.NullMarked;
