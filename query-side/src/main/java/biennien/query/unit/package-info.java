/**
 * The register of administrative units: what a unit was called, on which level, under which parent
 * and with which codes on which days; what it came from and went into. A name or a code says
 * nothing without a date.
 */
@NullMarked
package biennien.query.unit;

import org.jspecify.annotations.NullMarked;
