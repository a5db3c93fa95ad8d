/** Measurements beside a limit in the same run. Not shipped. */
@NullMarked
package biennien.bench;

import org.jspecify.annotations.NullMarked;
