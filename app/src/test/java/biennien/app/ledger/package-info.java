/** The transparency log as strangers and stewards see it. */
@NullMarked
package biennien.app.ledger;

import org.jspecify.annotations.NullMarked;
