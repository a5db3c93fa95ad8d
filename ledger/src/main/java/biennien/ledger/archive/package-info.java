/**
 * A whole log, or some facts of it, in a folder or one zip file: with it a stranger checks
 * everything without any network, and an empty system is filled again. The format is in the
 * module's README.
 */
@NullMarked
package biennien.ledger.archive;

import org.jspecify.annotations.NullMarked;
