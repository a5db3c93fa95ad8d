/**
 * What law did to administrative units: merged, split, parts of them transferred, renamed,
 * re-levelled, re-parented, abolished. Each fact names its legal text and the day from which it
 * holds (the operative date, not the day of adoption). Facts about a unit stay on the unit that
 * reported them.
 */
@NullMarked
package biennien.events.reorganisation;

import org.jspecify.annotations.NullMarked;
