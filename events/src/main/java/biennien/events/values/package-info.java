/** The value types that facts are made of. None of them can be built wrong. */
@NullMarked
package biennien.events.values;

import org.jspecify.annotations.NullMarked;
