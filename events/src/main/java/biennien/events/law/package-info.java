/**
 * The law as dated data: instruments, levels, group types, indicators, awards, weapon classes and
 * certification rules, each with the text it rests on, the days on which it holds and how sure we
 * are of it. Both sides read it: decisions to refuse or to warn, answers to explain.
 *
 * <p>A table here never asks what day it is; the date of the fact is always handed in. What is not
 * confirmed warns and does not refuse. The same sources, one line each, are in {@code docs/law}.
 */
@NullMarked
package biennien.events.law;

import org.jspecify.annotations.NullMarked;
