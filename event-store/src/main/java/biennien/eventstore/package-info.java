/** The log: an Axon event storage engine on PostgreSQL with gapless positions in commit order. */
@NullMarked
package biennien.eventstore;

import org.jspecify.annotations.NullMarked;
