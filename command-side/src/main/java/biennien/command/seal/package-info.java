/**
 * Seals: an office signs off what is recorded of a year of a unit and of all below it, or of the
 * whole record, as known at a position. A seal closes nothing: late facts and corrections are
 * recorded as ever, and stand apart as what came after the seal.
 *
 * <p>Rules: a year is sealed once at a time for the same unit and calendar; not before its last
 * day; not for a position that the log has not reached; not for a unit that did not live in it.
 *
 * <p>Law: none was found that orders a seal. That reports of a year are signed off by an office is
 * general administrative practice.
 */
@NullMarked
package biennien.command.seal;

import org.jspecify.annotations.NullMarked;
