/**
 * How this module reads and writes texts: strictly, so that one thing has one form. Public for the
 * packages of the module only.
 */
@NullMarked
package biennien.ledger.text;

import org.jspecify.annotations.NullMarked;
