/**
 * What decisions know beyond their own stream: small registers of units and sources, folded from
 * the log and caught up to its head before a decision that needs them. They enter a decision as a
 * value. A fact accepted while its unit was just being abolished is possible and is flagged by a
 * projection; it is never lost.
 */
@NullMarked
package biennien.command.register;

import org.jspecify.annotations.NullMarked;
