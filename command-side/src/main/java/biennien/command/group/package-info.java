/**
 * Groups of the movement: founded, their members counted, dissolved.
 *
 * <p>Rules: the kind of group exists in law on the day it is founded; the unit lives then; members
 * are a stock of persons, counted neither before the founding nor after the end; a group ends once.
 * A group whose unit ended can still be dissolved: it is the unit that went, not the group. A text
 * that only says that groups are kept up is a figure, not a founding.
 *
 * <p>Law: Law 30/2023/QH15, Art. 14 (one grassroots force since 1 July 2024: no neighbourhood watch
 * team is founded after 30 June 2024).
 */
@NullMarked
package biennien.command.group;

import org.jspecify.annotations.NullMarked;
