/**
 * How dated law is read for a fact whose day may be known only in part: a fact is refused when
 * every possible day breaks the rule, and accepted with a warning when only some do. And how a
 * count is read: what two counters count is never mixed.
 */
@NullMarked
package biennien.command.law;

import org.jspecify.annotations.NullMarked;
