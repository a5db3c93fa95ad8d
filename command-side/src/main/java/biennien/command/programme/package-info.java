/**
 * Coordination programmes: signed, known under further numbers, set phases and targets, reviewed,
 * superseded. They are few, so all of them are a register that every decision may ask.
 *
 * <p>Rules: a number leads to one programme among those for the same unit or for the whole country,
 * however it is spelled, and two callers can't both have it; a programme has a term, not a day; it
 * is superseded once, and never by one that it took over from itself. No target is set for people
 * under management.
 *
 * <p>Law: none. A programme is an agreement of bodies, and its years are a fact of the record: who
 * cites one after it was superseded, after its term or before it began is warned, never refused.
 */
@NullMarked
package biennien.command.programme;

import org.jspecify.annotations.NullMarked;
