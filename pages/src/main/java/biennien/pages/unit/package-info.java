/**
 * One place: as it was on a day, what it became, what happened there, what was reported of it and
 * what supports it; and how places are found.
 */
@NullMarked
package biennien.pages.unit;

import org.jspecify.annotations.NullMarked;
