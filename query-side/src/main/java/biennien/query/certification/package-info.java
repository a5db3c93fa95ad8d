/** Subjects on their way to the yearly standard, and what became of them. */
@NullMarked
package biennien.query.certification;

import org.jspecify.annotations.NullMarked;
