/** Doors for measurements into the package of the same name. */
@NullMarked
package biennien.query.timeline;

import org.jspecify.annotations.NullMarked;
