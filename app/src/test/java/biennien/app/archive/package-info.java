/** Archives of the log, restored systems, and systems that are older than what was published. */
@NullMarked
package biennien.app.archive;

import org.jspecify.annotations.NullMarked;
