/**
 * The yearly ranking of the movement by points (Decision 510/QĐ-BCA-V05): a second result beside
 * certification, never a certificate. One stream is one subject in one year.
 */
@NullMarked
package biennien.events.ranking;

import org.jspecify.annotations.NullMarked;
