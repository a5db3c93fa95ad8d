/** Everything that was recorded, as lines in order of the time in which it was true. */
@NullMarked
package biennien.query.timeline;

import org.jspecify.annotations.NullMarked;
