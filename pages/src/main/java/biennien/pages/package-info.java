/**
 * Pages for inspectors, historians and recorders. They are a client of the public API like any
 * other: this module sees no other module, and whatever a page shows, an address under {@code
 * /api/v1} has answered for the same caller.
 */
@NullMarked
package biennien.pages;

import org.jspecify.annotations.NullMarked;
