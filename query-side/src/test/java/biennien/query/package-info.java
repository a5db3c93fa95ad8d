@NullMarked
package biennien.query;

import org.jspecify.annotations.NullMarked;
