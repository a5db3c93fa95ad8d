/**
 * That the name of a commended person was read, and what for, and that it was erased, and why;
 * never the name.
 */
@NullMarked
package biennien.events.person;

import org.jspecify.annotations.NullMarked;
