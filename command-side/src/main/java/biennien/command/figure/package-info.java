/**
 * Reported figures. A figure is the claim of one source about one unit, indicator, subject and
 * period; it keeps its qualifier, its unit of count and its measure, and stays on the unit that it
 * was reported of. Figures of several sources stand side by side.
 *
 * <p>Rules: the unit lives at some possible day of the period; a subject is a known code or has a
 * name of its own, as a model has, and is never a person; tips and people under management are
 * counts and nothing else (Law 91/2025/QH15). Another unit of count or measure than usual is stored
 * as stated, with a warning. A correction names its kind, reason and source; a withdrawn figure is
 * not corrected any more.
 */
@NullMarked
package biennien.command.figure;

import org.jspecify.annotations.NullMarked;
