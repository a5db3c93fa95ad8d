/**
 * Weapons, explosives and support tools that the authorities took in, as a batch by type, mode and
 * quantity. Who handed something over is not a field of anything.
 */
@NullMarked
package biennien.events.handover;

import org.jspecify.annotations.NullMarked;
