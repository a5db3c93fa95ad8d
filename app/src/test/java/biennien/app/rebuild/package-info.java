/** Read models made anew beside the live ones. */
@NullMarked
package biennien.app.rebuild;

import org.jspecify.annotations.NullMarked;
