/** As another project would use the library: by its public types only. */
@NullMarked
package biennien.example;

import org.jspecify.annotations.NullMarked;
