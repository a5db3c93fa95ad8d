/**
 * The yearly ranking of the movement by points: one rank of a subject and year, corrected when it
 * was told wrongly. It is no certification, and neither follows from the other.
 *
 * <p>Rules: a subject is ranked once for a year, whatever it is called; no ranking is decided
 * before its year begins; points are kept as told, and no rank is computed from them. A ranking
 * after the deadline of its kind, or from before the text, warns. A source that gives these ranks
 * to the circular on certification is pointed out: which of the two was meant, a human chooses.
 *
 * <p>Law: Decision 510/QĐ-BCA-V05, in force since 20 January 2022; its ranks and deadlines were
 * read in summaries.
 */
@NullMarked
package biennien.command.ranking;

import org.jspecify.annotations.NullMarked;
