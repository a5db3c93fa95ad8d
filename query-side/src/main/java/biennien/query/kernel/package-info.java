/**
 * How everything is asked and answered. An answer is true for one position of the log, its basis:
 * the lowest that all projections it reads have reached, held below a parked dead letter. Rows are
 * filtered by {@code known @> basis} in one repeatable-read transaction, so that the same question
 * at the same basis has the same answer for ever.
 */
@NullMarked
package biennien.query.kernel;

import org.jspecify.annotations.NullMarked;
