/**
 * The transparency log, in pure Java without any dependency: the tree of RFC 6962 with its proofs,
 * its tiles, checkpoints and proof files as C2SP specifies them, and the leaf of an event. Where
 * the hashes are kept is the business of others ({@link biennien.ledger.TileReader}).
 */
@NullMarked
package biennien.ledger;

import org.jspecify.annotations.NullMarked;
