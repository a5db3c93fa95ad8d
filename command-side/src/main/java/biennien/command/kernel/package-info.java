/**
 * What every decision has in common: its shape ({@link biennien.command.kernel.Decision}), how a
 * "no" is told, and the one place where a decision becomes stored events or an exception.
 */
@NullMarked
package biennien.command.kernel;

import org.jspecify.annotations.NullMarked;
