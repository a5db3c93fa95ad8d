/**
 * Totals of calendar years, as known at any position. What figures come to is kept as running sums:
 * a series is what one source says of one kind of number in one unit and year, and a point of a
 * series holds its sums from one position on, those of the unit itself, of its districts and of its
 * communes. So an answer reads one point for each series instead of all figures, and a correction
 * is a further point that leaves those before it alone.
 *
 * <p>What may be added is decided in {@code Addition} and nowhere else; it is pure.
 */
@NullMarked
package biennien.query.totals;

import org.jspecify.annotations.NullMarked;
