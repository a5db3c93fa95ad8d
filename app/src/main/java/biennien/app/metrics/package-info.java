/**
 * What the service says about itself: meters with the prefix {@code biennien_}, and its health.
 * Axon brings meters of its own beside them.
 */
@NullMarked
package biennien.app.metrics;

import org.jspecify.annotations.NullMarked;
