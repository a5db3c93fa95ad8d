/**
 * Inspections (kiểm tra) of how a unit carries out a programme, as facts of the record: planned or
 * found held, a team appointed, steps held, conclusion points, recommendations with their answers
 * and closings, closed.
 *
 * <p>Rules: an inspection is of one unit, whatever plan and source say of it; a point and a
 * recommendation have a key of their own within it; an answer or a closing is of a recommendation
 * that was made and is open; after the closing of the inspection only follow-up and re-inspection
 * are held, and recommendations answered and closed. Days that contradict each other warn, unless
 * one thing can't come before the other at all. A programme that was over by then warns. Nobody is
 * named: head, members, owners and speakers are offices, and a remark that shows a person is
 * refused.
 *
 * <p>Front supervision (giám sát), party inspection and state inspection (thanh tra) are other
 * procedures and not recorded here.
 *
 * <p>Law: none was found that orders the steps of such an inspection; they are known from reports
 * of inspections held.
 */
@NullMarked
package biennien.command.inspection;

import org.jspecify.annotations.NullMarked;
