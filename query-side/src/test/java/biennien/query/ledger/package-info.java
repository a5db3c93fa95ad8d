/**
 * The keeper, the self-check and the witnesses on a real database, with failures where they hurt.
 */
@NullMarked
package biennien.query.ledger;

import org.jspecify.annotations.NullMarked;
