/** The transparency log: RFC 6962 hashing, pure Java, no dependency. */
@NullMarked
package biennien.ledger;

import org.jspecify.annotations.NullMarked;
