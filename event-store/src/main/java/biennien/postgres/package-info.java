/** PostgreSQL beside the application, from published binaries. */
@NullMarked
package biennien.postgres;

import org.jspecify.annotations.NullMarked;
