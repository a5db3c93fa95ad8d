/**
 * What decisions know beyond their own stream: small registers of units and sources, folded from
 * the log. They enter a decision as a value. A decision rests on the registers as they are known
 * here; its append proves that they were up to date, and otherwise it is decided once more on what
 * is looked up. Only then, and only within that moment, a fact can be accepted while its unit is
 * just being abolished; it is flagged by a projection, never lost.
 */
@NullMarked
package biennien.command.register;

import org.jspecify.annotations.NullMarked;
