/** What was held for the movement, festivals among it, with what was counted of it. */
@NullMarked
package biennien.query.activity;

import org.jspecify.annotations.NullMarked;
