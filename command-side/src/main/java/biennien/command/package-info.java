/** Decisions: what may be asked, and what we answer. */
@NullMarked
package biennien.command;

import org.jspecify.annotations.NullMarked;
