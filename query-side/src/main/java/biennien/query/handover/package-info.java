/** Batches of weapons taken in, each item with its legal class on the day. */
@NullMarked
package biennien.query.handover;

import org.jspecify.annotations.NullMarked;
