/**
 * Inspections in their whole course, and their recommendations with what became of them: how old
 * each is and whether it is overdue, as far as the days are certain.
 *
 * <p>Everybody in an answer is an office. The public sees no remark that tells of one to four
 * persons.
 */
@NullMarked
package biennien.query.inspection;

import org.jspecify.annotations.NullMarked;
