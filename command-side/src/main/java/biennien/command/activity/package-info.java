/**
 * What was held for the movement: forums, outreach sessions, broadcasts, contests, the yearly
 * festival. A record may be of one occasion or of all of a period.
 *
 * <p>Rules: the unit, where there is one, lives at some possible day of the period; a count is a
 * flow of one counter, and the unit of count of another counter is refused; persons and attendances
 * stand apart. A festival, and nothing else, has a year; there was none before 2005, the
 * anniversary counts from then, and days outside July and August are doubtful. A correction names
 * its kind, reason and source and comes from the recorder or a steward. Organisers are offices.
 *
 * <p>Law: Decision 521/2005/QĐ-TTg (19 August, day of the movement).
 */
@NullMarked
package biennien.command.activity;

import org.jspecify.annotations.NullMarked;
