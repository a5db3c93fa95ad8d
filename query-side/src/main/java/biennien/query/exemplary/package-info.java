/** Exemplary titles, apart from certificates and ranks. */
@NullMarked
package biennien.query.exemplary;

import org.jspecify.annotations.NullMarked;
