/** The one executable: the only module that sees both sides. */
@NullMarked
package biennien.app;

import org.jspecify.annotations.NullMarked;
