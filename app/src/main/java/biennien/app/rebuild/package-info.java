/**
 * All read models made anew beside the live ones, compared with them and put in their place, while
 * reading and writing go on ({@code docs/adr/0023}).
 *
 * <p>{@code Rebuilds} is what a steward asks, and carries out what was asked in one process at a
 * time; {@code Course} is how; {@code Shadow} are the tables beside the live ones, {@code
 * Projecting} fills them, {@code Comparison} tells whether they are the same, and {@code Exchange}
 * is the one moment in which readers wait.
 */
@NullMarked
package biennien.app.rebuild;

import org.jspecify.annotations.NullMarked;
