/**
 * The whole log as one file that a stranger can check without us, and the way back: an empty system
 * is filled from it and gives the same root and the same answers. And what must not happen: that a
 * system which was restored from something old goes on as if nothing were missing.
 */
@NullMarked
package biennien.app.archive;

import org.jspecify.annotations.NullMarked;
