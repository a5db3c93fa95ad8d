/**
 * Exemplary titles ("điển hình"): conferred on a subject, for a year or for none in particular, and
 * withdrawn. A title is neither a certificate nor a rank.
 *
 * <p>Rules: a subject bears one title of a year at a time, whatever it is called; none is decided
 * before its year begins; none is withdrawn before it was conferred. What the texts that we know do
 * not name warns.
 *
 * <p>Law: Plan 612/KH-BCA since 10 October 2025; the trial of Decision 9745/QĐ-BCA-V05 since 28
 * December 2022. No procedure for a withdrawal was found.
 */
@NullMarked
package biennien.command.exemplary;

import org.jspecify.annotations.NullMarked;
