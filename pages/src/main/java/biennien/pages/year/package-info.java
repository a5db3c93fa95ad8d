/** The results of a year: which years have what, and the sheet of one year of one unit. */
@NullMarked
package biennien.pages.year;

import org.jspecify.annotations.NullMarked;
