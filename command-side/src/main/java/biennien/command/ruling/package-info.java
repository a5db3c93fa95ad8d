/**
 * Rulings between claims: an office rules which of several figures about the same thing and the
 * same time stands, or that none does, and may revoke its ruling. The figures themselves are not
 * touched.
 *
 * <p>Rules: the figures are on record and not withdrawn; every two of them compete ({@link
 * biennien.events.figure.FigureClaim}), and not all of them are of one document; one ruling stands
 * for a set of competing claims at a time.
 */
@NullMarked
package biennien.command.ruling;

import org.jspecify.annotations.NullMarked;
