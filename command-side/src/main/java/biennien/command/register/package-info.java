/**
 * What decisions know beyond their own stream: small registers of units, sources and programmes,
 * folded from the log. They enter a decision as a value. A decision rests on the registers as they
 * are known here; its append proves that they were up to date, and otherwise it is decided once
 * more on what is looked up, and proven again. A single other stream that a decision rests on is
 * read for that decision only ({@link biennien.command.register.OtherStreams}), with the same
 * proof.
 */
@NullMarked
package biennien.command.register;

import org.jspecify.annotations.NullMarked;
