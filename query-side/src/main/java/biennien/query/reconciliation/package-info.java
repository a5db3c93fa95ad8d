/**
 * Whether what was reported fits together: a total beside the parts that the same source reports,
 * beside what is counted from recorded facts, and beside the same unit's value before. Nothing is
 * judged by the numbers as said, only by what is certain of them ({@link
 * biennien.events.values.Interval}): what may be true is never called a contradiction, and what was
 * not reported is never taken for zero.
 */
@NullMarked
package biennien.query.reconciliation;

import org.jspecify.annotations.NullMarked;
