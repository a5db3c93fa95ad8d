/**
 * Axon Framework as we mean it: our log under the event store, one streaming processor, no
 * transaction around a command but one around every batch of projections.
 *
 * <p>Every bean that Axon would otherwise choose by what it finds on the classpath is named here,
 * and {@code IntendedBeansTest} asks the running service for them: a wrong guess costs atomicity
 * and says nothing.
 */
@NullMarked
package biennien.app.axon;

import org.jspecify.annotations.NullMarked;
