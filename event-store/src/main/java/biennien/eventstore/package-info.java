/**
 * The log: an Axon event storage engine on PostgreSQL with gapless positions in commit order.
 *
 * <p>Writing: {@link biennien.eventstore.PostgresEventStorageEngine} hands the events of a unit of
 * work to the one {@link biennien.eventstore.Appender} of the process. Reading: {@link
 * biennien.eventstore.LogReader}. What travels with an append: {@link
 * biennien.eventstore.AppendExtras} and {@link biennien.eventstore.AppendGuard}; what decisions
 * stand on beyond their own stream: {@link biennien.eventstore.Ground}; what comes back: {@link
 * biennien.eventstore.Receipt}.
 */
@NullMarked
package biennien.eventstore;

import org.jspecify.annotations.NullMarked;
