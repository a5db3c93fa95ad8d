/**
 * Measurements of the log beside the limit of the machine, in the same rounds on the same database,
 * so that only their ratio counts: see {@code bench/README.md}. Not shipped.
 */
@NullMarked
package biennien.bench;

import org.jspecify.annotations.NullMarked;
