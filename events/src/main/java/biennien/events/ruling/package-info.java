/**
 * Rulings between claims: several sources say different things of the same, and an office rules
 * which of their figures stands, or that none does. The figures stay as they were reported; a
 * ruling is one more fact, and can be revoked by another.
 */
@NullMarked
package biennien.events.ruling;

import org.jspecify.annotations.NullMarked;
