/**
 * The transparency log from the outside: where its files lie, what stewards do with it, and where
 * whoever was shown a checkpoint can have it compared.
 */
@NullMarked
package biennien.app.ledger;

import org.jspecify.annotations.NullMarked;
