/** Self-management groups of the movement: founded, counted, dissolved. */
@NullMarked
package biennien.events.group;

import org.jspecify.annotations.NullMarked;
