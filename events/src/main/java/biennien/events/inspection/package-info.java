/**
 * Inspections (kiểm tra) of how a unit carries out a programme, as facts: planned, a team
 * appointed, held step by step, concluded, with recommendations that are answered and closed.
 * Everybody in them is an office.
 *
 * <p>Front supervision (giám sát), party inspection and state inspection (thanh tra) are other
 * procedures under other rules. They are not recorded here.
 */
@NullMarked
package biennien.events.inspection;

import org.jspecify.annotations.NullMarked;
