/** Facts: what happened, for ever. No Axon, no Spring, no clock. */
@NullMarked
package biennien.events;

import org.jspecify.annotations.NullMarked;
