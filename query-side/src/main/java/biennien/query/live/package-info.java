/**
 * News: which process has projected what, told to all of them, so that whoever follows the record
 * hears of it within moments.
 *
 * <p>News says only that there is something to read, and up to where. What there is to read comes
 * from the tables, under the rules of the view, so nothing is missed when news is lost, and no fact
 * ever travels outside the database.
 */
@NullMarked
package biennien.query.live;

import org.jspecify.annotations.NullMarked;
