/**
 * The service and its database are killed again and again while many write: what was acknowledged
 * must be there afterwards, once, and the service must come back by itself. {@link
 * biennien.bench.kill.KillRun} is the run; a test does a short one, the bench command a long one.
 */
@NullMarked
package biennien.bench.kill;

import org.jspecify.annotations.NullMarked;
