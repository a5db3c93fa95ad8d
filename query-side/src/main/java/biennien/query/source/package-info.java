/** Documents that facts are taken from, by any of their printed names. */
@NullMarked
package biennien.query.source;

import org.jspecify.annotations.NullMarked;
