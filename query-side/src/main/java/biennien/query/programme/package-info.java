/**
 * Coordination programmes under every number they are printed with, with their phases, targets,
 * reviews and successors. A number is found in any spelling.
 */
@NullMarked
package biennien.query.programme;

import org.jspecify.annotations.NullMarked;
