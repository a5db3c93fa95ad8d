/**
 * The command line: checks a proof, a whole log, two checkpoints, a field, an archive. It trusts
 * the keys that it is given and nothing else, and needs the network only when it is given an
 * address.
 */
@NullMarked
package biennien.ledger.verifier;

import org.jspecify.annotations.NullMarked;
