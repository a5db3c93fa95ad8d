/**
 * Reported figures. A figure is the claim of one source about one unit, indicator, subject and
 * period; it keeps its qualifier, its unit of count and its measure, and stays on the unit that it
 * was reported of. Figures of several sources stand side by side.
 *
 * <p>Rules: the unit lives at some possible day of the period; unit of count and measure fit the
 * indicator; tips and people under management are counts and nothing else (LAW: Law 91/2025/QH15).
 * A correction names its kind, reason and source; a withdrawn figure is not corrected any more.
 */
@NullMarked
package biennien.command.figure;

import org.jspecify.annotations.NullMarked;
