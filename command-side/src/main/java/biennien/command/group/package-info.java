/**
 * Groups of the movement: founded, their members counted, retyped, renamed, rated, merged,
 * dissolved.
 *
 * <p>Rules: the kind of group exists in law on the day it is founded or retyped; the unit lives at
 * the founding; members are a stock of persons, counted neither before the founding nor after the
 * end; a group ends once, by dissolution or by going over into another that lives then. One living
 * group of its kind in a unit has a name, and the number of a decision belongs to one decision of
 * its unit in a year: both are claimed in the append. A group whose unit ended can still be
 * dissolved: it is the unit that went, not the group. A text that only says that groups are kept up
 * is a figure, not a founding.
 *
 * <p>Law: Law 30/2023/QH15, Art. 14: one grassroots force since 1 July 2024 in place of the
 * neighbourhood watch teams, the part-time commune police and the heads of civil-defence teams. No
 * watch team is founded after 30 June 2024; one that went over is retyped. Guidance 01/HD-BCA-V05
 * (2026): teams of that force, and no other groups, are rated in four ranks for each year from 15
 * November to 14 November, unless they are younger than nine months; what of it was not read warns.
 */
@NullMarked
package biennien.command.group;

import org.jspecify.annotations.NullMarked;
