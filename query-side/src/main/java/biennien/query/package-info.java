/** Read models: what we make of the facts, and what may be asked about them. */
@NullMarked
package biennien.query;

import org.jspecify.annotations.NullMarked;
