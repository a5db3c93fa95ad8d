/**
 * Agencies, enterprises and schools: registered, renamed, resized, closed; and what decisions of
 * other features know of the one that their subject is.
 *
 * <p>Rules: of one kind in one unit only one organisation bears a name at a time, and closing frees
 * the name; names and sizes hold from their day on, and what was before stays; only an enterprise
 * has a size; nothing begins after the end; an organisation ends once.
 *
 * <p>A fact about a subject that names its organisation must agree with it in kind, name and place
 * on that day. The place may also be what its unit became.
 *
 * <p>Law: Circular 124/2021/TT-BCA, Art. 1, says which of them stand for certification; here all
 * are recorded, also those out of scope.
 */
@NullMarked
package biennien.command.organisation;

import org.jspecify.annotations.NullMarked;
