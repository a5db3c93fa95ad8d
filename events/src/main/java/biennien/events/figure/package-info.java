/**
 * Reported figures: the claim of one source about one unit and period. Claims of several sources
 * stand side by side; none is the truth until a ruling says so.
 */
@NullMarked
package biennien.events.figure;

import org.jspecify.annotations.NullMarked;
